-- What a member may know, and decide, about what is kept about them. Decision record 35.

-- Each look at what another has shared of how they are. Only the one it is about reads it.
create table reading (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  -- Whose it was.
  subject_id uuid not null,
  reader_id uuid not null,
  reader_role text not null check (reader_role in ('leader', 'employee')),
  what text not null check (what in ('shares', 'meeting')),
  first_at timestamptz not null,
  -- A page that stays open is one look: it is drawn again whenever something changes.
  last_at timestamptz not null check (last_at >= first_at),
  primary key (organisation_id, id),
  foreign key (organisation_id, subject_id) references member,
  foreign key (organisation_id, reader_id) references member,
  check (subject_id <> reader_id)
);
create index reading_subject on reading (organisation_id, subject_id, last_at);
alter table reading enable row level security;
create policy subject on reading to takt_app
  using (organisation_id = (select viewer_organisation()) and subject_id = (select viewer_member()));
grant select on reading to takt_app;

-- Writes down that the viewer looks at what `subject` has shared; false where the two are no pair. A look within half
-- an hour of the last is the same look.
create function note_reading(subject uuid, what_was_read text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  as_leader boolean;
begin
  select p.leader_id = viewer_member() into as_leader
    from pair p
   where p.organisation_id = viewer_organisation()
     and (p.leader_id, p.employee_id) in ((viewer_member(), subject), (subject, viewer_member()))
   order by p.ended_at desc nulls first, p.id limit 1;
  if not found then return false; end if;
  update reading r set last_at = greatest(r.last_at, at)
   where r.organisation_id = viewer_organisation() and r.subject_id = subject and r.reader_id = viewer_member()
     and r.what = what_was_read and r.last_at > at - interval '30 minutes';
  if found then return true; end if;
  insert into reading (organisation_id, subject_id, reader_id, reader_role, what, first_at, last_at)
    values (viewer_organisation(), subject, viewer_member(), case when as_leader then 'leader' else 'employee' end,
            what_was_read, at, at);
  return true;
end $$;
revoke execute on function note_reading from public;
grant execute on function note_reading to takt_app;

-- A yes, with the words that were said yes to, and when it was taken back. Kept, so that both can be shown.
create table consent (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  purpose text not null check (purpose in ('sharing', 'statistics')),
  version integer not null check (version > 0),
  language text not null check (language in ('da', 'en')),
  wording text not null check (length(wording) between 1 and 4000),
  given_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= given_at),
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
create unique index consent_current on consent (organisation_id, member_id, purpose) where withdrawn_at is null;
alter table consent enable row level security;
create policy own on consent to takt_app
  using (organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
grant select, insert on consent to takt_app;
grant update (withdrawn_at) on consent to takt_app;
