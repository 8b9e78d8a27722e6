#!/usr/bin/env bash
# Requests a second, latencies, processor time and memory of real pages of the packaged application under Gatling, and
# beside it a plain program that answers the directory page by one query and the same template.
#   infra/benchmarks/pages.sh [limit] [pages]      both unless one is named; some nine minutes
#   SECONDS_EACH=8 ROUNDS=3 WARM=5                 how long a measurement counts, how often they take turns
#   SETTINGS='--kolo.web.kept=0'                   settings of the application for this run
#   ONLY=directory                                 only pages with this in their names
#   OPTIONS=/tmp/some.options                      other options of Java than infra/docker/java.options
#   FOLDER=/tmp/some-folder                        keeps the database there for the next run
# The table is kept as infra/benchmarks/pages/target/pages.txt. Everything runs on loopback in a folder of its own below
# /tmp, which is removed at the end.
set -euo pipefail
cd "$(dirname "$0")/../.."
maven=(./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests)
[ -n "${INSTALLED:-}" ] || "${maven[@]}" install
[ -n "${KOLO_JAR:-}" ] || { "${maven[@]}" package -pl platform/app; KOLO_JAR=$(ls platform/app/target/kolo-app-*.jar | head -1); }
project=infra/benchmarks/pages
"${maven[@]}" -f $project/pom.xml compile dependency:build-classpath -Dmdep.outputFile=target/classpath
[ $# -gt 0 ] || set -- limit pages
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -Djdk.httpclient.allowRestrictedHeaders=host --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow --add-opens=java.base/java.lang=ALL-UNNAMED \
  -Dseconds="${SECONDS_EACH:-8}" -Drounds="${ROUNDS:-3}" -Dwarm="${WARM:-5}" -Dsettings="${SETTINGS:-}" -Dfolder="${FOLDER:-}" -Donly="${ONLY:-}" \
  -cp "$PWD/$project/target/classes:$(cat $project/target/classpath)" \
  "${MAIN:-kolo.benchmark.Measure}" "$KOLO_JAR" "${OPTIONS:-infra/docker/java.options}" "$project/target/${RESULT:-pages.txt}" "$@"
