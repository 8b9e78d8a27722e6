# What the rehearsals with real processes share: mixed.sh, managed.sh and bouncer.sh source it and say what they rehearse.
#
# It goes to the repository's root and makes `work`, a folder of their own; `pg` and `java` name an installed PostgreSQL
# (KOLO_PG, /usr/lib/postgresql/15) and a JDK of 25 or later. Everything listens on loopback only, and when the shell ends,
# however it does, what was started here or noted in `pids` is stopped and the folder removed. KEEP=FOLDER keeps the logs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
pg=${KOLO_PG:-$(ls -d /usr/lib/postgresql/* | sort -V | tail -1)}
export PATH=$pg/bin:$PATH PGHOST=127.0.0.1 PGCONNECT_TIMEOUT=10
java=
for candidate in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*25*/bin/java; do
  if [ -x "$candidate" ] && "$candidate" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])'; then java=$candidate; break; fi
done
[ -n "$java" ] || { echo "Set JAVA_HOME to a JDK of 25 or later."; exit 2; }
# PostgreSQL and PgBouncer do not run as root.
as=; [ "$(id -u)" != 0 ] || as="unshare -U"
pids=()
finish() {
  status=$?
  if [ $status != 0 ]; then
    echo "FAILED at: ${step:-start}"
    tail -n 15 "$work"/*.log 2>/dev/null || true
  fi
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  for server in "$work"/server-*; do $as pg_ctl --pgdata "$server" --mode immediate --silent stop 2>/dev/null || true; done
  [ -z "${KEEP:-}" ] || find "$work" -maxdepth 1 -type f -exec cp {} "$KEEP" \; || true
  rm -rf "$work"
}
trap finish EXIT
began=$(date +%s)
say() { step=$1; echo "$(($(date +%s) - began)) s  $1"; }
port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# server NAME [option of PostgreSQL…]: an empty server; sets PGPORT. It lets everybody in, unless `pwfile` names a file with
# the superuser's password: then everybody needs theirs.
server() {
  local name=$1 auth=(--auth trust)
  shift
  [ -z "${pwfile:-}" ] || auth=(--auth scram-sha-256 --pwfile "$pwfile")
  PGPORT=$(port)
  export PGPORT
  $as initdb --pgdata "$work/server-$name" --username postgres "${auth[@]}" \
    --encoding UTF8 --locale C --locale-provider icu --icu-locale und --no-sync >"$work/initdb-$name.log" 2>&1
  $as pg_ctl --pgdata "$work/server-$name" --log "$work/postgres-$name.log" --silent --wait \
    -o "-p $PGPORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off $*" start
}
# database ROLE: the database of Kolo, made by that role.
database() {
  psql -qXU "$1" -d postgres -c "create database kolo template template0 encoding 'UTF8' locale_provider icu icu_locale 'und' lc_collate 'C' lc_ctype 'C.UTF-8'"
}
# as_superuser SQL: what comes of it, bare.
as_superuser() { psql -qAtXU postgres -d kolo -c "$1"; }

# node NAME JAR PORT option…: starts a node and waits until it answers.
node() {
  local name=$1 jar=$2 at=$3
  shift 3
  ( cd "$work"
    exec "$java" -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" --server.port="$at" --kolo.platform.port=80 "$@" ) >"$work/$name.log" 2>&1 &
  pids+=($!)
  for second in $(seq 300); do
    [ "$(curl --silent --output /dev/null --max-time 5 --write-out '%{http_code}' --header 'Host: clusnet.localhost' "http://127.0.0.1:$at/" || true)" = 200 ] && return
    kill -0 "${pids[-1]}"
    sleep 1
  done
  false
}
errors() { grep -E '^[0-9TZ:.-]+ +ERROR ' "$work/$1.log" || true; }
no_errors() { errors "$1"; [ -z "$(errors "$1")" ]; }
# left: how many events wait; all_done: waits until none does.
left() { as_superuser 'select (select count(*) from tenancy.event_publication) + (select count(*) from tenancy.parked_event)'; }
all_done() {
  for second in $(seq 300); do
    [ "$(left)" != 0 ] || return 0
    sleep 1
  done
  psql -XU postgres -d kolo -c 'select listener_id, event_type, status, publication_date from tenancy.event_publication'
  false
}

# A person is an account such as administrator, in clusnet, or with the network: administrator@crafts.
host_of() { local network=clusnet; [[ $1 != *@* ]] || network=${1#*@}; echo "$network.localhost"; }
# get PERSON PORT PAGE: its status; the page is in "$work/page.PERSON".
get() {
  curl --silent --output "$work/page.$1" --max-time 30 --write-out '%{http_code}' --header "Host: $(host_of "$1")" \
    --cookie "$work/$1.jar" --cookie-jar "$work/$1.jar" "http://127.0.0.1:$2$3"
}
# post PERSON PORT PAGE FORM [field…]: sends the form on that page to FORM; its status.
post() {
  [ "$(get "$1" "$2" "$3")" = 200 ] || return 1
  local person=$1 at=$2 form=$4 fields=() field
  shift 4
  for field in "_csrf=$(grep -o 'name="_csrf" value="[^"]*"' "$work/page.$person" | head -1 | cut -d'"' -f4)" "$@"; do
    fields+=(--data-urlencode "$field")
  done
  curl --silent --output /dev/null --write-out '%{http_code}' --header "Host: $(host_of "$person")" \
    --cookie "$work/$person.jar" --cookie-jar "$work/$person.jar" "${fields[@]}" "http://127.0.0.1:$at$form"
}
# signs_in PERSON PORT [ACCOUNT], with the password of the demonstration accounts.
signs_in() {
  [ "$(post "$1" "$2" /sign-in /sign-in "email=${3:-${1%@*}}@example.org" 'password=a circle of clusters')" = 303 ]
}
# links PERSON PORT: every address that the person's first pages link to, at most 120.
links() {
  for page in / /home /members /news /events /projects /governance /people /settings; do
    get "$1" "$2" "$page" >/dev/null
    grep -oE '(href|hx-get)="/[^"#]*"' "$work/page.$1" || true
  done | cut -d'"' -f2 | sed 's/&amp;/\&/g' | grep -vE 'sign-out|/static/|\.(css|js|svg|png|ico|woff2)' | sort -u | head -120
}
