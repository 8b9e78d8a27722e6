#!/usr/bin/env bash
# What the public list, the calendar and the feed cost with 1,000 events (about a minute).
#   infra/benchmarks/events.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -Dtest=EventListBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
  ${ALSO:--am} test -pl modules/events | grep -E 'BENCHMARK|ERROR' | sed 's/^.*BENCHMARK //'
