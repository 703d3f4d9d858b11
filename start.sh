#!/usr/bin/env bash
# Builds Wegwijzer, starts the Api and Admin, and stops both on Ctrl-C. See README.md.
#   WEGWIJZER_API_URL    where the Api listens     (http://localhost:5080)
#   WEGWIJZER_ADMIN_URL  where Admin listens       (http://localhost:5081)
set -uo pipefail

# Whoever starts this in the background of a script has it ignore SIGINT, and bash can't take that back by itself.
if [[ $(trap -p INT) == *"''"* ]] && env --default-signal=INT true 2>/dev/null; then
  exec env --default-signal=INT bash "$0" "$@"
fi

cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
. build/setup.bash

api_url=${WEGWIJZER_API_URL:-http://localhost:5080}
admin_url=${WEGWIJZER_ADMIN_URL:-http://localhost:5081}
logs=$PWD/artifacts/logs
seconds_to_start=120
seconds_to_stop=20
api='' admin='' build=''

# Ends what this script started, and itself. The local PostgreSQL stops by itself after its last user.
stop() {
  local status=$1 pid waited
  trap '' INT TERM HUP
  for pid in $build $api $admin; do kill -TERM "$pid" 2>/dev/null; done
  for pid in $build $api $admin; do
    for ((waited = 0; waited < seconds_to_stop * 10; waited++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
  done
  exit "$status"
}
asked_to_stop() {
  say ""
  say "Stopping …"
  stop 0
}
trap asked_to_stop INT TERM HUP

# host and port of an address; every-address forms are asked at localhost
split() {
  if [[ ! $1 =~ ^http://(\[[0-9a-fA-F:]+\]|[^]/:[]+):([0-9]+)/?$ ]]; then
    complain "$2=$1 is not an address such as http://localhost:5080 (http, a name and a port)."
    exit 1
  fi
  port=${BASH_REMATCH[2]} host=${BASH_REMATCH[1]}
  host=${host#[} host=${host%]}
  case $host in '*' | + | 0.0.0.0 | ::) host=localhost ;; esac
}

refuse_port_in_use() {
  local host port
  split "$1" "$2"
  if (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null; then
    complain "Something listens on $1 already: stop it, or choose another address, for example $2=http://localhost:$((port + 10)) ./start.sh"
    exit 1
  fi
}

is_ready() {
  local host port line
  split "$1" ""
  {
    exec 3<>"/dev/tcp/$host/$port" || return 1
    printf 'GET /health/ready HTTP/1.1\r\nHost: %s:%s\r\nConnection: close\r\n\r\n' "$host" "$port" >&3
    read -r -t 5 line <&3
    exec 3<&- 3>&-
  } 2>/dev/null
  [[ ${line:-} == 'HTTP/1.1 200'* ]]
}

# start api|admin Project address: in the project's folder, where its settings and static files are
start() {
  local log=$logs/$1.log
  : >"$log"
  (
    cd "src/$2" || exit 1
    # Should this script be killed outright, what it started is told to stop as well.
    guard=()
    if setpriv --pdeathsig TERM true 2>/dev/null; then guard=(setpriv --pdeathsig TERM --); fi
    exec "${guard[@]}" dotnet "bin/Release/net10.0/Wegwijzer.$2.dll" --urls "$3" </dev/null >>"$log" 2>&1
  ) &
}

# what is the matter, and the last words of whom it concerns
give_up() {
  complain "$1 The last lines of artifacts/logs/$2.log:"
  tail -n 10 "$logs/$2.log" | sed 's/^/  /' >&2
  stop 1
}

refuse_one_that_died() {
  kill -0 "$api" 2>/dev/null || give_up "The Api stopped." api
  kill -0 "$admin" 2>/dev/null || give_up "Admin stopped." admin
}

# wait_for api|admin address
wait_for() {
  until is_ready "$2"; do
    refuse_one_that_died
    ((SECONDS < seconds_to_start)) || give_up "${2%/}/health/ready did not answer 200 within $seconds_to_start seconds." "$1"
    sleep 0.2 &
    wait $!
  done
}

[ "$api_url" != "$admin_url" ] || { complain "The Api and Admin cannot both listen on $api_url: change WEGWIJZER_API_URL or WEGWIJZER_ADMIN_URL."; exit 1; }
refuse_port_in_use "$api_url" WEGWIJZER_API_URL
refuse_port_in_use "$admin_url" WEGWIJZER_ADMIN_URL
need_dotnet || exit 1
[ -n "${ConnectionStrings__Wegwijzer:-}" ] || need_postgres ", or give ConnectionStrings__Wegwijzer" || exit 1
[ ! -e src/Admin/package.json ] || need_node || exit 1
mkdir -p "$logs"

say "Building …"
dotnet build src/Wegwijzer.slnf -c Release -v q --nologo </dev/null >"$logs/build.log" 2>&1 &
build=$!
wait "$build" || { cat "$logs/build.log" >&2; complain "The build failed."; exit 1; }
build=''

say "Starting …"
start api Api "$api_url"
api=$!
export PublicSite__Address=$api_url
start admin Admin "$admin_url"
admin=$!
SECONDS=0
wait_for api "$api_url"
wait_for admin "$admin_url"

say ""
say "Wegwijzer runs."
say ""
say "  Api         ${api_url%/}/api/v1"
say "  Swagger UI  ${api_url%/}/docs"
say "  Developers  ${api_url%/}/ontwikkelaars"
say "  Admin       ${admin_url%/}/"
say ""
first=$(sed -n 's/^First beheerder.*: http/http/p' "$logs/admin.log" | tail -n 1)
if [ -n "$first" ]; then
  say "Nobody can sign in to Admin yet. Become its first beheerder here (24 hours, once):"
  say "  $first"
  say ""
fi
say "Logs: artifacts/logs/api.log and admin.log. Ctrl-C stops both."

wait -n "$api" "$admin"
refuse_one_that_died
stop 1
