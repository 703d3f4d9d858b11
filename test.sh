#!/usr/bin/env bash
# Sets itself up, builds, checks and tests everything. The last line is always: N passed, N failed (and N skipped, if any were).
# What could not even run counts as failed. With CI=true the packages must be exactly those of the lock files.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
. build/setup.bash

results=artifacts/tests
passed=0 failed=0 skipped=0

finish() {
  local line="$passed passed, $failed failed"
  [ "$failed" -eq 0 ] || ! command -v node >/dev/null || node build/failed-tests.mjs "$results"
  [ "$skipped" -eq 0 ] || line+=", $skipped skipped"
  say "$line"
  if [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]; then exit 0; else exit 1; fi
}
trap finish EXIT
trap 'fail "The test run was interrupted."; exit' INT TERM HUP

fail() {
  complain "$1"
  failed=$((failed + ${2:-1}))
}

step() {
  say ""
  say "== $*"
}

# Adds up the results of the .NET test projects; one that left none counts as a failure.
count_dotnet() {
  local status=$1 before=$failed projects files counters
  number() { sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$counters"; }
  while IFS= read -r counters; do
    local ok bad
    ok=$(number passed)
    bad=$(($(number failed) + $(number error) + $(number timeout) + $(number aborted)))
    passed=$((passed + ok)) failed=$((failed + bad))
    skipped=$((skipped + $(number total) - ok - bad))
  done < <(find "$results" -name '*.trx' -exec grep -ho '<Counters [^>]*' {} +)
  projects=$(grep -l '"xunit.v3"' tests/*/*.csproj | wc -l)
  files=$(find "$results" -name '*.trx' | wc -l)
  [ "$files" -ge "$projects" ] || fail "$((projects - files)) of the $projects test projects ended without results." $((projects - files))
  [ "$status" -eq 0 ] || [ "$failed" -gt "$before" ] || fail "dotnet test ended with exit code $status."
}

count_node() {
  local status=$1 before=$failed
  number() { sed -nE "s/^# $1 ([0-9]+)\$/\1/p" "$results/node.tap" 2>/dev/null | tail -n 1; }
  passed=$((passed + $(number pass) + 0))
  failed=$((failed + $(number fail) + $(number cancelled) + 0))
  skipped=$((skipped + $(number skipped) + $(number todo) + 0))
  [ "$status" -eq 0 ] || [ "$failed" -gt "$before" ] || fail "node --test ended with exit code $status."
}

rm -rf "$results"
mkdir -p "$results"

step "What the tests need"
need_dotnet || { fail "Nothing can be tested without it."; exit; }
need_postgres || { fail "Nothing can be tested without it."; exit; }
need_node || { fail "Nothing can be tested without it."; exit; }
need_curl || { fail "Nothing can be tested without it."; exit; }
need_chromium || { fail "Nothing can be tested without it."; exit; }
for folder in tests/content tests/scripts; do
  (cd "$folder" && npm ci --no-audit --no-fund </dev/null) || { fail "npm ci failed in $folder."; exit; }
done

step "Build"
dotnet build Wegwijzer.Api.sln -c Release -v m --nologo </dev/null || { fail "The build failed, so no test ran."; exit; }

step "Formatting"
# The build holds the code to its style already; this adds what the compiler does not look at, in two seconds.
dotnet format whitespace . --folder --verify-no-changes </dev/null || fail "The formatting differs from .editorconfig: run dotnet format whitespace . --folder"

step "Tests of the .NET projects"
dotnet test --solution Wegwijzer.Api.sln -c Release --no-build --max-parallel-test-modules 1 \
  --report-xunit-trx --results-directory "$results" </dev/null
count_dotnet $?

step "Tests of the content, of our browser code, of the clients and of the README"
node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$results/node.tap" \
  tests/content/*.test.mjs tests/scripts/*.test.mjs tests/clients/*.test.mjs tests/readme/*.test.mjs </dev/null
count_node $?

say ""
