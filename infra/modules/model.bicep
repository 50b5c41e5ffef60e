// Leave to use an Azure OpenAI account that is there already.

param accountName string

@description('Principal of the app\'s identity.')
param appPrincipalId string

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: accountName
}

// Cognitive Services OpenAI User: calls deployments, changes nothing; so there is no key.
var openAIUser = '5e0bd9bd-7b93-4f28-af87-fc39fc69bd04'

resource role 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, appPrincipalId, openAIUser)
  properties: {
    description: 'News Digest: summaries written by a model.'
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAIUser)
  }
}

output endpoint string = account.properties.endpoint
