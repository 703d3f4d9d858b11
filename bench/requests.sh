#!/usr/bin/env bash
# How many requests per second the Api answers, next to (a) a bare Kestrel endpoint that sends the same bytes and (b) one hand-written,
# prepared SQL statement that builds the same JSON; with the guide's own content and with 100,000 generated tools. In turns, in one run:
# the Api, the bare endpoint and PostgreSQL on one processor, the client on another.
#   bench/requests.sh [quick|full] [guide|large|both]     (quick both)
# Writes artifacts/bench/requests.md. The generated guide is loaded once, by the product's own "migrate", and kept in BENCH_DATA.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/setup.bash

case ${1:-quick} in
  quick) rounds=5 milliseconds=600 ;;
  full) rounds=15 milliseconds=2000 ;;
  *) complain "usage: bench/requests.sh [quick|full] [guide|large|both]"; exit 2 ;;
esac
sets=${2:-both}
[ "$sets" != both ] || sets='guide large'
port=${BENCH_PORT:-5970}
data=${BENCH_DATA:-/tmp/wegwijzer-bench-$(id -u)}
output=$PWD/artifacts/bench
server_cpu=0 client_cpu=$(($(nproc) > 1 ? 1 : 0))
tools=100000
started=()

finish() {
  for pid in "${started[@]}"; do kill -TERM "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
  started=()
}
trap finish EXIT

requests="dotnet $PWD/bench/Requests/bin/Release/net10.0/Wegwijzer.Requests.dll"

# begin log address command...: starts a program on the server's processor and waits until it answers on the address
begin() {
  local log=$1 address=$2
  shift 2
  (cd src/Api && exec taskset -c "$server_cpu" "$@" </dev/null >"$log" 2>&1) &
  started+=($!)
  until curl -s -o /dev/null "$address"; do
    kill -0 "${started[-1]}" 2>/dev/null || { tail -20 "$log" >&2; exit 1; }
    sleep 0.1
  done
}

# measure set content-folder
measure() {
  local set=$1 content=$2 api baseline
  export WEGWIJZER_DATA=$data/$set Content__Folder=$content Logging__LogLevel__Default=Warning DOTNET_PROCESSOR_COUNT=1
  begin "$output/$set.baseline.log" "http://127.0.0.1:$((port + 1))/" $requests serve . "http://127.0.0.1:$((port + 1))"
  (cd src/Api && DOTNET_PROCESSOR_COUNT=$(nproc) dotnet bin/Release/net10.0/Wegwijzer.Api.dll migrate) >"$output/$set.migrate.log"
  Database__MigrateOnStart=false DOTNET_STARTUP_HOOKS=$PWD/bench/Gauge/bin/Release/net10.0/Wegwijzer.Gauge.dll BENCH_GAUGE=$data/gauge \
    begin "$output/$set.api.log" "http://127.0.0.1:$port/health/ready" dotnet bin/Release/net10.0/Wegwijzer.Api.dll --urls "http://127.0.0.1:$port"
  until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do sleep 0.1; done
  taskset -c "$client_cpu" $requests measure "$set" src/Api "$port" $((port + 1)) "${started[-1]}" "$data/gauge" "${started[0]}" "$rounds" "$milliseconds" "$output/$set"
  finish
}

title() { [ "$1" = guide ] && echo "the guide's own content" || echo "the guide's own content and $tools generated tools"; }

need_dotnet
need_postgres
need_curl
mkdir -p "$output" "$data"
for project in src/Api bench/Requests bench/Gauge; do dotnet build "$project" -c Release -v q --nologo >&2; done
if [[ $sets == *large* && ! -f $data/content/tools.json ]]; then $requests generate content "$data/content" "$tools"; fi

before=$(cut -d' ' -f1 /proc/loadavg)
for set in $sets; do
  measure "$set" "$([ "$set" = guide ] && echo "$PWD/content" || echo "$data/content")"
done

{
  echo "$(nproc) processors, load $before before and $(cut -d' ' -f1 /proc/loadavg) at the end (the measurement itself makes 2), .NET $(dotnet --version), $rounds rounds of $milliseconds ms"
  for set in $sets; do
    printf '\n**With %s**\n\n' "$(title "$set")"
    cat "$output/$set.requests.md"
  done
  printf '\n| | most while starting and answering | resident after that | most at a renewal | one publication | until public |\n'
  echo '| --- | ---: | ---: | ---: | ---: | ---: |'
  for set in $sets; do cat "$output/$set.memory.md"; done
  echo
  $requests goals $(for set in $sets; do echo "$output/$set.figures.json"; done)
} | tee "$output/requests.md"
