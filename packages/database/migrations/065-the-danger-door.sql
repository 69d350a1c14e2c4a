-- "I am in danger": the page's mark of what was sent through that door. It comes sealed with the words and with each file;
-- preserve opens it and tells it here. It is no rule of words: it rings whatever they say, in any language (decision 066).
alter table evidence.statement add column danger boolean not null default false;
alter table evidence.declaration add column danger boolean not null default false;
alter table evidence.arrival add column danger boolean not null default false;
-- Rings for the mark, whatever else was heard in it.
alter table evidence.alarm add column danger boolean not null default false;

-- `file`: a marked file; `source_id` is its item's id, which an arrival has as well. Its alarm's subject is the upload, so
-- that a still, a part and the whole of one file ring once.
alter table evidence.unheard drop constraint unheard_source_check,
  add constraint unheard_source_check check (source in ('statement', 'text', 'file'));
alter table evidence.alarm drop constraint alarm_source_check,
  add constraint alarm_source_check check (source in ('statement', 'text', 'file'));
create index alarm_of_danger on evidence.alarm (submission_id) where danger;

create function evidence.mark_danger() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  incident text := coalesce(
    (select i.incident_id from evidence.item i where i.id = new.item_id),
    (select a.incident_id from evidence.arrival a where a.item_id = new.item_id));
begin
  insert into evidence.unheard (incident_id, source, source_id) values (incident, 'file', new.item_id);
  perform pg_notify('incident_changed', incident);
  return null;
end $$;
create trigger declaration_danger after insert on evidence.declaration for each row when (new.danger) execute function evidence.mark_danger();
create trigger arrival_danger after insert on evidence.arrival for each row when (new.danger) execute function evidence.mark_danger();
revoke execute on function evidence.mark_danger() from public;
