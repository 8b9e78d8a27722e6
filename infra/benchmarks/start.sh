#!/usr/bin/env bash
# Time to the first answer and resident memory of the packaged application on an existing database: as a single jar, laid
# out as in the image, and with the AOT cache of a training run; then the memory after a load. Some five minutes.
#   infra/benchmarks/start.sh [load]   `load` only reads the memory; ROUNDS=3 SECONDS_EACH=8 FOLDER=… OPTIONS=… as in pages.sh
# The table is kept as infra/benchmarks/pages/target/start.txt.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec env MAIN=kolo.benchmark.Start RESULT=start.txt infra/benchmarks/pages.sh "${@:-start}"
