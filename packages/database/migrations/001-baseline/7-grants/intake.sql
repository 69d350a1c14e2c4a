-- The public door may execute the functions of its schema, and nothing else.
grant usage on schema intake to firsthand_intake;

grant execute on function
  intake.add_closing(bytea, jsonb),
  intake.add_document(bytea, text, text, integer, bytea, jsonb),
  intake.ask_document(bytea, text, text),
  intake.ask_holder(bytea, text),
  intake.close_upload(bytea),
  intake.commit_segment(bytea, bigint, bigint, jsonb, bytea, bytea),
  intake.commit_segments(jsonb),
  intake.create_submission(text, text, bytea, bytea, text),
  intake.declare_length(bytea, bigint),
  intake.declare_upload(bytea, bytea, text, text),
  intake.digests(bytea, integer),
  intake.incident(text),
  intake.mint_url(bytea, integer, bytea),
  intake.open_incidents(),
  intake.receipt(bytea),
  intake.release_upload(bytea, text),
  intake.reopen(bytea, bytea),
  intake.report(text, jsonb),
  intake.reserve_upload(bytea, text, bytea, bigint, bytea, integer),
  intake.spend(bytea, bytea, integer),
  intake.submission(bytea),
  intake.take_upload(bytea, text),
  intake.upload(bytea)
  to firsthand_intake;
