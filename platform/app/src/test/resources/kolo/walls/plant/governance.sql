insert into governance.body (tenant_id, id, version, kind, name, purpose, created_at)
values (:tenant, gen_random_uuid(), 0, 'COMMITTEE', 'TENANT-B', 'TENANT-B', '2026-01-01T00:00:00Z');
insert into governance.office (tenant_id, id, version, kind, name, position, created_at)
values (:tenant, gen_random_uuid(), 0, 'CHAIR', 'TENANT-B', 0, '2026-01-01T00:00:00Z');
insert into governance.term (tenant_id, id, version, office_id, member_id, kind, state, from_day, until_day, day_precision, reminders, mandate, recorded_at)
select o.tenant_id, gen_random_uuid(), 0, o.id, :member, 'REGULAR', 'ACCEPTED', turn.first_day, turn.first_day + 365, 'DAY', 0, 'TENANT-B', '2026-01-01T00:00:00Z'
from governance.office o, (values (date '2030-01-01'), (date '2031-01-01')) turn (first_day) where o.tenant_id = :tenant and o.kind = 'CHAIR';
insert into governance.swap (tenant_id, id, version, office_id, first_term, second_term, proposed_at)
select a.tenant_id, gen_random_uuid(), 0, a.office_id, a.id, b.id, '2026-01-01T00:00:00Z'
from governance.term a join governance.term b on b.tenant_id = a.tenant_id and b.office_id = a.office_id and a.from_day < b.from_day
where a.tenant_id = :tenant;
