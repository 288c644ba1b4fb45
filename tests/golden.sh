#!/usr/bin/env bash
# golden.sh CASE IMPORT GROUNDS: runs CASE/cmd in a copy of the case and compares stdout, stderr and the exit code.
# GOLDEN_UPDATE=1 rewrites the expected files instead; read the diff before you commit it.
set -u
case_dir=$(realpath "$1")
IMPORT=$(realpath "$2")
GROUNDS=$(realpath "$3")
ROOT=$(realpath "$(dirname "$0")/..")
export IMPORT GROUNDS ROOT LC_ALL=C.UTF-8 NO_COLOR=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$case_dir/." "$work/in"
cd "$work/in" || exit 2
bash ./cmd >"$work/stdout" 2>"$work/stderr" </dev/null
echo $? >"$work/exit"

if [ -n "${GOLDEN_UPDATE:-}" ]; then
    cp "$work/stdout" "$case_dir/stdout"
    if [ -s "$work/stderr" ]; then cp "$work/stderr" "$case_dir/stderr"; else rm -f "$case_dir/stderr"; fi
    if [ "$(cat "$work/exit")" != 0 ]; then cp "$work/exit" "$case_dir/exit"; else rm -f "$case_dir/exit"; fi
    exit 0
fi

failed=0
expect() {  # NAME DEFAULT
    local wanted="$case_dir/$1"
    if [ ! -f "$wanted" ]; then printf '%s' "$2" >"$work/wanted"; wanted="$work/wanted"; fi
    if ! diff -u --label "expected $1" --label "actual $1" "$wanted" "$work/$1"; then failed=1; fi
}
expect stdout ""
expect stderr ""
expect exit $'0\n'
exit $failed
