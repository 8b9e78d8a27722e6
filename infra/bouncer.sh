#!/usr/bin/env bash
# A node behind PgBouncer with `pool_mode = transaction`, where one connection to PostgreSQL serves the transactions of all
# networks in turn. People of three networks ask their pages at once, each answer is compared with that of a node beside it
# that is connected straight, and searched for what belongs to the other networks; then the trial tries to make a network
# leak, looks for anything that would need a session of its own, and restarts PgBouncer under the node.
#
#   infra/bouncer.sh [JAR]
#
# Without a jar it builds one. KOLO_PG names the folder of an installed PostgreSQL (/usr/lib/postgresql/15). PgBouncer is
# installed from the distribution if it is missing. OFFLINE=1 asks no repository. Loopback only; what it starts it stops.
. "$(dirname "$0")/rehearsal.sh"
export PATH=$PATH:/usr/sbin
connections=4
networks=(clusnet ict crafts)
if ! command -v pgbouncer >/dev/null; then
  [ -z "${OFFLINE:-}" ] || { echo "PgBouncer is missing: apt-get install pgbouncer"; exit 2; }
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends pgbouncer >/dev/null
fi
jar=${1:+$(realpath "$1")}
[ -n "$jar" ] || { say "the jar is built"; jar=$(MAVEN_ARGS="${OFFLINE:+--offline}" infra/docker/jar.sh | tail -1); }

say "a PostgreSQL, migrated straight, and PgBouncer with $connections connections to it ($(postgres --version), $(pgbouncer --version | head -1))"
# Every statement is written down with the name of who sent it.
server bouncer "-c log_statement=all -c log_line_prefix='%a: '"
database postgres
psql -qXU postgres -d kolo -v ON_ERROR_STOP=1 -f infra/postgres/roles.sql 2>"$work/roles.log"
straight=jdbc:postgresql://127.0.0.1:$PGPORT/kolo
export SPRING_DATASOURCE_USERNAME=kolo_app SPRING_DATASOURCE_PASSWORD=x
export KOLO_MIGRATOR_URL=$straight KOLO_MIGRATOR_USERNAME=kolo_migrator KOLO_MIGRATOR_PASSWORD=x
export KOLO_FILES_FOLDER=$work/files MANAGEMENT_SERVER_PORT=0
mkdir "$work/files"
SPRING_DATASOURCE_URL=$straight "$java" -XX:TieredStopAtLevel=1 -jar "$jar" migrate >"$work/migrate.log" 2>&1
bouncer=$(port)
printf '"kolo_app" "x"\n"admin" "x"\n' >"$work/users"
cat >"$work/pgbouncer.ini" <<END
[databases]
kolo = host=127.0.0.1 port=$PGPORT dbname=kolo
single = host=127.0.0.1 port=$PGPORT dbname=kolo pool_size=1
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $bouncer
unix_socket_dir =
auth_type = scram-sha-256
auth_file = $work/users
admin_users = admin
logfile = $work/pgbouncer.log
log_connections = 0
log_disconnections = 0
pool_mode = transaction
default_pool_size = $connections
ignore_startup_parameters = extra_float_digits
END
bounces() {
  $as pgbouncer --quiet "$work/pgbouncer.ini" &
  bouncing=$!
  pids+=($bouncing)
}
# at_bouncer SQL: as the application, over one single connection that all such calls share; console SQL: as its administrator.
at_bouncer() { PGPASSWORD=x psql -qAtXU kolo_app -p "$bouncer" -d "${pool:-single}" -v ON_ERROR_STOP=1 -c "$1" 2>&1; }
console() { PGPASSWORD=x psql -qAtXU admin -p "$bouncer" -d pgbouncer -c "$1"; }
bounces
until console 'show version' >/dev/null 2>&1; do kill -0 $bouncing; sleep 0.2; done

say "a node behind PgBouncer enters the demonstration networks"
mail=$(port)
python3 - "$mail" >"$work/letters" <<'END' &
import socketserver, sys
class Letters(socketserver.StreamRequestHandler):
    def handle(self):
        answer = lambda text: self.wfile.write(text + b"\r\n")
        answer(b"220 here")
        while line := self.rfile.readline():
            word = line[:4].upper().strip()
            if word == b"DATA":
                answer(b"354 go on")
                while self.rfile.readline() not in (b".\r\n", b""): pass
                print("letter", flush=True)
            answer(b"221 bye" if word == b"QUIT" else b"250 well")
            if word == b"QUIT": break
socketserver.ThreadingTCPServer(("127.0.0.1", int(sys.argv[1])), Letters).serve_forever()
END
pids+=($!)
# Pages for visitors are not kept, and nobody is told to slow down: each request is to reach the database.
options=(--kolo.local=true --kolo.local.password='a circle of clusters' --kolo.web.kept-pages=0B
  --kolo.limits.requests-a-second=1000000 --kolo.limits.exports-a-minute=100000)
