// Tells the app of documents that arrive. The key of the app's webhook is there only once code with the trigger has been
// deployed and the host has started, and Event Grid asks the webhook at once: so this comes after the code.

param location string = resourceGroup().location
param functionAppName string
param storageAccountName string

@description('Name of the account\'s system topic. An account has one at most: name the one that is there, if any.')
param topicName string = 'evgst-${storageAccountName}'

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: topicName
  location: location
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }

  resource subscription 'eventSubscriptions' = {
    name: 'articles-take-in'
    properties: {
      eventDeliverySchema: 'EventGridSchema'
      destination: {
        endpointType: 'WebHook'
        properties: {
          endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.TakeIn&code=${listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
        }
      }
      filter: {
        includedEventTypes: ['Microsoft.Storage.BlobCreated']
        // Ends in /blobs/, or a container whose name only begins alike would match.
        subjectBeginsWith: '/blobServices/default/containers/articles/blobs/'
        advancedFilters: [
          {
            // Calls that end a write: streamed ones raise an event for each block otherwise.
            operatorType: 'StringIn'
            key: 'data.api'
            values: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose']
          }
        ]
      }
      // What is not delivered by then is found by the sweep, so there are no dead letters.
      retryPolicy: {
        maxDeliveryAttempts: 30
        eventTimeToLiveInMinutes: 1440
      }
    }
  }
}
