--liquibase formatted sql

--changeset kolo:projects-schema
CREATE SCHEMA projects;
GRANT USAGE ON SCHEMA projects TO kolo_app, kolo_backup;

--changeset kolo:projects-project
--comment: A project with the field names of CORDIS and the vocabularies of Interreg. Running or finished follows from the dates whenever it is asked; only what a programme decides is stored. The first and the last day of an imprecise date are stored beside its precision, so that comparisons hold and the page says no more than is known.
CREATE TABLE projects.project (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  acronym text CHECK (length(acronym) BETWEEN 1 AND 60),
  grant_id text CHECK (length(grant_id) BETWEEN 1 AND 80),
  rcn text CHECK (length(rcn) BETWEEN 1 AND 40),
  grant_doi text CHECK (length(grant_doi) BETWEEN 1 AND 120),
  original_locale text NOT NULL CHECK (length(original_locale) BETWEEN 2 AND 20),
  project_type text NOT NULL CHECK (project_type IN ('HORIZON', 'COSME_SMP', 'INTERREG', 'IPA', 'EUSDR_START',
    'ERASMUS_PLUS', 'BILATERAL', 'NETWORK_INITIATIVE', 'OTHER')),
  framework_programme text CHECK (length(framework_programme) BETWEEN 1 AND 200),
  legal_basis text CHECK (length(legal_basis) BETWEEN 1 AND 200),
  master_call text CHECK (length(master_call) BETWEEN 1 AND 200),
  sub_call text CHECK (length(sub_call) BETWEEN 1 AND 200),
  topics text CHECK (length(topics) BETWEEN 1 AND 500),
  funding_scheme text CHECK (length(funding_scheme) BETWEEN 1 AND 120),
  fund_type text CHECK (fund_type IN ('ERDF', 'IPA_III_CBC', 'IPA_III', 'NEIGHBOURHOOD_CBC', 'NDICI', 'OCTP',
    'INTERREG_FUNDS', 'OTHER')),
  total_cost numeric(18, 2) CHECK (total_cost >= 0),
  contribution numeric(18, 2) CHECK (contribution >= 0),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  signature_date date,
  start_date date,
  start_precision text CHECK (start_precision IN ('DAY', 'MONTH', 'YEAR')),
  end_date date,
  end_precision text CHECK (end_precision IN ('DAY', 'MONTH', 'YEAR')),
  status text CHECK (status IN ('IDEA', 'CONSORTIUM_OPEN', 'SUBMITTED', 'APPROVED', 'NOT_APPROVED', 'SIGNED', 'CLOSED',
    'TERMINATED')),
  geographical_focus text[] NOT NULL CHECK (cardinality(geographical_focus) <= 60
    AND length(geographical_focus::text) <= 6000),
  thematic_focus text[] NOT NULL CHECK (cardinality(thematic_focus) <= 30 AND length(thematic_focus::text) <= 4000),
  euro_sci_voc text[] NOT NULL CHECK (cardinality(euro_sci_voc) <= 60 AND length(euro_sci_voc::text) <= 20000),
  keywords text[] NOT NULL CHECK (cardinality(keywords) <= 60 AND length(keywords::text) <= 6000),
  link text CHECK (length(link) BETWEEN 1 AND 1000),
  source text CHECK (length(source) BETWEEN 1 AND 1000),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  partners_printed text CHECK (length(partners_printed) BETWEEN 1 AND 2000),
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  partner_list_visibility text NOT NULL CHECK (length(partner_list_visibility) <= 42),
  proposer_member uuid,
  proposer_account uuid,
  sort_name text COLLATE "C" NOT NULL CHECK (length(sort_name) <= 1200),
  folded text NOT NULL CHECK (length(folded) <= 20000),
  folded_partners text NOT NULL CHECK (length(folded_partners) <= 200000),
  created_at timestamptz NOT NULL,
  created_by uuid,
  modified_at timestamptz NOT NULL,
  modified_by uuid,
  CHECK ((start_date IS NULL) = (start_precision IS NULL)),
  CHECK ((end_date IS NULL) = (end_precision IS NULL)),
  CHECK (end_date IS NULL OR start_date IS NULL OR end_date >= start_date),
  CHECK (currency IS NOT NULL OR (total_cost IS NULL AND contribution IS NULL)),
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT project_grant UNIQUE (tenant_id, framework_programme, grant_id)
);
CALL tenancy.guard('projects.project');
CREATE INDEX project_start ON projects.project (tenant_id, start_date DESC NULLS LAST, id);
CREATE INDEX project_name ON projects.project (tenant_id, sort_name, id);

CREATE TABLE projects.translation (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  project_id uuid NOT NULL,
  locale text NOT NULL CHECK (length(locale) BETWEEN 2 AND 20),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  objective text CHECK (length(objective) BETWEEN 1 AND 10000),
  partner_teaser text CHECK (length(partner_teaser) BETWEEN 1 AND 1000),
  PRIMARY KEY (tenant_id, project_id, locale),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects.project (tenant_id, id) ON DELETE CASCADE
);
CALL tenancy.guard('projects.translation');

--changeset kolo:projects-stage
--comment: When a project passed from one stage to the next, and who recorded it; the project's own column is the latest of these.
CREATE TABLE projects.stage (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  project_id uuid NOT NULL,
  status text NOT NULL CHECK (length(status) BETWEEN 1 AND 20),
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects.project (tenant_id, id) ON DELETE CASCADE
);
CALL tenancy.guard('projects.stage', 'SELECT, INSERT, DELETE');
CREATE INDEX stage_project ON projects.stage (tenant_id, project_id, recorded_at);

