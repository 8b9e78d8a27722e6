#!/usr/bin/env bash
# A server that gives nobody a superuser, from the roles to a restored backup: a role with CREATEROLE and CREATEDB runs
# roles.sql, the migrations run, the demonstration networks are entered, a backup is taken, and it is restored into a second
# such server and, from there, into one with a superuser. Every figure is compared each time.
#
#   infra/managed.sh [JAR]
#
# Without a jar it builds one. KOLO_PG names the folder of an installed PostgreSQL (/usr/lib/postgresql/15) with its own
# pg_dump. OFFLINE=1 asks no repository. Loopback only; what it starts it stops.
. "$(dirname "$0")/rehearsal.sh"
here=$PWD/infra

mkdir -p "$work/secrets" "$work/files" "$work/backups"
for name in superuser_password backup_password app_password migrator_password backup_key; do
  head -c 24 /dev/urandom | base64 | tr -d '/+=\n' >"$work/secrets/$name"
done
secret() { cat "$work/secrets/$1"; }

# managed NAME ADMINISTRATOR: a server with the database of Kolo and its roles, made by that role; sets PGPORT.
managed() {
  pwfile=$work/secrets/superuser_password server "$1"
  export PGPASSWORD; PGPASSWORD=$(secret superuser_password)
  [ "$2" = postgres ] || psql -qXU postgres -d postgres -c "create role $2 login createrole createdb password '$PGPASSWORD'"
  database "$2"
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

jar=${1:+$(realpath "$1")}
[ -n "$jar" ] || { say "the jar is built"; jar=$(MAVEN_ARGS="${OFFLINE:+--offline}" infra/docker/jar.sh | tail -1); }

say "a managed server: the roles, made twice by a role that is no superuser"
managed first customer
say "eight runs of the migrations at once, one of them killed in the middle"
for run in 1 2 3 4 5 6 7 8; do
  ( SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=$(secret migrator_password) \
    exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" migrate ) >"$work/migrate-$run.log" 2>&1 &
  runs[run]=$!
done
changes() { as_superuser 'select count(*) from databasechangelog' 2>/dev/null || echo 0; }
until [ "$(changes)" -gt 5 ]; do [ -n "$(jobs -rp)" ]; sleep 0.2; done
holder=$(as_superuser "select client_port from pg_stat_activity a join pg_locks l using (pid) where l.locktype = 'advisory' and l.granted")
killed=0
for run in 1 2 3 4 5 6 7 8; do
  if ss -tnpH "sport = :$holder" | grep -q "pid=${runs[run]},"; then kill -9 "${runs[run]}"; killed=$run; fi
done
echo "  killed run $killed after $(changes) changes"
[ $killed != 0 ]
for run in 1 2 3 4 5 6 7 8; do
  if [ $run = $killed ]; then wait "${runs[run]}" 2>/dev/null || true; else wait "${runs[run]}"; fi
done
[ "$(as_superuser 'select count(*) - count(distinct (id, author, filename)) from databasechangelog')" = 0 ]
[ "$(as_superuser 'select count(*) from databasechangeloglock where locked')" = 0 ]
echo "  seven runs succeeded, $(changes) changes, none twice, nothing locked"

say "the demonstration networks are entered by a node that no policy lets through"
at=$(port)
SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo SPRING_DATASOURCE_USERNAME=kolo_app SPRING_DATASOURCE_PASSWORD=$(secret app_password) \
  KOLO_MIGRATOR_URL=jdbc:postgresql://127.0.0.1:$PGPORT/kolo KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=$(secret migrator_password) \
  KOLO_FILES_FOLDER=$work/files MANAGEMENT_SERVER_PORT=0 \
  node node "$jar" "$at" --kolo.local=true
kill "${pids[-1]}" && wait "${pids[-1]}" || true

say "a table that hides its rows from the backup is noticed"
as_superuser 'drop policy backup on membership.member'
if backup "$work/files" >"$work/hidden.log" 2>&1; then false; fi
grep -q 'hides rows from kolo_backup: run migrate. Tables: membership.member' "$work/hidden.log"
migrate
say "backup taken there"
backup "$work/files"
say "restored into another managed server"
managed second customer
restored second customer "$(ls -d "$work"/backups/20* | tail -1)"
migrate
[ "$(as_superuser "select count(*) from pg_policy where polname in ('migrator', 'backup')")" -gt 100 ]
say "backup of that, restored into a server with a superuser"
sleep 1
backup "$work/files-second"
managed third postgres
restored third postgres "$(ls -d "$work"/backups/20* | tail -1)"
[ "$(as_superuser "select count(*) from pg_policy where polname in ('migrator', 'backup')")" = 0 ]
migrate
say "passed ($(postgres --version))"
