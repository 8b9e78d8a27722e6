#!/usr/bin/env bash
# Refreshes the committed editor under modules/news/src/main/resources/static/news/vendor/trix.
#
# The build never runs this: the result is committed, so that it needs no npm. Only the script and its licence are taken;
# how it looks is in news.css.
set -euo pipefail

version=2.1.19

here=$(cd "$(dirname "$0")" && pwd)
target=$(cd "$here/../.." && pwd)/modules/news/src/main/resources/static/news/vendor/trix
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
tar -xzf "$(npm pack --silent "trix@$version")" --strip-components=1
mkdir -p "$target"
rm -f "$target"/*
cp LICENSE "$target/"
# The source map is not taken along.
sed '/^\/\/# sourceMappingURL=/d' dist/trix.umd.min.js > "$target/trix.umd.min.js"
echo "trix $version" > "$target/VERSION.txt"
