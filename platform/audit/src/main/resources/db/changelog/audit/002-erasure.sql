--liquibase formatted sql

--changeset kolo:audit-erasure splitStatements:false
--comment: What was recorded stays recorded, with one exception: a name or a value may be struck out, once its time is over or the person asks. The trigger lets nothing else through.
CREATE FUNCTION audit.only_strikes_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.actor_name <> OLD.actor_name AND NEW.actor_name <> '—'
    OR EXISTS (
      SELECT FROM (
        SELECT o.key AS old_key, o.value AS was, n.value AS now_is
        FROM jsonb_each_text(OLD.before) o FULL JOIN jsonb_each_text(NEW.before) n ON n.key = o.key
        UNION ALL
        SELECT o.key, o.value, n.value
        FROM jsonb_each_text(OLD.after) o FULL JOIN jsonb_each_text(NEW.after) n ON n.key = o.key
      ) field
      WHERE field.old_key IS NULL OR (field.now_is IS DISTINCT FROM field.was AND field.now_is IS DISTINCT FROM '…'))
  THEN
    RAISE EXCEPTION 'an audit entry may only lose personal data' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER only_strikes_out BEFORE UPDATE ON audit.entry
  FOR EACH ROW EXECUTE FUNCTION audit.only_strikes_out();
GRANT UPDATE (actor_name, before, after) ON audit.entry TO kolo_app;
