-- The employee's list of their own work, what the two try with it, and what it was from one date to the next.

-- The list of a pair, opened by its employee with the first line.
create table task_list (
  organisation_id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, pair_id),
  unique (organisation_id, pair_id, author_id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, author_id) references member
);

-- The employee has let the other see the list as it is, and what the two settle of it, until withdrawn_at.
create table task_sharing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, shared_by) references task_list (organisation_id, pair_id, author_id)
);
create unique index task_sharing_current on task_sharing (organisation_id, pair_id) where withdrawn_at is null;

-- The hours a week that are agreed: one figure for each week of a cycle that counts from a Monday.
create table task_hours (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  minutes integer[] not null
    check (array_ndims(minutes) = 1 and cardinality(minutes) between 1 and 8
           and 0 <= all (minutes) and 6000 >= all (minutes)),
  from_date date not null check (extract(isodow from from_date) = 1),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, set_by) references task_list (organisation_id, pair_id, author_id)
);
create index task_hours_pair on task_hours (organisation_id, pair_id, from_date, id);

-- One piece of work as the list has it now. `starts_on` is the day of one that comes once, and the day that the weeks,
-- months and years of the others count from. What has not been said yet is null; `needs` is empty for "nothing".
create table task (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  created_at timestamptz not null,
  version integer not null default 1 check (version >= 1),
  changed_at timestamptz not null,
  removed_at timestamptz,
  -- The order in which one would keep them: what one would drop last comes first.
  position integer not null,
  title text not null check (char_length(title) between 1 and 200),
  rhythm text not null check (rhythm in ('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'once')),
  every integer not null default 1 check (every between 1 and 52),
  times integer not null default 1 check (times between 1 and 99),
  starts_on date not null,
  min_minutes integer check (min_minutes between 1 and 6000),
  max_minutes integer check (max_minutes between 1 and 6000),
  importance text check (importance in ('must', 'should', 'could')),
  difficulty text check (difficulty in ('easy', 'manageable', 'hard', 'very-hard')),
  drain text check (drain in ('gives', 'neutral', 'takes', 'drains')),
  fondness text check (fondness in ('love', 'like', 'indifferent', 'dislike')),
  needs text[] check (needs <@ array['support', 'training', 'handover', 'tools', 'time']),
  need_words text not null default '' check (char_length(need_words) <= 2000),
  successor text not null default '' check (char_length(successor) <= 100),
  -- Nobody else can do it; null when it has not been said.
  only_me boolean,
  words tsvector generated always as (
    to_tsvector('danish', title || ' ' || need_words) || to_tsvector('english', title || ' ' || need_words)) stored,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, author_id) references task_list (organisation_id, pair_id, author_id),
  check ((min_minutes is null) = (max_minutes is null) and min_minutes <= max_minutes),
  check (every = 1 or rhythm not in ('daily', 'once')),
  check (times = 1 or rhythm <> 'once')
);
create index task_pair on task (organisation_id, pair_id, position, id);

-- What the list was from a date on, whole: `tasks` and `minutes` a week are what the two looked at, and never change.
create table task_version (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  number integer not null check (number >= 1),
  from_date date not null,
  settled_at timestamptz not null,
  -- Made while the list was shared; one from before is never shared along.
  shared boolean not null,
  tasks jsonb not null check (jsonb_typeof(tasks) = 'array'),
  minutes integer[] not null,
  -- The weekdays worked, Monday is 1.
  weekdays integer[] not null,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, number),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, author_id) references task_list (organisation_id, pair_id, author_id)
);

-- A task that the leader thinks is missing; the employee alone puts it on the list.
create table task_suggestion (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  suggested_by uuid not null,
  suggested_at timestamptz not null,
  title text not null check (char_length(title) between 1 and 200),
  why text not null default '' check (char_length(why) <= 2000),
  withdrawn_at timestamptz,
  words tsvector generated always as (
    to_tsvector('danish', title || ' ' || why) || to_tsvector('english', title || ' ' || why)) stored,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, suggested_by) references member
);
create index task_suggestion_pair on task_suggestion (organisation_id, pair_id, id);

create table task_suggestion_answer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  suggestion_id uuid not null,
  answer text not null check (answer in ('taken', 'declined')),
  reason text not null default '' check (char_length(reason) <= 2000),
  answered_by uuid not null,
  answered_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, suggestion_id) references task_suggestion (organisation_id, pair_id, id),
  foreign key (organisation_id, answered_by) references member
);
create unique index task_suggestion_answer_current on task_suggestion_answer (organisation_id, suggestion_id)
  where undone_at is null;

