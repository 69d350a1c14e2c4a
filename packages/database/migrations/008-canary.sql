-- The self-test waits until its item is placed: that it is, not where or when.
grant select (item_id, incident_id) on evidence.current_placement to firsthand_ops;
