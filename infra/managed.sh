#!/usr/bin/env bash
# A server that gives nobody a superuser, from the roles to a restored backup: a role with CREATEROLE and CREATEDB runs
# roles.sql, the migrations run, the demonstration networks are entered, a backup is taken, and it is restored into a second
# such server and, from there, into one with a superuser. Every figure is compared each time.
#
#   infra/managed.sh [JAR]
#
# Without a jar it builds one. KOLO_PG names the folder of an installed PostgreSQL (/usr/lib/postgresql/15) with its own
# pg_dump. OFFLINE=1 asks no repository. Loopback only; what it starts it stops.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD/infra
work=$(mktemp -d)
pg=${KOLO_PG:-$(ls -d /usr/lib/postgresql/* | sort -V | tail -1)}
export PATH=$pg/bin:$PATH PGHOST=127.0.0.1 PGCONNECT_TIMEOUT=10
# A JDK of 25 or later, wherever it is.
java=
for candidate in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*25*/bin/java; do
  if [ -x "$candidate" ] && "$candidate" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then java=$candidate; break; fi
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK of 25 or later."; exit 2; }
as=; [ "$(id -u)" != 0 ] || as="unshare -U"
finish() {
  status=$?
  [ -z "${node:-}" ] || kill "$node" 2>/dev/null || true
  for server in "$work"/server-*; do $as pg_ctl --pgdata "$server" --mode immediate --silent stop 2>/dev/null || true; done
  [ $status = 0 ] || { echo "FAILED at: ${step:-start}"; tail -qn 8 "$work"/*.log || true; }
  rm -rf "$work"
}
trap finish EXIT
began=$(date +%s)
say() { step=$1; echo "$(($(date +%s) - began)) s  $1"; }
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

mkdir -p "$work/secrets" "$work/files" "$work/backups"
for name in superuser_password backup_password app_password migrator_password backup_key; do
  head -c 24 /dev/urandom | base64 | tr -d '/+=\n' >"$work/secrets/$name"
done
secret() { cat "$work/secrets/$1"; }

# server NAME ADMINISTRATOR: a server with the database of Kolo and its roles, made by that role; sets PGPORT.
server() {
  PGPORT=$(port)
  export PGPORT
  $as initdb --pgdata "$work/server-$1" --username postgres --auth scram-sha-256 --pwfile <(secret superuser_password) \
    --encoding UTF8 --locale C --locale-provider icu --icu-locale und --no-sync >"$work/initdb-$1.log" 2>&1
  $as pg_ctl --pgdata "$work/server-$1" --log "$work/postgres-$1.log" --silent --wait \
    -o "-p $PGPORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start
  export PGPASSWORD; PGPASSWORD=$(secret superuser_password)
  [ "$2" = postgres ] || psql -qXU postgres -d postgres -c "create role $2 login createrole createdb password '$PGPASSWORD'"
  psql -qXU "$2" -d postgres -c "create database kolo template template0 encoding 'UTF8' locale_provider icu icu_locale 'und' lc_collate 'C' lc_ctype 'C.UTF-8'"
  for time in first again; do psql -qXU "$2" -d kolo -v ON_ERROR_STOP=1 -f "$here/postgres/roles.sql" 2>"$work/roles-$1.log"; done
  for role in app migrator backup; do psql -qXU "$2" -d kolo -c "alter role kolo_$role password '$(secret ${role}_password)'"; done
}
restored() {
  rm -rf "$work/files-$1"
  mkdir "$work/files-$1"
  PGDATABASE=kolo PGUSER=$2 KOLO_SECRETS=$work/secrets KOLO_FILES=$work/files-$1 KOLO_BACKUP=$3 "$here/backup/restore.sh" | sed 's/^/  /'
}
backup() { PGDATABASE=kolo PGUSER=kolo_backup KOLO_SECRETS=$work/secrets KOLO_FILES=$1 KOLO_BACKUPS=$work/backups "$here/backup/take.sh" | sed 's/^/  /'; }
migrate() {
  SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=$(secret migrator_password) \
    "$java" -XX:TieredStopAtLevel=1 -jar "$jar" migrate >"$work/migrate.log" 2>&1
}

jar=${1:-}
[ -n "$jar" ] || { say "the jar is built"; jar=$(MAVEN_ARGS="${OFFLINE:+--offline}" infra/docker/jar.sh | tail -1); }

say "a managed server: the roles, made twice by a role that is no superuser"
server first customer
say "eight runs of the migrations at once, one of them killed in the middle"
for run in 1 2 3 4 5 6 7 8; do
  ( SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=$(secret migrator_password) \
    exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" migrate ) >"$work/migrate-$run.log" 2>&1 &
  runs[run]=$!
done
changes() { psql -qAtXU postgres -d kolo -c 'select count(*) from databasechangelog' 2>/dev/null || echo 0; }
until [ "$(changes)" -gt 5 ]; do [ -n "$(jobs -rp)" ]; sleep 0.2; done
holder=$(psql -qAtXU postgres -d kolo -c "select client_port from pg_stat_activity a join pg_locks l using (pid) where l.locktype = 'advisory' and l.granted")
killed=0
for run in 1 2 3 4 5 6 7 8; do
  if ss -tnpH "sport = :$holder" | grep -q "pid=${runs[run]},"; then kill -9 "${runs[run]}"; killed=$run; fi
done
echo "  killed run $killed after $(changes) changes"
[ $killed != 0 ]
for run in 1 2 3 4 5 6 7 8; do
  if [ $run = $killed ]; then wait "${runs[run]}" 2>/dev/null || true; else wait "${runs[run]}"; fi
done
[ "$(psql -qAtXU postgres -d kolo -c 'select count(*) - count(distinct (id, author, filename)) from databasechangelog')" = 0 ]
[ "$(psql -qAtXU postgres -d kolo -c 'select count(*) from databasechangeloglock where locked')" = 0 ]
echo "  seven runs succeeded, $(changes) changes, none twice, nothing locked"

say "the demonstration networks are entered by a node that no policy lets through"
at=$(port)
( cd "$work"
  SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo SPRING_DATASOURCE_USERNAME=kolo_app SPRING_DATASOURCE_PASSWORD=$(secret app_password) \
  KOLO_MIGRATOR_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=$(secret migrator_password) \
  KOLO_FILES_FOLDER=$work/files MANAGEMENT_SERVER_PORT=0 \
  exec "$java" -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" --server.port="$at" --kolo.local=true ) >"$work/node.log" 2>&1 &
node=$!
until [ "$(curl --silent --output /dev/null --max-time 5 --write-out '%{http_code}' --header 'Host: clusnet.localhost' "http://127.0.0.1:$at/" || true)" = 200 ]; do kill -0 $node; sleep 1; done
kill $node && wait $node || true
node=

say "a table that hides its rows from the backup is noticed"
psql -qXU postgres -d kolo -c 'drop policy backup on membership.member'
! backup "$work/files" >"$work/hidden.log" 2>&1
grep -q 'hides rows from kolo_backup: run migrate. Tables: membership.member' "$work/hidden.log"
migrate
say "backup taken there"
backup "$work/files"
say "restored into another managed server"
server second customer
restored second customer "$(ls -d "$work"/backups/20* | tail -1)"
migrate
[ "$(psql -qAtXU postgres -d kolo -c "select count(*) from pg_policy where polname in ('migrator', 'backup')")" -gt 100 ]
say "backup of that, restored into a server with a superuser"
sleep 1
backup "$work/files-second"
server third postgres
restored third postgres "$(ls -d "$work"/backups/20* | tail -1)"
[ "$(psql -qAtXU postgres -d kolo -c "select count(*) from pg_policy where polname in ('migrator', 'backup')")" = 0 ]
migrate
say "passed ($("$pg/bin/postgres" --version))"
