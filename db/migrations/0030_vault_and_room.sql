-- Keys kept apart from what they open, the room that its member alone can read, and the list of what was erased.
-- Decision record 29.

-- A backup's keys go into a file of their own, and so these tables stand in a schema of their own.
create schema vault;
grant usage on schema vault to takt_app;

-- 32 bytes under a key made of the installation's secret: nonce, key, tag. Without its row nothing that was sealed with
-- it can be read again, in whatever copy.
create table vault.key (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  -- Whose words it seals.
  member_id uuid not null,
  -- 'writing': all that one writes in a pair; 'share': one thing from one's room, for the other of the pair.
  purpose text not null check (purpose in ('writing', 'share')),
  wrapped bytea not null check (length(wrapped) = 60),
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, member_id) references member
);
create unique index key_writing on vault.key (organisation_id, pair_id, member_id) where purpose = 'writing';

alter table vault.key enable row level security;
create policy pair on vault.key to takt_app using (pair_id = any ((select viewer_pairs())::uuid[]));
grant select, insert on vault.key to takt_app;

-- A member's room: entries that only their browser can read.
create table room (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  opened_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, member_id),
  foreign key (organisation_id, member_id) references member
);

-- Sealed in the browser: nothing here says what kind of thing it is. `id`, `revision` and `written_at` stand in the
-- sealed bytes' header too, where a change of them is noticed.
create table room_entry (
  organisation_id uuid not null,
  id uuid not null,
  room_id uuid not null,
  revision integer not null check (revision > 0),
  written_at timestamptz not null,
  sealed bytea not null check (length(sealed) between 200 and 70000),
  primary key (organisation_id, id),
  foreign key (organisation_id, room_id) references room on delete cascade
);
create index room_entry_room on room_entry (organisation_id, room_id, written_at);

-- The room's key, locked by a passphrase, a passkey or a recovery code that the server never has.
create table vault.room_lock (
  organisation_id uuid not null,
  id uuid not null,
  room_id uuid not null,
  kind text not null check (kind in ('passphrase', 'passkey', 'recovery')),
  -- Which passkey, as the browser names it.
  credential text check (length(credential) <= 1400),
  salt bytea not null check (length(salt) between 16 and 64),
  -- Rounds of PBKDF2, for a passphrase alone.
  rounds integer check (rounds >= 600000),
  wrapped bytea not null check (length(wrapped) = 60),
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, room_id) references room on delete cascade,
  check ((kind = 'passkey') = (credential is not null)),
  check ((kind = 'passphrase') = (rounds is not null))
);
create unique index room_lock_one on vault.room_lock (organisation_id, room_id, kind) where kind <> 'passkey';
create unique index room_lock_passkey on vault.room_lock (organisation_id, room_id, credential);

alter table room enable row level security;
create policy own on room to takt_app
  using (organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
alter table room_entry enable row level security;
create policy own on room_entry to takt_app
  using (organisation_id = (select viewer_organisation()) and room_id in (select id from room));
alter table vault.room_lock enable row level security;
create policy own on vault.room_lock to takt_app
  using (organisation_id = (select viewer_organisation()) and room_id in (select id from public.room));
grant select, insert on room to takt_app;
grant select, insert, update on room_entry to takt_app;
grant select, insert, update, delete on vault.room_lock to takt_app;

create function notify_room() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('takt_live', 'member:' || r.member_id)
     from room r
    where r.organisation_id = coalesce(new.organisation_id, old.organisation_id)
      and r.id = coalesce(new.room_id, old.room_id);
  return null;
end $$;
create trigger live after insert or update or delete on room_entry for each row execute function notify_room();

-- What was erased, in the order it was: no words, and enough to erase it again in a copy that is older.
create table erasure (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  -- There is a function erase_<kind>(organisation uuid, subject uuid, asked_by uuid) for each.
  kind text not null check (kind ~ '^[a-z_]+$'),
  subject_id uuid not null,
  erased_at timestamptz not null,
  primary key (organisation_id, id)
);
create index erasure_subject on erasure (organisation_id, kind, subject_id);
alter table erasure enable row level security;
-- Nobody reads it through a page; the doors below write it.
create policy nobody on erasure to takt_app using (false);
grant select on erasure to takt_app;

-- Erases one thing, and writes that it was. `asked_by` is the member who asks, null for the retention job and for a
-- replay: erase_<kind> refuses, with false, a subject that is not theirs. Once erased it answers false, and is written once.
create function erase_as(organisation uuid, what text, subject uuid, asked_by uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  done boolean;
begin
  execute format('select %I($1, $2, $3)', 'erase_' || what) into done using organisation, subject, asked_by;
  if not coalesce(done, false) then return false; end if;
  insert into erasure (organisation_id, kind, subject_id, erased_at) values (organisation, what, subject, at);
  return true;
end $$;
revoke execute on function erase_as from public;

-- The viewer's door to it.
create function erase_own(what text, subject uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if viewer_member() is null then return false; end if;
  return erase_as(viewer_organisation(), what, subject, viewer_member(), at);
end $$;
revoke execute on function erase_own from public;
grant execute on function erase_own to takt_app;

create function erase_room_entry(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from room_entry e using room r
   where e.organisation_id = organisation and e.id = subject
     and r.organisation_id = e.organisation_id and r.id = e.room_id
     and (asked_by is null or r.member_id = asked_by);
  return found;
end $$;

-- The whole room, its locks first: without them no copy of an entry opens.
create function erase_room(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from room
   where organisation_id = organisation and id = subject and (asked_by is null or member_id = asked_by);
  return found;
end $$;
revoke execute on function erase_room_entry, erase_room from public;
