-- Checks the digits that a person typed back after a test call. Returns 'answered', 'wrong', 'spent' (after five
-- tries), 'over' (after a quarter of an hour), 'again' (the call was answered before), 'unsent' or 'not-found'. The
-- answer may come before the gateway has reported that it took the call.
create function platform.answer_duty_call(p_id text, p_digits text, p_by text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_call platform.duty_call;
begin
  select * into v_call from platform.duty_call where id = p_id for update;
  if not found then return 'not-found'; end if;
  if v_call.answered_at is not null then return 'again'; end if;
  if v_call.digits_sha256 is null then return 'unsent'; end if;
  if v_call.made_at < clock_timestamp() - interval '15 minutes' then return 'over'; end if;
  if v_call.tries >= 5 then return 'spent'; end if;
  if sha256(v_call.salt || convert_to(p_digits, 'UTF8')) = v_call.digits_sha256 then
    update platform.duty_call set tries = tries + 1, answered_at = clock_timestamp(), answered_by = p_by where id = p_id;
    return 'answered';
  end if;
  update platform.duty_call set tries = tries + 1 where id = p_id;
  return case when v_call.tries >= 4 then 'spent' else 'wrong' end;
end $$;
