#!/usr/bin/env bash
# 10,000 guests at once for 100 seats at two nodes on one database, one of which is killed in the middle.
#   infra/load/oversell.sh [ATTEMPTS [SEATS]]
# Everything runs on loopback in a folder of its own below /tmp; takes some minutes on two cores and 4 GB of memory.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -z "${CLASSPATH:-}" ]; then
  ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip install -DskipTests
  ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip test-compile dependency:build-classpath -pl platform/app -Dmdep.outputFile=target/load.classpath
  CLASSPATH="platform/app/target/test-classes:platform/app/target/classes:$(cat platform/app/target/load.classpath 2>/dev/null || cat target/load.classpath)"
  export CLASSPATH="$PWD/${CLASSPATH//:platform/:$PWD/platform}"
fi
ulimit -n "$(ulimit -Hn)"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -Djdk.httpclient.keepalive.timeout=5 -Djdk.httpclient.allowRestrictedHeaders=host kolo.load.Oversell "$@"
