#!/usr/bin/env bash
# Twenty suggestions a second for a minute, to two Api processes of which one is killed (-9) at random and started again all the while,
# and PostgreSQL is killed and restarted too: every suggestion that was answered with 201 must be in the queue exactly once. It is the
# test LosingNothing, which runs for eight seconds in CI, at full length.
#   bench/suggestions.sh [seconds]     (60 seconds)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/setup.bash
need_dotnet
need_postgres
dotnet build tests/Api.Tests -c Release -v q --nologo >&2
WEGWIJZER_LOAD_SECONDS=${1:-60} dotnet test --project tests/Api.Tests -c Release --no-build --filter-class '*LosingNothing' --show-live-output on --output Detailed
