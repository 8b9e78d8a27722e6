#!/usr/bin/env bash
# Renditions of a 24-megapixel photograph: time and memory, alone and several at once, in a heap of 512 MB.
#   infra/benchmarks/photographs.sh [HOW_MANY_AT_ONCE]
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -n "${INSTALLED:-}" ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests install -pl platform/files -am
./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip test-compile dependency:build-classpath -pl platform/files -Dmdep.outputFile=target/files.classpath
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m --enable-native-access=ALL-UNNAMED \
  -cp "platform/files/target/test-classes:platform/files/target/classes:$(cat platform/files/target/files.classpath 2>/dev/null || cat target/files.classpath)" \
  kolo.files.PhotographBenchmark "${1:-8}"
