-- What a word that is everywhere is looked for by: the order in which things came in, gone through from its end. Ids are
-- compared byte by byte, as the page that merges several sources compares them.
create index statement_in_order on evidence.statement (incident_id, received_at, id collate "C");
create index text_in_order on evidence.text (incident_id, created_at, id collate "C");
create index note_in_order on staff.note (incident_id, created_at, id collate "C") where purpose <> 'search';
create index event_in_order on evidence.event (incident_id, at_ms, id collate "C");
-- They answer what these did.
drop index evidence.statement_received;
drop index evidence.statement_of_incident;
drop index evidence.text_newest;
create index card_restricted on evidence.card (incident_id) include (item_id) where restricted;