bounced=$(port)
SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$bouncer/kolo?prepareThreshold=0" \
  node bounced "$jar" "$bounced" "${options[@]}" --spring.mail.host=127.0.0.1 --spring.mail.port="$mail"
for second in $(seq 120); do
  ! grep -q 'Kolo is ready' "$work/bounced.log" || break
  sleep 1
done
grep -q 'Kolo is ready' "$work/bounced.log"

say "events, jobs and letters are done through PgBouncer"
all_done
queued() { as_superuser "select count(*) from mail.message where status = 'QUEUED'"; }
for second in $(seq 60); do
  [ "$(queued)" != 0 ] || break
  sleep 1
done
[ "$(queued)" = 0 ]
[ "$(as_superuser "select count(*) from mail.message where status <> 'SENT'")" = 0 ]
[ "$(as_superuser 'select count(*) from tenancy.scheduled_tasks where consecutive_failures > 0')" = 0 ]
no_errors bounced
echo "  no event waits, $(wc -l <"$work/letters") letters arrived, $(as_superuser 'select count(*) from tenancy.scheduled_tasks where last_success is not null') recurring jobs ran"

say "a node that is connected straight, beside it; people of ${#networks[@]} networks sign in behind PgBouncer"
direct=$(port)
SPRING_DATASOURCE_URL=$straight node direct "$jar" "$direct" "${options[@]}" --db-scheduler.enabled=false \
  --spring.datasource.hikari.data-source-properties.ApplicationName=straight
people=()
for network in "${networks[@]}"; do
  signs_in "administrator@$network" "$bounced"
  links "administrator@$network" "$bounced" | grep -v archive >"$work/pages.$network"
  people+=("administrator@$network" "visitor@$network")
  signs_in "keeper@$network" "$bounced" administrator
done

# Marks of a network: identifiers and titles that no other network has.
as_superuser "
  with mark (tenant_id, text) as (
    select tenant_id, doc_id::text from search.text union select tenant_id, title from search.text
    union select tenant_id, id::text from membership.member union select tenant_id, name from membership.member
    union select tenant_id, id::text from identity.account union select tenant_id, id::text from files.file
    union select tenant_id, id::text from governance.body union select tenant_id, id::text from governance.office)
  select slug, text from mark join tenancy.tenant t on t.id = tenant_id
   where length(text) > 11 and text !~ '[&<>\"'']'
     and not exists (select from mark other where other.tenant_id <> mark.tenant_id and strpos(other.text, mark.text) > 0)" >"$work/marks"

