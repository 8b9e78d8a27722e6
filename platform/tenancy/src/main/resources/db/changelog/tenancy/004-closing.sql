--liquibase formatted sql

--changeset kolo:tenancy-closing
--comment: A closed network can be opened again until its purge begins, and nothing leads back from there.
ALTER TABLE tenancy.tenant ADD COLUMN closed_at timestamptz;
ALTER TABLE tenancy.tenant ADD COLUMN purge_after timestamptz;
ALTER TABLE tenancy.tenant ADD COLUMN purge_began_at timestamptz;
ALTER TABLE tenancy.tenant ADD CHECK (purge_began_at IS NULL OR status = 'CLOSED');
ALTER TABLE tenancy.tenant ADD CHECK (purge_after IS NULL OR (closed_at IS NOT NULL AND status = 'CLOSED'));
GRANT DELETE ON tenancy.tenant, tenancy.content_version, tenancy.figure TO kolo_app;

--changeset kolo:tenancy-tombstone
--comment: What stays of a purged network: that there was one. It holds no name, and it stands outside the wall because the network does not exist.
CREATE TABLE tenancy.tombstone (
  id uuid PRIMARY KEY,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz NOT NULL,
  purged_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON tenancy.tombstone TO kolo_app;

--changeset kolo:tenancy-purge-only-goes-on splitStatements:false
--comment: The registry's row goes only at the end of a purge, and a purge that began is not taken back.
CREATE FUNCTION tenancy.purge_only_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF old.purge_began_at IS NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: a network leaves the registry only by its purge';
    END IF;
    RETURN old;
  END IF;
  IF old.purge_began_at IS NOT NULL AND new.purge_began_at IS DISTINCT FROM old.purge_began_at THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: the purge of this network has begun';
  END IF;
  RETURN new;
END
$$;
CREATE TRIGGER purge_only_goes_on BEFORE UPDATE OR DELETE ON tenancy.tenant
  FOR EACH ROW EXECUTE FUNCTION tenancy.purge_only_goes_on();

--changeset kolo:tenancy-kept-until-purge splitStatements:false
--comment: What the application may not delete, such as the audit log, goes with its network and not before. A row about a network in somebody else's log, the platform's, goes with that network too.
CREATE FUNCTION tenancy.kept_until_purge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_has_role(current_user, 'kolo_owner', 'MEMBER') AND EXISTS (
      SELECT FROM gone WHERE NOT EXISTS (
        SELECT FROM tenancy.tenant t
         WHERE t.purge_began_at IS NOT NULL
           AND (t.id = gone.tenant_id OR t.id::text = to_jsonb(gone) ->> 'subject_id'))) THEN
    RAISE insufficient_privilege USING MESSAGE = format('permission denied: %I.%I is kept as long as its network',
      TG_TABLE_SCHEMA, TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END
$$;

--changeset kolo:tenancy-let-purge splitStatements:false
--comment: Called after every migration: whatever table a module gives no right to delete from can be emptied by a purge and by nothing else.
CREATE PROCEDURE tenancy.let_purge() LANGUAGE plpgsql AS $$
DECLARE
  kept regclass;
BEGIN
  FOR kept IN
    SELECT c.oid::regclass
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND has_table_privilege('kolo_app', c.oid, 'INSERT')
       AND NOT has_table_privilege('kolo_app', c.oid, 'DELETE')
     ORDER BY 1
  LOOP
    EXECUTE format('CREATE TRIGGER kept_until_purge AFTER DELETE ON %s REFERENCING OLD TABLE AS gone '
      'FOR EACH STATEMENT EXECUTE FUNCTION tenancy.kept_until_purge()', kept);
    EXECUTE format('GRANT DELETE ON %s TO kolo_app', kept);
  END LOOP;
END
$$;
