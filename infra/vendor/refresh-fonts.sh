#!/usr/bin/env bash
# Refreshes the committed typefaces under platform/web/src/main/resources/static/web/vendor/fonts.
#
# The build never runs this: the results are committed, so that it needs neither npm nor fonttools.
# Needs npm, and fonttools with brotli (Debian: apt-get install fonttools python3-brotli).
set -euo pipefail

serif=5.3.1
sans=5.3.0
literata=5.3.0

here=$(cd "$(dirname "$0")" && pwd)
target=$(cd "$here/../.." && pwd)/platform/web/src/main/resources/static/web/vendor/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
for package in "source-serif-4@$serif" "source-sans-3@$sans" "literata@$literata"; do
  archive=$(npm pack --silent "@fontsource-variable/$package")
  mkdir "${package%@*}"
  tar -xzf "$archive" -C "${package%@*}" --strip-components=1
done

rm -f "$target"/*
/usr/bin/python3 "$here/fonts.py" "$work" "$target"
cat > "$target/VERSION.txt" <<END
@fontsource-variable/source-serif-4 $serif
@fontsource-variable/source-sans-3 $sans
@fontsource-variable/literata $literata
END
ls -l "$target"
