INSERT INTO projects.interest (tenant_id, id, version, project_id, member_id, account_id, status, created_at)
SELECT :tenant, gen_random_uuid(), 0, p.id, :member, gen_random_uuid(), 'EXPRESSED', timestamptz '2026-01-01 00:00:00Z'
FROM projects.project p WHERE p.tenant_id = :tenant ORDER BY p.id LIMIT 1;
INSERT INTO projects.import_run (tenant_id, id, file_names, options, report, status, uploaded_at)
VALUES (:tenant, gen_random_uuid(), 'project.csv', '{}', '{}', 'CHECKED', timestamptz '2026-01-01 00:00:00Z');
