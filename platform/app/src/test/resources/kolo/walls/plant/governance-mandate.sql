insert into governance.body (tenant_id, id, version, kind, name, created_at)
values (:tenant, '00000000-0000-7000-8000-0000000b0d01', 0, 'WORKING_GROUP', 'TENANT-B', '2026-01-01T00:00:00Z');
insert into governance.office (tenant_id, id, version, kind, body_id, name, position, created_at)
values (:tenant, '00000000-0000-7000-8000-00000000ff01', 0, 'SEAT', '00000000-0000-7000-8000-0000000b0d01', 'TENANT-B', 0, '2026-01-01T00:00:00Z');
insert into governance.term (tenant_id, id, version, office_id, member_id, kind, state, from_day, until_day, day_precision, in_office, reminders, recorded_at)
values (:tenant, '00000000-0000-7000-8000-000000007e01', 0, '00000000-0000-7000-8000-00000000ff01', :member, 'REGULAR', 'CONFIRMED', '2026-01-01', '2099-01-01', 'DAY', '[2026-01-01T00:00:00Z,2099-01-01T00:00:00Z)', 0, '2026-01-01T00:00:00Z');
insert into governance.mandate (tenant_id, id, version, aims, language, changed_at)
values (:tenant, '00000000-0000-7000-8000-000000007e01', 0, 'TENANT-B', 'en', '2026-01-01T00:00:00Z');
insert into governance.objective (tenant_id, id, version, mandate_id, position, title, indicator, baseline, target, owner, progress)
values (:tenant, gen_random_uuid(), 0, '00000000-0000-7000-8000-000000007e01', 1, 'TENANT-B', 'TENANT-B', 'TENANT-B', 'TENANT-B', 'TENANT-B', 0);
insert into governance.handover (tenant_id, id, version)
values (:tenant, '00000000-0000-7000-8000-000000007e01', 0);
insert into governance.handover_task (tenant_id, id, version, handover_id, position, title, due_offset)
values (:tenant, gen_random_uuid(), 0, '00000000-0000-7000-8000-000000007e01', 1, 'TENANT-B', 0);
insert into governance.handover_template (tenant_id, id, version, position, title, due_offset)
values (:tenant, gen_random_uuid(), 0, 1, 'TENANT-B', 0);
