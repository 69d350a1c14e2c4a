-- Roles that decode and place see only the keys of served incidents.
alter table evidence.item_key enable row level security;
create policy kept on evidence.item_key to firsthand_preserve, firsthand_command, firsthand_ops using (true) with check (true);

-- Evaluated once per statement, not per row.
create policy served on evidence.item_key for select to firsthand_inspect, firsthand_normalise, firsthand_reconstruct
  using (key_id in (select evidence.served_keys()));
