-- A task that is put off: until that day it takes nothing of a week, and then it comes as often as before.
alter table task add column rests_until date;
grant update (rests_until) on task to takt_app;
