-- A density of one grade, its busiest minute and how far it reaches are read from this index alone, as those of one
-- decision are (037): a grade is shared by hundreds of thousands, which lie on all pages of the table.
create index counted_of_grade on evidence.counted (incident_id, grade)
  include (lane, earliest, latest, middle, level, folded, kind, state) where grade is not null;
