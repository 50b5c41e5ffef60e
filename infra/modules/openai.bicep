// An Azure OpenAI account of its own with one deployment. modules/model.bicep lets the app call it.

param name string
param location string
param tags object

@description('Model, as Azure names it.')
param modelName string

@description('Its version; empty: the one that Azure proposes.')
param modelVersion string

@description('Thousands of tokens a minute.')
param capacity int

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: name
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    // Needed for calls by identity.
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }

  resource deployment 'deployments' = {
    name: 'summaries'
    sku: { name: 'GlobalStandard', capacity: capacity }
    properties: {
      model: union({ format: 'OpenAI', name: modelName }, empty(modelVersion) ? {} : { version: modelVersion })
      // A model that is replaced without being asked for would write differently overnight.
      versionUpgradeOption: 'OnceCurrentVersionExpired'
    }
  }
}

output name string = account.name
output deployment string = account::deployment.name
