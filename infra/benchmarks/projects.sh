#!/usr/bin/env bash
# What projects cost in large numbers: 50,000 rows of CORDIS's files imported in a heap of 512 MB, then pages of the list over
# 10,000 projects, through HTTP, 200 times each after a warm-up. Some three minutes.
#   infra/benchmarks/projects.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
rm -f modules/projects/target/measurement.txt
[ -n "${INSTALLED:-}" ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests install -pl modules/projects -am
JAVA_TOOL_OPTIONS=-Xmx512m ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip test -pl modules/projects -Dtest=LargeNumbersMeasurement \
  -Dsurefire.failIfNoSpecifiedTests=false
cat modules/projects/target/measurement.txt
