--liquibase formatted sql

--changeset kolo:events-registration-setting
--comment: How one edition takes registrations; the row has the edition's own id. Without a row there is no registration.
CREATE TABLE events.registration_setting (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  opens_at timestamptz,
  closes_at timestamptz,
  cancel_until timestamptz,
  waiting_list boolean NOT NULL,
  offer_hours integer NOT NULL CHECK (offer_hours BETWEEN 1 AND 720),
  quiet_from integer CHECK (quiet_from BETWEEN 0 AND 23),
  quiet_until integer CHECK (quiet_until BETWEEN 0 AND 23),
  auto_confirm boolean NOT NULL,
  fairness text NOT NULL CHECK (fairness IN ('STRICT', 'FIRST_THAT_FITS')),
  most_places integer NOT NULL CHECK (most_places BETWEEN 1 AND 20),
  organisation_limit integer CHECK (organisation_limit BETWEEN 1 AND 100000),
  country_limit integer CHECK (country_limit BETWEEN 1 AND 100000),
  consents jsonb NOT NULL CHECK (jsonb_typeof(consents) = 'object' AND length(consents::text) <= 20000),
  CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES events.edition (tenant_id, id)
);
CALL tenancy.guard('events.registration_setting');

--changeset kolo:events-participation-type
CREATE TABLE events.participation_type (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  rank integer NOT NULL CHECK (rank BETWEEN 0 AND 1000),
  names jsonb NOT NULL CHECK (jsonb_typeof(names) = 'object' AND length(names::text) <= 4000),
  manner text NOT NULL CHECK (manner IN ('OPEN', 'APPROVAL', 'INVITATION')),
  members_only boolean NOT NULL,
  fee numeric(12, 2) CHECK (fee > 0),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  pay_within_hours integer CHECK (pay_within_hours BETWEEN 1 AND 8760),
  retired boolean NOT NULL,
  CHECK ((fee IS NULL) = (currency IS NULL)),
  CHECK (pay_within_hours IS NULL OR fee IS NOT NULL),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, edition_id, id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id)
);
CALL tenancy.guard('events.participation_type');
CREATE INDEX participation_type_edition ON events.participation_type (tenant_id, edition_id, rank);

--changeset kolo:events-question
CREATE TABLE events.question (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  rank integer NOT NULL CHECK (rank BETWEEN 0 AND 1000),
  kind text NOT NULL CHECK (kind IN ('LINE', 'TEXT', 'ONE', 'SOME', 'AGREEMENT')),
  labels jsonb NOT NULL CHECK (jsonb_typeof(labels) = 'object' AND length(labels::text) <= 20000),
  options jsonb NOT NULL CHECK (jsonb_typeof(options) = 'array' AND length(options::text) <= 20000),
  required boolean NOT NULL,
  retired boolean NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id)
);
CALL tenancy.guard('events.question');
CREATE INDEX question_edition ON events.question (tenant_id, edition_id, rank);

--changeset kolo:events-pool
--comment: Places of one sort. The pool of kind EVENT is the edition's gate: whoever changes any place locks it first, then the others in the order of their ids. allowed_over is how far a capacity lowered afterwards, or the office's own hand, lets taken exceed capacity; it never grows by a registration.
CREATE TABLE events.pool (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('EVENT', 'MODE', 'TYPE', 'SESSION', 'ORGANISATION', 'COUNTRY')),
  subject text NOT NULL CHECK (length(subject) <= 300),
  capacity integer CHECK (capacity BETWEEN 0 AND 1000000),
  allowed_over integer NOT NULL CHECK (allowed_over >= 0),
  taken integer NOT NULL,
  last_number bigint NOT NULL CHECK (last_number >= 0),
  CONSTRAINT pool_never_oversold CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity + allowed_over)),
  CHECK ((kind = 'EVENT') = (subject = '')),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, edition_id, kind, subject),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id)
);
CALL tenancy.guard('events.pool');

