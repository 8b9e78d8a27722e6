--liquibase formatted sql

--changeset kolo:tenancy-raised-by-rows splitStatements:false
--comment: Rows that say who somebody is raise the content version by themselves, whoever writes them, so that what a node remembers of a person's powers ends with the transaction that changes them. At its end, so that nobody waits for a version whose transaction goes on, and unless this transaction has written the version already.
CREATE FUNCTION tenancy.content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO tenancy.content_version (tenant_id, version)
  SELECT t.id, 1 FROM tenancy.tenant t
   WHERE t.id = CASE TG_OP WHEN 'DELETE' THEN old.tenant_id ELSE new.tenant_id END AND t.purge_began_at IS NULL
  ON CONFLICT (tenant_id) DO UPDATE SET version = content_version.version + 1
   WHERE content_version.xmin <> pg_current_xact_id()::xid;
  RETURN NULL;
END
$$;

--changeset kolo:tenancy-raises-content splitStatements:false
--comment: Makes a table's rows raise the version. With columns, only a change of one of these counts among the updates: an account is written at every entry and is nobody else for it.
CREATE PROCEDURE tenancy.raises_content(target regclass, VARIADIC columns name[] DEFAULT '{}') LANGUAGE plpgsql AS $$
DECLARE
  changes text := 'old.* IS DISTINCT FROM new.*';
BEGIN
  IF cardinality(columns) > 0 THEN
    SELECT string_agg(format('old.%1$I IS DISTINCT FROM new.%1$I', name), ' OR ') INTO changes FROM unnest(columns) name;
  END IF;
  EXECUTE format('CREATE CONSTRAINT TRIGGER raises_content AFTER INSERT OR DELETE ON %s DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION tenancy.content_changed()', target);
  EXECUTE format('CREATE CONSTRAINT TRIGGER raises_content_changed AFTER UPDATE ON %s DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (%s) EXECUTE FUNCTION tenancy.content_changed()', target, changes);
END
$$;

--changeset kolo:tenancy-settings-raise-content
--comment: A setting says what a chair may do, and settings and texts are remembered.
CALL tenancy.raises_content('tenancy.setting');
CALL tenancy.raises_content('tenancy.network_text');
