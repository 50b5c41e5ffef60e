// Optional: the site under a name of the operator's own, with a certificate that lies in the resource group already.

param appName string

@description('Host name whose CNAME leads to the app.')
param hostName string

@description('Thumbprint of its certificate (Microsoft.Web/certificates in the same resource group); empty: the name is bound, and browsers complain until there is one.')
param thumbprint string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2024-04-01' = {
  parent: app
  name: hostName
  properties: {
    hostNameType: 'Verified'
    sslState: empty(thumbprint) ? 'Disabled' : 'SniEnabled'
    thumbprint: empty(thumbprint) ? null : thumbprint
  }
}
