-- What an employee wants to become better at, the steps the two agree on the way, and training with what it changed.

-- The employee's own until they share it. The present wording stands in the wish itself, as with goals, so that what
-- was written before it was shared is never shared along.
create table development_wish (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  created_at timestamptz not null,
  version integer not null default 1 check (version >= 1),
  title text not null check (char_length(title) between 1 and 200),
  why text not null default '' check (char_length(why) <= 2000),
  written_at timestamptz not null,
  words tsvector generated always as (
    to_tsvector('danish', title || ' ' || why) || to_tsvector('english', title || ' ' || why)) stored,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  unique (organisation_id, pair_id, id, author_id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, author_id) references member
);
create index development_wish_pair on development_wish (organisation_id, pair_id);

-- What it said before; its author's alone.
create table development_wording (
  organisation_id uuid not null,
  wish_id uuid not null,
  version integer not null check (version >= 1),
  title text not null,
  why text not null,
  written_at timestamptz not null,
  primary key (organisation_id, wish_id, version),
  foreign key (organisation_id, wish_id) references development_wish
);

-- The employee has let the other see it, until withdrawn_at.
create table development_sharing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  wish_id uuid not null,
  shared_by uuid not null,
  shared_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, wish_id, shared_by)
    references development_wish (organisation_id, pair_id, id, author_id)
);
create unique index development_sharing_current on development_sharing (organisation_id, wish_id)
  where withdrawn_at is null;

create table development_closing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  wish_id uuid not null,
  outcome text not null check (outcome in ('reached', 'set-aside', 'replaced')),
  reason text not null default '' check (char_length(reason) <= 2000),
  closed_by uuid not null,
  closed_at timestamptz not null,
  undone_at timestamptz,
  words tsvector generated always as (to_tsvector('danish', reason) || to_tsvector('english', reason)) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, wish_id) references development_wish,
  foreign key (organisation_id, closed_by) references member
);
create unique index development_closing_current on development_closing (organisation_id, wish_id)
  where undone_at is null;

-- A step on the way is an agreement of the two; this says what it is a step towards.
create table development_step (
  organisation_id uuid not null,
  pair_id uuid not null,
  wish_id uuid not null,
  agreement_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (organisation_id, wish_id, agreement_id),
  foreign key (organisation_id, pair_id, wish_id) references development_wish (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, agreement_id) references agreement (organisation_id, pair_id, id),
  foreign key (organisation_id, added_by) references member
);

create table training (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  wish_id uuid not null,
  kind text not null check (kind in ('course', 'side-by-side', 'mentoring', 'self-study', 'other')),
  title text not null check (char_length(title) between 1 and 200),
  place text not null default '' check (char_length(place) <= 200),
  first_date date not null,
  last_date date not null check (last_date >= first_date),
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  words tsvector generated always as (
    to_tsvector('danish', title || ' ' || place) || to_tsvector('english', title || ' ' || place)) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, wish_id) references development_wish,
  foreign key (organisation_id, added_by) references member,
  foreign key (organisation_id, removed_by) references member,
  check ((removed_by is null) = (removed_at is null))
);
create index training_wish on training (organisation_id, wish_id, first_date, id);

-- What the employee says a training changed, or that they want to be asked later.
create table training_effect (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  training_id uuid not null,
  answer text not null check (answer in ('much', 'some', 'not-yet', 'later')),
  body text not null default '' check (char_length(body) <= 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  undone_at timestamptz,
  words tsvector generated always as (to_tsvector('danish', body) || to_tsvector('english', body)) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, training_id) references training,
  foreign key (organisation_id, written_by) references member
);
create index training_effect_training on training_effect (organisation_id, training_id, written_at, id);

-- That there was a sharing, and that it ended, is its author's alone.
alter table development_sharing enable row level security;
create policy pair_until_withdrawn on development_sharing to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (shared_by = (select viewer_member()) or withdrawn_at is null))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and shared_by = (select viewer_member()));

