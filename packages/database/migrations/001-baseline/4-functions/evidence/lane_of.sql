-- Kind and state as one number: 8 × the kind's position + the state's position. The same lists are in
-- packages/database/src/command/counted/lanes.ts.
create function evidence.lane_of(p_kind text, p_state text) returns smallint
language sql immutable parallel safe as $$
  select (8 * coalesce(array_position('{image,video,audio,document,archive,other}'::text[], p_kind), 6)
    + coalesce(array_position('{placed,tentative,bounded,arriving}'::text[], p_state), 3))::smallint
$$;
