insert into files.file (tenant_id, id, name, media_type, bytes, sha256, visibility, created_at)
values (:tenant, gen_random_uuid(), 'TENANT-B.txt', 'text/plain', 1, repeat('0', 64), 'PUBLIC', '2026-01-01T00:00:00Z');
insert into files.media (tenant_id, id, version, name, bytes, sha256, width, height, webp, focal_x, focal_y, decorative, credit, licence, people_consent, place_removed, folded, uploaded_at)
values (:tenant, gen_random_uuid(), 0, 'TENANT-B.png', 1, repeat('0', 64), 40, 20, false, 50, 50, false, 'TENANT-B', '', 'OBTAINED', false, '', '2026-01-01T00:00:00Z');
