#!/usr/bin/env bash
# What happens when something dies: two nodes of the packaged application behind HAProxy, one PostgreSQL, one folder for
# files, one mail server, people who write all the time; then a fault, and a count of what is lost or done twice.
#   infra/faults/run.sh [CASE…]           all cases without a name; the table is also written to target/faults.md
#   LONG=1 infra/faults/run.sh kill       a hundred kills (some forty minutes) instead of five
#   KEEP=FOLDER                           keeps the logs there
#   INSTALLED=1                           Kolo's modules are taken from the local repository; OFFLINE=1 loads nothing
# Needs Linux and root: the trial runs in name spaces of its own (network, mounts, processes), where it may drop packets
# and fill up file systems, and of which nothing is left when it ends. HAProxy is installed from the distribution if it
# is missing. About eight minutes on two cores, 3 GB of memory.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(id -u)" = 0 ] || { echo "Start it as root: it drops packets and mounts small file systems, all in name spaces of its own."; exit 2; }
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
"$java" --version 2>/dev/null | grep -q '^openjdk 25' || java=$(ls /usr/lib/jvm/*25*/bin/java 2>/dev/null | head -1)
[ -n "$java" ] || { echo "JAVA_HOME has to name a JDK 25."; exit 2; }
if ! command -v haproxy >/dev/null; then
  [ -z "${OFFLINE:-}" ] || { echo "HAProxy is missing: apt-get install haproxy"; exit 2; }
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends haproxy >/dev/null
fi
[ -n "${INSTALLED:-}" ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests install
./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip -DskipTests package dependency:build-classpath -pl platform/app \
  -Dmdep.outputFile=target/faults.classpath
classpath=$PWD/platform/app/target/test-classes:$(cat platform/app/target/faults.classpath 2>/dev/null || cat target/faults.classpath)
folder=$(mktemp -d /tmp/kolo-faults-XXXXXX)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
"$java" -Djarmode=tools -jar platform/app/target/kolo-app-*.jar extract --destination "$folder/app" >/dev/null
mv "$folder"/app/kolo-app-*.jar "$folder/app/kolo.jar"
mkdir -p target "$folder/database" "$folder/files"
truncate -s 1200M "$folder/database.img"
truncate -s 64M "$folder/files.img"
mkfs.ext4 -q "$folder/database.img"
mkfs.ext4 -q "$folder/files.img"
export folder classpath java
# not exec: the shell is the first process in there, and the first process has to bury the dead
unshare --mount --net --pid --fork --kill-child --mount-proc bash -c '
  ip link set lo up
  mount -o loop "$folder/database.img" "$folder/database" && mount -o loop "$folder/files.img" "$folder/files"
  chmod 755 "$folder/database" "$folder/files"
  "$java" -Xmx512m -Djdk.httpclient.allowRestrictedHeaders=host -Dkolo.kills='"$([ -n "${LONG:-}" ] && echo 100 || echo 5)"' \
    -cp "$classpath" kolo.faults.Faults "$folder" "$folder/app/kolo.jar" "$PWD/target/faults.md" "$@"
  exit $?' faults "$@" &
inside=$!
trap 'kill $inside 2>/dev/null || true; wait $inside 2>/dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
status=0
wait $inside || status=$?
[ -z "${KEEP:-}" ] || cp "$folder"/*.log "$folder"/database/postgres/server.log "$KEEP"/ 2>/dev/null || true
exit $status