--changeset kolo:events-registration
--comment: One person's (or a party's) wish to take part. number counts within the edition in the order of requests, and is the order of the waiting list. code is what the QR code carries: it opens nothing to who holds it.
CREATE TABLE events.registration (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  type_id uuid NOT NULL,
  number bigint NOT NULL CHECK (number > 0),
  submit_key uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('PENDING_APPROVAL', 'CONFIRMED', 'REJECTED', 'WAITLISTED', 'OFFERED',
    'OFFER_DECLINED', 'OFFER_EXPIRED', 'AWAITING_PAYMENT', 'EXPIRED', 'CANCELLED', 'CHECKED_IN', 'NO_SHOW')),
  state_at timestamptz NOT NULL,
  expires_at timestamptz,
  requested_at timestamptz NOT NULL,
  account_id uuid,
  member_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  person_key text NOT NULL CHECK (length(person_key) BETWEEN 3 AND 254),
  organisation text CHECK (length(organisation) BETWEEN 1 AND 250),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  mode text NOT NULL CHECK (mode IN ('ONSITE', 'ONLINE')),
  places integer NOT NULL CHECK (places BETWEEN 1 AND 20),
  answers jsonb NOT NULL CHECK (jsonb_typeof(answers) = 'object' AND length(answers::text) <= 60000),
  consented_at timestamptz,
  code text NOT NULL CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  fee numeric(12, 2) CHECK (fee > 0),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  paid numeric(12, 2) CHECK (paid > 0),
  paid_at timestamptz,
  paid_by text CHECK (length(paid_by) BETWEEN 1 AND 250),
  paid_recorded_by uuid,
  arrived_at timestamptz,
  arrived_by uuid,
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  ended_by text CHECK (ended_by IN ('PARTICIPANT', 'OFFICE', 'TIME', 'EDITION')),
  CHECK ((state IN ('OFFERED', 'AWAITING_PAYMENT')) = (expires_at IS NOT NULL)),
  CHECK ((state = 'CHECKED_IN') = (arrived_at IS NOT NULL)),
  CHECK ((paid IS NULL) = (paid_at IS NULL)),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, edition_id, number),
  UNIQUE (tenant_id, submit_key),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id),
  FOREIGN KEY (tenant_id, edition_id, type_id) REFERENCES events.participation_type (tenant_id, edition_id, id)
);
CALL tenancy.guard('events.registration');
CREATE UNIQUE INDEX registration_once ON events.registration (tenant_id, edition_id, person_key)
  WHERE state IN ('PENDING_APPROVAL', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'AWAITING_PAYMENT', 'CHECKED_IN', 'NO_SHOW');
CREATE UNIQUE INDEX registration_account_once ON events.registration (tenant_id, edition_id, account_id)
  WHERE account_id IS NOT NULL
    AND state IN ('PENDING_APPROVAL', 'CONFIRMED', 'WAITLISTED', 'OFFERED', 'AWAITING_PAYMENT', 'CHECKED_IN', 'NO_SHOW');
CREATE INDEX registration_queue ON events.registration (tenant_id, edition_id, number) WHERE state = 'WAITLISTED';
CREATE INDEX registration_deadline ON events.registration (tenant_id, edition_id, expires_at)
  WHERE expires_at IS NOT NULL;
CREATE INDEX registration_account ON events.registration (tenant_id, account_id) WHERE account_id IS NOT NULL;

--changeset kolo:events-registration-pool
--comment: The pools that a registration takes places of, all or none, as decided when it was made.
CREATE TABLE events.registration_pool (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  registration_id uuid NOT NULL,
  pool_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, registration_id, pool_id),
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id),
  FOREIGN KEY (tenant_id, pool_id) REFERENCES events.pool (tenant_id, id)
);
CALL tenancy.guard('events.registration_pool');
CREATE INDEX registration_pool_pool ON events.registration_pool (tenant_id, pool_id);

--changeset kolo:events-registration-session
CREATE TABLE events.registration_session (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  registration_id uuid NOT NULL,
  session_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, registration_id, session_id),
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id),
  FOREIGN KEY (tenant_id, session_id) REFERENCES events.session (tenant_id, id) ON DELETE CASCADE
);
CALL tenancy.guard('events.registration_session');
CREATE INDEX registration_session_session ON events.registration_session (tenant_id, session_id);

--changeset kolo:events-registration-step
--comment: What happened to a registration; a skip in the waiting list is a step too. Nothing is changed afterwards.
CREATE TABLE events.registration_step (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  registration_id uuid NOT NULL,
  at timestamptz NOT NULL,
  step text NOT NULL CHECK (length(step) BETWEEN 1 AND 40),
  account_id uuid,
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id)
);
CALL tenancy.guard('events.registration_step', 'SELECT, INSERT');
CREATE INDEX registration_step_registration ON events.registration_step (tenant_id, registration_id, at);

