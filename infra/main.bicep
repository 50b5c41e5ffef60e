// Everything that News Digest needs in Azure but the Event Grid subscription, which can only be made once the code runs:
// events.bicep.
targetScope = 'subscription'

@description('Name of the environment; part of the names of all resources.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region. Flex Consumption must be offered there: az functionapp list-flexconsumption-locations.')
@minLength(1)
param location string

@description('Object id of who may drop documents into the container of articles; empty: nobody but the app.')
param editorPrincipalId string = ''

@description('What the editor is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param editorPrincipalType string = 'User'

@description('How often, and how far apart, Azure keeps everything: in one data centre, in three zones, or in a second region too.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_RAGRS', 'Standard_GZRS', 'Standard_RAGZRS'])
param storageSku string = 'Standard_LRS'

@description('Name over briefings and pages.')
param siteName string = 'News Digest'

@description('Public address of the site, ending in a slash; empty: the address that Azure gives the app.')
param siteBaseUrl string = ''

@description('Time zone of the site\'s own edition, by its name in the time-zone database.')
param siteTimeZone string = 'UTC'

@description('Local time of the site\'s own edition.')
param siteBriefingTime string = '06:00'

@description('Whether archive, feeds and search are open to readers only, by the signed links in their mails.')
param sitePrivateArchive bool = false

@description('Address in From; its domain must be authenticated at the sender.')
param mailFrom string

@description('Address in Reply-To; empty: none.')
param mailReplyTo string = ''

@description('Address whose mails come in by SendGrid\'s Inbound Parse, for mail clients that unsubscribe by mail; empty: none.')
param mailUnsubscribeAddress string = ''

@description('Postal address in the footer of every mail.')
param mailPostalAddress string

@description('SendGrid\'s API key; empty: mails are written into a folder of the instance and reach nobody.')
@secure()
param sendGridApiKey string

@description('Public key of SendGrid\'s signed event webhook; empty: no events are taken.')
param sendGridEventPublicKey string = ''

@description('Last part of the address of SendGrid\'s Inbound Parse, 24 characters or more; empty: no mails are taken.')
@secure()
param sendGridInboundSecret string

@description('Keys that sign the links in mails: id:base64, the newest first, separated by commas.')
@secure()
param linksKeys string

@description('Key of address hashes: 32 random bytes or more in Base64. Never change it.')
@secure()
param suppressionKey string

@description('The operator\'s key for /status, 16 characters or more; empty: the page is not there.')
@secure()
param adminKey string

@description('Name of an Azure OpenAI account that is there already; empty: summaries are extracts.')
param openAIAccountName string = ''

@description('Its resource group.')
param openAIResourceGroup string = ''

@description('Its deployment that writes summaries.')
param openAIDeployment string = ''

@description('US dollars for a million tokens sent, with a point.')
param openAIInputUsdPerMillionTokens string = ''

@description('US dollars for a million tokens answered, with a point.')
param openAIOutputUsdPerMillionTokens string = ''

@description('Deployment in the same account that places articles by their meaning; empty: words alone tell stories apart.')
param openAIEmbeddingDeployment string = ''

@description('US dollars for a million tokens sent to it, with a point.')
param openAIEmbeddingUsdPerMillionTokens string = ''

@description('Model of an Azure OpenAI account that is made here, as Azure names it; empty: none is made.')
param openAIModel string = ''

@description('Version of that model; empty: the one that Azure proposes.')
param openAIModelVersion string = ''

@description('Thousands of tokens a minute that its deployment may take.')
@minValue(1)
param openAICapacity int = 30

@description('The most US dollars for the model a day.')
param openAIDailyLimitUsd string = '1.00'

@description('The most US dollars for the model a month.')
param openAIMonthlyLimitUsd string = '20.00'

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 512

@description('The most instances of the app.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that are always there for the site; 0: the first reader after a quiet hour waits for a cold start.')
@minValue(0)
param alwaysReadyHttp int = 0

@description('Instances that are always there for documents that arrive; 0: a lost event waits for the sweep.')
@minValue(0)
param alwaysReadyBlob int = 0

@description('Who is told by mail of what goes wrong and of the bill; empty: nobody.')
param alertEmail string = ''

@description('What all of this may cost a month, in the currency of the subscription, before alertEmail is told; 0: no budget.')
@minValue(0)
param monthlyBudget int = 20

@description('Whether storage and secrets are reached through a private network alone. Who drops documents then needs a way into it.')
param privateNetwork bool = false

@description('Host name of the site whose CNAME leads to the app; empty: the one that Azure gives it.')
param customDomain string = ''

@description('Thumbprint of the certificate for customDomain, which lies in the resource group as Microsoft.Web/certificates.')
param customDomainThumbprint string = ''

@description('Further settings of the app, by the names in docs/settings.md.')
@secure()
param furtherSettings object = {}

var suffix = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-newsdigest-${suffix}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'stnews${suffix}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    editorPrincipalId: editorPrincipalId
    editorPrincipalType: editorPrincipalType
    skuName: storageSku
    isPrivate: privateNetwork
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
  }
}

