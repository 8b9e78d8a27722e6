--liquibase formatted sql

--changeset kolo:tenancy-admit splitStatements:false
--comment: Where nobody can give BYPASSRLS, the migrator and the backup pass row security by a policy of their own on each table; where they have it, by that.
CREATE PROCEDURE tenancy.admit(target regclass)
LANGUAGE plpgsql AS $$
DECLARE
  admitted record;
BEGIN
  FOR admitted IN
    SELECT rolname AS role, substr(rolname, 6) AS policy, NOT (rolsuper OR rolbypassrls) AS needed,
      CASE rolname WHEN 'kolo_backup' THEN 'SELECT' ELSE 'ALL' END AS command,
      EXISTS (SELECT FROM pg_policy WHERE polrelid = target AND polname = substr(rolname, 6)) AS present
    FROM pg_roles WHERE rolname IN ('kolo_migrator', 'kolo_backup')
  LOOP
    IF admitted.needed AND NOT admitted.present THEN
      EXECUTE format('CREATE POLICY %I ON %s FOR %s TO %I USING (true)', admitted.policy, target, admitted.command, admitted.role);
    ELSIF admitted.present AND NOT admitted.needed THEN
      EXECUTE format('DROP POLICY %I ON %s', admitted.policy, target);
    END IF;
  END LOOP;
END
$$;

--changeset kolo:tenancy-guard-admits splitStatements:false
--comment: A new table is reached by the rest of the same migration, too.
CREATE OR REPLACE PROCEDURE tenancy.guard(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s TO kolo_app USING (tenant_id = current_setting(''app.tenant'')::uuid)', target);
  CALL tenancy.admit(target);
  EXECUTE format('GRANT %s ON %s TO kolo_app', privileges, target);
  EXECUTE format('GRANT SELECT ON %s TO kolo_backup', target);
END
$$;

--changeset kolo:tenancy-settle splitStatements:false
--comment: The rights of the roles that are not the application, after each migration and after a restore: the two ways past row security, everything for the backup, and for reports each network's own rows without its secrets. It commits after each table, so that none is locked for long.
CREATE PROCEDURE tenancy.settle()
LANGUAGE plpgsql AS $$
DECLARE
  it record;
BEGIN
  FOR it IN
    SELECT c.oid::regclass AS target
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE p.polname = 'tenant' ORDER BY n.nspname, c.relname
  LOOP
    CALL tenancy.admit(it.target);
    IF NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = it.target AND polname = 'readonly') THEN
      EXECUTE format('CREATE POLICY readonly ON %s FOR SELECT TO kolo_readonly USING (tenant_id = current_setting(''app.tenant'')::uuid)', it.target);
    END IF;
    COMMIT;
  END LOOP;

  FOR it IN
    SELECT nspname AS space FROM pg_namespace WHERE nspowner = 'kolo_owner'::regrole
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO kolo_backup, kolo_readonly', it.space);
  END LOOP;
  FOR it IN
    SELECT c.oid::regclass AS target, c.relkind AS kind,
      c.oid IN ('tenancy.tenant'::regclass, 'tenancy.figure'::regclass)
        OR n.nspname NOT IN ('identity', 'mail') AND c.oid <> 'tenancy.setting'::regclass
          AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'tenant') AS reported,
      -- What opens a door is nobody's figure.
      (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
       WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
         AND attname !~ 'hash|digest|token|secret|password' AND attname NOT IN ('code', 'submit_key', 'person_key', 'join_link')) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relowner = 'kolo_owner'::regrole AND c.relkind IN ('r', 'p', 'S')
  LOOP
    EXECUTE format('GRANT SELECT ON %s %s TO kolo_backup', CASE it.kind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, it.target);
    IF it.reported THEN
      EXECUTE format('GRANT SELECT (%s) ON %s TO kolo_readonly', it.columns, it.target);
    END IF;
  END LOOP;
END
$$;
