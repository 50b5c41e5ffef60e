// Optional: storage and secrets are reached through a network of the app's own, and from nowhere else.

param suffix string
param location string
param tags object

param storageAccountId string
param vaultId string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-newsdigest-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/23'] }
    subnets: [
      {
        name: 'snet-app'
        properties: {
          // A /24 carries as many instances as the app may have; the name of the delegation is Flex Consumption's.
          addressPrefix: '10.20.0.0/24'
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'snet-private'
        properties: { addressPrefix: '10.20.1.0/27' }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'snet-app'
  }

  resource privateSubnet 'subnets' existing = {
    name: 'snet-private'
  }
}

var doors = [
  { group: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { group: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}' }
  { group: 'table', zone: 'privatelink.table.${environment().suffixes.storage}' }
  // The vault's public name is vault.azure.net, its private one has another form.
  { group: 'vault', zone: 'privatelink.vaultcore.azure.net' }
]

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for door in doors: {
    name: door.zone
    location: 'global'
    tags: tags
  }
]

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (door, i) in doors: {
    parent: zone[i]
    name: 'vnet-newsdigest'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for door in doors: {
    name: 'pep-newsdigest-${door.group}-${suffix}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::privateSubnet.id }
      privateLinkServiceConnections: [
        {
          name: door.group
          properties: {
            privateLinkServiceId: door.group == 'vault' ? vaultId : storageAccountId
            groupIds: [door.group]
          }
        }
      ]
    }
  }
]

resource zoneGroup 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (door, i) in doors: {
    parent: endpoint[i]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: door.group, properties: { privateDnsZoneId: zone[i].id } }]
    }
  }
]

output appSubnetId string = network::appSubnet.id
