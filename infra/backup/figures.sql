-- How many rows each table has of each network, and a sum over them that does not depend on their order: what a backup
-- promises and a restore is compared with. Run as kolo_backup; one line `schema.table network rows sum` each.
\set QUIET on
\pset format unaligned
\pset tuples_only on
\pset fieldsep ' '
SET timezone = 'UTC';
SET datestyle = 'ISO';
SET extra_float_digits = 1;
SELECT format('SELECT %L, %s, count(*), md5(string_agg(md5(row::text), '''' ORDER BY md5(row::text))) FROM %s AS row GROUP BY 2 ORDER BY 2',
              kind.oid::regclass,
              CASE WHEN owned.attname IS NULL THEN '''platform''' ELSE 'tenant_id::text' END,
              kind.oid::regclass)
FROM pg_class kind
JOIN pg_namespace space ON space.oid = kind.relnamespace
LEFT JOIN pg_attribute owned ON owned.attrelid = kind.oid AND owned.attname = 'tenant_id' AND NOT owned.attisdropped
WHERE kind.relkind = 'r' AND space.nspname NOT LIKE 'pg\_%' AND space.nspname NOT IN ('information_schema')
  AND kind.relname NOT LIKE 'databasechangelog%'
ORDER BY space.nspname, kind.relname
\gexec
