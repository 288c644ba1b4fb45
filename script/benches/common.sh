# Sourced by the benches: a release build, an empty folder to work in, and how to measure and print.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
script/packages build test bench
mkdir -p build
if ! { cmake --preset release && cmake --build --preset release; } >build/bench.log 2>&1; then
    tail -n 40 build/bench.log >&2
    echo "The build failed; all of it stands in build/bench.log." >&2
    exit 2
fi
benches=$PWD/script/benches
import=$PWD/build/release/bin/grounds-import
grounds=$PWD/build/release/bin/grounds
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# measure COMMAND...: sets `wall` and `cpu` (seconds) and `megabytes` (peak resident); what it prints is in $work/output.
# A command that fails ends the bench.
measure() {
    local start end peak user system
    start=$(date +%s.%N)
    /usr/bin/time -f '%M %U %S' -o "$work/time" "$@" >"$work/output" 2>"$work/messages" ||
        { tail -n 5 "$work/messages" >&2; echo "failed: $*" >&2; exit 2; }
    end=$(date +%s.%N)
    read -r peak user system <"$work/time"
    wall=$(calc "$end - $start" %.3f)
    cpu=$(calc "$user + $system")
    megabytes=$(calc "$peak / 1024" %.0f)
}

# calc EXPRESSION [FORMAT]; in brackets, since a > behind printf would name a file
calc() { awk "BEGIN { printf \"${2:-%.2f}\", ($1) }"; }

ratio() { calc "$1 / ($2 > 0 ? $2 : 0.01)"; }

# p95 RUNS COMMAND...: in milliseconds.
p95() {
    local runs=$1
    shift
    for _ in $(seq "$runs"); do
        measure "$@"
        echo "$wall"
    done | sort -n | awk '{ v[NR] = $1 } END { printf "%.1f", 1000 * v[int((NR * 95 + 99) / 100)] }'
}

row() { printf '%-46s %10s %10s %10s\n' "$1" "${2:-}" "${3:-}" "${4:-}"; } # row WHAT [VALUE...]

megabytes_of() { calc "$(stat -c %s "$1") / 1048576" %.0f; } # of a file
