-- Listening: one question, one who speaks and one who listens, and how it was heard.

-- A round of it, in a conversation that has begun. The question is kept as it read then.
create table listening (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  -- The point it came from; null for a question to borrow, or words of one's own.
  item_id uuid,
  question text not null check (length(question) between 1 and 200),
  listener_id uuid not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  words tsvector generated always as (to_tsvector('danish', question) || to_tsvector('english', question)) stored,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, item_id) references agenda_item (organisation_id, pair_id, id),
  foreign key (organisation_id, listener_id) references member,
  foreign key (organisation_id, begun_by) references member
);
create index listening_meeting on listening (organisation_id, meeting_id);
create index listening_pair on listening (organisation_id, pair_id);
create index listening_item on listening (organisation_id, item_id) where item_id is not null;

-- Not shared yet: its author's alone, in a table that the other can read nothing of. Sharing takes it out of here.
create table retelling_draft (
  organisation_id uuid not null,
  listening_id uuid not null,
  author_id uuid not null,
  pair_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  written_at timestamptz not null,
  words tsvector generated always as (to_tsvector('danish', body) || to_tsvector('english', body)) stored,
  primary key (organisation_id, listening_id, author_id),
  foreign key (organisation_id, pair_id, listening_id) references listening (organisation_id, pair_id, id),
  foreign key (organisation_id, author_id) references member
);
create index retelling_draft_pair on retelling_draft (organisation_id, pair_id, author_id);

-- How it was heard, version by version, by either of the two; the highest counts.
create table retelling (
  organisation_id uuid not null,
  listening_id uuid not null,
  version integer not null check (version >= 1),
  pair_id uuid not null,
  author_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  written_at timestamptz not null,
  words tsvector generated always as (to_tsvector('danish', body) || to_tsvector('english', body)) stored,
  primary key (organisation_id, listening_id, version),
  foreign key (organisation_id, pair_id, listening_id) references listening (organisation_id, pair_id, id),
  foreign key (organisation_id, author_id) references member
);
create index retelling_pair on retelling (organisation_id, pair_id);

-- "Yes, that is how it was": said by the one who did not write the version, and taken back where it was a slip.
create table retelling_confirmation (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  listening_id uuid not null,
  version integer not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, listening_id, version) references retelling,
  foreign key (organisation_id, pair_id, listening_id) references listening (organisation_id, pair_id, id),
  foreign key (organisation_id, confirmed_by) references member
);
create unique index retelling_confirmation_current on retelling_confirmation (organisation_id, listening_id, version)
  where undone_at is null;

alter table listening enable row level security;
create policy pair on listening to takt_app
  using (pair_id = any ((select viewer_pairs())::uuid[]))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and begun_by = (select viewer_member()));

alter table retelling_draft enable row level security;
create policy own on retelling_draft to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[]) and author_id = (select viewer_member()));

-- Both read them; nobody writes, or confirms, in the other's name.
alter table retelling enable row level security;
create policy pair on retelling to takt_app
  using (pair_id = any ((select viewer_pairs())::uuid[]))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and author_id = (select viewer_member()));
alter table retelling_confirmation enable row level security;
create policy pair on retelling_confirmation to takt_app
  using (pair_id = any ((select viewer_pairs())::uuid[]))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and confirmed_by = (select viewer_member()));

-- What was asked, and what was shared of it, is never written over.
grant select, insert on listening, retelling to takt_app;
grant select, insert, update on retelling_confirmation to takt_app;
grant select, insert, update, delete on retelling_draft to takt_app;

create trigger live after insert on listening for each row execute function notify_pair();
create trigger live after insert on retelling for each row execute function notify_pair();
create trigger live after insert or update on retelling_confirmation for each row execute function notify_pair();

create function notify_retelling_draft() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'member:' || coalesce(new.author_id, old.author_id));
  return null;
end $$;
create trigger live after insert or update or delete on retelling_draft
  for each row execute function notify_retelling_draft();
