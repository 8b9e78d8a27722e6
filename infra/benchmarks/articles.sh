#!/usr/bin/env bash
# Lists, feeds and searches in a network of 10,000 articles: median and 99th percentile, one reader at a time, the
# database warm (some two minutes).
#   infra/benchmarks/articles.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
taskset=$(command -v taskset >/dev/null && echo "taskset -c 0" || true)
[ -n "${INSTALLED:-}" ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests install -pl modules/news -am
$taskset ./mvnw ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -Dtest=TenThousandArticlesBenchmark \
  -Dsurefire.failIfNoSpecifiedTests=false test -pl modules/news | grep -E 'BENCHMARK|ERROR' || true
