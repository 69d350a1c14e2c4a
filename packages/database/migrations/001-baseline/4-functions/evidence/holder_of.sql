-- The card that represents a group of twins. Normally it is the card of the group's best item. Exception: the group's
-- pictures share a part with the pictures of exactly one other group. Then that other group's best item represents this
-- group too, if it arrived first and has at least as much metadata. So a screenshot folds into its picture, and a
-- collage of two pictures folds into neither.
create function evidence.holder_of(p_best text, p_ids text[]) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare v_beside text[]; v_other text; v_its text[];
begin
  v_beside := array(select evidence.parts_beside(p_ids));
  if cardinality(v_beside) <> 1 then return p_best; end if;
  v_other := v_beside[1];
  if (select o.seq > b.seq from evidence.item o, evidence.item b where o.id = v_other and b.id = p_best)
    or evidence.metadata_of(v_other) < evidence.metadata_of(p_best) then return p_best; end if;
  -- nor into what is itself a part of something older
  v_its := array(select evidence.parts_beside(array(select id from evidence.twins_of(v_other) g(id))));
  if exists (select from evidence.item i join evidence.item o on o.id = v_other where i.id = any(v_its) and i.seq < o.seq) then return p_best; end if;
  return v_other;
end $$;
