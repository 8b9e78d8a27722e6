--liquibase formatted sql

--changeset kolo:tenancy-event-publication
--comment: Spring Modulith's event publication registry. Its rows carry identifiers only; the tenant is in the payload.
CREATE TABLE tenancy.event_publication (
  id uuid NOT NULL PRIMARY KEY,
  listener_id text NOT NULL,
  event_type text NOT NULL,
  serialized_event text NOT NULL,
  publication_date timestamptz NOT NULL,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
CREATE INDEX event_publication_serialized_event ON tenancy.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion ON tenancy.event_publication (completion_date);
GRANT SELECT, INSERT, UPDATE, DELETE ON tenancy.event_publication TO kolo_app;

--changeset kolo:tenancy-scheduled-tasks
--comment: db-scheduler's table; the tenant of a task is the first half of its instance.
CREATE TABLE tenancy.scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution ON tenancy.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON tenancy.scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON tenancy.scheduled_tasks TO kolo_app;
