# Subscribes the app to documents that arrive, after the code: azd runs this with the outputs of main.bicep.
# The key of the app's webhook appears some time after the host has started, and a new role takes minutes to work.
$ErrorActionPreference = 'Stop'

az provider register --namespace Microsoft.EventGrid --wait --subscription $env:AZURE_SUBSCRIPTION_ID
if ($LASTEXITCODE -ne 0) { exit 1 }

for ($try = 1; $try -le 10; $try++) {
    az deployment group create `
        --subscription $env:AZURE_SUBSCRIPTION_ID `
        --resource-group $env:AZURE_RESOURCE_GROUP `
        --name events `
        --template-file infra/events.bicep `
        --parameters "functionAppName=$env:FUNCTION_APP_NAME" "storageAccountName=$env:STORAGE_ACCOUNT_NAME" `
        --output none
    if ($LASTEXITCODE -eq 0) { exit 0 }
    if ($try -lt 10) { Start-Sleep -Seconds 30 }
}
Write-Error 'The Event Grid subscription could not be made. Until it is there, documents wait for the sweep. Repeat with: azd hooks run postdeploy'
