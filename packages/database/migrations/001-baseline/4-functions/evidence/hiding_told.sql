-- Records in custody that a card was hidden. The trigger is deferred to the end of the transaction, so that cards are
-- locked before the chain, and the holder of the chain's lock waits for no card. Two cases are left out. The owner's
-- functions write their own entries. A card that is hidden as `check` belongs to an erased file of the self-test's
-- incident, and evidence.erase_item records that.
create function evidence.hiding_told() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = current_user or new.hidden = 'check' then return null; end if;
  case new.hidden
    when 'withdrawn' then
      perform custody.enter(new.incident_id, custody.session_actor(), 'item.withdrawn', new.item_id, '{"kept":true}');
    else
      perform custody.enter(new.incident_id, custody.session_actor(), 'item.superseded', new.item_id,
        '{' || coalesce('"by":"' || new.superseded_by || '"', '') || '}');
  end case;
  return null;
end $$;
