#!/usr/bin/env bash
# How long it takes from starting the process to its first good answer: the Api from nothing, the Api at later starts, and the
# smallest ASP.NET Core app, in turns in one run. Prints the median of each, with the fastest and the slowest.
#   bench/startup.sh [rounds]     (5 rounds)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/setup.bash

rounds=${1:-5}
port=${BENCH_PORT:-5980}
work=$(mktemp -d /tmp/wegwijzer-bench.XXXXXX)
chmod 755 "$work"
started=()

finish() {
  for pid in "${started[@]}"; do kill -TERM "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
  rm -rf "$work"
}
trap finish EXIT

milliseconds() { local now=$EPOCHREALTIME; echo "$((${now/[.,]/} / 1000))"; }

answers() {
  local line
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$2" >&3
    read -r -t 5 line <&3
    exec 3<&- 3>&-
  } 2>/dev/null
  [[ ${line:-} == 'HTTP/1.1 200'* ]]
}

# launch port path folder dll: leaves the process running and its time in $took
launch() {
  local from
  from=$(milliseconds)
  (cd "$3" && exec dotnet "$4" --urls "http://127.0.0.1:$1" --Logging:LogLevel:Default=Warning </dev/null >>"$work/log" 2>&1) &
  started+=($!)
  until answers "$1" "$2"; do
    kill -0 "${started[-1]}" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.01
  done
  took=$(($(milliseconds) - from))
}

end_last() {
  kill -TERM "${started[-1]}"
  wait "${started[-1]}" 2>/dev/null || true
  unset 'started[-1]'
}

until_server_is_gone() { until flock -n "$WEGWIJZER_DATA/postgresql/server.lock" true; do sleep 0.05; done; }

# measure name port path folder dll
measure() {
  launch "$2" "$3" "$4" "$5"
  echo "$took" >>"$work/$1"
}

api() { measure "$1" "$port" /api/v1/tools src/Api bin/Release/net10.0/Wegwijzer.Api.dll; }

row() {
  local sorted median
  mapfile -t sorted < <(sort -n "$work/$1")
  median=${sorted[$((${#sorted[@]} / 2))]}
  [ "$1" != empty ] || empty=$median
  printf '| %-58s | %6d | %6d | %6d | %5s |\n' "$2" "$median" "${sorted[0]}" "${sorted[-1]}" "$(awk "BEGIN { printf \"%.1f\", $median / $empty }")"
}

need_dotnet
need_postgres
dotnet build src/Api -c Release -v q --nologo >&2
dotnet build bench/EmptyApp -c Release -v q --nologo >&2

export WEGWIJZER_DATA=$work/data
for ((round = 1; round <= rounds; round++)); do
  measure empty "$port" / bench/EmptyApp bin/Release/net10.0/Wegwijzer.EmptyApp.dll
  end_last

  rm -rf "$WEGWIJZER_DATA"
  api nothing
  end_last
  until_server_is_gone

  api next
  end_last
  until_server_is_gone

  # Another process, such as Admin, keeps the local PostgreSQL running.
  launch "$((port + 1))" /api/v1/tools src/Api bin/Release/net10.0/Wegwijzer.Api.dll
  holder=${started[-1]}
  api beside
  end_last
  kill -TERM "$holder"
  wait "$holder" 2>/dev/null || true
  started=()
  until_server_is_gone
done

echo "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg), PostgreSQL $(initdb --version 2>/dev/null | grep -oE '[0-9.]+' | head -1 || true), .NET $(dotnet --version), $rounds rounds; milliseconds to the first good answer"
echo
printf '| %-58s | median | fastest | slowest | ratio |\n' "start"
echo "| --- | ---: | ---: | ---: | ---: |"
row empty "the smallest ASP.NET Core app"
row nothing "the Api from nothing: make PostgreSQL, migrate, load content"
row next "the Api again: start PostgreSQL, read the guide"
row beside "the Api again, PostgreSQL running already"
