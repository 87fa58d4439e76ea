-- Praise and constructive feedback, from either of the two to the other.

-- Until it is given it is its author's alone; from then on its words stand. A link to a task or a goal is a column of
-- its own beside agreement_id.
create table feedback (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('praise', 'constructive')),
  happened text not null check (length(happened) between 1 and 2000),
  meant text not null check (length(meant) <= 2000),
  wish text not null check (length(wish) <= 2000),
  agreement_id uuid,
  written_at timestamptz not null,
  given_at timestamptz,
  removed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, author_id) references member,
  foreign key (organisation_id, pair_id, agreement_id) references agreement (organisation_id, pair_id, id),
  -- What was given is not taken away.
  check (given_at is null or removed_at is null)
);
create index feedback_pair on feedback (organisation_id, pair_id, given_at);

-- The one it was given to has heard it.
create table feedback_hearing (
  organisation_id uuid not null,
  feedback_id uuid not null,
  pair_id uuid not null,
  member_id uuid not null,
  heard_at timestamptz not null,
  primary key (organisation_id, feedback_id),
  foreign key (organisation_id, pair_id, feedback_id) references feedback (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member
);

create table feedback_answer (
  organisation_id uuid not null,
  feedback_id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  answered_at timestamptz not null,
  primary key (organisation_id, feedback_id),
  foreign key (organisation_id, pair_id, feedback_id) references feedback (organisation_id, pair_id, id),
  foreign key (organisation_id, author_id) references member
);

-- Nobody writes in another's name; who is not named, such as a job, sees what was given and no draft.
alter table feedback enable row level security;
create policy author_or_given on feedback to takt_app
  using (
    pair_id = any ((select viewer_pairs())::uuid[])
    and (given_at is not null or author_id = (select viewer_member())))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and author_id = (select viewer_member()));

alter table feedback_hearing enable row level security;
create policy pair on feedback_hearing to takt_app
  using (pair_id = any ((select viewer_pairs())::uuid[]))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and member_id = (select viewer_member()));

alter table feedback_answer enable row level security;
create policy pair on feedback_answer to takt_app
  using (pair_id = any ((select viewer_pairs())::uuid[]))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and author_id = (select viewer_member()));

grant select, insert, update on feedback to takt_app;
grant select, insert on feedback_hearing, feedback_answer to takt_app;

-- What is not given, before and after, is news for its author alone.
create function notify_feedback() returns trigger language plpgsql as $$
begin
  if new.given_at is null and (old is null or old.given_at is null) then
    perform pg_notify('takt_live', 'member:' || new.author_id);
  else
    perform pg_notify('takt_live', 'pair:' || new.pair_id);
  end if;
  return null;
end $$;

create trigger live after insert or update on feedback for each row execute function notify_feedback();
create trigger live after insert on feedback_hearing for each row execute function notify_pair();
create trigger live after insert on feedback_answer for each row execute function notify_pair();