-- What if: changes that the two try together. Settled, they are agreements; the list follows when the employee takes
-- it over, which makes a version of it.
create table trial (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  from_date date,
  settled_by uuid,
  settled_at timestamptz,
  dropped_at timestamptz,
  accepted_at timestamptz,
  version_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id) references task_list (organisation_id, pair_id),
  foreign key (organisation_id, opened_by) references member,
  foreign key (organisation_id, settled_by) references member,
  foreign key (organisation_id, pair_id, version_id) references task_version (organisation_id, pair_id, id),
  check ((settled_by is null) = (settled_at is null) and (from_date is null) = (settled_at is null)),
  check ((accepted_at is null) = (version_id is null))
);
create unique index trial_open on trial (organisation_id, pair_id) where accepted_at is null and dropped_at is null;
create index trial_pair on trial (organisation_id, pair_id, id);

create table trial_change (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  trial_id uuid not null,
  task_id uuid not null,
  kind text not null
    check (kind in ('drop', 'hand-over', 'less-often', 'shorter', 'postpone', 'train', 'help')),
  -- For 'less-often'.
  rhythm text check (rhythm in ('daily', 'weekly', 'monthly', 'quarterly', 'yearly')),
  every integer check (every between 1 and 52),
  times integer check (times between 1 and 99),
  -- For 'shorter'.
  min_minutes integer check (min_minutes between 1 and 6000),
  max_minutes integer check (max_minutes between 1 and 6000),
  -- For 'postpone': the day it is taken up again.
  until date,
  body text not null default '' check (char_length(body) <= 200),
  put_by uuid not null,
  put_at timestamptz not null,
  removed_at timestamptz,
  agreement_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, trial_id) references trial (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, task_id) references task (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, agreement_id) references agreement (organisation_id, pair_id, id),
  foreign key (organisation_id, put_by) references member,
  check ((kind = 'less-often') = (rhythm is not null and every is not null and times is not null)),
  check ((kind = 'shorter') = (min_minutes is not null and max_minutes is not null)),
  check (min_minutes <= max_minutes),
  check ((kind = 'postpone') = (until is not null))
);
create unique index trial_change_current on trial_change (organisation_id, trial_id, task_id, kind)
  where removed_at is null;
create index trial_change_agreement on trial_change (organisation_id, agreement_id) where agreement_id is not null;

-- What the employee says that help which was agreed has changed.
create table help_effect (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  change_id uuid not null,
  answer text not null check (answer in ('much', 'some', 'no')),
  body text not null default '' check (char_length(body) <= 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, change_id) references trial_change (organisation_id, pair_id, id),
  foreign key (organisation_id, written_by) references member
);
create unique index help_effect_current on help_effect (organisation_id, change_id) where undone_at is null;

-- The pairs whose list the viewer sees: their own, and those that are shared with them now. For people who are signed
-- in: jobs, feeds and reminders see no list, shared or not.
create function viewer_task_pairs() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(l.pair_id), '{}')
    from task_list l
   where l.organisation_id = viewer_organisation() and l.pair_id = any (viewer_pairs())
     and current_setting('takt.role', true) in ('owner', 'member')
     and (l.author_id = viewer_member() or exists (
       select from task_sharing s
        where s.organisation_id = l.organisation_id and s.pair_id = l.pair_id and s.withdrawn_at is null))
$$;

-- The days away of the one whose list it is, for who sees the list: they are part of how many hours a week has.
create function absences_of_task_list(pair uuid, earliest date, latest date)
returns table (first_date date, last_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.first_date, a.last_date
    from task_list l
    join absence a on a.organisation_id = l.organisation_id and a.member_id = l.author_id
   where l.organisation_id = viewer_organisation() and l.pair_id = pair and pair = any (viewer_task_pairs())
     and a.removed_at is null and a.last_date >= earliest and a.first_date <= latest
$$;
revoke execute on function viewer_task_pairs, absences_of_task_list from public;
grant execute on function viewer_task_pairs, absences_of_task_list to takt_app;

alter table task_list enable row level security;
create policy own_until_shared on task_list to takt_app using (
  author_id = (select viewer_member()) and (select current_setting('takt.role', true)) in ('owner', 'member')
  or pair_id = any ((select viewer_task_pairs())::uuid[]))
  with check (
    author_id = (select viewer_member()) and pair_id = any ((select viewer_pairs())::uuid[])
    and exists (
      select from pair p
       where p.organisation_id = task_list.organisation_id and p.id = task_list.pair_id
         and p.employee_id = task_list.author_id));

-- That there was a sharing, and that it ended, is the employee's alone.
alter table task_sharing enable row level security;
create policy pair_until_withdrawn on task_sharing to takt_app using (
  pair_id = any ((select viewer_task_pairs())::uuid[])
  and (shared_by = (select viewer_member()) or withdrawn_at is null))
  with check (shared_by = (select viewer_member()));

do $$
declare
  writer record;
begin
  for writer in
    select * from (values ('task', 'author_id'), ('task_hours', 'set_by')) as t (name, author)
  loop
    execute format(
      'create policy own_until_shared on %1$I to takt_app using (
         organisation_id = (select viewer_organisation()) and pair_id = any ((select viewer_task_pairs())::uuid[]))
         with check (%2$I = (select viewer_member()) and pair_id = any ((select viewer_task_pairs())::uuid[]))',
      writer.name, writer.author);
    execute format('alter table %1$I enable row level security', writer.name);
  end loop;
