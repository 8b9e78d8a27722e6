--liquibase formatted sql

--changeset kolo:tenancy-parked-event
--comment: Events that no attempt could deliver, out of the way of the others until an operator decides. Like the registry they come from, they carry identifiers only; the tenant is in the payload.
CREATE TABLE tenancy.parked_event (
  id uuid NOT NULL PRIMARY KEY,
  listener_id text NOT NULL CHECK (length(listener_id) <= 1000),
  event_type text NOT NULL CHECK (length(event_type) <= 500),
  serialized_event text NOT NULL,
  publication_date timestamptz NOT NULL,
  attempts int NOT NULL,
  parked_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON tenancy.parked_event TO kolo_app;
CREATE INDEX event_publication_due ON tenancy.event_publication (status, last_resubmission_date);
