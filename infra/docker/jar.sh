#!/usr/bin/env bash
# Builds the application's jar without tests and prints its path. All times in it are the commit's, in the zone that
# .mvn/jvm.config sets, so that the same commit gives the same jar wherever and whenever it is built; see
# infra/reproducible.sh.
set -euo pipefail
cd "$(dirname "$0")/../.."
moment=$(TZ=UTC git log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ)
# shellcheck disable=SC2086
./mvnw ${MAVEN_ARGS:-} --batch-mode --no-transfer-progress -q -DskipTests -Dspotless.check.skip \
  -Dproject.build.outputTimestamp="$moment" package >&2
ls "$PWD"/platform/app/target/kolo-app-*.jar | grep -v original | head -1