end $$;

alter table task_version enable row level security;
create policy own_or_shared_then on task_version to takt_app using (
  pair_id = any ((select viewer_task_pairs())::uuid[]) and (author_id = (select viewer_member()) or shared))
  with check (author_id = (select viewer_member()));

alter table task_suggestion enable row level security;
create policy pair on task_suggestion to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (select current_setting('takt.role', true)) in ('owner', 'member')
  and (suggested_by = (select viewer_member()) or withdrawn_at is null))
  with check (
    suggested_by = (select viewer_member()) and exists (
      select from pair p
       where p.organisation_id = task_suggestion.organisation_id and p.id = task_suggestion.pair_id
         and p.leader_id = task_suggestion.suggested_by));

alter table task_suggestion_answer enable row level security;
create policy pair on task_suggestion_answer to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (select current_setting('takt.role', true)) in ('owner', 'member')
  and (answered_by = (select viewer_member()) or undone_at is null))
  with check (
    answered_by = (select viewer_member()) and exists (
      select from pair p
       where p.organisation_id = task_suggestion_answer.organisation_id and p.id = task_suggestion_answer.pair_id
         and p.employee_id = task_suggestion_answer.answered_by));

-- What is tried is both's, as long as both see the list; that it becomes the list is the employee's.
alter table trial enable row level security;
create policy with_list on trial to takt_app using (
  organisation_id = (select viewer_organisation()) and pair_id = any ((select viewer_task_pairs())::uuid[]))
  with check (
    pair_id = any ((select viewer_task_pairs())::uuid[]) and (version_id is null or exists (
      select from task_list l
       where l.organisation_id = trial.organisation_id and l.pair_id = trial.pair_id
         and l.author_id = (select viewer_member()))));

alter table trial_change enable row level security;
create policy with_list on trial_change to takt_app using (
  organisation_id = (select viewer_organisation()) and pair_id = any ((select viewer_task_pairs())::uuid[]));

alter table help_effect enable row level security;
create policy with_list on help_effect to takt_app using (
  pair_id = any ((select viewer_task_pairs())::uuid[])
  and (written_by = (select viewer_member()) or undone_at is null))
  with check (
    written_by = (select viewer_member()) and exists (
      select from task_list l
       where l.organisation_id = help_effect.organisation_id and l.pair_id = help_effect.pair_id
         and l.author_id = help_effect.written_by));

grant select, insert on task_list, task_sharing, task_hours, task, task_version, task_suggestion,
  task_suggestion_answer, trial, trial_change, help_effect to takt_app;
grant update (opened_at) on task_list to takt_app;
grant update (withdrawn_at) on task_sharing, task_suggestion to takt_app;
grant update (version, changed_at, removed_at, position, title, rhythm, every, times, starts_on, min_minutes,
  max_minutes, importance, difficulty, drain, fondness, needs, need_words, successor, only_me) on task to takt_app;
grant update (undone_at) on task_suggestion_answer, help_effect to takt_app;
grant update (from_date, settled_by, settled_at, dropped_at, accepted_at, version_id) on trial to takt_app;
grant update (removed_at, agreement_id) on trial_change to takt_app;

-- A change tells who can see the list: the two, or the employee alone.
create function notify_task_list() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', case
            when exists (
              select from task_sharing s
               where s.organisation_id = l.organisation_id and s.pair_id = l.pair_id and s.withdrawn_at is null)
              then 'pair:' || l.pair_id
            else 'member:' || l.author_id end)
     from task_list l where l.organisation_id = new.organisation_id and l.pair_id = new.pair_id;
  return null;
end $$;
create trigger live after insert or update on task for each row execute function notify_task_list();
create trigger live after insert on task_hours for each row execute function notify_task_list();
create trigger live after insert on task_version for each row execute function notify_task_list();
create trigger live after insert or update on trial for each row execute function notify_task_list();
create trigger live after insert or update on trial_change for each row execute function notify_task_list();
create trigger live after insert or update on help_effect for each row execute function notify_task_list();
create trigger live after insert or update on task_sharing for each row execute function notify_pair();
create trigger live after insert or update on task_suggestion for each row execute function notify_pair();
create trigger live after insert or update on task_suggestion_answer for each row execute function notify_pair();

-- Feedback about a task.
alter table feedback
  add column task_id uuid,
  add foreign key (organisation_id, pair_id, task_id) references task (organisation_id, pair_id, id),
  add check (num_nonnulls(agreement_id, goal_id, task_id) <= 1);
create index feedback_task on feedback (organisation_id, task_id) where task_id is not null;
