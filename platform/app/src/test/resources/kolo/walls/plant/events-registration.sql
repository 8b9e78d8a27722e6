insert into events.edition (tenant_id, id, version, kind, slug, titles, descriptions, reports, state, visibility, precision,
    starts_on, starts_time, starts_at, ends_on, ends_time, ends_at, zone, attendance, sources, demonstration, sequence,
    created_at, changed_at, published_at)
values (:tenant, '00000000-0000-7000-8000-000000000b01', 0, 'CONFERENCE', 'tenant-b-registration', '{"en": "TENANT-B"}', '{}', '{}', 'PUBLISHED', 'PUBLIC', 'TIME',
    '2099-01-01', '10:00', '2099-01-01T09:00:00Z', '2099-01-01', '18:00', '2099-01-01T17:00:00Z', 'Europe/Belgrade', 'OFFLINE', '{}', false, 0,
    '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
insert into events.registration_setting (tenant_id, id, version, waiting_list, offer_hours, auto_confirm, fairness, most_places, consents)
values (:tenant, '00000000-0000-7000-8000-000000000b01', 0, true, 24, false, 'STRICT', 1, '{}');
insert into events.participation_type (tenant_id, id, edition_id, rank, names, manner, members_only, retired)
values (:tenant, '00000000-0000-7000-8000-000000000b02', '00000000-0000-7000-8000-000000000b01', 0, '{"en": "TENANT-B"}', 'OPEN', false, false);
insert into events.pool (tenant_id, id, edition_id, kind, subject, capacity, allowed_over, taken, last_number)
values (:tenant, '00000000-0000-7000-8000-000000000b03', '00000000-0000-7000-8000-000000000b01', 'EVENT', '', 10, 0, 1, 1);
insert into events.registration (tenant_id, id, edition_id, type_id, number, submit_key, state, state_at, requested_at, name, email, person_key,
    language, mode, places, answers, code)
values (:tenant, '00000000-0000-7000-8000-000000000b04', '00000000-0000-7000-8000-000000000b01', '00000000-0000-7000-8000-000000000b02', 1,
    gen_random_uuid(), 'CONFIRMED', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'TENANT-B', 'b@example.org', 'b@example.org',
    'en', 'ONSITE', 1, '{}', '0123456789AB');
insert into events.reminder (tenant_id, id, edition_id, send_at, message)
values (:tenant, gen_random_uuid(), '00000000-0000-7000-8000-000000000b01', '2099-01-01T00:00:00Z', 'TENANT-B');
