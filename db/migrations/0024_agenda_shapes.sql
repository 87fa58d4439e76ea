-- Shapes of an agenda: points that are put on it with one press. Those that come with Takt are words in the code; here are
-- a person's own, and what a press put on an agenda, so that it can be taken off again.

-- A person's own; nobody else sees it, in whichever pair they use it.
create table own_shape (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
create index own_shape_member on own_shape (organisation_id, member_id);

-- Each time it is written it is a version of its own; the highest counts.
create table own_shape_wording (
  organisation_id uuid not null,
  shape_id uuid not null,
  version integer not null check (version >= 1),
  member_id uuid not null,
  name text not null check (char_length(name) between 1 and 60),
  written_at timestamptz not null,
  words tsvector generated always as (to_tsvector('danish', name) || to_tsvector('english', name)) stored,
  primary key (organisation_id, shape_id, version),
  foreign key (organisation_id, shape_id) references own_shape,
  foreign key (organisation_id, member_id) references member
);

create table own_shape_point (
  organisation_id uuid not null,
  shape_id uuid not null,
  version integer not null,
  position integer not null check (position between 1 and 20),
  member_id uuid not null,
  category text not null check (category in ('tasks', 'goals', 'feedback', 'development', 'wellbeing', 'other')),
  title text not null check (char_length(title) between 1 and 200),
  words tsvector generated always as (to_tsvector('danish', title) || to_tsvector('english', title)) stored,
  primary key (organisation_id, shape_id, version, position),
  foreign key (organisation_id, shape_id, version) references own_shape_wording,
  foreign key (organisation_id, member_id) references member
);

-- Which items one press put on an agenda, and how they were then: an item that is no longer so has been touched, and
-- stays when the press is taken back.
create table agenda_shape_item (
  organisation_id uuid not null,
  item_id uuid not null,
  use_id uuid not null,
  pair_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  -- Of its category and title, so that their words stand in one place.
  wording_hash text not null check (wording_hash ~ '^[0-9a-f]{32}$'),
  shared boolean not null,
  put_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, item_id),
  foreign key (organisation_id, pair_id, item_id) references agenda_item (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member
);
create index agenda_shape_item_use on agenda_shape_item (organisation_id, use_id);

alter table own_shape enable row level security;
create policy own on own_shape to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));

alter table own_shape_wording enable row level security;
create policy own on own_shape_wording to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));

alter table own_shape_point enable row level security;
create policy own on own_shape_point to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));

alter table agenda_shape_item enable row level security;
create policy own on agenda_shape_item to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[]) and member_id = (select viewer_member()));

grant select, insert, update on own_shape, agenda_shape_item to takt_app;
grant select, insert on own_shape_wording, own_shape_point to takt_app;
