-- What people answer to invitations in their own calendars, read back from mail (iTIP REPLY and COUNTER, RFC 5546).

-- The latest answer of each of the two to a meeting. Programs send them over and over, and out of order, so one row
-- takes the place of another only when it is newer: by sequence, then by the moment of the answer.
create table meeting_reply (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  pair_id uuid not null,
  kind text not null check (kind in ('accepted', 'tentative', 'declined', 'countered')),
  -- The time that was answered. An answer to a time that the meeting no longer has is not shown.
  starts_at timestamptz not null,
  proposed_starts_at timestamptz,
  proposed_ends_at timestamptz,
  sequence integer not null check (sequence >= 0),
  stamped_at timestamptz not null,
  received_at timestamptz not null,
  -- One of the two let the proposed time be.
  kept_by uuid,
  kept_at timestamptz,
  primary key (organisation_id, meeting_id, member_id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member,
  foreign key (organisation_id, kept_by) references member,
  check ((kind = 'countered') = (proposed_starts_at is not null)),
  check ((proposed_starts_at is null) = (proposed_ends_at is null)),
  check (proposed_ends_at > proposed_starts_at),
  check ((kept_by is null) = (kept_at is null))
);

alter table meeting_reply enable row level security;
create policy pair on meeting_reply to takt_app using (pair_id = any ((select viewer_pairs())::uuid[]));
grant select, insert, update on meeting_reply to takt_app;

create trigger live after insert or update on meeting_reply for each row execute function notify_pair();

-- A reply says only a meeting and an address, and no company.
create index member_email on member (email);

-- Names the member who was invited to this meeting at this address, for the job that reads their answer; no row for
-- anyone else. It sees what their calendar feed shows. `sequence` and `starts_at` are what they were last sent.
create function open_reply(meeting_answered uuid, address text)
returns table (organisation_id uuid, member_id uuid, pair_id uuid, sequence integer, starts_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select i.organisation_id, i.member_id, i.pair_id, i.sequence, i.starts_at
    into open_reply.organisation_id, open_reply.member_id, open_reply.pair_id, open_reply.sequence, open_reply.starts_at
    from member m
    join calendar_invitation i
      on i.organisation_id = m.organisation_id and i.member_id = m.id and i.meeting_id = meeting_answered
   where m.email = lower(address) and not i.cancelled
     and not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null);
  if not found then return; end if;
  perform name_viewer(open_reply.organisation_id, open_reply.member_id, 'feed');
  return next;
end $$;
revoke execute on function open_reply from public;
grant execute on function open_reply to takt_app;
