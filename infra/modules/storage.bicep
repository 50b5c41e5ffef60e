// The one storage account: what the app keeps, what the Functions host keeps, and the deployed package.

param name string
param location string
param tags object

@description('Principal of the app\'s identity.')
param appPrincipalId string

@description('Who may drop documents; empty: nobody but the app.')
param editorPrincipalId string
param editorPrincipalType string

@description('How often, and how far apart, Azure keeps everything.')
param skuName string

@description('Whether only a private network leads to it.')
param isPrivate bool

var packages = 'app-package'
// As the app's storage schema makes them too, whichever comes first.
var containers = ['articles', 'items', 'editions', 'rejected', 'events', packages]
var queues = [
  'deliveries'
  'mail'
  'events'
  'deliveries-poison'
  'mail-poison'
  'events-poison'
  'webjobs-blobtrigger-poison'
]
var tables = [
  'Intake'
  'Identities'
  'Items'
  'Stories'
  'Slots'
  'Schedule'
  'Subscribers'
  'Addresses'
  'Deliveries'
  'Budget'
  'Limits'
  'Sending'
  'Feeds'
  'ServiceMails'
  'Withdrawals'
  'Vectors'
  'Schema'
]

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: skuName }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      // What somebody deletes or overwrites by mistake comes back within a week.
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource container 'containers' = [
      for name in containers: {
        name: name
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [
      for name in queues: {
        name: name
      }
    ]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for name in tables: {
        name: name
      }
    ]
  }
}

var appRoles = [
  {
    // The host takes leases, keeps its keys and reads the package; the app keeps documents, texts and editions.
    name: 'Storage Blob Data Owner'
    id: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  }
  {
    // The host reads and clears the queues, and keeps blob events in one of its own; the app fills them.
    name: 'Storage Queue Data Contributor'
    id: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  }
  {
    // Everything the app knows of items, stories, readers and deliveries; the host writes diagnostics.
    name: 'Storage Table Data Contributor'
    id: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  }
]

resource appRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appRoles: {
    scope: account
    name: guid(account.id, appPrincipalId, role.id)
    properties: {
      description: 'News Digest: ${role.name} for the app and its host.'
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    }
  }
]

// Storage Blob Data Contributor on the one container into which people drop documents: without shared keys nobody else can.
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource editorRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(editorPrincipalId)) {
  scope: account::blobs::container[0]
  name: guid(account.id, 'articles', editorPrincipalId, blobContributor)
  properties: {
    description: 'News Digest: who drops documents.'
    principalId: editorPrincipalId
    principalType: editorPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
  }
}

// The app deletes what is past its time itself, by its settings. This is for events that it could never apply.
resource lifeCycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          // SendGrid sends an event again for 24 hours, so nothing new is said after that; a month is for an operator to look.
          name: 'events-that-were-never-applied'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['events/'] }
            actions: { baseBlob: { delete: { daysAfterCreationGreaterThan: 31 } } }
          }
        }
      ]
    }
  }
}

output name string = account.name
output id string = account.id
output packageContainer string = packages
