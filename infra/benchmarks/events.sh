#!/usr/bin/env bash
# What the public list, the calendar and the feed cost with 1,000 events (about a minute).
#   infra/benchmarks/events.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -n "${INSTALLED:-}" ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests install -pl modules/events -am
./mvnw ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -Dtest=EventListBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
  test -pl modules/events | grep -E 'BENCHMARK|ERROR' | sed 's/^.*BENCHMARK //'
