insert into events.stop (tenant_id, id, edition_id, title, zone, starts_on, starts_at, ends_on, ends_at)
select :tenant, gen_random_uuid(), id, 'TENANT-B', 'UTC', '2026-01-01', '2026-01-01T00:00:00Z', '2026-01-01', '2026-01-02T00:00:00Z'
from events.edition where tenant_id = :tenant order by id limit 1;
insert into events.attachment (tenant_id, id, edition_id, file_id, kind, title, visibility, added_at)
select :tenant, gen_random_uuid(), id, gen_random_uuid(), 'DOCUMENT', 'TENANT-B', 'PUBLIC', '2026-01-01T00:00:00Z'
from events.edition where tenant_id = :tenant order by id limit 1;
