#!/usr/bin/env bash
# Makes a WeCom contacts provider with one mapper, or brings it up to what stands here. After "kcadm.sh config credentials".
#   REALM=acme CORP_ID=ww… AGENT_ID=1000002 contacts.sh
# Secrets are references to Keycloak's vault. API_BASE_URL is for a private edition.
set -euo pipefail

KCADM="${KCADM:-kcadm.sh}"
PROVIDER_TYPE=org.keycloak.storage.UserStorageProvider
MAPPER_TYPE=dev.keybridge.contacts.mapper.ContactMapper

# The id of the component $1 of the type $2; with a third argument that of its child of the type $3 and the name $4.
component() {
    "$KCADM" get components -r "$REALM" -q "type=$2" -q "name=$1" "${@:3}" --fields id --format csv --noquotes
}

# Makes the component that standard input describes, or updates the one with the id $1.
put() {
    if [ -n "$1" ]; then
        "$KCADM" update "components/$1" -r "$REALM" -f -
    else
        "$KCADM" create components -r "$REALM" -f -
    fi
}

put "$(component WeCom "$PROVIDER_TYPE")" <<JSON
{
  "name": "WeCom",
  "providerId": "wecom-contacts",
  "providerType": "$PROVIDER_TYPE",
  "config": {
    "enabled": ["true"],
    "fullSyncPeriod": ["86400"],
    "changedSyncPeriod": ["3600"],
    "corpId": ["$CORP_ID"],
    "agentId": ["$AGENT_ID"],
    "appSecret": ["\${vault.wecom-app}"],
    "identityProviderAlias": ["wecom"],
    "targetGroup": ["/WeCom"],
    "apiBaseUrl": ["${API_BASE_URL:-https://qyapi.weixin.qq.com}"]
  }
}
JSON

provider="$(component WeCom "$PROVIDER_TYPE")"

put "$(component "employee number" "$MAPPER_TYPE" -q "parent=$provider")" <<JSON
{
  "name": "employee number",
  "parentId": "$provider",
  "providerId": "contact-attribute-mapper",
  "providerType": "$MAPPER_TYPE",
  "config": {
    "priority": ["0"],
    "field": ["extattr.工号"],
    "attribute": ["employeeNumber"]
  }
}
JSON
