-- Who decodes and places sees the keys of those incidents alone that are served.
alter table evidence.item_key enable row level security;
create policy kept on evidence.item_key to firsthand_preserve, firsthand_command, firsthand_ops using (true) with check (true);

-- Asked once for each statement, not for each row.
create policy served on evidence.item_key for select to firsthand_inspect, firsthand_normalise, firsthand_reconstruct
  using (key_id in (select evidence.served_keys()));
