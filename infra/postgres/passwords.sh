#!/usr/bin/env bash
# Gives the roles of Kolo their passwords from files; run by the database image's first start, after roles.sql.
set -euo pipefail
for role in app migrator backup; do
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --set password="$(cat "/run/secrets/${role}_password")" <<SQL
ALTER ROLE kolo_$role PASSWORD :'password';
SQL
done
