#!/bin/sh
# Brings up the resources of main.bicep from the environment's variables, as azd does by main.parameters.json, and tells
# the next steps of a workflow where they are.
set -eu

azd_parameters=$(mktemp)
trap 'rm -f "$azd_parameters"' EXIT

# ${NAME} and ${NAME=default} as azd writes them: a variable that is not set, or empty, has the default.
python3 - infra/main.parameters.json >"$azd_parameters" <<'PYTHON'
import json, os, re, sys

def filled(value):
    return re.sub(r"\$\{(\w+)(?:=([^}]*))?\}", lambda m: os.environ.get(m[1]) or m[2] or "", value)

types = dict(re.findall(r"^param (\w+) (\w+)", open("infra/main.bicep").read(), re.M))
typed = {"int": int, "bool": lambda text: text == "true"}
document = json.load(open(sys.argv[1]))
for name, parameter in document["parameters"].items():
    parameter["value"] = typed.get(types[name], str)(filled(parameter["value"]))
json.dump(document, sys.stdout)
PYTHON

outputs=$(az deployment sub create \
    --subscription "$AZURE_SUBSCRIPTION_ID" \
    --location "$AZURE_LOCATION" \
    --name "newsdigest-$AZURE_ENV_NAME" \
    --template-file infra/main.bicep \
    --parameters "@$azd_parameters" \
    --query properties.outputs --output json)

for name in AZURE_RESOURCE_GROUP FUNCTION_APP_NAME STORAGE_ACCOUNT_NAME; do
    value=$(printf '%s' "$outputs" | python3 -c 'import json, sys; print({k.upper(): v["value"] for k, v in json.load(sys.stdin).items()}[sys.argv[1]])' "$name")
    echo "$name=$value" >>"${GITHUB_ENV:-/dev/stdout}"
done
