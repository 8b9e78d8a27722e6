-- Many networks, and large ones, by copying what a really onboarded network consists of. Run by a superuser, in a database
-- of a benchmark or a test: the copies leave foreign keys unchecked, since rows that hold together are copied together.
-- Which tables there are and how they hang together is read from the catalogue, so a new table is copied too.
CREATE SCHEMA IF NOT EXISTS copies;

-- What is not copied: what people do and what is on its way, as against what a network consists of.
CREATE OR REPLACE FUNCTION copies.tables() RETURNS SETOF regclass LANGUAGE sql STABLE AS $$
  SELECT c.oid::regclass
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
   WHERE c.relkind = 'r' AND n.nspname NOT IN ('copies', 'operator')
     AND n.nspname || '.' || c.relname <> ALL (ARRAY['identity.session', 'identity.session_attributes', 'identity.rate_limit',
           'identity.one_time_link', 'membership.import_run', 'membership.import_line', 'mail.message', 'tenancy.domain'])
   ORDER BY c.oid
$$;

CREATE OR REPLACE FUNCTION copies.columns(target regclass) RETURNS SETOF pg_attribute LANGUAGE sql STABLE AS $$
  SELECT a.* FROM pg_attribute a
   WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attname <> 'tenant_id'
   ORDER BY a.attnum
$$;

CREATE OR REPLACE FUNCTION copies.network(number integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT ('01b00000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid
$$;

-- Networks n00001, n00002 … with everything that the template has; their keys begin with another network, so the
-- identifiers within may be the same.
CREATE OR REPLACE FUNCTION copies.networks(template uuid, first integer, last integer) RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica AS $$
DECLARE
  target regclass;
  names text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') INTO names FROM copies.columns('tenancy.tenant')
   WHERE attname NOT IN ('id', 'slug', 'name');
  EXECUTE format($q$INSERT INTO tenancy.tenant (id, slug, name, %1$s)
    SELECT copies.network(nth), 'n' || lpad(nth::text, 5, '0'), name || ' ' || nth, %1$s
      FROM generate_series($2, $3) nth CROSS JOIN (SELECT * FROM tenancy.tenant WHERE id = $1) t ORDER BY nth$q$, names)
    USING template, first, last;
  FOR target IN SELECT * FROM copies.tables() LOOP
    SELECT string_agg(quote_ident(attname), ', ') INTO names FROM copies.columns(target);
    EXECUTE format('INSERT INTO %1$s (tenant_id, %2$s) SELECT copies.network(nth), %2$s
        FROM generate_series($2, $3) nth CROSS JOIN (SELECT * FROM %1$s WHERE tenant_id = $1) t ORDER BY nth',
      target, coalesce(names, 'tenant_id')) USING template, first, last;
  END LOOP;
  INSERT INTO tenancy.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
  SELECT task_name, copies.network(nth) || substr(task_instance, 37), task_data, execution_time, false, 1
    FROM tenancy.scheduled_tasks CROSS JOIN generate_series(first, last) nth
   WHERE task_instance LIKE template || '/%';
END
$$;

-- How a column of the next copy of a row reads: identifiers of what is copied are derived from the old ones, so that rows
-- of one copy refer to each other; words, names and times differ from copy to copy.
CREATE OR REPLACE FUNCTION copies.expression(target regclass, field pg_attribute, grown regclass[]) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  name text := quote_ident(field.attname);
  type text := format_type(field.atttypid, NULL);
  keyed boolean := EXISTS (SELECT FROM pg_index WHERE indrelid = target AND indisunique AND field.attnum = ANY (indkey));
  refers regclass := (SELECT confrelid::regclass FROM pg_constraint
                       WHERE conrelid = target AND contype = 'f' AND field.attnum = ANY (conkey)
                         AND confrelid <> 'tenancy.tenant'::regclass
                       ORDER BY confrelid::regclass = ANY (grown) DESC LIMIT 1);
BEGIN
  IF type = 'uuid' AND (refers = ANY (grown) OR keyed AND refers IS NULL OR field.attname IN ('doc_id', 'subject_id')) THEN
    RETURN format('md5(%s::text || ''/'' || k)::uuid', name);
  ELSIF type = 'text' AND field.attname = 'code' AND keyed THEN
    -- a code on a ticket or a certificate: as long as it was, of letters and digits that codes are made of
    RETURN format('left(upper(md5(%1$s || k)), length(%1$s))', name);
  ELSIF type = 'text' AND field.attname ~ '^(slug|grant_id|email|email_norm|token_digest|digest|token_hash|submit_key|person_key)$' AND keyed THEN
    RETURN CASE WHEN field.attname ~ 'digest|hash'
      THEN format('encode(sha256(convert_to(%s || k, ''UTF8'')), ''hex'')', name) ELSE format('rtrim(left(%s, 50), ''-'') || ''-'' || k', name) END;
  ELSIF type = 'text' AND field.attname IN ('name', 'folded_name', 'folded_holder', 'title', 'name_folded') THEN
    RETURN format('left(%s, 200) || '' '' || k', name);
  ELSIF type = 'text' AND field.attname = 'term' THEN
    -- every fourth word is in all copies, the others in one of a thousand
    RETURN format('CASE WHEN get_byte(convert_to(%1$s, ''UTF8''), 0) %% 4 = 0 THEN %1$s ELSE left(%1$s, 50) || k %% 1000 END', name);
  ELSIF type IN ('timestamp with time zone', 'date') AND NOT keyed THEN
    RETURN format('(%s - CASE WHEN k %% 7 = 0 THEN -1 ELSE 1 END * (k %% 700) * interval ''1 day'')::%s', name, type);
  END IF;
  RETURN name;
END
$$;

-- Adds as many copies of the rows of one network in these tables; rows of search belong to what they are about.
CREATE OR REPLACE FUNCTION copies.grow(network uuid, tables text[], copies integer) RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica AS $$
DECLARE
  grown regclass[] := (SELECT array_agg(t::regclass) FROM unnest(tables) t);
  about regclass[] := grown;
  target regclass;
  names text;
  fields text;
  condition text;
BEGIN
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'search') THEN
    grown := grown || ARRAY['search.document', 'search.text', 'search.term']::regclass[];
  END IF;
  CREATE TEMPORARY TABLE IF NOT EXISTS copied (id uuid PRIMARY KEY) ON COMMIT DROP;
  TRUNCATE copied;
  FOREACH target IN ARRAY about LOOP
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'id' AND atttypid = 'uuid'::regtype) THEN
      EXECUTE format('INSERT INTO copied SELECT id FROM %s WHERE tenant_id = $1 ON CONFLICT DO NOTHING', target) USING network;
    END IF;
  END LOOP;
  FOREACH target IN ARRAY grown LOOP
    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
           string_agg(copies.expression(target, a.*::pg_attribute, grown), ', ' ORDER BY a.attnum)
      INTO names, fields FROM copies.columns(target) a;
    condition := CASE target::text WHEN 'search.document' THEN ' AND t.id IN (SELECT id FROM copied)'
                                   WHEN 'search.text' THEN ' AND t.doc_id IN (SELECT id FROM copied)'
                                   WHEN 'search.term' THEN ' AND t.doc_id IN (SELECT id FROM copied)' ELSE '' END;
    EXECUTE format('INSERT INTO %1$s (tenant_id, %2$s) SELECT tenant_id, %3$s FROM generate_series(1, $2) k
        CROSS JOIN (SELECT * FROM %1$s t WHERE tenant_id = $1%4$s) t %5$s', target, names, fields, condition,
      CASE WHEN EXISTS (SELECT FROM pg_constraint WHERE conrelid = target AND condeferrable) THEN '' ELSE 'ON CONFLICT DO NOTHING' END)
      USING network, copies;
  END LOOP;
