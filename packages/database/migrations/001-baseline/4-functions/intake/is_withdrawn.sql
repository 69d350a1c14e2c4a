-- Whether the witness said "Do not use any of it". Open uploads continue as before, and nothing new begins.
create function intake.is_withdrawn(p_submission text) returns boolean language sql stable as $$
  select exists (select from public_zone.document where submission_id = p_submission and kind = 'withdrawal' and number is null)
$$;
