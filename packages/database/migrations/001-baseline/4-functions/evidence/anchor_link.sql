-- An officer's nudge: `p_other` began `p_offset_ms` after `p_item`. One officer alone may make it only if its effect is
-- known and small (decision 050).
create function evidence.anchor_link(p_incident text, p_item text, p_other text, p_officer text, p_note text, p_anchor text,
  p_link text, p_source text, p_offset_ms double precision, p_sd_ms double precision)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from evidence.nudge_effect(p_incident, p_item, p_other, p_offset_ms) e
    where not evidence.needs_second(e.items, e.shift_ms)) then return false; end if;
  return evidence.join_by_officer(p_incident, p_item, p_other, p_officer, p_note, p_anchor, p_link, p_source, p_offset_ms, p_sd_ms);
end $$;
