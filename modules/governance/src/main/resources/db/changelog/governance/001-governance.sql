--liquibase formatted sql

--changeset kolo:governance-schema
CREATE SCHEMA governance;
GRANT USAGE ON SCHEMA governance TO kolo_app, kolo_backup;
CREATE EXTENSION IF NOT EXISTS btree_gist;

--changeset kolo:governance-office
--comment: A body is the board, a working group or a committee; its id is the group of visibility. Its seats are offices as the chair is one, so that every holder of anything is a dated term.
CREATE TABLE governance.body (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('BOARD', 'WORKING_GROUP', 'COMMITTEE')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  purpose text CHECK (length(purpose) BETWEEN 1 AND 2000),
  created_at timestamptz NOT NULL,
  closed_on date,
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('governance.body', 'SELECT, INSERT, UPDATE');
CREATE UNIQUE INDEX body_one_board ON governance.body (tenant_id) WHERE kind = 'BOARD';

CREATE TABLE governance.office (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('CHAIR', 'SEAT')),
  body_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  position integer NOT NULL CHECK (position BETWEEN 0 AND 10000),
  created_at timestamptz NOT NULL,
  closed_on date,
  CHECK ((kind = 'SEAT') = (body_id IS NOT NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, body_id) REFERENCES governance.body (tenant_id, id)
);
CALL tenancy.guard('governance.office', 'SELECT, INSERT, UPDATE');
CREATE UNIQUE INDEX office_one_chair ON governance.office (tenant_id) WHERE kind = 'CHAIR';
CREATE INDEX office_body ON governance.office (tenant_id, body_id);

--changeset kolo:governance-decision
--comment: What a body decided, as an administrator recorded it; whether it carried is computed from the votes.
CREATE TABLE governance.decision (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  matter text NOT NULL CHECK (matter IN ('SKIP', 'SWAP', 'EARLY_ROTATION')),
  subject_member uuid,
  decided_on date NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  votes_for integer NOT NULL CHECK (votes_for BETWEEN 0 AND 100000),
  votes_against integer NOT NULL CHECK (votes_against BETWEEN 0 AND 100000),
  votes_abstaining integer NOT NULL CHECK (votes_abstaining BETWEEN 0 AND 100000),
  subject_recused boolean NOT NULL,
  requested_by integer CHECK (requested_by BETWEEN 0 AND 100000),
  document_file uuid,
  document_link text CHECK (length(document_link) BETWEEN 1 AND 1000),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, office_id) REFERENCES governance.office (tenant_id, id)
);
CALL tenancy.guard('governance.decision', 'SELECT, INSERT');
CREATE INDEX decision_office ON governance.decision (tenant_id, office_id);

