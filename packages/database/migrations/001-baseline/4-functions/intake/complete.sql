-- The only function that completes an upload. All bytes are durable by then, so its work is added in this transaction.
create function intake.complete(p_upload text) returns void language plpgsql as $$
declare v public_zone.upload;
begin
  update public_zone.upload set state = 'complete', received_at = work.minute(), appended_at = work.minute(), holder = null
  where id = p_upload and state = 'open' returning * into v;
  if found then
    if v.preview_of is null then perform work.add('preserve', 'preserve-upload', v.incident_id, v.id);
    -- It is looked at before any file: that is what it is for.
    else perform work.add('preserve-first', 'keep-arrival', v.incident_id, v.id, p_priority => 1);
    end if;
  end if;
end $$;
