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
source "$benches/measure.sh"
