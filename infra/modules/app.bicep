// The function app on Flex Consumption.

param name string
param planName string
param location string
param tags object

@description('Resource id of the app\'s identity.')
param identityId string

@description('Client id of the app\'s identity.')
param identityClientId string

param storageAccountName string
param packageContainer string
param insightsConnectionString string

@description('Public address of the site; empty: the app\'s own.')
param siteBaseUrl string

@description('Settings of the app that depend on nothing here.')
@secure()
param settings object

param instanceMemoryMB int
param maximumInstanceCount int
param alwaysReadyHttp int
param alwaysReadyBlob int

@description('Subnet through which the app reaches what is private; empty: none.')
param subnetId string

// Bytes of an instance, in hexadecimal as the runtime reads them. Told, it keeps garbage for less long; it may see the memory of
// the machine below instead.
var instanceBytes = {
  '512': '20000000'
  '2048': '80000000'
  '4096': '100000000'
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the service of azure.yaml by this tag.
  tags: union(tags, { 'azd-service-name': 'digest' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: concat(
          alwaysReadyHttp > 0 ? [{ name: 'http', instanceCount: alwaysReadyHttp }] : [],
          alwaysReadyBlob > 0 ? [{ name: 'blob', instanceCount: alwaysReadyBlob }] : []
        )
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
  }

  // By itself, because one of them is the address that the app gets.
  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      DOTNET_GCTotalPhysicalMemory: instanceBytes[string(instanceMemoryMB)]
      // The identity of the model's client, which asks for none by name.
      AZURE_CLIENT_ID: identityClientId
      Site__BaseUrl: empty(siteBaseUrl) ? 'https://${app.properties.defaultHostName}/' : siteBaseUrl
    })
  }
}

output name string = app.name
output baseUrl string = empty(siteBaseUrl) ? 'https://${app.properties.defaultHostName}/' : siteBaseUrl
