-- Records in custody that a picture was cleared or covered. Deferred to the end of the transaction, so that cards are
-- locked before the chain and the holder of the chain's lock waits for no card. The actor is an officer or command
-- itself, or the worker whose session covered the picture.
create function evidence.clearing_told() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_action text := case new.act when 'cleared' then 'item.cleared' else 'item.covered' end;
begin
  if session_user = 'firsthand_command' then
    perform custody.append(new.incident_id, coalesce(new.officer_id, 'command'), v_action, new.item_id, '{"why":"' || new.why || '"}');
  else
    perform custody.enter(new.incident_id, coalesce(case when session_user = current_user then new.officer_id end,
      custody.session_actor()), v_action, new.item_id, '{"why":"' || new.why || '"}');
  end if;
  return null;
end $$;
