-- Feedback about a goal, and a listening begun by mistake.

alter table goal add unique (organisation_id, pair_id, id);
alter table feedback
  add column goal_id uuid,
  add foreign key (organisation_id, pair_id, goal_id) references goal (organisation_id, pair_id, id),
  add check (num_nonnulls(agreement_id, goal_id) <= 1);
create index feedback_goal on feedback (organisation_id, goal_id) where goal_id is not null;

-- Taken back by the one who began it, while nothing of it was shared. Whoever has written a draft to it keeps that, and
-- words that are shared bring the listening back.
alter table listening add column removed_at timestamptz;
grant update (removed_at) on listening to takt_app;
drop trigger live on listening;
create trigger live after insert or update on listening for each row execute function notify_pair();
