-- Questions a person wants to ask again; nobody else sees them before they stand on an agenda.
create table own_question (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  category text not null check (category in ('tasks', 'goals', 'feedback', 'development', 'wellbeing', 'other')),
  body text not null check (char_length(body) between 1 and 200),
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
create index own_question_member on own_question (organisation_id, member_id);

alter table own_question enable row level security;
create policy own on own_question to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
grant select, insert, update on own_question to takt_app;

-- The last conversations a pair held, and what they touched, are asked for on the page of the next one.
create index meeting_close_pair on meeting_close (organisation_id, pair_id, closed_at);
