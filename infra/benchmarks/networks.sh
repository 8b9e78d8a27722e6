#!/usr/bin/env bash
# What grows when the number of networks grows: pages, start, memory, onboarding, the operator's pages, work in the background.
#   infra/benchmarks/networks.sh [NUMBER…]        3 100 1000 10000 networks with 50 members each; some nine minutes
# The packaged application runs once for each number, all on one database server of their own, in a folder below /tmp that is
# removed at the end (some 5 GB). The table is printed and kept in platform/app/target/networks.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
. infra/benchmarks/packaged.sh
numbers=("$@")
[ ${#numbers[@]} -gt 0 ] || numbers=(3 100 1000 10000)
exec "$JAVA" -Xmx512m -Dkolo.java.options="$PWD/infra/docker/java.options" -Djdk.httpclient.allowRestrictedHeaders=host -cp "$CLASSPATH" \
  ${TIMES:+-Dkolo.times=$TIMES} kolo.load.ManyNetworks "$KOLO_JAR" "$PWD/platform/app/target/networks.md" "${numbers[@]}"