# asked PERSON PORT: asks all pages of the person's network, six at a time: number, status and sum of each answer, which are
# left in "$work/answers.PERSON". What is another each time is taken out: the form's token and the page's nonce.
asked() {
  local folder=$work/answers.$1
  rm -rf "$folder"
  mkdir "$folder"
  awk -v at="http://127.0.0.1:$2" -v to="$folder" '{ printf "url = \"%s%s\"\noutput = \"%s/%04d\"\n", at, $0, to, NR }' "$work/pages.${1#*@}" >"$work/ask.$1"
  curl --silent --globoff --parallel --parallel-max 6 --max-time 30 --header "Host: ${1#*@}.localhost" --cookie "$work/$1.jar" \
    --write-out '%{http_code} %{filename_effective}\n' --config "$work/ask.$1" 2>/dev/null | awk -F'[ /]' '{ print $NF, $1 }' | sort >"$work/statuses.$1" || true
  sed -s -i -E 's/(name="_csrf" value|nonce)="[^"]*"//g' "$folder"/*
  join -a 1 -e - -o 0,1.2,2.2 "$work/statuses.$1" <(cd "$folder" && sha1sum -- * | awk '{ print $2, $1 }')
}
# A name that stands on pages of another network at the node that is connected straight is theirs as well, such as a
# partner's; an identifier may not.
for network in "${networks[@]}"; do
  grep "^$network|" "$work/marks" | cut -d'|' -f2- >"$work/own.$network"
  grep -v "^$network|" "$work/marks" | cut -d'|' -f2- >"$work/others.$network"
  for person in "administrator@$network" "visitor@$network"; do
    asked "$person" "$direct" >"$work/first.$person"
    grep -rhoFf "$work/others.$network" "$work/answers.$person" || true
  done | sort -u >"$work/shared.$network"
  if grep -E '^[0-9a-f-]{36}$' "$work/shared.$network"; then false; fi
  grep -vxFf "$work/shared.$network" "$work/others.$network" >"$work/foreign.$network"
  echo "  $network: $(wc -l <"$work/pages.$network") pages; marks: $(wc -l <"$work/own.$network") of its own, $(wc -l <"$work/foreign.$network") of others that may not be there"
  [ -s "$work/own.$network" ]
  [ -s "$work/foreign.$network" ]
done

# keeps_asking PERSON: at the node behind PgBouncer, until told to stop; notes what it was answered and what was foreign in it.
keeps_asking() {
  until [ -e "$work/stop" ]; do
    asked "$1" "$bounced" >>"$work/seen.$1"
    grep -rFf "$work/foreign.${1#*@}" "$work/answers.$1" >>"$work/leaks.$1" || true
    grep -rhoFf "$work/own.${1#*@}" "$work/answers.$1" >>"$work/own-seen.$1" || true
  done
}
# load SECONDS: everybody keeps asking; every answer is compared with those of the node that is connected straight, where
# these are the same before and after.
load() {
  rm -f "$work/stop" "$work"/seen.* "$work"/leaks.* "$work"/own-seen.*
  local person asking=() differ=0 answers=0 same=0 leaks=0
  for person in "${people[@]}"; do asked "$person" "$direct" >"$work/before.$person"; done
  for person in "${people[@]}"; do keeps_asking "$person" & asking+=($!); pids+=($!); done
  ${during:-true}
  sleep "$1"
  touch "$work/stop"
  for asker in "${asking[@]}"; do wait "$asker"; done
  for person in "${people[@]}"; do
    asked "$person" "$direct" >"$work/after.$person"
    comm -12 "$work/before.$person" "$work/after.$person" >"$work/same.$person"
    # statuses of all answers, and the whole of those that stay the same
    awk 'NR == FNR { status[$1] = $2; next } status[$1] != $2 { print "status", $0, "instead of", status[$1] }' \
      "$work/before.$person" "$work/seen.$person" >"$work/differ.$person"
    awk 'NR == FNR { sum[$1] = $3; next } $1 in sum && sum[$1] != $3 { print "text", $0 }' \
      "$work/same.$person" "$work/seen.$person" >>"$work/differ.$person"
    answers=$((answers + $(wc -l <"$work/seen.$person")))
    same=$((same + $(awk 'NR == FNR { sum[$1] = $3; next } $1 in sum' "$work/same.$person" "$work/seen.$person" | wc -l)))
    differ=$((differ + $(wc -l <"$work/differ.$person")))
    leaks=$((leaks + $(wc -l <"$work/leaks.$person")))
    [ -s "$work/own-seen.$person" ]
    head -3 "$work/differ.$person" "$work/leaks.$person" | cut -c1-300 | grep -v -e '^==>' -e '^$' || true
  done
  echo "  $answers answers of $(cat "$work"/before.* | wc -l) pages; $differ other than straight ($same compared by their whole text); $leaks lines with something of another network, $(cat "$work"/own-seen.* | wc -l) marks of their own"
  [ "$differ" = 0 ]
  [ "$leaks" = 0 ]
  [ "$same" -gt $((answers / 2)) ]
}
transactions() { console 'show stats' | awk -F'|' '$1 == "kolo" { print $2 }'; }
archives() { for network in "${networks[@]}"; do [ "$(post "keeper@$network" "$bounced" /settings/export /settings/export)" = 303 ]; done; }

say "everybody asks everything at once, while each network takes an archive of itself"
before=$(transactions)
during=archives load "${SECONDS_ASKED:-30}"
echo "  $(($(transactions) - before)) transactions of $(console 'show clients' | grep -c '|kolo|') connections of the node over $(console 'show servers' | grep -c '|kolo|') connections to PostgreSQL"
for second in $(seq 60); do
  [ "$(as_superuser "select count(*) from portability.archive where state = 'READY'")" != ${#networks[@]} ] || break
  sleep 1
done
[ "$(as_superuser "select count(*) from portability.archive where state = 'READY'")" = ${#networks[@]} ]
no_errors bounced

say "what a transaction leaves behind on a connection that the next one gets"
id_of() { as_superuser "select id from tenancy.tenant where slug = '$1'"; }
one=$(id_of clusnet) other=$(id_of ict)
members='select count(*) from membership.member'
# refused AFTER: a statement without a network sees nothing.
refused() {
  local answer
  if answer=$(at_bouncer "$members"); then echo "  after $1 a statement without a network sees $answer rows"; false; fi
  [[ $answer == *app.tenant* || $answer == *"type uuid"* ]] || { echo "  $answer"; false; }
}
refused "the connection was made"
backend=$(at_bouncer 'select pg_backend_pid()')
rows=$(at_bouncer "begin; set local app.tenant = '$one'; $members; commit")
[ "$rows" -gt 0 ]
refused "a commit"
[ "$(at_bouncer "begin; set local app.tenant = '$one'; $members; rollback")" = "$rows" ]
refused "a rollback"
# it was one and the same connection; one whose client leaves within a transaction PgBouncer throws away
[ "$(at_bouncer 'select pg_backend_pid()')" = "$backend" ]
if at_bouncer "begin; set local app.tenant = '$one'; $members; select 1 / 0" >/dev/null; then false; fi
refused "a failure"
PGPASSWORD=x psql -qAtXU kolo_app -p "$bouncer" -d single -c "begin; set local app.tenant = '$one'; $members; select pg_sleep(3)" >/dev/null 2>&1 &
victim=$!
sleep 1
kill -9 $victim
wait $victim 2>/dev/null || true
refused "a client was killed in the middle"
echo "  nothing, after a commit, a rollback, a failure and a client's death: a statement without a network is refused ($rows rows with one)"
at_bouncer "set app.tenant = '$one'"
seen=$(at_bouncer "$members")
[ "$seen" = "$rows" ]
[ "$(at_bouncer "begin; set local app.tenant = '$other'; select count(*) from membership.member where tenant_id <> '$other'; commit")" = 0 ]
console "set server_reset_query_always = 1"
console "set server_reset_query = 'RESET app.tenant'"
at_bouncer "set app.tenant = '$one'"
refused "SET with server_reset_query_always"
console "set server_reset_query_always = 0"
echo "  what would leak: SET without LOCAL, by whoever signs in as kolo_app: the next statement without a network sees $seen rows, one with a network its own; with server_reset_query_always nothing"

say "a network left behind on every connection of the node: pages of others show nothing of it"
# The psql of somebody who signs in as the application and forgets LOCAL.
until [ "$(sort -u "$work/left" 2>/dev/null | wc -l)" = $connections ]; do
  forgetful=()
  for connection in $(seq $connections); do
    pool=kolo at_bouncer "begin; set app.tenant = '$one'; select pg_backend_pid(); select pg_sleep(0.5); commit" | grep . >>"$work/left" &
    forgetful+=($!)
  done
  for person in "${forgetful[@]}"; do wait "$person"; done
done
load 10
[ "$(pool=kolo at_bouncer "$members")" = "$rows" ]
console reconnect

say "PgBouncer is killed under load and started again"
rm -f "$work/stop" "$work"/seen.* "$work"/leaks.*
asking=()
for network in "${networks[@]}"; do keeps_asking "administrator@$network" & asking+=($!); pids+=($!); done
sleep 3
kill -9 $bouncing
wait $bouncing 2>/dev/null || true
sleep 2
echo "  without it a page is answered with $(get administrator "$bounced" /sign-in)"
bounces
back=$(date +%s%N)
until [ "$(get administrator "$bounced" /sign-in)" = 200 ]; do sleep 0.1; done
echo "  $((($(date +%s%N) - back) / 1000000)) ms after it is back, with 200"
sleep 3
touch "$work/stop"
for asker in "${asking[@]}"; do wait "$asker"; done
echo "  meanwhile $(cat "$work"/seen.* | awk '$2 >= 500' | wc -l) of $(cat "$work"/seen.* | wc -l) answers were an error, $(cat "$work"/leaks.* | wc -l) lines held something of another network"
[ -z "$(cat "$work"/leaks.*)" ]
load 5
all_done

say "nothing that the node asked needs a session of its own"
log=$work/postgres-bouncer.log
# needs_session NAME: statements of that name which do.
needs_session() {
  sed -nE "s/^($1): LOG:  (statement|execute [^:]*): //p" "$log" |
    grep -iP '^(set\s+(?!local\b|transaction\b|datestyle|client_encoding|application_name)|reset\b|(un)?listen\b|prepare\b|deallocate\b|discard\b|load\b|create\s+((local|global)\s+)?temp|declare\b.*with hold)|pg_(try_)?advisory_(un)?lock|set_config\([^)]*false|^execute ' || true
}
# as a connection has no name before it says one
node='kolo|\[unknown\]|'
echo "  $(grep -cE "^($node): LOG: " "$log") statements through PgBouncer, $(needs_session "$node" | wc -l) that do, $(grep -c '^kolo: LOG:  execute S_' "$log" || true) prepared by name; of migrate, which is connected straight, $(needs_session 'PostgreSQL JDBC Driver' | wc -l) that do; of the other node $(grep -c '^straight: LOG:  execute S_' "$log" || true) prepared by name"
needs_session "$node" | head -5
[ -z "$(needs_session "$node")" ]
if grep -q '^kolo: LOG:  execute S_' "$log"; then false; fi
# what is looked for would be found
[ -n "$(needs_session 'PostgreSQL JDBC Driver')" ]
grep -q '^straight: LOG:  execute S_' "$log"
say "passed"
