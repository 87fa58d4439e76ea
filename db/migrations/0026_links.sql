-- Feedback about a goal, beside feedback about an agreement.

alter table goal add unique (organisation_id, pair_id, id);
alter table feedback
  add column goal_id uuid,
  add foreign key (organisation_id, pair_id, goal_id) references goal (organisation_id, pair_id, id),
  add check (num_nonnulls(agreement_id, goal_id) <= 1);
create index feedback_goal on feedback (organisation_id, goal_id) where goal_id is not null;
