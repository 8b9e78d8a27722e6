#!/usr/bin/env bash
# Shows that the watching watches: promtool on the alert rules and their tests, then a real Prometheus that fetches from a
# running node and finds a series for every expression of the dashboard and of the rules (about three minutes).
#   infra/watch/check.sh [HOST:MANAGEMENT-PORT [HOST:PORT]]
# Without a node one is started, on loopback, with a database and a folder of its own below /tmp.
# Needs prometheus and promtool (Debian: apt-get install prometheus), python3, curl. CLASSPATH spares the build.
set -euo pipefail
cd "$(dirname "$0")/../.."
watch=$PWD/infra/watch
folder=$(mktemp -d /tmp/kolo-watch.XXXXXX)
pids=()
cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap cleanup EXIT
step() { printf '\n%s\n' "$1"; }

step "Rules"
promtool check config "$watch/prometheus.yml"
promtool test rules "$watch/rules-test.yml"

if [ -n "${1:-}" ]; then
  management=$1
  service=${2:-${management%:*}:8080}
else
  step "A node"
  if [ -z "${CLASSPATH:-}" ]; then
    [ -n "${INSTALLED:-}" ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip install -DskipTests
    ./mvnw -q ${OFFLINE:+-o} -Dspotless.check.skip dependency:build-classpath -pl platform/app -Dmdep.outputFile="$folder/classpath"
    [ -d platform/app/target/classes/kolo ] || ./mvnw -q ${OFFLINE:+-o} -Dquick -Dspotless.check.skip compile -pl platform/app
    export CLASSPATH="$PWD/platform/app/target/classes:$(cat "$folder/classpath")"
  fi
  service=127.0.0.1:${KOLO_PORT:-18180} management=127.0.0.1:${KOLO_MANAGEMENT_PORT:-18181}
  touch "$folder/backup-mark"
  (cd "$folder" && exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    kolo.KoloApplication --server.port="${service#*:}" --management.server.port="${management#*:}" \
    --kolo.watch.backup-mark="$folder/backup-mark") >"$folder/node.log" 2>&1 &
  pids+=($!)
  for second in $(seq 240); do
    curl -fs -o /dev/null "http://$management/actuator/health/readiness" && break
    kill -0 "${pids[0]}" 2>/dev/null || { tail -30 "$folder/node.log"; echo "FAILED: the node ended"; exit 1; }
    sleep 1
  done
fi
curl -fs -o /dev/null "http://$management/actuator/health/readiness" || { echo "FAILED: no node is ready at $management"; exit 1; }
echo "ready: $management"
curl -fs "http://$management/actuator/prometheus" | promtool check metrics 2>&1 | grep -i ' error' && exit 1 || true

step "Prometheus"
cat >"$folder/prometheus.yml" <<CONFIG
global: {scrape_interval: 2s, evaluation_interval: 2s}
rule_files: ["$watch/rules.yml"]
scrape_configs:
  - job_name: kolo
    metrics_path: /actuator/prometheus
    static_configs: [{targets: ["$management"]}]
CONFIG
prometheus --config.file="$folder/prometheus.yml" --storage.tsdb.path="$folder/data" --web.listen-address=127.0.0.1:"${PROMETHEUS_PORT:-18190}" \
  --log.level=warn >"$folder/prometheus.log" 2>&1 &
pids+=($!)

# Something to count: pages of two networks, a stranger's host, somebody who does not know the password.
ask() { curl -s -o /dev/null -w '%{http_code}' -H "Host: $1" "${@:3}" "http://$service$2" || true; }
wrong_password() {
  local jar=$folder/cookies page token
  page=$(curl -s -c "$jar" -H "Host: $1" "http://$service/sign-in")
  token=$(printf '%s' "$page" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4)
  curl -s -o /dev/null -b "$(awk '!/^#( |$)/ && NF>=7 {sub(/^#HttpOnly_/,""); printf "%s=%s; ", $6, $7}' "$jar")" -H "Host: $1" \
    --data-urlencode "_csrf=$token" --data-urlencode email=nobody@example.org --data-urlencode password=wrong "http://$service/sign-in"
}
port=${service#*:}
for round in 1 2 3; do
  ask "ict.localhost:$port" / >/dev/null
  ask "clusnet.localhost:$port" /nothing-here >/dev/null
  ask "localhost:$port" / >/dev/null
  ask "stranger.example" / >/dev/null
  wrong_password "ict.localhost:$port"
  sleep 3
done

step "Expressions"
PROMETHEUS=http://127.0.0.1:${PROMETHEUS_PORT:-18190} python3 "$watch/expressions.py" "$watch/dashboard.json" "$watch/rules.yml"
echo "passed"
