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
. "$(dirname "$0")/rehearsal.sh"

build() {
  git clone --quiet --no-checkout . "$work/$1"
  git -C "$work/$1" checkout --quiet --detach "$2"
  (cd "$work/$1" && ./mvnw ${OFFLINE:+--offline} --batch-mode -q -DskipTests -Dquick -Dspotless.check.skip package >&2)
  ls "$work/$1"/platform/app/target/kolo-app-*.jar | head -1
}
if [ $# = 2 ]; then
  old=$(realpath "$1") new=$(realpath "$2")
else
  previous=$(sed -n 's/^version|[^|]*|//p' platform/app/src/test/resources/kolo/upgrade/released.txt)
  say "the previous version is built: $previous"
  old=$(build old "$previous" | tail -1)
  say "this version is built"
  new=$(build new HEAD | tail -1)
fi

say "a database with the previous version's schema and the demonstration networks"
server mixed
database postgres
git show HEAD:infra/postgres/roles.sql | psql -qXU postgres -d kolo -v ON_ERROR_STOP=1 >/dev/null 2>"$work/roles.log"

export SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo SPRING_DATASOURCE_USERNAME=kolo_app SPRING_DATASOURCE_PASSWORD=x
export KOLO_MIGRATOR_URL=$SPRING_DATASOURCE_URL KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=x
export KOLO_FILES_FOLDER=$work/files MANAGEMENT_SERVER_PORT=0
mkdir -p "$work/files"
oldport=$(port)
node old "$old" "$oldport" --kolo.local=true --kolo.local.password='a circle of clusters'
oldpid=${pids[-1]}

say "an administrator signs in at the previous version; the pages are looked at"
signs_in administrator "$oldport"
links administrator "$oldport" >"$work/links"
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
replans=$(grep -c 'cached plan must not change result type' "$work/postgres-mixed.log" || true)
echo "  the previous version's node: $(errors old | wc -l) errors in its log; $replans prepared statements were refused after the migration"
say "what the previous version left undone is done by this one"
echo "  $(left) events are waiting"
all_done
no_errors new
say "passed"
