#!/bin/sh
# Subscribes the app to documents that arrive, after the code: azd runs this with the outputs of main.bicep.
# The key of the app's webhook appears some time after the host has started, and a new role takes minutes to work.
set -eu

az provider register --namespace Microsoft.EventGrid --wait --subscription "$AZURE_SUBSCRIPTION_ID"

tries=10
while ! az deployment group create \
    --subscription "$AZURE_SUBSCRIPTION_ID" \
    --resource-group "$AZURE_RESOURCE_GROUP" \
    --name events \
    --template-file infra/events.bicep \
    --parameters "functionAppName=$FUNCTION_APP_NAME" "storageAccountName=$STORAGE_ACCOUNT_NAME" \
    --output none; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
        echo "The Event Grid subscription could not be made. Until it is there, documents wait for the sweep." >&2
        echo "Repeat with: azd hooks run postdeploy" >&2
        exit 1
    fi
    sleep 30
done
