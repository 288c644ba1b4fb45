# Sourced by common.sh: how to measure, reckon and print. Needs `work`, a folder to write in.

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

# least NUMBER..., median NUMBER...: of these
least() { printf '%s\n' "$@" | sort -n | head -n 1; }
median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# exponent SMALL LARGE: with which a cost grows where the data grows fourfold; 1 is in proportion
exponent() { calc "log(($2 + 0.001) / ($1 + 0.001)) / log(4)"; }

# pairs RUNS SMALL LARGE: runs the two commands in turn so often, and adds their CPU seconds to the arrays `smalls` and
# `larges` and the exponent of each pair to `exponents`. A machine that others use too changes its speed from minute to
# minute: what is held against each other is measured side by side.
pairs() {
    local run
    for ((run = 0; run < $1; ++run)); do
        measure bash -c "$2"
        smalls+=("$cpu")
        measure bash -c "$3"
        larges+=("$cpu")
        exponents+=("$(exponent "${smalls[-1]}" "${larges[-1]}")")
    done
}

# too_fast LARGE EXPONENT: true for a cost of over 0.2 s that grows with an exponent above 1.15
too_fast() { [ "$(calc "$1 > 0.2 && $2 > 1.15" %d)" = 1 ]; }