--changeset kolo:governance-term
--comment: A turn from its offer on; projected turns are computed. in_office is written when a term is confirmed and cut when it is vacated, so that the database itself refuses two holders of one office. The constraint waits for the end of the statement, because a change of time zone moves neighbours together.
CREATE TABLE governance.term (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  office_id uuid NOT NULL,
  member_id uuid,
  account_id uuid,
  person_name text CHECK (length(person_name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('REGULAR', 'REMAINDER', 'ACTING', 'PAST')),
  state text NOT NULL CHECK (state IN
    ('OFFERED', 'ACCEPTED', 'CONFIRMED', 'DECLINED', 'DEFERRED', 'SKIPPED', 'VACATED', 'REVOKED')),
  from_day date NOT NULL,
  until_day date NOT NULL,
  day_precision text NOT NULL CHECK (day_precision IN ('DAY', 'MONTH', 'YEAR')),
  in_office tstzrange,
  offered_at timestamptz,
  answer_by date,
  reminders integer NOT NULL CHECK (reminders BETWEEN 0 AND 100),
  reminded_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  confirmed_at timestamptz,
  confirmed_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  close_reason text CHECK (length(close_reason) BETWEEN 1 AND 2000),
  decision_id uuid,
  unable_since date,
  mandate text CHECK (length(mandate) BETWEEN 1 AND 8000),
  source text CHECK (length(source) BETWEEN 1 AND 1000),
  recorded_at timestamptz NOT NULL,
  recorded_by uuid,
  CHECK (until_day > from_day),
  CHECK (num_nonnulls(member_id, person_name) = 1),
  CHECK (account_id IS NULL OR person_name IS NOT NULL),
  CHECK ((in_office IS NOT NULL) = (state IN ('CONFIRMED', 'VACATED'))),
  CHECK (NOT isempty(in_office)),
  CHECK ((state = 'OFFERED') <= (offered_at IS NOT NULL AND answer_by IS NOT NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, office_id) REFERENCES governance.office (tenant_id, id),
  FOREIGN KEY (tenant_id, decision_id) REFERENCES governance.decision (tenant_id, id),
  CONSTRAINT term_one_holder EXCLUDE USING gist
    (tenant_id WITH =, office_id WITH =, in_office WITH &&) DEFERRABLE INITIALLY IMMEDIATE
);
CALL tenancy.guard('governance.term', 'SELECT, INSERT, UPDATE');
CREATE INDEX term_office ON governance.term (tenant_id, office_id, from_day);
CREATE INDEX term_member ON governance.term (tenant_id, member_id);

--changeset kolo:governance-term-contact
--comment: The persons through whom an organisation holds an office, each from a day to a day.
CREATE TABLE governance.term_contact (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  term_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('PRESIDENT', 'EXECUTIVE_DIRECTOR', 'CHAIR_PERSON', 'DEPUTY')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  account_id uuid,
  from_day date NOT NULL,
  until_day date,
  CHECK (until_day IS NULL OR until_day >= from_day),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, term_id) REFERENCES governance.term (tenant_id, id),
  CONSTRAINT term_contact_single EXCLUDE USING gist
    (tenant_id WITH =, term_id WITH =, role WITH =, daterange(from_day, until_day, '[)') WITH &&)
);
CALL tenancy.guard('governance.term_contact', 'SELECT, INSERT, UPDATE');

--changeset kolo:governance-swap
--comment: Two holders agree to exchange their turns; nothing moves before both have accepted.
CREATE TABLE governance.swap (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  office_id uuid NOT NULL,
  first_term uuid NOT NULL,
  second_term uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by uuid,
  first_accepted_at timestamptz,
  second_accepted_at timestamptz,
  decision_id uuid,
  done_at timestamptz,
  withdrawn_at timestamptz,
  CHECK (first_term <> second_term),
  CHECK (done_at IS NULL OR (first_accepted_at IS NOT NULL AND second_accepted_at IS NOT NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, office_id) REFERENCES governance.office (tenant_id, id),
  FOREIGN KEY (tenant_id, first_term) REFERENCES governance.term (tenant_id, id),
  FOREIGN KEY (tenant_id, second_term) REFERENCES governance.term (tenant_id, id),
  FOREIGN KEY (tenant_id, decision_id) REFERENCES governance.decision (tenant_id, id)
);
CALL tenancy.guard('governance.swap', 'SELECT, INSERT, UPDATE');
CREATE INDEX swap_office ON governance.swap (tenant_id, office_id);

--changeset kolo:governance-term-announced
--comment: When the holder was told that the term has begun: a letter, no right.
ALTER TABLE governance.term ADD COLUMN announced_at timestamptz;

--changeset kolo:governance-term-contact-deferrable
--comment: Persons of two terms change places in one statement.
ALTER TABLE governance.term_contact DROP CONSTRAINT term_contact_single;
ALTER TABLE governance.term_contact ADD CONSTRAINT term_contact_single EXCLUDE USING gist
  (tenant_id WITH =, term_id WITH =, role WITH =, daterange(from_day, until_day, '[)') WITH &&)
  DEFERRABLE INITIALLY IMMEDIATE;