module secrets 'modules/secrets.bicep' = {
  scope: group
  params: {
    name: 'kv-news-${suffix}'
    location: location
    tags: tags
    appPrincipalId: identity.outputs.principalId
    linksKeys: linksKeys
    suppressionKey: suppressionKey
    sendGridApiKey: sendGridApiKey
    sendGridInboundSecret: sendGridInboundSecret
    adminKey: adminKey
    isPrivate: privateNetwork
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: tags
    storageAccountId: storage.outputs.id
    vaultId: secrets.outputs.vaultId
  }
}

module diagnostics 'modules/diagnostics.bicep' = {
  scope: group
  params: {
    storageAccountName: storage.outputs.name
    vaultName: secrets.outputs.vaultName
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    alertEmail: alertEmail
  }
}

module dashboard 'modules/dashboard.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0 && !empty(alertEmail)) {
  scope: group
  params: {
    name: 'budget-newsdigest-${suffix}'
    amount: monthlyBudget
    alertEmail: alertEmail
  }
}

module openAI 'modules/openai.bicep' = if (!empty(openAIModel)) {
  scope: group
  params: {
    name: 'oai-newsdigest-${suffix}'
    location: location
    tags: tags
    modelName: openAIModel
    modelVersion: openAIModelVersion
    capacity: openAICapacity
  }
}

// One that is made here comes before one that is there already.
var modelAccount = empty(openAIModel) ? openAIAccountName : openAI.?outputs.name ?? ''
var modelDeployment = empty(openAIModel) ? openAIDeployment : openAI.?outputs.deployment ?? ''
var hasModel = !empty(openAIModel) || !empty(openAIAccountName)

module model 'modules/model.bicep' = if (hasModel) {
  scope: resourceGroup(empty(openAIResourceGroup) || !empty(openAIModel) ? 'rg-${environmentName}' : openAIResourceGroup)
  params: {
    accountName: modelAccount
    appPrincipalId: identity.outputs.principalId
  }
}

var modelSettings = !hasModel
  ? {}
  : {
      OpenAI__Kind: 'Azure'
      OpenAI__Endpoint: model.?outputs.endpoint ?? ''
      OpenAI__Deployment: modelDeployment
      OpenAI__InputUsdPerMillionTokens: openAIInputUsdPerMillionTokens
      OpenAI__OutputUsdPerMillionTokens: openAIOutputUsdPerMillionTokens
      OpenAI__EmbeddingDeployment: openAIEmbeddingDeployment
      OpenAI__EmbeddingUsdPerMillionTokens: openAIEmbeddingUsdPerMillionTokens
      OpenAI__DailyLimitUsd: openAIDailyLimitUsd
      OpenAI__MonthlyLimitUsd: openAIMonthlyLimitUsd
    }

// References without a version, so that a new one is taken up within a day. A setting that is empty counts as absent.
var secretsAt = '@Microsoft.KeyVault(SecretUri=${secrets.outputs.vaultUri}secrets'

var mailSettings = {
  Mail__Sender: empty(sendGridApiKey) ? 'Files' : 'SendGrid'
  Mail__Folder: '/tmp/newsdigest/mail'
  Mail__From: mailFrom
  Mail__ReplyTo: mailReplyTo
  Mail__UnsubscribeAddress: mailUnsubscribeAddress
  Mail__PostalAddress: mailPostalAddress
  SendGrid__ApiKey: empty(sendGridApiKey) ? '' : '${secretsAt}/sendgrid-apikey/)'
  SendGrid__EventPublicKey: sendGridEventPublicKey
  SendGrid__InboundSecret: empty(sendGridInboundSecret) ? '' : '${secretsAt}/sendgrid-inboundsecret/)'
}

var siteSettings = {
  Site__Name: siteName
  Site__TimeZone: siteTimeZone
  Site__BriefingTime: siteBriefingTime
  Site__PrivateArchive: string(sitePrivateArchive)
  Links__Keys: '${secretsAt}/links-keys/)'
  Suppression__Key: '${secretsAt}/suppression-key/)'
  Admin__Key: empty(adminKey) ? '' : '${secretsAt}/admin-key/)'
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    name: 'func-newsdigest-${suffix}'
    planName: 'plan-newsdigest-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    packageContainer: storage.outputs.packageContainer
    insightsConnectionString: monitoring.outputs.connectionString
    siteBaseUrl: empty(siteBaseUrl) && !empty(customDomain) ? 'https://${customDomain}/' : siteBaseUrl
    settings: union(siteSettings, mailSettings, modelSettings, furtherSettings)
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyBlob: alwaysReadyBlob
    subnetId: network.?outputs.appSubnetId ?? ''
  }
}

module domain 'modules/domain.bicep' = if (!empty(customDomain)) {
  scope: group
  params: {
    appName: app.outputs.name
    hostName: customDomain
    thumbprint: customDomainThumbprint
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output STORAGE_ACCOUNT_NAME string = storage.outputs.name
output SITE_ADDRESS string = app.outputs.baseUrl
