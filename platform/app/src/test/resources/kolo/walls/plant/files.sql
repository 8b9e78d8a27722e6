insert into files.file (tenant_id, id, name, media_type, bytes, sha256, visibility, created_at)
values (:tenant, gen_random_uuid(), 'TENANT-B.txt', 'text/plain', 1, repeat('0', 64), 'PUBLIC', '2026-01-01T00:00:00Z');
