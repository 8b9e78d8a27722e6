insert into membership.claim (tenant_id, id, version, member_id, organisation, applicant, email, language, status, created_at)
values (:tenant, gen_random_uuid(), 0, :member, 'TENANT-B', 'TENANT-B', 'b@example.org', 'en', 'PENDING', '2026-01-01T00:00:00Z');
insert into membership.standing (tenant_id, id, version, member_id, standing, starts_on, reason, recorded_at)
values (:tenant, gen_random_uuid(), 0, :member, 'PAUSED', '2026-01-01', 'TENANT-B', '2026-01-01T00:00:00Z');
