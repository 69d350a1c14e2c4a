-- Which tasks each of these roles may add. Command, the command line and preserve may add any, and custody records what
-- they do.
insert into work.asker (role, task)
select 'firsthand_' || a.process, t.task from (values
  ('intake', array['preserve-upload', 'preserve-partial', 'keep-arrival', 'read-statement', 'keep-contact', 'apply-withdrawal']),
  ('relay', array['preserve-partial', 'keep-arrival', 'extend-locks']),
  ('inspect', array['inspect-item', 'find-twins', 'find-sound', 'normalise-item', 'link-item', 'reconstruct-incident']),
  ('normalise', array['normalise-item', 'normalise-short', 'normalise-video', 'normalise-later', 'clean-item', 'reconstruct-incident']),
  ('reconstruct', array['reconstruct-incident', 'settle-incident', 'link-item'])
) a(process, tasks) cross join unnest(a.tasks) t(task);
