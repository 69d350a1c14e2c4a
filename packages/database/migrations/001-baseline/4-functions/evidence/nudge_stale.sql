-- Why a proposal can no longer be confirmed; null if it can. A shift that differs by less than a frame counts as the
-- same.
create function evidence.nudge_stale(p_nudge evidence.nudge, out why text, out items integer, out shift_ms double precision)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select e.items, e.shift_ms into items, shift_ms
  from evidence.nudge_effect(p_nudge.incident_id, p_nudge.item_id, p_nudge.other_id, p_nudge.offset_ms) e;
  why := case when items is null then 'item-left'
    when items <> p_nudge.items or abs(shift_ms - p_nudge.shift_ms) > 40 then 'effect-differs'
    when not evidence.may_decide(p_nudge.incident_id, p_nudge.officer_id) then 'proposer-gone' end;
end $$;
