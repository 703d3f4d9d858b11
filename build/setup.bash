# What start.sh and test.sh need on this machine: looks for it, installs it where it can (Debian and Ubuntu, as root), and else
# says in one sentence what to do. To be sourced from the root of the checkout.

# No build processes stay behind (MSBuild nodes, compiler server), and nothing is sent anywhere.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

can_install() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }

install() {
  say "Installing $* (apt-get) …"
  { apt-get update -qq || true; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@"; } </dev/null >&2
}

need_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then
    export PATH="$HOME/.dotnet:$PATH" DOTNET_ROOT="$HOME/.dotnet"
  fi
  # From here, this asks for the SDK that global.json names.
  dotnet --version >/dev/null 2>&1 && return
  if can_install && apt-cache show dotnet-sdk-10.0 >/dev/null 2>&1; then install dotnet-sdk-10.0; fi
  dotnet --version >/dev/null 2>&1 && return
  complain "The .NET SDK 10 was not found: install it from https://dotnet.microsoft.com/download/dotnet/10.0, so that dotnet is on the PATH."
  return 1
}

# The programs of PostgreSQL 15 or newer, as the product itself looks for them.
has_postgres() {
  local folder version
  for folder in ${POSTGRES_BIN:+"$POSTGRES_BIN"} $([ -n "${POSTGRES_BIN:-}" ] || { ls -d /usr/lib/postgresql/*/bin 2>/dev/null; tr : '\n' <<<"$PATH"; }); do
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && [ -x "$folder/pg_ctl" ] || continue
    version=$("$folder/postgres" --version | sed -nE 's/.*\(PostgreSQL\) ([0-9]+).*/\1/p')
    [ "${version:-0}" -ge 15 ] && return
  done
  return 1
}

need_postgres() {
  has_postgres && return
  if [ -z "${POSTGRES_BIN:-}" ] && can_install; then install postgresql; fi
  has_postgres && return
  complain "PostgreSQL 15 or newer was not found: install it (Debian: sudo apt-get install postgresql), or set POSTGRES_BIN to its bin folder${1:-}."
  return 1
}

has_node() { local version; version=$(node --version 2>/dev/null) && [ "$(sed -E 's/^v([0-9]+).*/\1/' <<<"$version")" -ge 20 ] && command -v npm >/dev/null; }

need_node() {
  has_node && return
  if can_install && ! command -v node >/dev/null; then install nodejs npm; fi
  has_node && return
  complain "Node 20 or newer with npm was not found: install it from https://nodejs.org."
  return 1
}

need_curl() {
  command -v curl >/dev/null && return
  if can_install; then install curl; fi
  command -v curl >/dev/null && return
  complain "curl was not found: install it (Debian: sudo apt-get install curl)."
  return 1
}

# For the tests in a browser; CHROMIUM_PATH names another one than Debian's.
need_chromium() {
  local browser=${CHROMIUM_PATH:-/usr/bin/chromium}
  [ -x "$browser" ] && return
  if [ -z "${CHROMIUM_PATH:-}" ] && can_install; then install --no-install-recommends chromium fonts-liberation fonts-noto-core; fi
  [ -x "$browser" ] && return
  complain "Chromium was not found at $browser: install it (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to the program."
  return 1
}
