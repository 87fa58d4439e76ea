-- Invitations by mail: each meeting of a member's comes to their own calendar as a message (iTIP, RFC 5546).

-- A member gets invitations while the latest record has no ended_at.
create table invitations_by_mail (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  chosen_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
create unique index invitations_by_mail_current on invitations_by_mail (organisation_id, member_id)
  where ended_at is null;

-- What a member was last sent about a meeting; what stands now is compared with it.
create table calendar_invitation (
  organisation_id uuid not null,
  member_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  sequence integer not null,
  starts_at timestamptz not null,
  time_zone text not null,
  minutes integer not null,
  place text not null,
  cancelled boolean not null,
  sent_at timestamptz not null,
  -- The message did not leave: the address was refused, or the choice was ended before its turn came.
  undelivered_at timestamptz,
  primary key (organisation_id, member_id, meeting_id),
  foreign key (organisation_id, member_id) references member,
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id)
);

-- A mail server has said for good that it takes no mail to a member's address. It counts until it is lifted.
create table refused_address (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  address text not null,
  refused_at timestamptz not null,
  lifted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
create unique index refused_address_current on refused_address (organisation_id, member_id, address)
  where lifted_at is null;

-- The mail with this invitation to join was refused for good; sending again makes a new row.
alter table invitation add column refused_at timestamptz;

-- By the hash of its token, as the one job that knows of it carries it.
create function refuse_invitation(hash bytea, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update invitation set refused_at = at where token_hash = hash and refused_at is null and accepted_at is null
$$;
revoke execute on function refuse_invitation from public;
grant execute on function refuse_invitation to takt_app;

do $$
declare
  t text;
begin
  foreach t in array array['invitations_by_mail', 'calendar_invitation', 'refused_address'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own on %I to takt_app using (
         organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()))', t);
    execute format('grant select, insert, update on %I to takt_app', t);
  end loop;
end $$;

-- Names one member for a job that writes to them: it sees what their feed shows, and no draft but their own.
create function open_member(organisation uuid, member_of_job uuid)
returns table (name text, email text, language text, active boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select m.name, m.email, m.language,
         not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
    into open_member.name, open_member.email, open_member.language, active
    from member m where m.organisation_id = organisation and m.id = member_of_job;
  if not found then return; end if;
  perform name_viewer(organisation, member_of_job, 'feed');
  return next;
end $$;
revoke execute on function open_member from public;
grant execute on function open_member to takt_app;

-- Meetings enter and leave calendars as rows of meeting_attendance, whoever plans them, so no store can forget to
-- tell. One job for each member who gets invitations; many changes before it runs are one. In the order of their ids,
-- because two transactions may queue for the same two members.
create function queue_invitations() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform enqueue('invitations', json_build_object('organisationId', organisation_id, 'memberId', member_id), null,
                  'invitations:' || member_id)
    from (select distinct b.organisation_id, b.member_id
            from changed join invitations_by_mail b
              on b.organisation_id = changed.organisation_id and b.member_id = changed.member_id
             and b.ended_at is null
           order by b.member_id) waiting;
  return null;
end $$;
revoke execute on function queue_invitations from public;
create trigger invitations_of_new after insert on meeting_attendance
  referencing new table as changed for each statement execute function queue_invitations();
create trigger invitations_of_gone after delete on meeting_attendance
  referencing old table as changed for each statement execute function queue_invitations();
