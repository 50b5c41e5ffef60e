// The day at a glance, in the portal.

param suffix string
param location string
param tags object
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid('newsdigest', suffix)
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'News Digest'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: loadTextContent('dashboard.json')
  }
}