--changeset kolo:projects-partner
--comment: A partner of a consortium: a member by its id, or an organisation outside by its name alone. The name stays when a member leaves. A PIC is no key: departments of one university share it.
CREATE TABLE projects.partner (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  project_id uuid NOT NULL,
  member_id uuid,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 1000),
  role text NOT NULL CHECK (role IN ('COORDINATOR', 'PARTICIPANT', 'ASSOCIATED_PARTNER', 'THIRD_PARTY',
    'INTERNATIONAL_PARTNER')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 250),
  short_name text CHECK (length(short_name) BETWEEN 1 AND 100),
  folded_name text NOT NULL CHECK (length(folded_name) <= 600),
  pic text CHECK (length(pic) BETWEEN 1 AND 20),
  vat_number text CHECK (length(vat_number) BETWEEN 1 AND 40),
  activity_type text CHECK (activity_type IN ('HES', 'PRC', 'REC', 'PUB', 'OTH')),
  partner_type text CHECK (length(partner_type) BETWEEN 1 AND 40),
  sme boolean,
  street text CHECK (length(street) BETWEEN 1 AND 250),
  post_code text CHECK (length(post_code) BETWEEN 1 AND 40),
  city text CHECK (length(city) BETWEEN 1 AND 120),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  nuts_code text CHECK (length(nuts_code) BETWEEN 2 AND 10),
  geolocation text CHECK (length(geolocation) BETWEEN 1 AND 60),
  link text CHECK (length(link) BETWEEN 1 AND 1000),
  total_cost numeric(18, 2) CHECK (total_cost >= 0),
  contribution numeric(18, 2) CHECK (contribution >= 0),
  net_contribution numeric(18, 2) CHECK (net_contribution >= 0),
  joined_on date,
  left_on date,
  PRIMARY KEY (tenant_id, id),
  CHECK (left_on IS NULL OR joined_on IS NULL OR left_on >= joined_on),
  CONSTRAINT partner_once UNIQUE (tenant_id, project_id, folded_name),
  CONSTRAINT partner_place UNIQUE (tenant_id, project_id, position) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects.project (tenant_id, id) ON DELETE CASCADE
);
CALL tenancy.guard('projects.partner');
CREATE UNIQUE INDEX partner_member ON projects.partner (tenant_id, member_id, project_id) WHERE member_id IS NOT NULL;

--changeset kolo:projects-document
--comment: A document with its versions, of a project or of the network's own register. Its visibility is its own; of a project's document the narrower of the two counts.
CREATE TABLE projects.document (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  project_id uuid,
  document_type text NOT NULL CHECK (document_type IN ('MOU', 'GRANT_AGREEMENT', 'PARTNERSHIP_AGREEMENT', 'DELIVERABLE',
    'LEAFLET', 'STATUTES', 'MINUTES', 'BROCHURE', 'REPORT', 'OTHER')),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  description text CHECK (length(description) BETWEEN 1 AND 2000),
  visibility text NOT NULL CHECK (length(visibility) <= 42),
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects.project (tenant_id, id)
);
CALL tenancy.guard('projects.document');
CREATE INDEX document_project ON projects.document (tenant_id, project_id, document_type);

CREATE TABLE projects.document_version (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  document_id uuid NOT NULL,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 10000),
  file_id uuid NOT NULL,
  dated date,
  dated_precision text CHECK (dated_precision IN ('DAY', 'MONTH', 'YEAR')),
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  added_at timestamptz NOT NULL,
  added_by uuid,
  CHECK ((dated IS NULL) = (dated_precision IS NULL)),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, document_id, number),
  FOREIGN KEY (tenant_id, document_id) REFERENCES projects.document (tenant_id, id) ON DELETE CASCADE
);
CALL tenancy.guard('projects.document_version', 'SELECT, INSERT, DELETE');

--changeset kolo:projects-interest
--comment: A member's interest in a project idea: once for each member and idea.
CREATE TABLE projects.interest (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  project_id uuid NOT NULL,
  member_id uuid NOT NULL,
  account_id uuid NOT NULL,
  message text CHECK (length(message) BETWEEN 1 AND 2000),
  status text NOT NULL CHECK (status IN ('EXPRESSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  created_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, project_id, member_id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES projects.project (tenant_id, id) ON DELETE CASCADE
);
CALL tenancy.guard('projects.interest');

--changeset kolo:projects-import
--comment: Uploaded files on their way: read and checked, then written as a whole or not at all. The contents go once they are written.
CREATE TABLE projects.import_run (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  file_names text NOT NULL CHECK (length(file_names) BETWEEN 1 AND 500),
  projects bytea CHECK (octet_length(projects) <= 30000000),
  organizations bytea CHECK (octet_length(organizations) <= 30000000),
  options jsonb NOT NULL CHECK (length(options::text) <= 4000),
  report jsonb NOT NULL CHECK (length(report::text) <= 2000000),
  status text NOT NULL CHECK (status IN ('CHECKED', 'APPLIED')),
  uploaded_at timestamptz NOT NULL,
  uploaded_by uuid,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('projects.import_run');
CREATE INDEX import_run_uploaded ON projects.import_run (tenant_id, uploaded_at);
