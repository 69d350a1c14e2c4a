-- Cards are locked before custody here too. The entry is appended at the end of the transaction, when the chain may be
-- locked: whoever holds the chain's lock waits for no card. The owner writes the entries of its own changes. Items that
-- are hidden for a check are erased, which evidence.erase_item enters once.
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
