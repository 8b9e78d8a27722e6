#!/usr/bin/env bash
# Builds the image kolo:VERSION (and kolo:latest): the jar, its layers, and the AOT cache of a start of that very image.
#
#   infra/docker/build.sh [POSTGRES_IMAGE]     the image of the throw-away database of the training start; postgres:18
#
# Needs a Docker engine and a JDK. Publishes no port; what it starts it removes.
set -euo pipefail
cd "$(dirname "$0")/../.."
postgres=${1:-postgres:18}
context=$(mktemp -d)
name=kolo-training-$$
finish() {
  docker rm --force "$name-db" "$name-app" >/dev/null 2>&1 || true
  docker network rm "$name" >/dev/null 2>&1 || true
  docker rmi "$name:plain" >/dev/null 2>&1 || true
  rm -rf "$context"
}
trap finish EXIT

if [ -z "${KOLO_JAR:-}" ]; then
  KOLO_JAR=$(infra/docker/jar.sh)
fi
cp "$KOLO_JAR" "$context/kolo.jar"
version=$(basename "$KOLO_JAR" .jar | sed 's/^kolo-app-//')
revision=$(git rev-parse HEAD)$(git diff --quiet HEAD || echo -dirty)

build() {
  docker build --quiet --file infra/docker/Dockerfile --target "$1" --tag "$2" \
    --build-arg VERSION="$version" --build-arg REVISION="$revision" "$context" >/dev/null 2>"$context/build.log" || { cat "$context/build.log"; exit 1; }
}
build plain "$name:plain"

echo "Training start"
docker network create --internal "$name" >/dev/null
docker run --detach --name "$name-db" --network "$name" --network-alias db \
  --env POSTGRES_DB=kolo --env POSTGRES_PASSWORD=training \
  --volume "$PWD/infra/postgres/roles.sql:/docker-entrypoint-initdb.d/1-roles.sql:ro" \
  --volume "$PWD/infra/docker/training-passwords.sql:/docker-entrypoint-initdb.d/2-passwords.sql:ro" "$postgres" >/dev/null
for second in $(seq 60); do
  docker logs "$name-db" 2>&1 | grep -q 'init process complete' && docker exec "$name-db" pg_isready --quiet --host 127.0.0.1 && break
  [ "$second" = 60 ] && { echo "The throw-away database does not start."; docker logs "$name-db" | tail -20; exit 1; }
  sleep 1
done
settings=(--env SPRING_DATASOURCE_URL=jdbc:postgresql://db/kolo --env SPRING_DATASOURCE_USERNAME=kolo_app
  --env SPRING_DATASOURCE_PASSWORD=training --env KOLO_MIGRATOR_USERNAME=kolo_migrator
  --env KOLO_MIGRATOR_PASSWORD=training --env KOLO_FILES_FOLDER=/tmp/files)
docker run --rm --network "$name" "${settings[@]}" "$name:plain" migrate
docker run --detach --name "$name-app" --network "$name" "${settings[@]}" --entrypoint java "$name:plain" \
  -XX:AOTCacheOutput=/tmp/kolo.aot -jar kolo.jar >/dev/null
# What a visitor's first pages load belongs into the cache, too; there is no network in that database but the platform.
docker exec "$name-app" bash -c '
  page() { exec 3<>/dev/tcp/127.0.0.1/$1 && printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$2" >&3 && head -1 <&3; }
  for second in $(seq 120); do
    page 8081 /actuator/health/readiness 2>/dev/null | grep -q 200 && break
    [ "$second" = 120 ] && exit 1
    sleep 1
  done
  for path in / /sign-in / /sign-in; do page 8080 "$path" | grep -q 200 || exit 1; done' ||
  { echo "The training start answers nothing."; docker logs "$name-app" | tail -40; exit 1; }
docker stop --time 180 "$name-app" >/dev/null
docker cp "$name-app:/tmp/kolo.aot" "$context/kolo.aot"
chmod 644 "$context/kolo.aot"

build trained "kolo:$version"
docker tag "kolo:$version" kolo:latest
docker image inspect --format 'kolo:'"$version"' {{.Size}} bytes, revision {{index .Config.Labels "org.opencontainers.image.revision"}}' "kolo:$version"
