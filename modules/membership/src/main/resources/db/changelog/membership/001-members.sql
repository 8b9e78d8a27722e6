--liquibase formatted sql

--changeset kolo:membership-schema
CREATE SCHEMA membership;
GRANT USAGE ON SCHEMA membership TO kolo_app, kolo_backup;
CREATE EXTENSION IF NOT EXISTS btree_gist;

--changeset kolo:membership-member
--validCheckSum: ANY
--comment: No second index on purpose: beside the primary key every index that begins with tenant_id looks as good to the planner of a foreign key's check on a young table, and a bulk import then reads all rows for each of its rows. A profile. Whether it is a member's follows from membership.period alone: a claim or an import of a profile makes no membership.
CREATE TABLE membership.member (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  nature text NOT NULL CHECK (nature IN ('ORGANISATION', 'PERSON')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 250),
  name_original text CHECK (length(name_original) BETWEEN 1 AND 250),
  abbreviation text CHECK (length(abbreviation) BETWEEN 1 AND 60),
  kind text CHECK (length(kind) BETWEEN 1 AND 40),
  legal_form text CHECK (length(legal_form) BETWEEN 1 AND 120),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  region text CHECK (length(region) BETWEEN 1 AND 120),
  city text CHECK (length(city) BETWEEN 1 AND 120),
  sectors text[] NOT NULL CHECK (cardinality(sectors) <= 30 AND length(sectors::text) <= 6000),
  services text[] NOT NULL CHECK (cardinality(services) <= 50 AND length(services::text) <= 12000),
  offers text[] NOT NULL CHECK (cardinality(offers) <= 50 AND length(offers::text) <= 12000),
  seeks text[] NOT NULL CHECK (cardinality(seeks) <= 50 AND length(seeks::text) <= 12000),
  descriptions jsonb NOT NULL CHECK (jsonb_typeof(descriptions) = 'object' AND length(descriptions::text) <= 120000),
  website text CHECK (length(website) BETWEEN 1 AND 500),
  email text CHECK (length(email) BETWEEN 1 AND 254),
  phone text CHECK (length(phone) BETWEEN 1 AND 50),
  address text CHECK (length(address) BETWEEN 1 AND 300),
  registration_number text CHECK (length(registration_number) BETWEEN 1 AND 60),
  year_established integer CHECK (year_established BETWEEN 1000 AND 2200),
  size integer CHECK (size BETWEEN 0 AND 10000000),
  size_as_of text CHECK (length(size_as_of) BETWEEN 1 AND 40),
  logo_file uuid,
  profile_status text NOT NULL CHECK (profile_status IN
    ('IMPORTED_UNCLAIMED', 'CLAIM_PENDING', 'DRAFT', 'NEEDS_REVIEW', 'PUBLISHED', 'STALE', 'ARCHIVED')),
  do_not_list boolean NOT NULL,
  demonstration boolean NOT NULL,
  field_visibility jsonb NOT NULL CHECK (jsonb_typeof(field_visibility) = 'object' AND length(field_visibility::text) <= 4000),
  folded_name text NOT NULL CHECK (length(folded_name) <= 600),
  folded_original text CHECK (length(folded_original) <= 600),
  folded_abbreviation text CHECK (length(folded_abbreviation) <= 200),
  folded_registration text CHECK (length(folded_registration) <= 200),
  web_domain text CHECK (length(web_domain) <= 253),
  created_at timestamptz NOT NULL,
  last_confirmed_at timestamptz,
  confirmation_asked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('membership.member');

--changeset kolo:membership-period
--comment: A membership is a dated fact. Its beginning is never rewritten and its end is recorded once; a new membership after a gap is a new row.
CREATE TABLE membership.period (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  member_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  since_basis text NOT NULL CHECK (since_basis IN ('STATED', 'EVIDENCE', 'RECORDED')),
  since_text text CHECK (length(since_text) <= 40),
  end_reason text CHECK (length(end_reason) BETWEEN 1 AND 1000),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  end_recorded_at timestamptz,
  end_recorded_by uuid,
  CHECK (ends_on IS NULL OR ends_on >= starts_on),
  CHECK ((ends_on IS NULL) = (end_recorded_at IS NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id),
  CONSTRAINT period_no_overlap EXCLUDE USING gist
    (tenant_id WITH =, member_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&)
);
CALL tenancy.guard('membership.period', 'SELECT, INSERT');
GRANT UPDATE (ends_on, end_reason, end_recorded_at, end_recorded_by, version) ON membership.period TO kolo_app;
CREATE INDEX period_member ON membership.period (tenant_id, member_id, starts_on);

--changeset kolo:membership-standing
--comment: What a membership in force is restricted by, from a day to a day. Reason and beginning stay as recorded; only an end is written later.
CREATE TABLE membership.standing (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  member_id uuid NOT NULL,
  standing text NOT NULL CHECK (standing IN ('NOTICE', 'PAUSED', 'SUSPENDED')),
  starts_on date NOT NULL,
  ends_on date,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  lifted_at timestamptz,
  lifted_by uuid,
  CHECK (ends_on IS NULL OR ends_on >= starts_on),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id),
  CONSTRAINT standing_no_overlap EXCLUDE USING gist
    (tenant_id WITH =, member_id WITH =, standing WITH =, daterange(starts_on, ends_on, '[)') WITH &&)
);
CALL tenancy.guard('membership.standing', 'SELECT, INSERT');
GRANT UPDATE (ends_on, lifted_at, lifted_by, version) ON membership.standing TO kolo_app;
CREATE INDEX standing_member ON membership.standing (tenant_id, member_id, starts_on);

--changeset kolo:membership-representation
--comment: Who acts for a member, from a day to a day. One main contact and one voting representative at a time, kept by the database.
CREATE TABLE membership.representation (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  member_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN
    ('MAIN_CONTACT', 'VOTING_REPRESENTATIVE', 'ALTERNATE', 'SIGNATORY', 'BILLING', 'EDITOR')),
  rank integer NOT NULL CHECK (rank BETWEEN 0 AND 100),
  starts_on date NOT NULL,
  ends_on date,
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CHECK (ends_on IS NULL OR ends_on >= starts_on),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id),
  CONSTRAINT representation_once EXCLUDE USING gist
    (tenant_id WITH =, member_id WITH =, account_id WITH =, role WITH =, daterange(starts_on, ends_on, '[)') WITH &&),
  CONSTRAINT representation_single EXCLUDE USING gist
    (tenant_id WITH =, member_id WITH =, role WITH =, daterange(starts_on, ends_on, '[)') WITH &&)
    WHERE (role IN ('MAIN_CONTACT', 'VOTING_REPRESENTATIVE'))
);
CALL tenancy.guard('membership.representation', 'SELECT, INSERT');
GRANT UPDATE (ends_on, version) ON membership.representation TO kolo_app;
CREATE INDEX representation_member ON membership.representation (tenant_id, member_id);
CREATE INDEX representation_account ON membership.representation (tenant_id, account_id);

--changeset kolo:membership-provenance
--comment: Where a statement about a profile was read; the digest makes recording the same source again change nothing.
CREATE TABLE membership.provenance (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  digest text NOT NULL CHECK (length(digest) = 64),
  source text CHECK (length(source) <= 1000),
  evidence text CHECK (length(evidence) <= 1000),
  as_of text CHECK (length(as_of) <= 40),
  note text CHECK (length(note) <= 2000),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, member_id, digest),
  FOREIGN KEY (tenant_id, member_id) REFERENCES membership.member (tenant_id, id)
);
CALL tenancy.guard('membership.provenance', 'SELECT, INSERT');
