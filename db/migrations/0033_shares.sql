-- What an employee lets their leader read of how they are, and the frame around a conversation: what kind it is, who comes
-- along, and whether how one is is part of it. Decision record 33.

-- One thing that was shared: exactly what the other reads, under a key of its own. Taken back, both are gone.
create table share (
  organisation_id uuid not null,
  -- Its key in the vault has the same id. No foreign key holds them together: a backup has them in two files, and words
  -- whose key is gone must be there to be cleared away.
  id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  shared_at timestamptz not null,
  -- Heading and words.
  sealed text not null check (sealed like 'v1.%' and length(sealed) between 40 and 60000),
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, author_id) references member
);
create index share_pair on share (organisation_id, pair_id, shared_at, id);

-- For people who are signed in: neither jobs nor feeds nor reminders see that there is one.
alter table share enable row level security;
create policy pair on share to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (select current_setting('takt.role', true)) in ('owner', 'member'))
  with check (
    author_id = (select viewer_member()) and pair_id = any ((select viewer_pairs())::uuid[])
    and exists (
      select from pair p
       where p.organisation_id = share.organisation_id and p.id = share.pair_id and p.employee_id = share.author_id));
grant select, insert on share to takt_app;

create trigger live after insert or delete on share for each row execute function notify_pair();

-- Words and key. In a copy that is older than the keys only the words are left, and go here.
create function erase_share(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words_gone boolean;
begin
  delete from share
   where organisation_id = organisation and id = subject and (asked_by is null or author_id = asked_by);
  words_gone := found;
  delete from vault.key
   where organisation_id = organisation and id = subject and purpose = 'share'
     and (asked_by is null or member_id = asked_by);
  return words_gone or found;
end $$;
revoke execute on function erase_share from public;

-- What kind of conversation it is, as either of the two chose before it began; without a row an ordinary one.
create table meeting_type (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  type text not null check (type in ('ordinary', 'wellbeing', 'evaluation', 'pay')),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  replaced_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, chosen_by) references member
);
create unique index meeting_type_current on meeting_type (organisation_id, meeting_id) where replaced_at is null;

-- Whom the employee brings along, a colleague or a representative. Takt sends that person nothing.
create table meeting_company (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  name text not null check (char_length(name) between 1 and 100),
  -- "tillidsrepræsentant"; empty where nothing was said.
  role text not null default '' check (char_length(role) <= 100),
  named_by uuid not null,
  named_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, named_by) references member
);
create index meeting_company_meeting on meeting_company (organisation_id, meeting_id);

-- The employee opened "how are you" as part of the conversation, until closed_at.
create table meeting_wellbeing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, opened_by) references member
);
create unique index meeting_wellbeing_current on meeting_wellbeing (organisation_id, meeting_id) where closed_at is null;

alter table meeting_type enable row level security;
create policy pair on meeting_type to takt_app using (pair_id = any ((select viewer_pairs())::uuid[]));

-- Whom one thought of and took off again, and that one opened and closed it, is one's own.
alter table meeting_company enable row level security;
create policy until_removed on meeting_company to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[]) and (removed_at is null or named_by = (select viewer_member())))
  with check (named_by = (select viewer_member()) and pair_id = any ((select viewer_pairs())::uuid[]));

alter table meeting_wellbeing enable row level security;
create policy until_closed on meeting_wellbeing to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (select current_setting('takt.role', true)) in ('owner', 'member')
  and (closed_at is null or opened_by = (select viewer_member())))
  with check (opened_by = (select viewer_member()) and pair_id = any ((select viewer_pairs())::uuid[]));

grant select, insert on meeting_type, meeting_company, meeting_wellbeing to takt_app;
grant update (replaced_at) on meeting_type to takt_app;
grant update (removed_at) on meeting_company to takt_app;
grant update (closed_at) on meeting_wellbeing to takt_app;

create trigger live after insert or update on meeting_type for each row execute function notify_pair();
create trigger live after insert or update on meeting_company for each row execute function notify_pair();
create trigger live after insert or update on meeting_wellbeing for each row execute function notify_pair();