-- For people who are signed in: neither jobs nor feeds can see one, shared or not.
alter table development_wish enable row level security;
create policy own_until_shared on development_wish to takt_app using (
  organisation_id = (select viewer_organisation())
  and (select current_setting('takt.role', true)) in ('owner', 'member')
  and (author_id = (select viewer_member())
    or pair_id = any ((select viewer_pairs())::uuid[]) and exists (
      select from development_sharing s
       where s.organisation_id = development_wish.organisation_id and s.wish_id = development_wish.id
         and s.withdrawn_at is null)))
  with check (
    author_id = (select viewer_member()) and pair_id = any ((select viewer_pairs())::uuid[])
    and exists (
      select from pair p
       where p.organisation_id = development_wish.organisation_id and p.id = development_wish.pair_id
         and p.employee_id = development_wish.author_id));

-- What hangs on a wish is seen with it, so that taking it back hides all of it at once.
do $$
declare
  seen constant text := 'exists (
    select from development_wish w where w.organisation_id = %1$I.organisation_id and w.id = %1$I.wish_id)';
  own constant text := 'exists (
    select from development_wish w
     where w.organisation_id = %1$I.organisation_id and w.id = %1$I.wish_id
       and w.author_id = (select viewer_member()))';
begin
  execute format('create policy own on %1$I to takt_app using (' || own || ')', 'development_wording');
  execute format(
    'create policy with_wish on %1$I to takt_app using (undone_at is null and ' || seen || ' or ' || own
    || ') with check (' || own || ')', 'development_closing');
  execute format(
    'create policy with_wish on %1$I to takt_app using (' || seen
    || ') with check (added_by = (select viewer_member()) and ' || seen || ')', 'development_step');
  execute format('create policy with_wish on %1$I to takt_app using (' || seen || ')', 'training');
end $$;
alter table development_wording enable row level security;
alter table development_closing enable row level security;
alter table development_step enable row level security;
alter table training enable row level security;

-- An answer that was taken back, and that somebody would rather be asked later, is nobody else's.
alter table training_effect enable row level security;
create policy with_training on training_effect to takt_app using (
  exists (
    select from training t
     where t.organisation_id = training_effect.organisation_id and t.id = training_effect.training_id)
  and (written_by = (select viewer_member()) or undone_at is null and answer <> 'later'))
  with check (
    written_by = (select viewer_member()) and exists (
      select from training t
        join development_wish w on w.organisation_id = t.organisation_id and w.id = t.wish_id
       where t.organisation_id = training_effect.organisation_id and t.id = training_effect.training_id
         and w.author_id = (select viewer_member())));

grant select, insert on development_wish, development_wording, development_sharing, development_closing,
  development_step, training, training_effect to takt_app;
grant update (version, title, why, written_at) on development_wish to takt_app;
grant update (withdrawn_at) on development_sharing to takt_app;
grant update (undone_at) on development_closing, training_effect to takt_app;
grant update (removed_by, removed_at) on training to takt_app;

-- A change tells who can see the wish: the two, or its author alone.
create function tell_of_wish(organisation uuid, changed uuid) returns void language sql as $$
  select pg_notify('takt_live', case
           when exists (
             select from development_sharing s
              where s.organisation_id = w.organisation_id and s.wish_id = w.id and s.withdrawn_at is null)
             then 'pair:' || w.pair_id
           else 'member:' || w.author_id end)
    from development_wish w where w.organisation_id = organisation and w.id = changed
$$;
create function notify_wish() returns trigger language plpgsql as $$
begin
  perform tell_of_wish(new.organisation_id, new.id);
  return null;
end $$;
create function notify_of_wish() returns trigger language plpgsql as $$
begin
  perform tell_of_wish(new.organisation_id, new.wish_id);
  return null;
end $$;
create function notify_of_training() returns trigger language plpgsql as $$
begin
  perform tell_of_wish(t.organisation_id, t.wish_id)
     from training t where t.organisation_id = new.organisation_id and t.id = new.training_id;
  return null;
end $$;
create trigger live after insert or update on development_wish for each row execute function notify_wish();
create trigger live after insert or update on development_closing for each row execute function notify_of_wish();
create trigger live after insert on development_step for each row execute function notify_of_wish();
create trigger live after insert or update on training for each row execute function notify_of_wish();
create trigger live after insert or update on training_effect for each row execute function notify_of_training();
create trigger live after insert or update on development_sharing for each row execute function notify_pair();
