-- Many segments in one transaction. Thousands of slow phones commit a small piece each, and a commit for each would
-- cost more than the piece. Answers are in the order of the questions. Uploads are locked in the order of their
-- capabilities' hashes, so that two intakes never deadlock.
create function intake.commit_segments(p_segments jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_answers jsonb := '{}'; v_one record;
begin
  if jsonb_array_length(p_segments) > 200 then return jsonb_build_object('refusal', 'malformed'); end if;
  for v_one in select ordinality as at, value as s from jsonb_array_elements(p_segments) with ordinality
      order by value ->> 'urlHash', (value ->> 'start')::bigint loop
    v_answers := v_answers || jsonb_build_object(v_one.at::text, intake.commit_segment(decode(v_one.s ->> 'urlHash', 'hex'),
      (v_one.s ->> 'start')::bigint, (v_one.s ->> 'length')::bigint, v_one.s -> 'object',
      decode(v_one.s ->> 'salted', 'hex'), decode(v_one.s ->> 'sealed', 'hex')));
  end loop;
  return coalesce((select jsonb_agg(v_answers -> g::text order by g) from generate_series(1, jsonb_array_length(p_segments)) g), '[]');
end $$;
