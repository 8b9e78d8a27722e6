#!/usr/bin/env bash
# Builds one commit twice, in two folders of different names and with a clean start each, and compares the jars.
#
#   infra/reproducible.sh [COMMIT]     HEAD
#
# OFFLINE=1 asks no repository; QUICK=1 leaves the compiler's checks out, which do not change a class. Needs git and a JDK.
set -euo pipefail
cd "$(dirname "$0")/.."
commit=$(git rev-parse --verify "${1:-HEAD}^{commit}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone --quiet --no-checkout . "$work/$1"
  git -C "$work/$1" checkout --quiet --detach "$commit"
  (cd "$work/$1" && MAVEN_ARGS="${OFFLINE:+--offline} ${QUICK:+-Dquick}" infra/docker/jar.sh)
}
first=$(build one | tail -1)
# Another name, another depth, another language of the machine, and not within the same second.
second=$(LC_ALL=C.UTF-8 TZ=Asia/Tokyo build another/folder/deeper | tail -1)

sha256sum "$first" "$second" | sed "s|$work/||"
if cmp --silent "$first" "$second"; then
  echo "passed: $(git rev-parse --short "$commit") gives the same jar, $(stat --format %s "$first") bytes"
else
  echo "FAILED: what differs:"
  diff <(cd "$work/one" && unzip -Zlv "$first" | sed -n 's/^ *//p') <(unzip -Zlv "$second" | sed -n 's/^ *//p') | head -40 || true
  for jar in "$first" "$second"; do unzip -qo "$jar" -d "$jar.d"; done
  (cd "$first.d" && find . -type f | sort | while read -r file; do cmp --silent "$file" "$second.d/$file" || echo "$file"; done) | head -40
  exit 1
fi
