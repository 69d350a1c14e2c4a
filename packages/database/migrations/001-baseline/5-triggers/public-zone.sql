create trigger preview_ended after update of state on public_zone.upload for each row
  when (new.preview_of is not null and new.state in ('withdrawn', 'expired') and new."offset" > 0)
  execute function work.preview_ended();
