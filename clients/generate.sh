#!/usr/bin/env bash
# Generates both clients from the OpenAPI document.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

(cd typescript && npm ci --no-audit --no-fund && npm run generate)

(cd .. && dotnet tool restore >/dev/null)
dotnet kiota generate --language CSharp --openapi ../docs/openapi.json --output csharp/Client/Generated --class-name WegwijzerClient --namespace-name Wegwijzer.Client \
  --exclude-backward-compatible --clean-output --log-level Warning \
  --serializer Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory --deserializer Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory
