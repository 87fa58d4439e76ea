-- What became of a conversation that nobody opened, and what its two were asked about it.

-- The first answer counts; either of the two can take it back.
create table meeting_outcome (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  outcome text not null check (outcome in ('held', 'not_held')),
  answered_by uuid not null,
  answered_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, answered_by) references member,
  foreign key (organisation_id, undone_by) references member,
  check ((undone_by is null) = (undone_at is null))
);
create unique index meeting_outcome_current on meeting_outcome (organisation_id, meeting_id) where undone_at is null;

-- One of the two has put away the word about their rhythm that this meeting gave rise to; the other still has it.
create table rhythm_doubt_dismissal (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  pair_id uuid not null,
  dismissed_at timestamptz not null,
  primary key (organisation_id, meeting_id, member_id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member
);

create index rhythm_doubt_dismissal_pair on rhythm_doubt_dismissal (organisation_id, pair_id, member_id, dismissed_at);

alter table meeting_outcome enable row level security;
create policy pair on meeting_outcome to takt_app using (pair_id = any ((select viewer_pairs())::uuid[]));

alter table rhythm_doubt_dismissal enable row level security;
create policy own on rhythm_doubt_dismissal to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[]) and member_id = (select viewer_member()));

grant select, insert, update on meeting_outcome, rhythm_doubt_dismissal to takt_app;

create trigger live after insert or update on meeting_outcome for each row execute function notify_pair();

create function notify_dismissal() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'member:' || new.member_id);
  return null;
end $$;
create trigger live after insert on rhythm_doubt_dismissal for each row execute function notify_dismissal();
