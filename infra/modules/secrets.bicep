// The secrets of the app's settings, which name them without holding them.

param name string
param location string
param tags object

@description('Principal of the app\'s identity.')
param appPrincipalId string

@secure()
param linksKeys string

@secure()
param suppressionKey string

@secure()
param sendGridApiKey string

@secure()
param sendGridInboundSecret string

@secure()
param adminKey string

@description('Whether only a private network leads to it.')
param isPrivate bool

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { family: 'A', name: 'standard' }
    tenantId: tenant().tenantId
    enableRbacAuthorization: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    // Bypass: the platform itself puts secrets here while a template is deployed.
    networkAcls: { bypass: 'AzureServices', defaultAction: isPrivate ? 'Deny' : 'Allow' }
    enableSoftDelete: true
    // The key of address hashes cannot be made again: without it suppressions are forgotten.
    enablePurgeProtection: true
  }

  resource links 'secrets' = {
    name: 'links-keys'
    properties: { value: linksKeys }
  }

  resource suppression 'secrets' = {
    name: 'suppression-key'
    properties: { value: suppressionKey }
  }

  resource sendGrid 'secrets' = if (!empty(sendGridApiKey)) {
    name: 'sendgrid-apikey'
    properties: { value: sendGridApiKey }
  }

  resource inbound 'secrets' = if (!empty(sendGridInboundSecret)) {
    name: 'sendgrid-inboundsecret'
    properties: { value: sendGridInboundSecret }
  }

  resource admin 'secrets' = if (!empty(adminKey)) {
    name: 'admin-key'
    properties: { value: adminKey }
  }
}

// Key Vault Secrets User: the platform reads the values for the app's settings; it can neither list keys nor write.
var secretsUser = '4633458b-17de-408a-874b-0445c86b69e6'

resource role 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, appPrincipalId, secretsUser)
  properties: {
    description: 'News Digest: settings of the app that are secrets.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output vaultId string = vault.id
output vaultName string = vault.name
output vaultUri string = vault.properties.vaultUri
