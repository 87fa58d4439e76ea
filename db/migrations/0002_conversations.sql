-- Companies, people, rhythm, conversations, agreements.
--
-- Every table of a company has organisation_id first in its primary key and in each foreign key, so that no row
-- can point across companies. What lies between two carries pair_id too. Row-level security lets the role
-- takt_app see the company, the pairs and the drafts of the one viewer that open_viewer() named, and no more.

create table organisation (
  id uuid primary key default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  time_zone text not null default 'Europe/Copenhagen',
  created_at timestamptz not null
);

create table member (
  organisation_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  user_id uuid references auth."user",
  name text not null check (length(name) between 1 and 120),
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'member')),
  language text not null default 'da' check (language in ('da', 'en')),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, email),
  unique (organisation_id, user_id)
);
create index member_user on member (user_id);

-- A member is deactivated while the latest record has no reactivated_at.
create table member_deactivation (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  deactivated_by uuid not null,
  deactivated_at timestamptz not null,
  reactivated_by uuid,
  reactivated_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member,
  foreign key (organisation_id, deactivated_by) references member,
  foreign key (organisation_id, reactivated_by) references member
);
create unique index member_deactivation_current on member_deactivation (organisation_id, member_id)
  where reactivated_at is null;

-- One row for each link handed out. A member may have one in a mail and one to copy; sending again revokes all.
create table invitation (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  token_hash bytea not null unique,
  channel text not null check (channel in ('mail', 'link')),
  invited_by uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  accepted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member,
  foreign key (organisation_id, invited_by) references member
);
create index invitation_member on invitation (organisation_id, member_id);

create table pair (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  leader_id uuid not null,
  employee_id uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, leader_id) references member,
  foreign key (organisation_id, employee_id) references member,
  foreign key (organisation_id, ended_by) references member,
  check (leader_id <> employee_id)
);
create unique index pair_current on pair (organisation_id, leader_id, employee_id) where ended_at is null;
create index pair_leader on pair (organisation_id, leader_id);
create index pair_employee on pair (organisation_id, employee_id);

-- A proposal of a rhythm. It becomes the pair's rhythm by the answer of the other; every version is kept.
create table cadence (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  every_weeks integer not null check (every_weeks between 1 and 8),
  weekday integer not null check (weekday between 1 and 7),
  local_time time not null,
  time_zone text not null,
  minutes integer not null check (minutes between 15 and 120),
  place text not null default '' check (length(place) <= 300),
  first_date date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, proposed_by) references member,
  check (extract(isodow from first_date) = weekday)
);
create index cadence_pair on cadence (organisation_id, pair_id, proposed_at);

create table cadence_answer (
  organisation_id uuid not null,
  cadence_id uuid not null,
  pair_id uuid not null,
  answer text not null check (answer in ('accepted', 'replaced', 'withdrawn')),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (organisation_id, cadence_id),
  foreign key (organisation_id, pair_id, cadence_id) references cadence (organisation_id, pair_id, id),
  foreign key (organisation_id, answered_by) references member
);

create table meeting (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  -- Null for a meeting that the two planned outside their rhythm.
  cadence_id uuid,
  -- The date the rhythm gave, before holidays, clashes and moves; the refill knows by it what is laid out.
  planned_date date not null,
  local_date date not null,
  local_time time not null,
  time_zone text not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 15 and 120),
  place text not null default '' check (length(place) <= 300),
  -- Why the plan itself put it elsewhere than on planned_date: the holiday's name, or 'clash'.
  shifted_by text check (shifted_by in ('holiday', 'clash')),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  unique (organisation_id, pair_id, cadence_id, planned_date),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, pair_id, cadence_id) references cadence (organisation_id, pair_id, id)
);
create index meeting_pair_time on meeting (organisation_id, pair_id, starts_at);

-- One row for each of the two while the meeting stands: no person is in two meetings at once.
create table meeting_attendance (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  pair_id uuid not null,
  during tstzrange not null,
  primary key (organisation_id, meeting_id, member_id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member,
  constraint one_meeting_at_a_time exclude using gist (organisation_id with =, member_id with =, during with &&)
);

create table meeting_move (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  from_starts_at timestamptz not null,
  to_starts_at timestamptz not null,
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, moved_by) references member
);
create index meeting_move_meeting on meeting_move (organisation_id, meeting_id);

