#!/usr/bin/env bash
# Takes one backup: database and files, encrypted, with what they hold written down, and read back before it counts.
# Runs in the database's own image as the service `backup` of compose.yaml; see infra/kolo backup.
#
# PGHOST PGDATABASE PGUSER      the database, as kolo_backup
# KOLO_SECRETS                  /run/secrets: backup_password and backup_key
# KOLO_FILES                    /files: the uploads
# KOLO_BACKUPS                  /backups: where backups go; the newest KOLO_BACKUPS_KEPT (14) stay, and backup.prom says when
#                               the last was taken, for a Prometheus that reads text files
set -euo pipefail
secrets=${KOLO_SECRETS:-/run/secrets} files=${KOLO_FILES:-/files} backups=${KOLO_BACKUPS:-/backups}
export PGPASSWORD=$(cat "$secrets/backup_password")
key=$secrets/backup_key
name=$(date -u +%Y-%m-%dT%H%M%SZ)
target=$backups/.$name.unfinished
mkdir -p "$target"
trap 'rm -rf "$target"' EXIT

seal="openssl enc -aes-256-ctr -pbkdf2 -iter 200000 -pass file:$key"
open="openssl enc -d -aes-256-ctr -pbkdf2 -iter 200000 -pass file:$key"

# On a server that gives nobody BYPASSRLS a policy of each table lets the backup through. pg_dump refuses to trust that, so
# it is looked at here: a table without such a policy would be dumped without its rows.
rows=
if [ "$(psql --no-psqlrc -Atc 'select rolsuper or rolbypassrls from pg_roles where rolname = current_user')" = f ]; then
  hidden=$(psql --no-psqlrc -At --set ON_ERROR_STOP=1 <<'SQL'
SELECT string_agg(c.oid::regclass::text, ', ') FROM pg_class c
WHERE c.relrowsecurity AND NOT EXISTS (
  SELECT FROM pg_policy p
  WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('r', '*') AND pg_get_expr(p.polqual, p.polrelid) = 'true'
    AND (SELECT oid FROM pg_roles WHERE rolname = current_user) = ANY (p.polroles));
SQL
  )
  [ -z "$hidden" ] || { echo "Row security hides rows from $PGUSER: run migrate. Tables: $hidden"; exit 1; }
  rows=--enable-row-security
fi
export DUMP="set -o pipefail; pg_dump $rows --format=custom --compress=6 --snapshot=\$SNAPSHOT | $seal >'$target/database.dump.enc' || touch '$target/failed'"

# One snapshot for the dump and for what it is said to hold.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --set figures="$(dirname "$0")/figures.sql" --output "$target/figures" <<'SQL'
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT pg_export_snapshot() AS snapshot \gset
\setenv SNAPSHOT :snapshot
\! bash -c "$DUMP"
\i :figures
COMMIT;
SQL
[ ! -e "$target/failed" ] || { echo "The database could not be dumped."; exit 1; }
# After the database: a file is stored before the row that names it, so none that a row names is missing.
tar --create --directory "$files" . | $seal >"$target/files.tar.enc"
(cd "$target" && sha256sum figures ./*.enc >SHA256SUMS)
openssl dgst -sha256 -hmac "$(cat "$key")" -r "$target/SHA256SUMS" | cut -d' ' -f1 >"$target/SEAL"

# To its end: a list would close the pipe as soon as it has read the contents of a large dump.
$open <"$target/database.dump.enc" | pg_restore --file=/dev/null
$open <"$target/files.tar.enc" | tar --list >/dev/null
[ -s "$target/figures" ]
mv "$target" "$backups/$name"
trap - EXIT
# What the nodes read the age of the last backup from.
[ ! -d /marks ] || touch /marks/backup
ls -1d "$backups"/20* | sort -r | tail -n +$((${KOLO_BACKUPS_KEPT:-14} + 1)) | xargs -r rm -rf
printf 'kolo_backup_taken_seconds %s\nkolo_backup_bytes %s\n' "$(date +%s)" "$(du -sb "$backups/$name" | cut -f1)" >"$backups/.backup.prom"
mv "$backups/.backup.prom" "$backups/backup.prom"
echo "$backups/$name: $(wc -l <"$backups/$name/figures") figures, $(du -sh "$backups/$name" | cut -f1), read back"
