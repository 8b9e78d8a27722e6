#!/usr/bin/env bash
# Where the time and the memory of one page go: samples of a recording under load, by the layer of Kolo that stands on the
# stack, and the frames that are on top most often.
#   infra/benchmarks/profile.sh [PAGE]        /members unless another path is named; some two minutes
#   AS=member|visitor                         who reads (member); FOLDER=/tmp/some-folder as in pages.sh
# The table is kept as infra/benchmarks/pages/target/profile.txt.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec env MAIN=kolo.benchmark.Profile RESULT=profile.txt infra/benchmarks/pages.sh "${1:-/members}" "${AS:-member}"
