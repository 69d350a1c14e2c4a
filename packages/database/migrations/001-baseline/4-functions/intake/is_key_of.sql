-- Whether an object key has the shape that its owner's keys have. So an attacker who holds this role cannot name
-- objects or ids of another shape (packages/object-store/src/object-key.ts).
create function intake.is_key_of(p_owner text, p_rest text, p_key text) returns boolean language sql immutable as $$
  select coalesce(starts_with(p_key, p_owner || '/') and substr(p_key, length(p_owner) + 2) ~ ('^' || p_rest || '$'), false)
$$;