END
$$;

-- Takes the last profiles away, so that as many members are left.
CREATE OR REPLACE FUNCTION copies.keep(network uuid, members integer) RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica AS $$
DECLARE
  surplus uuid[] := (SELECT array_agg(id) FROM (SELECT id FROM membership.member WHERE tenant_id = network
                                                 ORDER BY name ~ ' [0-9]+$', id OFFSET members) m);
BEGIN
  DELETE FROM membership.term WHERE tenant_id = network AND doc_id = ANY (surplus);
  DELETE FROM membership.period WHERE tenant_id = network AND member_id = ANY (surplus);
  DELETE FROM membership.provenance WHERE tenant_id = network AND member_id = ANY (surplus);
  DELETE FROM membership.representation WHERE tenant_id = network AND member_id = ANY (surplus);
  DELETE FROM membership.member WHERE tenant_id = network AND id = ANY (surplus);
END
$$;

-- Removes a network with all that refers to it.
CREATE OR REPLACE FUNCTION copies.remove(network uuid) RETURNS void LANGUAGE plpgsql
SET session_replication_role = replica AS $$
DECLARE
  target regclass;
BEGIN
  FOR target IN SELECT c.oid::regclass FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped WHERE c.relkind = 'r' LOOP
    EXECUTE format('DELETE FROM %s WHERE tenant_id = $1', target) USING network;
  END LOOP;
  DELETE FROM tenancy.scheduled_tasks WHERE task_instance LIKE network || '/%';
  DELETE FROM tenancy.tenant WHERE id = network;
END
$$;