--changeset kolo:events-registration-link
--comment: Secrets of the links in a guest's letters, as digests; each letter brings one of its own and all of them hold.
CREATE TABLE events.registration_link (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  digest text NOT NULL CHECK (length(digest) = 64),
  registration_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, digest),
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id)
);
CALL tenancy.guard('events.registration_link');
CREATE INDEX registration_link_registration ON events.registration_link (tenant_id, registration_id);

--changeset kolo:events-submission
--comment: What a guest sent and has not confirmed by the link in the letter. It holds no place and is deleted after some days.
CREATE TABLE events.submission (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  digest text NOT NULL CHECK (length(digest) = 64),
  request jsonb NOT NULL CHECK (length(request::text) <= 80000),
  created_at timestamptz NOT NULL,
  registration_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, digest),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id),
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id)
);
CALL tenancy.guard('events.submission');
CREATE INDEX submission_created ON events.submission (tenant_id, created_at);

--changeset kolo:events-guest-invitation
--comment: Who was invited to a kind of participation that is open by invitation; the link is good for one registration.
CREATE TABLE events.guest_invitation (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  type_id uuid NOT NULL,
  email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  digest text NOT NULL CHECK (length(digest) = 64),
  created_at timestamptz NOT NULL,
  registration_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, digest),
  FOREIGN KEY (tenant_id, edition_id, type_id) REFERENCES events.participation_type (tenant_id, edition_id, id),
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id)
);
CALL tenancy.guard('events.guest_invitation');
CREATE INDEX guest_invitation_type ON events.guest_invitation (tenant_id, edition_id, type_id);

--changeset kolo:events-reminder
CREATE TABLE events.reminder (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  edition_id uuid NOT NULL,
  send_at timestamptz NOT NULL,
  message text CHECK (length(message) BETWEEN 1 AND 4000),
  sent_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id)
);
CALL tenancy.guard('events.reminder');
CREATE INDEX reminder_edition ON events.reminder (tenant_id, edition_id, send_at);

--changeset kolo:events-reminder-letter
--comment: To whom a reminder has gone, written with the letter itself, so that a crash in the middle sends nobody two.
CREATE TABLE events.reminder_letter (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  reminder_id uuid NOT NULL,
  registration_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, reminder_id, registration_id),
  FOREIGN KEY (tenant_id, reminder_id) REFERENCES events.reminder (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id)
);
CALL tenancy.guard('events.reminder_letter');

--changeset kolo:events-certificate
--comment: Certificates of attendance, with the name as it was printed; the code is what a reader of the paper asks about.
CREATE TABLE events.certificate (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  registration_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  issued_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  UNIQUE (tenant_id, registration_id),
  FOREIGN KEY (tenant_id, registration_id) REFERENCES events.registration (tenant_id, id)
);
CALL tenancy.guard('events.certificate');

--changeset kolo:events-draft-with-registration
--comment: A draft can be deleted with what was prepared for its registration; an edition for which somebody has registered cannot.
ALTER TABLE events.registration_setting DROP CONSTRAINT registration_setting_tenant_id_id_fkey,
  ADD FOREIGN KEY (tenant_id, id) REFERENCES events.edition (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE events.participation_type DROP CONSTRAINT participation_type_tenant_id_edition_id_fkey,
  ADD FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE events.question DROP CONSTRAINT question_tenant_id_edition_id_fkey,
  ADD FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE events.pool DROP CONSTRAINT pool_tenant_id_edition_id_fkey,
  ADD FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE events.reminder DROP CONSTRAINT reminder_tenant_id_edition_id_fkey,
  ADD FOREIGN KEY (tenant_id, edition_id) REFERENCES events.registration_setting (tenant_id, id) ON DELETE CASCADE;
ALTER TABLE events.guest_invitation DROP CONSTRAINT guest_invitation_tenant_id_edition_id_type_id_fkey,
  ADD FOREIGN KEY (tenant_id, edition_id, type_id)
    REFERENCES events.participation_type (tenant_id, edition_id, id) ON DELETE CASCADE;
