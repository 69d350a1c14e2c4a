-- A document without any object that names the erased item.
create function evidence.without_item(p_document jsonb, p_item text) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_document is null or position(p_item in p_document::text) = 0 then return p_document; end if;
  if jsonb_typeof(p_document) = 'array' then
    return (select coalesce(jsonb_agg(evidence.without_item(e, p_item) order by n), '[]')
      from jsonb_array_elements(p_document) with ordinality x (e, n)
      where not (jsonb_typeof(e) = 'string' and e #>> '{}' = p_item)
        and not (jsonb_typeof(e) = 'object' and exists (select from jsonb_each_text(e) f where f.value = p_item)));
  end if;
  if jsonb_typeof(p_document) = 'object' then
    return (select coalesce(jsonb_object_agg(k, evidence.without_item(v, p_item)), '{}')
      from jsonb_each(p_document) x (k, v) where k <> p_item);
  end if;
  return p_document;
end $$;
