-- The command line changes accounts by `staff.change_officer` alone: what was ended stays ended, also where its role is taken
-- over. By hand it gives and takes the right to open incidents, and takes back a lock-out.
revoke update on staff.officer from firsthand_ops;
grant update (opens, failures, locked_until) on staff.officer to firsthand_ops;
