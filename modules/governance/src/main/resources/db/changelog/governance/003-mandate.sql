--liquibase formatted sql

--changeset kolo:governance-mandate
--comment: What the holder of a term sets out to do, and what came of it; it has the identifier of its term.
CREATE TABLE governance.mandate (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  aims text CHECK (length(aims) BETWEEN 1 AND 4000),
  language text NOT NULL CHECK (length(language) BETWEEN 2 AND 20),
  published_at timestamptz,
  published_by uuid,
  review text CHECK (length(review) BETWEEN 1 AND 8000),
  reviewed_at timestamptz,
  report text CHECK (length(report) BETWEEN 1 AND 16000),
  reported_at timestamptz,
  changed_at timestamptz NOT NULL,
  changed_by uuid,
  CHECK ((review IS NULL) = (reviewed_at IS NULL)),
  CHECK ((report IS NULL) = (reported_at IS NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES governance.term (tenant_id, id)
);
CALL tenancy.guard('governance.mandate', 'SELECT, INSERT, UPDATE');

--changeset kolo:governance-objective
--comment: At most ten objectives a mandate: the positions are counted, and no two share one.
CREATE TABLE governance.objective (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  mandate_id uuid NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 10),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  indicator text NOT NULL CHECK (length(indicator) BETWEEN 1 AND 300),
  baseline text NOT NULL CHECK (length(baseline) BETWEEN 1 AND 200),
  target text NOT NULL CHECK (length(target) BETWEEN 1 AND 200),
  owner text NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
  progress integer NOT NULL CHECK (progress BETWEEN 0 AND 100),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  result text CHECK (result IN ('MET', 'PARTLY', 'MISSED')),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, mandate_id) REFERENCES governance.mandate (tenant_id, id)
);
CALL tenancy.guard('governance.objective', 'SELECT, INSERT, UPDATE, DELETE');
CREATE UNIQUE INDEX objective_position ON governance.objective (tenant_id, mandate_id, position);

--changeset kolo:governance-handover
--comment: The handing over to a term, whose identifier it has. When it opens and closes follows from the term's first day. The act is signed by both sides and then kept as a file.
CREATE TABLE governance.handover (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  outgoing_term uuid,
  remarks text CHECK (length(remarks) BETWEEN 1 AND 4000),
  outgoing_signed_at timestamptz,
  outgoing_signed_by uuid,
  outgoing_signer text CHECK (length(outgoing_signer) BETWEEN 1 AND 200),
  incoming_signed_at timestamptz,
  incoming_signed_by uuid,
  incoming_signer text CHECK (length(incoming_signer) BETWEEN 1 AND 200),
  act_file uuid,
  act_sha256 text CHECK (length(act_sha256) = 64),
  CHECK (num_nonnulls(outgoing_signed_at, outgoing_signer) IN (0, 2)),
  CHECK (num_nonnulls(incoming_signed_at, incoming_signer) IN (0, 2)),
  CHECK ((act_file IS NOT NULL) <= (outgoing_signed_at IS NOT NULL AND incoming_signed_at IS NOT NULL)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES governance.term (tenant_id, id),
  FOREIGN KEY (tenant_id, outgoing_term) REFERENCES governance.term (tenant_id, id)
);
CALL tenancy.guard('governance.handover', 'SELECT, INSERT, UPDATE');
CREATE INDEX handover_outgoing ON governance.handover (tenant_id, outgoing_term);

CREATE TABLE governance.handover_task (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  handover_id uuid NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 1000),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  details text CHECK (length(details) BETWEEN 1 AND 2000),
  due_offset integer NOT NULL CHECK (due_offset BETWEEN -60 AND 30),
  outgoing_owner text CHECK (length(outgoing_owner) BETWEEN 1 AND 200),
  incoming_owner text CHECK (length(incoming_owner) BETWEEN 1 AND 200),
  evidence_link text CHECK (length(evidence_link) BETWEEN 1 AND 1000),
  evidence_file uuid,
  outgoing_signed_at timestamptz,
  outgoing_signer text CHECK (length(outgoing_signer) BETWEEN 1 AND 200),
  incoming_signed_at timestamptz,
  incoming_signer text CHECK (length(incoming_signer) BETWEEN 1 AND 200),
  CHECK (num_nonnulls(outgoing_signed_at, outgoing_signer) IN (0, 2)),
  CHECK (num_nonnulls(incoming_signed_at, incoming_signer) IN (0, 2)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, handover_id) REFERENCES governance.handover (tenant_id, id)
);
CALL tenancy.guard('governance.handover_task', 'SELECT, INSERT, UPDATE, DELETE');
CREATE INDEX handover_task_handover ON governance.handover_task (tenant_id, handover_id, position);

--changeset kolo:governance-handover-template
--comment: The tasks with which every handover of the network begins.
CREATE TABLE governance.handover_template (
  tenant_id uuid NOT NULL REFERENCES tenancy.tenant (id),
  id uuid NOT NULL,
  version integer NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 1000),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  details text CHECK (length(details) BETWEEN 1 AND 2000),
  due_offset integer NOT NULL CHECK (due_offset BETWEEN -60 AND 30),
  PRIMARY KEY (tenant_id, id)
);
CALL tenancy.guard('governance.handover_template', 'SELECT, INSERT, UPDATE, DELETE');
CREATE INDEX handover_template_position ON governance.handover_template (tenant_id, position);
