insert into portability.archive (tenant_id, id, by_operator, asked_at, state, ready_at, expires_at, bytes, sha256, rows, files)
values (:tenant, gen_random_uuid(), false, '2026-01-01T00:00:00Z', 'READY', '2026-01-01T00:00:00Z', '2099-01-01T00:00:00Z', 1, repeat('0', 64), 1, 0);
