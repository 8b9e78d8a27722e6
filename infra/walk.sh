#!/usr/bin/env bash
# The whole life of an installation, from an empty folder, in a stack of its own that it removes again: image built,
# stack up, first operator by link, a network onboarded, its administrator signs in, backup taken, volumes deleted,
# restored, and both sign in again. Ends with "passed", or says which step failed.
#
#   infra/walk.sh [POSTGRES_IMAGE]     postgres:18; its pg_dump and pg_restore must be those of its server
#
# Needs a Docker engine with Compose, a JDK, curl. Ports 18080 and 18443 of 127.0.0.1. KOLO_IMAGE spares the build.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
export COMPOSE_PROJECT_NAME=kolo-walk KOLO_POSTGRES=${1:-postgres:18} KOLO_DOMAIN=kolo.test KOLO_CERTIFICATES=internal
export KOLO_HTTP_PORT=18080 KOLO_HTTPS_PORT=18443 KOLO_LINK_PORT=18443 KOLO_SECRETS=$work/secrets KOLO_BACKUPS=$work/backups
mkdir -p "$KOLO_BACKUPS"
compose() { docker compose --project-directory "$here" --file "$here/compose.yaml" "$@" >>"$work/log" 2>&1; }

step=start
began=$(date +%s)
finish() {
  status=$?
  if [ $status != 0 ]; then
    echo "FAILED at: $step"
    tail -n 40 "$work/log" "$work/page" "$work/asked-for" 2>/dev/null || true
  fi
  compose --profile tools down --volumes || true
  rm -rf "$work"
}
trap finish EXIT
step() {
  [ "$step" = start ] || echo "$(($(date +%s) - began)) s  $step"
  step=$1
}

# A browser without a window: one cookie jar for each person, certificates of the proxy's own authority.
ask() {
  local person=$1 host=$2 path=$3
  shift 3
  curl --silent --show-error --insecure --resolve "*:$KOLO_HTTPS_PORT:127.0.0.1" --max-time 60 \
    --cookie "$work/$person.$host.jar" --cookie-jar "$work/$person.$host.jar" \
    --output "$work/page" --dump-header "$work/headers" --write-out '%{http_code}\n' "https://$host:$KOLO_HTTPS_PORT$path" "$@" \
    | tee "$work/status"
  echo "$person asks https://$host$path: $(cat "$work/status")" >>"$work/asked-for"
}
# send PERSON HOST FORM-PAGE ACTION field=value…
send() {
  local person=$1 host=$2 form=$3 action=$4 fields=()
  shift 4
  [ "$(ask "$person" "$host" "$form")" = 200 ]
  local token
  token=$(grep -o 'name="_csrf" value="[^"]*"' "$work/page" | head -1 | cut -d'"' -f4)
  for field in "_csrf=$token" "$@"; do fields+=(--data-urlencode "$field"); done
  ask "$person" "$host" "$action" "${fields[@]}"
}
signs_in() {
  rm -f "$work/$1.$2.jar"
  [ "$(send "$1" "$2" /sign-in /sign-in "email=$3" "password=$4")" = 303 ]
}

step "image built"
if [ -z "${KOLO_IMAGE:-}" ]; then
  "$here/docker/build.sh" "$KOLO_POSTGRES" >>"$work/log" 2>&1
  step "it says its revision, and is below 300 MB compressed"
  said=$(docker image inspect --format '{{index .Config.Labels "org.opencontainers.image.revision"}}' kolo:latest)
  [ "${said%-dirty}" = "$(git -C "$here" rev-parse HEAD)" ]
  size=$(docker save kolo:latest | gzip -6 | wc -c)
  echo "     kolo:latest of $said, $((size / 1000000)) MB compressed"
  [ "$size" -lt 300000000 ]
fi

step "stack up"
"$here/kolo" up >>"$work/log" 2>&1

step "a host that is nobody's gets no certificate"
! ask visitor stranger.example / >>"$work/log" 2>&1

step "first operator by link"
"$here/kolo" first-operator operator@example.org >"$work/link" 2>>"$work/log"
invitation=$(grep -o '/invitation/[A-Za-z0-9_-]*' "$work/link")
[ "$(send operator kolo.test "$invitation" "$invitation" name=Operator 'password=seven dancing bears')" = 303 ]
signs_in operator kolo.test operator@example.org 'seven dancing bears'

step "a network onboarded"
[ "$(send operator kolo.test /operator/networks/new /operator/networks name='Walk Network' shortName=Walk slug=walk \
  blueprint=ORGANISATIONS country=RS zone=Europe/Belgrade language=en languages=sr-Latn \
  administratorName=Ana administratorEmail=ana@example.org)" = 303 ]

step "its administrator signs in"
# There is no mail server here: the letter is read where it waits, past the walls.
invitation=$(docker exec "$COMPOSE_PROJECT_NAME-db-1" psql -U postgres -d kolo -Atc \
  "select text from mail.message where to_address = 'ana@example.org'" | grep -o '/invitation/[A-Za-z0-9_-]*' | head -1)
[ "$(send ana walk.kolo.test "$invitation" "$invitation" name=Ana 'password=four dancing bears')" = 303 ]
signs_in ana walk.kolo.test ana@example.org 'four dancing bears'
[ "$(ask ana walk.kolo.test /home)" = 200 ]

step "backup taken"
"$here/kolo" backup >>"$work/log" 2>&1
backup=$(ls -d "$KOLO_BACKUPS"/20* | tail -1)

step "drill passed"
"$here/kolo" drill "$backup" >>"$work/log" 2>&1

step "volumes deleted"
compose down --volumes

step "restored"
"$here/kolo" restore "$backup" >>"$work/log" 2>&1
"$here/kolo" up >>"$work/log" 2>&1

step "the network signs in again"
signs_in operator kolo.test operator@example.org 'seven dancing bears'
signs_in ana walk.kolo.test ana@example.org 'four dancing bears'
[ "$(ask ana walk.kolo.test /home)" = 200 ]

step "one node after the other, with no request lost"
( lost=0; asked=0
  until [ -e "$work/upgraded" ]; do
    asked=$((asked + 1))
    [ "$(ask visitor walk.kolo.test /)" = 200 ] || lost=$((lost + 1))
  done
  echo "$asked $lost" >"$work/asked" ) &
asker=$!
"$here/kolo" upgrade >>"$work/log" 2>&1
touch "$work/upgraded"
wait $asker
read -r asked lost <"$work/asked"
[ "$lost" = 0 ] || { echo "$lost of $asked requests failed"; false; }
# Whoever was signed in still is, on nodes that did not exist when they came.
[ "$(ask ana walk.kolo.test /home)" = 200 ]

step end
echo "passed ($KOLO_POSTGRES, $asked requests during the upgrade)"
