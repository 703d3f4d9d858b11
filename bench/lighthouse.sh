#!/usr/bin/env bash
# What Lighthouse says of the start page, a step and an embedded list, with its mobile throttling, on a Release build in Production.
#   bench/lighthouse.sh [rounds] [path …]     (5 rounds; the three pages)
# Prints a table, and what scores less than 90 beside it; whole reports are in artifacts/lighthouse. Ends with 1 where a median is below
# 95, or the largest contentful paint takes 1.5 s or more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/setup.bash

rounds=${1:-5}
pages=("${@:2}")
[ "${#pages[@]}" -gt 0 ] || pages=(/ /stappen/signalen-opmerken/onderwijs-kinderopvang '/embed/hulpmiddelen?setting=jgz&situation=armoede')
server=http://127.0.0.1:${BENCH_PORT:-5980}
work=$(mktemp -d /tmp/wegwijzer-lighthouse.XXXXXX)
chmod 755 "$work"
api=''

finish() {
  [ -z "$api" ] || { kill -TERM "$api" 2>/dev/null && wait "$api" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

need_dotnet && need_node && need_chromium
(cd bench/lighthouse && npm ci --no-audit --no-fund --silent)
dotnet build src/Api -c Release -v q --nologo >&2

(cd src/Api && WEGWIJZER_DATA=$work exec dotnet bin/Release/net10.0/Wegwijzer.Api.dll --urls "$server" --Logging:LogLevel:Default=Warning </dev/null >"$work/log" 2>&1) &
api=$!
until [ "$(curl -s -o /dev/null -w '%{http_code}' "$server/health/ready")" = 200 ]; do
  kill -0 "$api" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.2
done

node bench/lighthouse/measure.mjs "$server" "$rounds" "${pages[@]}"
