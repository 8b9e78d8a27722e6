#!/usr/bin/env bash
# Restores the backup /backup into the empty database PGDATABASE and the empty folder /files, and compares every figure.
# Runs in the database's own image as the service `restore` of compose.yaml, or in the drill; see infra/kolo.
set -euo pipefail
export PGPASSWORD=$(cat /run/secrets/superuser_password)
key=/run/secrets/backup_key
open() { openssl enc -d -aes-256-ctr -pbkdf2 -iter 200000 -pass file:$key -in "$1"; }

[ "$(openssl dgst -sha256 -hmac "$(cat $key)" -r /backup/SHA256SUMS | cut -d' ' -f1)" = "$(cat /backup/SEAL)" ] \
  || { echo "This backup was not sealed with this key, or has been changed."; exit 1; }
(cd /backup && sha256sum --check --quiet SHA256SUMS)
[ "$(psql --no-psqlrc -Atc "select count(*) from pg_namespace where nspname = 'tenancy'")" = 0 ] \
  || { echo "The database is not empty: a restore never writes over data."; exit 1; }
[ -z "$(ls -A /files)" ] || { echo "The folder of the files is not empty: a restore never writes over data."; exit 1; }

open /backup/database.dump.enc | pg_restore --exit-on-error --no-password --dbname "$PGDATABASE"
open /backup/files.tar.enc | tar --extract --same-owner --directory /files
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --file "$(dirname "$0")/figures.sql" --output /tmp/figures
if ! diff /backup/figures /tmp/figures; then
  echo "What was restored is not what was backed up."
  exit 1
fi
# Every file that a row names is there, byte for byte.
psql --no-psqlrc -Atc "select sha256 from files.file where bytes > 0" | sort -u >/tmp/named
find /files -type f -print0 | xargs -0 -r sha256sum | cut -d' ' -f1 | sort -u >/tmp/present
missing=$(comm -23 /tmp/named /tmp/present | wc -l)
echo "Restored: $(wc -l </tmp/figures) figures agree, $(wc -l </tmp/named) different files named by rows, $missing of them missing"
[ "$missing" = 0 ]
