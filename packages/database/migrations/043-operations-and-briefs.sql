-- Switching the platform on from a phone, and the page for patrols.

-- A right on the platform, apart from the roles in incidents: who has it may open, close and look after incidents.
alter table staff.officer add column opens boolean not null default false;

create function platform.may_open(p_officer text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from staff.officer where id = p_officer and opens and not disabled)
$$;

-- One way to make an incident, for the command line and for an officer. `p_facts` as packages/database writes it. True: made;
-- false: the slug is taken.
create function platform.make_incident(p_facts jsonb, p_probe bytea, p_probe_sha256 bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into platform.incident (id, slug, kind, state, exercise, title, place, zone, lat, lon, languages,
    emergency_number, texts, max_file_bytes, max_files, max_submission_bytes, max_incident_bytes, max_open_uploads,
    lock_mode, lock_days, closes_at, key_id, recipient, key_probe, key_probe_sha256)
  select f.id, f.slug, f.kind, f.state, f.state = 'drill', f.title, f.place, f.zone, f.lat, f.lon, f.languages,
    f.emergency_number, f.texts, f.max_file_bytes, f.max_files, f.max_submission_bytes, f.max_incident_bytes,
    f.max_open_uploads, f.lock_mode, f.lock_days, f.closes_at, f.key_id, f.recipient, p_probe, p_probe_sha256
  from jsonb_populate_record(null::platform.incident, p_facts) f where f.state in ('drill', 'active')
  on conflict (slug) do nothing;
  return found;
end $$;

-- By an officer: who opens it looks after it, so sees its counts and none of its evidence.
create function platform.open_incident(p_officer text, p_facts jsonb, p_probe bytea, p_probe_sha256 bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then raise exception 'this officer may not open an incident' using errcode = 'FH002'; end if;
  if not platform.make_incident(p_facts, p_probe, p_probe_sha256) then return false; end if;
  if p_facts ->> 'kind' = 'event' then
    insert into staff.membership (incident_id, officer_id, role) values (p_facts ->> 'id', p_officer, 'ops');
  end if;
  return true;
end $$;

-- A compare-and-set along the legal moves; a drill stays a drill. Opened again it has no closing time any more: the old one
-- would close it at once.
create function platform.move_incident(p_incident text, p_from text, p_to text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.incident set state = p_to,
    closed_at = case when p_to = 'closed' then clock_timestamp() else closed_at end,
    closes_at = case when p_to in ('drill', 'active') then null else closes_at end
  where id = p_incident and state = p_from and (p_from, p_to) in (('drill', 'closing'), ('drill', 'closed'),
      ('active', 'closing'), ('active', 'closed'), ('closing', 'closed'), ('closing', 'active'), ('closing', 'drill'))
    and (p_to not in ('drill', 'active') or exercise = (p_to = 'drill'));
  if found then perform pg_notify('incident_changed', p_incident); return true; end if;
  return false;
end $$;

create function platform.move_as_officer(p_officer text, p_incident text, p_from text, p_to text) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select platform.may_open(p_officer)
    and exists (select from platform.incident where id = p_incident and kind = 'event')
    and platform.move_incident(p_incident, p_from, p_to)
$$;

-- When it takes nothing new any more, told to witnesses: a whole minute. Null takes it back.
create function platform.set_closing(p_officer text, p_incident text, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then return false; end if;
  update platform.incident set closes_at = date_trunc('minute', p_at)
  where id = p_incident and kind = 'event' and state in ('drill', 'active')
    and (p_at is null or date_trunc('minute', p_at) between clock_timestamp() and clock_timestamp() + interval '400 days');
  if found then perform pg_notify('incident_changed', p_incident); return true; end if;
  return false;
end $$;

-- Those whose public closing time has come: asked by every command, done once.
create index incident_closes on platform.incident (closes_at) where state in ('drill', 'active') and closes_at is not null;
create function platform.close_due() returns table (id text, was text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_row record;
begin
  for v_row in select i.id, i.state from platform.incident i where i.state in ('drill', 'active')
      and i.closes_at <= clock_timestamp() for update skip locked loop
    if platform.move_incident(v_row.id, v_row.state, 'closing') then
      id := v_row.id; was := v_row.state; return next;
    end if;
  end loop;
end $$;

-- True when anything changed. Who has the right chooses who sees what; of what is seen this officer sees no more by it.
create function platform.give_membership(p_officer text, p_incident text, p_member text, p_role text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) or not exists (select from platform.incident where id = p_incident and kind = 'event')
    or not exists (select from staff.officer where id = p_member and not disabled) then return false; end if;
  insert into staff.membership (incident_id, officer_id, role) values (p_incident, p_member, p_role)
  on conflict (incident_id, officer_id) do update set role = excluded.role where staff.membership.role <> excluded.role;
  return found;
end $$;

-- What prefills the opening of an incident; `facts`: titles and texts by language, number, languages, limits.
create table platform.template (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  seq bigint generated always as identity,
  name jsonb not null,
  facts jsonb not null default '{}',
  is_packaged boolean not null default false,
  changed_by text references staff.officer,
  changed_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz
);
create function platform.keep_template(p_officer text, p_id text, p_name jsonb, p_facts jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) or (select count(*) from platform.template where removed_at is null) >= 200 then return false; end if;
  insert into platform.template (id, name, facts, changed_by) values (p_id, p_name, p_facts, p_officer)
  on conflict (id) do update set name = excluded.name, facts = excluded.facts, changed_by = excluded.changed_by,
    changed_at = clock_timestamp(), removed_at = null;
  return true;
end $$;
create function platform.remove_template(p_officer text, p_id text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then return false; end if;
  update platform.template set removed_at = clock_timestamp(), changed_by = p_officer where id = p_id and removed_at is null;
  return found;
end $$;

-- What comes with the product; each platform changes and adds its own.
insert into platform.template (id, name, facts, is_packaged) values
  ('attack', $j${"en": "Bomb or attack", "fi": "Pommi tai hyökkäys", "sv": "Bomb eller attack"}$j$, $j${"titles": {"en": "Attack", "fi": "Hyökkäys", "sv": "Attack"}, "texts": {"en": {"danger": "If you are in danger: run, or hide and be silent. Switch your phone to silent. Call or text {number} when it is safe. Do not go closer, and do not go back to film. Do not tell online where others hide. Nobody answers here at once."}, "fi": {"danger": "Jos olet vaarassa: pakene tai piiloudu ja ole hiljaa. Laita puhelin äänettömälle. Soita tai lähetä viesti numeroon {number}, kun se on turvallista. Älä mene lähemmäs äläkä palaa kuvaamaan. Älä kerro verkossa, missä muut piileskelevät. Täällä ei vastata heti."}, "sv": {"danger": "Om du är i fara: spring, eller göm dig och var tyst. Sätt telefonen på ljudlöst. Ring eller sms:a {number} när det är säkert. Gå inte närmare och gå inte tillbaka för att filma. Berätta inte på nätet var andra gömmer sig. Ingen svarar här med en gång."}, "uk": {"danger": "Якщо ви в небезпеці: тікайте або сховайтеся й не шуміть. Вимкніть звук телефона. Зателефонуйте або напишіть на {number}, коли буде безпечно. Не підходьте ближче й не повертайтеся, щоб знімати. Не пишіть у мережі, де ховаються інші. Тут не відповідають одразу."}, "ar": {"danger": "إذا كنت في خطر: اهرب، أو اختبئ والزم الصمت. ضع هاتفك على الوضع الصامت. اتصل بالرقم {number} أو أرسل إليه رسالة نصية عندما يكون ذلك آمنًا. لا تقترب ولا ترجع للتصوير. لا تكتب على الإنترنت أين يختبئ الآخرون. لا أحد يرد هنا فورًا."}}, "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112"}$j$, true),
  ('flood', $j${"en": "Flood", "fi": "Tulva", "sv": "Översvämning"}$j$, $j${"titles": {"en": "Flood", "fi": "Tulva", "sv": "Översvämning"}, "texts": {"en": {"danger": "If you are in danger: get to higher ground. Do not walk or drive through water. Call {number} if somebody is in danger. Do not go to the water to film. Nobody answers here at once."}, "fi": {"danger": "Jos olet vaarassa: siirry korkeammalle. Älä kävele tai aja veden läpi. Soita {number}, jos joku on vaarassa. Älä mene veden äärelle kuvaamaan. Täällä ei vastata heti."}, "sv": {"danger": "Om du är i fara: ta dig till högre mark. Gå eller kör inte genom vatten. Ring {number} om någon är i fara. Gå inte till vattnet för att filma. Ingen svarar här med en gång."}, "uk": {"danger": "Якщо ви в небезпеці: підніміться вище. Не йдіть і не їдьте через воду. Телефонуйте {number}, якщо хтось у небезпеці. Не підходьте до води, щоб знімати. Тут не відповідають одразу."}, "ar": {"danger": "إذا كنت في خطر: انتقل إلى مكان مرتفع. لا تمش ولا تقد سيارتك عبر الماء. اتصل بالرقم {number} إذا كان أحد في خطر. لا تقترب من الماء للتصوير. لا أحد يرد هنا فورًا."}}, "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112"}$j$, true),
  ('crowd', $j${"en": "Crowd", "fi": "Väkijoukko", "sv": "Folksamling"}$j$, $j${"titles": {"en": "Crowd accident", "fi": "Onnettomuus väkijoukossa", "sv": "Olycka i en folksamling"}, "texts": {"en": {"danger": "If you are in the crowd: stay on your feet, keep your arms before your chest, move to the side with the flow. Call {number} if somebody is hurt. Do not stop to film. Nobody answers here at once."}, "fi": {"danger": "Jos olet väkijoukossa: pysy jaloillasi, pidä kädet rinnan edessä ja siirry virran mukana sivulle. Soita {number}, jos joku on loukkaantunut. Älä pysähdy kuvaamaan. Täällä ei vastata heti."}, "sv": {"danger": "Om du är i folksamlingen: håll dig på benen, håll armarna framför bröstet och ta dig åt sidan med strömmen. Ring {number} om någon är skadad. Stanna inte för att filma. Ingen svarar här med en gång."}, "uk": {"danger": "Якщо ви в натовпі: тримайтеся на ногах, тримайте руки перед грудьми, рухайтеся разом із потоком убік. Телефонуйте {number}, якщо хтось постраждав. Не зупиняйтеся, щоб знімати. Тут не відповідають одразу."}, "ar": {"danger": "إذا كنت وسط الحشد: ابق واقفًا، وضع ذراعيك أمام صدرك، وتحرك مع الناس نحو الجانب. اتصل بالرقم {number} إذا أصيب أحد. لا تتوقف للتصوير. لا أحد يرد هنا فورًا."}}, "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112"}$j$, true),
  ('fire', $j${"en": "Large fire", "fi": "Suurpalo", "sv": "Storbrand"}$j$, $j${"titles": {"en": "Large fire", "fi": "Suurpalo", "sv": "Storbrand"}, "texts": {"en": {"danger": "If you are in danger: leave the building, stay low under smoke, do not use lifts. If you cannot leave: close doors, call {number}. In the smoke's way: go inside, close windows. Do not go closer to film. Nobody answers here at once."}, "fi": {"danger": "Jos olet vaarassa: poistu rakennuksesta, pysy matalana savun alla, älä käytä hissiä. Jos et pääse ulos: sulje ovet ja soita {number}. Jos savu tulee kohti: mene sisälle ja sulje ikkunat. Älä mene lähemmäs kuvaamaan. Täällä ei vastata heti."}, "sv": {"danger": "Om du är i fara: lämna byggnaden, håll dig lågt under röken, använd inte hissen. Om du inte kan ta dig ut: stäng dörrarna och ring {number}. Om röken kommer mot dig: gå in och stäng fönstren. Gå inte närmare för att filma. Ingen svarar här med en gång."}, "uk": {"danger": "Якщо ви в небезпеці: вийдіть з будівлі, тримайтеся низько під димом, не користуйтеся ліфтом. Якщо вийти не можна: зачиніть двері й телефонуйте {number}. Якщо дим іде на вас: зайдіть у приміщення й зачиніть вікна. Не підходьте ближче, щоб знімати. Тут не відповідають одразу."}, "ar": {"danger": "إذا كنت في خطر: اخرج من المبنى، وانخفض تحت الدخان، ولا تستخدم المصعد. إذا لم تستطع الخروج: أغلق الأبواب واتصل بالرقم {number}. إذا اتجه الدخان نحوك: ادخل إلى مكان مغلق وأغلق النوافذ. لا تقترب للتصوير. لا أحد يرد هنا فورًا."}}, "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112"}$j$, true),
  ('missing', $j${"en": "Missing person", "fi": "Kadonnut henkilö", "sv": "Försvunnen person"}$j$, $j${"titles": {"en": "Missing person", "fi": "Kadonnut henkilö", "sv": "Försvunnen person"}, "texts": {"en": {"danger": "If you see the person now: call {number} and keep them in sight from afar. Do not crowd around them. Here you can send photos and films of the place and the time. Nobody answers here at once.", "looking": "If you have seen the person now, call {number}. If you know something that helps, write it below with your files: when and where."}, "fi": {"danger": "Jos näet henkilön nyt: soita {number} ja pidä hänet näkyvissä etäältä. Älkää kerääntykö hänen ympärilleen. Täällä voit lähettää kuvia ja videoita paikasta ja ajankohdasta. Täällä ei vastata heti.", "looking": "Jos näit henkilön juuri äsken, soita {number}. Jos tiedät jotain, mistä on apua, kirjoita se alle tiedostojesi yhteyteen: milloin ja missä."}, "sv": {"danger": "Om du ser personen nu: ring {number} och håll personen i sikte på avstånd. Samlas inte runt personen. Här kan du skicka bilder och filmer från platsen och tidpunkten. Ingen svarar här med en gång.", "looking": "Om du just har sett personen, ring {number}. Om du vet något som hjälper, skriv det nedan med dina filer: när och var."}, "uk": {"danger": "Якщо ви бачите цю людину зараз: телефонуйте {number} і тримайте її в полі зору здалеку. Не збирайтеся навколо неї. Тут можна надіслати фото й відео з того місця й того часу. Тут не відповідають одразу.", "looking": "Якщо ви щойно бачили цю людину, телефонуйте {number}. Якщо знаєте щось корисне, напишіть нижче разом із файлами: коли й де."}, "ar": {"danger": "إذا رأيت الشخص الآن: اتصل بالرقم {number} وراقبه من بعيد. لا تتجمعوا حوله. هنا يمكنك إرسال صور ومقاطع فيديو من المكان والوقت. لا أحد يرد هنا فورًا.", "looking": "إذا رأيت الشخص الآن، فاتصل بالرقم {number}. إذا كنت تعرف شيئًا مفيدًا فاكتبه أدناه مع ملفاتك: متى وأين."}}, "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112"}$j$, true),
  ('other', $j${"en": "Something else", "fi": "Muu", "sv": "Något annat"}$j$, $j${"titles": {"en": "", "fi": "", "sv": ""}, "texts": {}, "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112"}$j$, true);

-- A check of the whole platform before it is switched on: each line is a code and what became of it.
create table platform.preflight (
  id text primary key,
  seq bigint generated always as identity,
  officer_id text not null references staff.officer,
  lines jsonb not null,
  finished_at timestamptz not null default clock_timestamp()
);
create trigger preflight_is_final before update or delete on platform.preflight for each row execute function platform.refuse_change();
create function platform.keep_preflight(p_officer text, p_id text, p_lines jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.may_open(p_officer) then return false; end if;
  insert into platform.preflight (id, officer_id, lines) values (p_id, p_officer, p_lines);
  return true;
end $$;

-- Counts of the work that waits, by queue and by incident; no subject, no outcome of one item.
create function platform.count_work() returns table (queue text, incident text, waiting bigint, running bigint, dead bigint, oldest_seconds integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.queue, o.incident_id, count(*) filter (where o.state in ('pending', 'queued')), count(*) filter (where o.state = 'running'),
    count(*) filter (where o.state = 'dead'),
    coalesce(greatest(0, extract(epoch from clock_timestamp() - min(o.created_at) filter (where o.state in ('pending', 'queued'))))::integer, 0)
  from work.outbox o where o.state in ('pending', 'queued', 'running', 'dead') group by 1, 2
$$;

-- Witnesses are told until when they can send, in the place's own time.
create or replace function intake.settings(i platform.incident) returns jsonb language sql stable as $$
  select jsonb_build_object('id', i.id, 'slug', i.slug, 'kind', i.kind, 'state', i.state, 'exercise', i.exercise,
    'title', i.title, 'place', i.place, 'languages', to_jsonb(i.languages), 'emergencyNumber', i.emergency_number,
    'texts', i.texts, 'maxFileBytes', i.max_file_bytes, 'maxFiles', i.max_files, 'maxSubmissionBytes', i.max_submission_bytes, 'keyId', i.key_id,
    'zone', i.zone, 'closesAt', floor(extract(epoch from i.closes_at) * 1000)::bigint,
    'recipient', case when i.key_proven_at is not null then i.recipient end)
$$;

-- A copy for sharing may be one picture of a film (`at_ms`) or a piece of it (`at_ms` to `until_ms`), and smaller.
alter table evidence.cleaning add column at_ms integer check (at_ms >= 0);
alter table evidence.cleaning add column until_ms integer check (until_ms > at_ms);
alter table evidence.cleaning add column most_px integer check (most_px between 200 and 4096);
alter table evidence.cleaning add column is_brief boolean not null default false;
-- A patrol waits for it: never behind the films.
create or replace function work.choose_clean_lane() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from evidence.cleaning where id = new.detail ->> 'cleaning' and is_brief) then return new; end if;
  if exists (select from evidence.card c join evidence.item i on i.id = c.item_id
    where c.item_id = new.subject and (c.kind in ('video', 'audio') or i.bytes > 268435456))
  then new.queue := 'normalise-slow'; end if;
  return new;
end $$;

-- One page for patrols: a cleaned picture or clip and one sentence. Of a page's address its hash alone is kept.
create table staff.brief (
  id text primary key,
  seq bigint generated always as identity unique,
  incident_id text not null references platform.incident,
  item_id text not null references evidence.item,
  officer_id text not null references staff.officer,
  cleaning_id text not null references evidence.cleaning,
  sentence text not null check (char_length(sentence) between 3 and 200),
  when_line text not null check (char_length(when_line) <= 200),
  where_line text not null check (char_length(where_line) <= 200),
  last_seen text not null check (char_length(last_seen) <= 100),
  language text not null check (language in ('en', 'fi', 'sv')),
  replaces text references staff.brief,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index on staff.brief (incident_id, seq desc);
create trigger brief_is_final before update or delete on staff.brief for each row execute function platform.refuse_change();
create table staff.brief_code (
  code_hash bytea primary key check (octet_length(code_hash) = 32),
  brief_id text not null references staff.brief,
  officer_id text not null references staff.officer,
  made_at timestamptz not null default clock_timestamp()
);
create index on staff.brief_code (brief_id);
create table staff.brief_recall (
  brief_id text primary key references staff.brief,
  officer_id text not null references staff.officer,
  replaced_by text references staff.brief,
  reason_note text references staff.note,
  recalled_at timestamptz not null default clock_timestamp()
);
create trigger brief_recall_is_final before update or delete on staff.brief_recall for each row execute function platform.refuse_change();
-- How often it was opened, and when last, to the minute: nothing of who or with what.
create table staff.brief_opening (
  brief_id text primary key references staff.brief,
  opened integer not null default 0,
  last_at timestamptz not null default work.minute()
);
create function staff.count_brief_opening(p_brief text) returns integer
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into staff.brief_opening as o (brief_id, opened) values (p_brief, 1)
  on conflict (brief_id) do update set opened = o.opened + 1, last_at = work.minute() returning opened
$$;

revoke execute on all functions in schema platform, staff from public;
revoke execute on function intake.settings(platform.incident) from public;
grant execute on function platform.make_incident(jsonb, bytea, bytea), platform.move_incident(text, text, text) to firsthand_ops;
grant execute on function platform.open_incident(text, jsonb, bytea, bytea), platform.move_as_officer(text, text, text, text),
  platform.set_closing(text, text, timestamptz), platform.close_due(), platform.give_membership(text, text, text, text),
  platform.keep_template(text, text, jsonb, jsonb), platform.remove_template(text, text),
  platform.keep_preflight(text, text, jsonb), platform.count_work(), staff.count_brief_opening(text) to firsthand_command;
grant select on platform.template, platform.preflight to firsthand_command;
grant select, insert on staff.brief, staff.brief_code, staff.brief_recall to firsthand_command;
grant select on staff.brief_opening to firsthand_command;
