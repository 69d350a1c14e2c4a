-- Whom a session may name as the actor. A worker names itself. Command names itself or an officer who may act. The
-- command line names somebody by a stated name.
create function custody.may_name(p_actor text) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if session_user = 'firsthand_ops' then
    return p_actor ~ '^ops:[^\u0001-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]{1,64}$'
      and substr(p_actor, 5) = btrim(substr(p_actor, 5));
  end if;
  return p_actor = custody.session_actor() or (session_user = 'firsthand_command' and staff.may_act(p_actor));
end $$;
