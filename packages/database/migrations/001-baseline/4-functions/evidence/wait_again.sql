-- Rebuilds the queue's rows of these items from the facts.
create function evidence.wait_again(p_items text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with fresh as materialized (
    select i.id, i.incident_id, i.seq, c.kind, r.decision, r.created_at
    from unnest(p_items) u(id) join evidence.item i on i.id = u.id
    join evidence.card c on c.item_id = u.id and c.hidden is null and c.folded_into is null
    left join lateral (select r.decision, r.created_at from evidence.review r where r.item_id = i.id order by r.seq desc limit 1) r on true
    where coalesce(r.decision, 'none') in ('none', 'undecided')),
  gone as (delete from evidence.waiting w where w.item_id = any(p_items) and not exists (select from fresh f where f.id = w.item_id))
  insert into evidence.waiting as w (item_id, incident_id, rank, seq, flagged, back_at)
  select f.id, f.incident_id, case when f.kind in ('image', 'video') then 0 when f.kind = 'audio' then 1 else 2 end, f.seq,
    f.decision is not null and exists (select from evidence.review u where u.item_id = f.id and u.decision = 'urgent'
      and u.undoes is null and not exists (select from evidence.review t where t.undoes = u.seq)),
    case when f.decision = 'undecided' then f.created_at + interval '10 minutes' end
  from fresh f
  on conflict (item_id) do update set rank = excluded.rank, flagged = excluded.flagged, back_at = excluded.back_at;
end $$;
