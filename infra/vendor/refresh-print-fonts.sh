#!/usr/bin/env bash
# Refreshes the committed typefaces of printed pages under platform/print/src/main/resources/kolo/print/vendor/fonts.
#
# The build never runs this: the results are committed, so that it needs neither npm nor fonttools.
# Needs npm, and fonttools with brotli (Debian: apt-get install fonttools python3-brotli).
set -euo pipefail

serif=5.3.1
sans=5.3.0

here=$(cd "$(dirname "$0")" && pwd)
target=$(cd "$here/../.." && pwd)/platform/print/src/main/resources/kolo/print/vendor/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
for package in "source-serif-4@$serif" "source-sans-3@$sans"; do
  archive=$(npm pack --silent "@fontsource/$package")
  mkdir "${package%@*}"
  tar -xzf "$archive" -C "${package%@*}" --strip-components=1
done

mkdir -p "$target"
rm -f "$target"/*
/usr/bin/python3 "$here/print-fonts.py" "$work" "$target"
cat > "$target/VERSION.txt" <<END
@fontsource/source-serif-4 $serif
@fontsource/source-sans-3 $sans
END
ls -l "$target"
