#!/usr/bin/env bash
# The previous version and this one at once, as a rolling upgrade has them: the previous version's node serves under load
# while this version migrates, then both serve the same people with the same sessions, then the previous one stops.
#
#   infra/mixed.sh [PREVIOUS_JAR NEW_JAR]
#
# The released version 0.1.0 needs PostgreSQL 18: its search was not yet for 15.
#
# Without jars it builds the released version (its commit is in released.txt) and this commit. KOLO_PG names the folder of an
# installed PostgreSQL (/usr/lib/postgresql/15), OFFLINE=1 asks no repository. Loopback only; what it starts it stops.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
pg=${KOLO_PG:-$(ls -d /usr/lib/postgresql/* | sort -V | tail -1)}
# A JDK of 25 or later, wherever it is.
java=
for candidate in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*25*/bin/java; do
  if [ -x "$candidate" ] && "$candidate" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then java=$candidate; break; fi
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK of 25 or later."; exit 2; }
as=; [ "$(id -u)" != 0 ] || as="unshare -U"
pids=()
finish() {
  status=$?
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  $as "$pg/bin/pg_ctl" --pgdata "$work/data" --mode immediate --silent stop 2>/dev/null || true
  if [ $status != 0 ]; then
    echo "FAILED at: ${step:-start}"
    tail -n 15 "$work"/*.log 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT
began=$(date +%s)
say() { step=$1; echo "$(($(date +%s) - began)) s  $1"; }
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

build() {
  git clone --quiet --no-checkout . "$work/$1"
  git -C "$work/$1" checkout --quiet --detach "$2"
  (cd "$work/$1" && ./mvnw ${OFFLINE:+--offline} --batch-mode -q -DskipTests -Dquick -Dspotless.check.skip package >&2)
  ls "$work/$1"/platform/app/target/kolo-app-*.jar | head -1
}
if [ $# = 2 ]; then
  old=$1 new=$2
else
  previous=$(sed -n 's/^version|[^|]*|//p' platform/app/src/test/resources/kolo/upgrade/released.txt)
  say "the previous version is built: $previous"
  old=$(build old "$previous" | tail -1)
  say "this version is built"
  new=$(build new HEAD | tail -1)
fi

say "a database with the previous version's schema and the demonstration networks"
dbport=$(port)
$as "$pg/bin/initdb" --pgdata "$work/data" --username postgres --auth trust --encoding UTF8 --locale C --locale-provider icu --icu-locale und --no-sync >"$work/initdb.log" 2>&1
$as "$pg/bin/pg_ctl" --pgdata "$work/data" --log "$work/postgres.log" --silent --wait \
  -o "-p $dbport -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start
export PGHOST=127.0.0.1 PGPORT=$dbport
psql -qU postgres -c "create database kolo template template0 encoding 'UTF8' locale_provider icu icu_locale 'und' lc_collate 'C' lc_ctype 'C.UTF-8'"
git show "$(git rev-parse HEAD)":infra/postgres/roles.sql | psql -qU postgres -d kolo >/dev/null 2>"$work/roles.log"

export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$dbport/kolo SPRING_DATASOURCE_USERNAME=kolo_app SPRING_DATASOURCE_PASSWORD=x
export KOLO_MIGRATOR_URL=$SPRING_DATASOURCE_URL KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=x
export KOLO_FILES_FOLDER=$work/files MANAGEMENT_SERVER_PORT=0
mkdir -p "$work/files"
# node NAME JAR PORT option… : starts a node and waits until it answers.
node() {
  local name=$1 jar=$2 at=$3
  shift 3
  "$java" -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" --server.port="$at" --kolo.platform.port=80 "$@" >"$work/$name.log" 2>&1 &
  pids+=($!)
  for second in $(seq 300); do
    [ "$(curl --silent --output /dev/null --max-time 5 --write-out '%{http_code}' --header 'Host: clusnet.localhost' "http://127.0.0.1:$at/" || true)" = 200 ] && return
    kill -0 "${pids[-1]}"
    sleep 1
  done
  false
}
oldport=$(port)
node old "$old" "$oldport" --kolo.local=true --kolo.local.password='a circle of clusters'
oldpid=${pids[-1]}

get() { curl --silent --output "$work/page.$1" --max-time 30 --write-out '%{http_code}' --header 'Host: clusnet.localhost' --cookie "$work/$1.jar" --cookie-jar "$work/$1.jar" "http://127.0.0.1:$2$3"; }
signs_in() {
  [ "$(get "$1" "$2" /sign-in)" = 200 ]
  local token
  token=$(grep -o 'name="_csrf" value="[^"]*"' "$work/page.$1" | head -1 | cut -d'"' -f4)
  [ "$(curl --silent --output /dev/null --write-out '%{http_code}' --header 'Host: clusnet.localhost' --cookie "$work/$1.jar" --cookie-jar "$work/$1.jar" \
    --data-urlencode "_csrf=$token" --data-urlencode "email=$1@example.org" --data-urlencode 'password=a circle of clusters' "http://127.0.0.1:$2/sign-in")" = 303 ]
}
# Every address that the person's first pages link to, with the answer it gives now.
say "an administrator signs in at the previous version; the pages are looked at"
signs_in administrator "$oldport"
for page in / /home /members /news /events /projects /governance /people /settings; do
  get administrator "$oldport" "$page" >/dev/null
  grep -oE '(href|hx-get)="/[^"#]*"' "$work/page.administrator" || true
done | cut -d'"' -f2 | sed 's/&amp;/\&/g' | grep -vE 'sign-out|/static/|\.(css|js|svg|png|ico|woff2)' | sort -u | head -120 >"$work/links"
while read -r page; do echo "$(get administrator "$oldport" "$page") $page"; done <"$work/links" >"$work/expected"
grep -vE '^5' "$work/expected" >"$work/pages"
echo "  $(wc -l <"$work/pages") pages, $(grep -c '^200' "$work/pages") of them answered with 200"
[ "$(grep -c '^200' "$work/pages")" -gt 20 ]

# asks NAME PORT…: goes through the pages at the ports in turn until told to stop; writes down every answer that is another.
asks() {
  local name=$1 at=0 asked=0 status page
  shift
  local ports=("$@")
  cp "$work/administrator.jar" "$work/$name.jar"
  : >"$work/$name.wrong"
  until [ -e "$work/$name.stop" ]; do
    while read -r expected page; do
      status=$(get "$name" "${ports[$((at++ % ${#ports[@]}))]}" "$page" || true)
      asked=$((asked + 1))
      [ "$status" = "$expected" ] || echo "$status instead of $expected $page" >>"$work/$name.wrong"
      [ ! -e "$work/$name.stop" ] || break
    done <"$work/pages"
  done
  echo "$asked" >"$work/$name.asked"
}
stop() {
  touch "$work/$1.stop"
  wait "$2"
  echo "  $(cat "$work/$1.asked") requests, $(wc -l <"$work/$1.wrong") answered otherwise than before"
  head -5 "$work/$1.wrong"
  [ ! -s "$work/$1.wrong" ]
}

say "this version migrates while the previous one serves"
asks during "$oldport" & during=$!; pids+=($during)
"$java" -jar "$new" migrate >"$work/migrate.log" 2>&1
sleep 5
stop during $during

say "both serve the same session, one request here, the next there"
newport=$(port)
node new "$new" "$newport"
asks mixed "$oldport" "$newport" & mixed=$!; pids+=($mixed)
asks mixed2 "$newport" "$oldport" & mixed2=$!; pids+=($mixed2)
sleep "${SECONDS_MIXED:-30}"
touch "$work/mixed2.stop"
stop mixed $mixed
stop mixed2 $mixed2
signs_in editor "$newport"
[ "$(get editor "$oldport" /home)" = 200 ]

say "the previous version stops, this one goes on"
kill "$oldpid" && wait "$oldpid" || true
asks after "$newport" & after=$!; pids+=($after)
sleep 5
stop after $after
replans=$(grep -c 'cached plan must not change result type' "$work/postgres.log" || true)
echo "  the previous version's node: $(grep -cE '^[0-9TZ:.-]+ +ERROR ' "$work/old.log" || true) errors in its log; $replans prepared statements were refused after the migration"
say "what the previous version left undone is done by this one"
left() { psql -U postgres -d kolo -Atc "select (select count(*) from tenancy.event_publication) + (select count(*) from tenancy.parked_event)"; }
echo "  $(left) events are waiting"
for second in $(seq 300); do
  [ "$(left)" != 0 ] || break
  sleep 1
done
[ "$(left)" = 0 ] || { psql -U postgres -d kolo -c 'select listener_id, event_type, status, publication_date from tenancy.event_publication'; false; }
! grep -E '^[0-9TZ:.-]+ +ERROR ' "$work/new.log"
say "passed"
