#!/usr/bin/env bash
# Restores the backup /backup into the empty database PGDATABASE and the empty folder /files, and compares every figure.
# Runs in the database's own image as the service `restore` of compose.yaml, or in the drill; see infra/kolo. With other
# folders it runs anywhere, against a managed server too: docs/operations/roles.md.
#
# PGHOST PGDATABASE PGUSER     the empty database with its roles, as a superuser or as the role that ran roles.sql
# KOLO_SECRETS                 /run/secrets: the passwords of that role (superuser_password) and of kolo_backup, the key
# KOLO_BACKUP KOLO_FILES       /backup, /files
set -euo pipefail
secrets=${KOLO_SECRETS:-/run/secrets} backup=${KOLO_BACKUP:-/backup} files=${KOLO_FILES:-/files}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PGPASSWORD=$(cat "$secrets/superuser_password")
key=$secrets/backup_key
# Where nobody is a superuser, only kolo_backup sees the rows of all networks.
as_backup() { PGUSER=kolo_backup PGPASSWORD=$(cat "$secrets/backup_password") psql --no-psqlrc "$@"; }
open() { openssl enc -d -aes-256-ctr -pbkdf2 -iter 200000 -pass "file:$key" -in "$1"; }

[ "$(openssl dgst -sha256 -hmac "$(cat "$key")" -r "$backup/SHA256SUMS" | cut -d' ' -f1)" = "$(cat "$backup/SEAL")" ] \
  || { echo "This backup was not sealed with this key, or has been changed."; exit 1; }
(cd "$backup" && sha256sum --check --quiet SHA256SUMS)
[ "$(psql --no-psqlrc -Atc "select count(*) from pg_namespace where nspname = 'tenancy'")" = 0 ] \
  || { echo "The database is not empty: a restore never writes over data."; exit 1; }
[ -z "$(ls -A "$files")" ] || { echo "The folder of the files is not empty: a restore never writes over data."; exit 1; }

open "$backup/database.dump.enc" | pg_restore --exit-on-error --no-password --dbname "$PGDATABASE"
open "$backup/files.tar.enc" | tar --extract --same-owner --directory "$files"
# This server may give its roles other rights than the one that the backup comes from.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --command 'CALL tenancy.settle()'
as_backup --quiet --set ON_ERROR_STOP=1 --file "$(dirname "$0")/figures.sql" --output "$work/figures"
if ! diff "$backup/figures" "$work/figures"; then
  echo "What was restored is not what was backed up."
  exit 1
fi
# Every file that a row names is there, byte for byte.
as_backup -Atc "select sha256 from files.file where bytes > 0" | sort -u >"$work/named"
find "$files" -type f -print0 | xargs -0 -r sha256sum | cut -d' ' -f1 | sort -u >"$work/present"
missing=$(comm -23 "$work/named" "$work/present" | wc -l)
echo "Restored: $(wc -l <"$work/figures") figures agree, $(wc -l <"$work/named") different files named by rows, $missing of them missing"
[ "$missing" = 0 ]
