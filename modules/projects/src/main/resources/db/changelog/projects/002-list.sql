--liquibase formatted sql

--changeset kolo:projects-list
--comment: The list in its usual order and by cost, with what its filters ask, so that a page and the number of all are read from the index alone. It stands in for the index on the beginning alone.
CREATE INDEX project_list ON projects.project (tenant_id, start_date DESC NULLS LAST, id)
  INCLUDE (visibility, status, project_type, framework_programme, end_date);
DROP INDEX projects.project_start;
CREATE INDEX project_cost ON projects.project (tenant_id, total_cost DESC NULLS LAST, id)
  INCLUDE (visibility, status, project_type, framework_programme, start_date, end_date);
