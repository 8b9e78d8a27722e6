#!/usr/bin/env bash
# Every statement of every page in a network of 100,000 members and some 10,000 projects, articles and events, beside three
# small ones, as the application's role behind row security: what it reads, how long it takes; and the pages. Some eight minutes.
#   infra/benchmarks/plans.sh
# The lists are kept in platform/app/target/plans-large.txt. HotQueriesKeepTheirIndexTests is the same in small, in verify.
set -euo pipefail
cd "$(dirname "$0")/../.."
maven() { KOLO_TEST_DB=${KOLO_TEST_DB:-embedded} ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip "$@"; }
[ -n "${INSTALLED:-}" ] || maven -DskipTests install
rm -f platform/app/target/plans-large.txt
maven test -pl platform/app -Dtest=LargeNetworkMeasurement -Dsurefire.failIfNoSpecifiedTests=false > platform/app/target/plans.log 2>&1 \
  || { tail -40 platform/app/target/plans.log; exit 1; }
cut -c1-240 platform/app/target/plans-large.txt