create table meeting_cancellation (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  -- The later rhythm that had no place for it; null when one of the two cancelled it.
  cadence_id uuid,
  cancelled_by uuid not null,
  cancelled_at timestamptz not null,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, cadence_id) references cadence (organisation_id, pair_id, id),
  foreign key (organisation_id, cancelled_by) references member
);

create table meeting_start (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, started_by) references member
);

create table meeting_close (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, closed_by) references member
);

create table agenda_item (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  author_id uuid not null,
  category text not null
    check (category in ('tasks', 'goals', 'feedback', 'development', 'wellbeing', 'other')),
  title text not null check (length(title) between 1 and 200),
  body text not null default '' check (length(body) <= 10000),
  -- Orders the items of one author; the employee's stand first.
  position double precision not null,
  created_at timestamptz not null,
  -- Null: a draft for the author's eyes alone.
  shared_at timestamptz,
  removed_at timestamptz,
  -- The item of an earlier meeting that was not reached and came along.
  carried_from uuid,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  unique (organisation_id, carried_from),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, author_id) references member,
  foreign key (organisation_id, pair_id, carried_from) references agenda_item (organisation_id, pair_id, id)
);
create index agenda_item_meeting on agenda_item (organisation_id, meeting_id, author_id, position);

create table agenda_item_tick (
  organisation_id uuid not null,
  item_id uuid not null,
  pair_id uuid not null,
  ticked_by uuid not null,
  ticked_at timestamptz not null,
  primary key (organisation_id, item_id),
  foreign key (organisation_id, pair_id, item_id) references agenda_item (organisation_id, pair_id, id),
  foreign key (organisation_id, ticked_by) references member
);

-- The one item that lies open between the two in a meeting.
create table meeting_focus (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  item_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, meeting_id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, item_id) references agenda_item (organisation_id, pair_id, id),
  foreign key (organisation_id, opened_by) references member
);

-- Notes are lines with an author, so that two who write at once never overwrite each other.
create table note (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  -- Null: a note on the meeting as a whole.
  item_id uuid,
  author_id uuid not null,
  private boolean not null,
  body text not null check (length(body) between 1 and 10000),
  created_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, item_id) references agenda_item (organisation_id, pair_id, id),
  foreign key (organisation_id, author_id) references member
);
create index note_meeting on note (organisation_id, meeting_id, created_at);

create table agreement (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, created_by) references member
);
create index agreement_pair on agreement (organisation_id, pair_id);

-- The wording, version by version; the highest counts. Confirmations belong to a version, so an edit voids them.
create table agreement_wording (
  organisation_id uuid not null,
  agreement_id uuid not null,
  version integer not null check (version >= 1),
  pair_id uuid not null,
  kind text not null check (kind in ('change', 'goal', 'task')),
  body text not null check (length(body) between 1 and 2000),
  owner_id uuid not null,
  deadline date not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, agreement_id, version),
  foreign key (organisation_id, pair_id, agreement_id) references agreement (organisation_id, pair_id, id),
  foreign key (organisation_id, owner_id) references member,
  foreign key (organisation_id, written_by) references member
);

create table agreement_confirmation (
  organisation_id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  member_id uuid not null,
  pair_id uuid not null,
  confirmed_at timestamptz not null,
  primary key (organisation_id, agreement_id, version, member_id),
  foreign key (organisation_id, agreement_id, version) references agreement_wording,
  foreign key (organisation_id, pair_id, agreement_id) references agreement (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member
);

create table agreement_completion (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  agreement_id uuid not null,
  completed_by uuid not null,
  completed_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, agreement_id) references agreement (organisation_id, pair_id, id),
  foreign key (organisation_id, completed_by) references member,
  foreign key (organisation_id, undone_by) references member
);
create unique index agreement_completion_current on agreement_completion (organisation_id, agreement_id)
  where undone_at is null;

-- One secret address for each person's calendar feed. Only the SHA-256 of its token is kept.
create table calendar_feed (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
create unique index calendar_feed_current on calendar_feed (organisation_id, member_id) where revoked_at is null;
