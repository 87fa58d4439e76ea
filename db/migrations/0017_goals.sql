-- Goals: of the company, of a pair, and of an employee alone.
--
-- The present wording stands in the goal itself, so that what an employee wrote before they shared a personal goal
-- can be kept apart from it and never shared along.

create table goal (
  organisation_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  level text not null check (level in ('organisation', 'work', 'personal')),
  -- Null for a goal of the company.
  pair_id uuid,
  author_id uuid not null,
  created_at timestamptz not null,
  version integer not null default 1 check (version >= 1),
  title text not null check (length(title) between 1 and 200),
  why text not null default '' check (length(why) <= 2000),
  ends_on date,
  -- The company's goal that a work goal serves.
  serves uuid,
  serves_level text generated always as (case when serves is not null then 'organisation' end) stored,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, id, level),
  unique (organisation_id, pair_id, id, author_id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, author_id) references member,
  foreign key (organisation_id, written_by) references member,
  foreign key (organisation_id, serves, serves_level) references goal (organisation_id, id, level),
  check ((level = 'organisation') = (pair_id is null)),
  check (serves is null or level = 'work')
);
create index goal_pair on goal (organisation_id, pair_id);
create index goal_of_organisation on goal (organisation_id) where level = 'organisation';
create index goal_serving on goal (organisation_id, serves) where serves is not null;

-- What it said before.
create table goal_wording (
  organisation_id uuid not null,
  goal_id uuid not null,
  version integer not null check (version >= 1),
  title text not null,
  why text not null,
  ends_on date,
  serves uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, goal_id, version),
  foreign key (organisation_id, goal_id) references goal,
  foreign key (organisation_id, written_by) references member
);

create table goal_checkpoint (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  local_date date not null,
  body text not null default '' check (length(body) <= 2000),
  progress integer check (progress between 0 and 100),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, goal_id) references goal,
  foreign key (organisation_id, written_by) references member,
  check (body <> '' or progress is not null)
);
create index goal_checkpoint_goal on goal_checkpoint (organisation_id, goal_id, local_date, id);

create table goal_closing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  outcome text not null check (outcome in ('reached', 'dropped', 'replaced')),
  reason text not null default '' check (length(reason) <= 2000),
  closed_by uuid not null,
  closed_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, goal_id) references goal,
  foreign key (organisation_id, closed_by) references member,
  foreign key (organisation_id, undone_by) references member,
  check ((undone_by is null) = (undone_at is null))
);
create unique index goal_closing_current on goal_closing (organisation_id, goal_id) where undone_at is null;

-- An employee has let the other see a personal goal, until withdrawn_at. Its key holds it to the goal's own author.
create table goal_sharing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  goal_id uuid not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, goal_id, shared_by) references goal (organisation_id, pair_id, id, author_id)
);
create unique index goal_sharing_current on goal_sharing (organisation_id, goal_id) where withdrawn_at is null;

-- A sharing that was taken back is its author's alone: not even that there was one is told.
alter table goal_sharing enable row level security;
create policy pair_until_withdrawn on goal_sharing to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (shared_by = (select viewer_member()) or withdrawn_at is null))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and shared_by = (select viewer_member()));

-- Personal goals are for people who are signed in: neither jobs nor feeds can see one.
alter table goal enable row level security;
create policy by_level on goal to takt_app using (
  organisation_id = (select viewer_organisation())
  and case level
    when 'organisation' then true
    when 'work' then pair_id = any ((select viewer_pairs())::uuid[])
    else (select current_setting('takt.role', true)) in ('owner', 'member')
      and (author_id = (select viewer_member())
        or pair_id = any ((select viewer_pairs())::uuid[]) and exists (
          select from goal_sharing s
           where s.organisation_id = goal.organisation_id and s.goal_id = goal.id and s.withdrawn_at is null))
    end)
  with check (
    organisation_id = (select viewer_organisation())
    and case level
      when 'organisation' then (select viewer_is_owner())
      when 'work' then pair_id = any ((select viewer_pairs())::uuid[])
      else author_id = (select viewer_member()) and pair_id = any ((select viewer_pairs())::uuid[])
      end);

-- What hangs on a goal is seen with it, and written by those who may write it. What was put right or taken back of a
-- personal goal stays with its author.
do $$
declare
  seen constant text := 'exists (select from goal g where g.organisation_id = %1$I.organisation_id and g.id = %1$I.goal_id)';
  own constant text := 'exists (
    select from goal g
     where g.organisation_id = %1$I.organisation_id and g.id = %1$I.goal_id
       and case g.level when ''organisation'' then (select viewer_is_owner()) when ''work'' then true
           else g.author_id = (select viewer_member()) end)';
  unless_personal constant text := 'exists (
    select from goal g
     where g.organisation_id = %1$I.organisation_id and g.id = %1$I.goal_id
       and (g.level <> ''personal'' or g.author_id = (select viewer_member())))';
begin
  execute format('create policy with_goal on %1$I to takt_app using (' || seen || ') with check (' || own || ')', 'goal_checkpoint');
  execute format('create policy with_goal on %1$I to takt_app using (' || unless_personal || ') with check (' || own || ')', 'goal_wording');
  execute format(
    'create policy with_goal on %1$I to takt_app using (undone_at is null and ' || seen || ' or ' || unless_personal
    || ') with check (' || own || ')', 'goal_closing');
end $$;
alter table goal_checkpoint enable row level security;
alter table goal_wording enable row level security;
alter table goal_closing enable row level security;

grant select, insert on goal, goal_wording, goal_checkpoint, goal_closing, goal_sharing to takt_app;
grant update (version, title, why, ends_on, serves, written_by, written_at) on goal to takt_app;
grant update (undone_by, undone_at) on goal_closing to takt_app;
grant update (withdrawn_at) on goal_sharing to takt_app;

-- A change of a goal tells who can see it: the company, the two, or its author alone.
create function tell_of_goal(organisation uuid, changed uuid) returns void language sql as $$
  select pg_notify('takt_live', case
           when g.level = 'organisation' then 'organisation:' || g.organisation_id
           when g.level = 'work' or exists (
             select from goal_sharing s
              where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.withdrawn_at is null)
             then 'pair:' || g.pair_id
           else 'member:' || g.author_id end)
    from goal g where g.organisation_id = organisation and g.id = changed
$$;
create function notify_goal() returns trigger language plpgsql as $$
begin
  perform tell_of_goal(new.organisation_id, new.id);
  return null;
end $$;
create function notify_of_goal() returns trigger language plpgsql as $$
begin
  perform tell_of_goal(new.organisation_id, new.goal_id);
  return null;
end $$;
create trigger live after insert or update on goal for each row execute function notify_goal();
create trigger live after insert on goal_checkpoint for each row execute function notify_of_goal();
create trigger live after insert or update on goal_closing for each row execute function notify_of_goal();
create trigger live after insert or update on goal_sharing for each row execute function notify_pair();
