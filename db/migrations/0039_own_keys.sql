-- What can be erased by itself lies under a key of its own, and the key goes with it. Decision record 39.

-- 'writing': what a member has given the other of a pair, feedback and answers, all under one; 'share': one thing from
-- one's room. The rest are keys of one row each: a note, a step of what one prepares, feedback that is not given.
alter table vault.key drop constraint key_purpose_check,
  add constraint key_purpose_check check (
    purpose in ('writing', 'share', 'note', 'private_note', 'preparation', 'unsent_feedback'));
create index key_member on vault.key (organisation_id, member_id, purpose);

-- What only its writer reads opens for nobody else, were it put before them.
drop policy pair on vault.key;
create policy pair on vault.key to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (purpose in ('writing', 'share', 'note') or member_id = (select viewer_member())));

-- The key that sealed words name; null where there are none.
create function key_of(words text) returns uuid language sql immutable parallel safe
  as $$ select case when substr(words, 37, 4) = '.v1.' then left(words, 36)::uuid end $$;

-- The key of one row goes with its words, however they go. Arguments: the column that names the key.
create function drop_own_key() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone uuid := key_of(to_jsonb(old) ->> tg_argv[0]);
begin
  if tg_op = 'UPDATE' and gone is not distinct from key_of(to_jsonb(new) ->> tg_argv[0]) then return null; end if;
  delete from vault.key
   where organisation_id = old.organisation_id and id = gone and pair_id = old.pair_id
     and purpose in ('note', 'private_note', 'preparation', 'unsent_feedback');
  return null;
end $$;
create trigger own_key after delete or update of body on note for each row execute function drop_own_key('body');
create trigger own_key after delete or update of body on preparation_note for each row
  execute function drop_own_key('body');
create trigger own_key after delete or update of happened on feedback for each row
  execute function drop_own_key('happened');

-- Keys of one row whose row is not here. A restore has them where its keys are newer than its rows.
create function drop_idle_keys() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from vault.key k
   where k.purpose in ('note', 'private_note', 'preparation', 'unsent_feedback')
     and not exists (select from note n where n.organisation_id = k.organisation_id and key_of(n.body) = k.id)
     and not exists (
       select from preparation_note n where n.organisation_id = k.organisation_id and key_of(n.body) = k.id)
     and not exists (select from feedback f where f.organisation_id = k.organisation_id and key_of(f.happened) = k.id)
$$;
revoke execute on function drop_own_key, drop_idle_keys from public;

-- Until Takt has started once, words lie under the key that was for all: it alone can open them. Then these are
-- validated, which says that it was done.
alter table note add constraint note_own_key check (true) not valid;
alter table preparation_note add constraint preparation_note_own_key check (true) not valid;
alter table feedback add constraint feedback_own_key check (true) not valid;

-- As lines of pair, writer, id, wrapped key and purpose: of what was given in some pairs, and of what a member has not
-- given yet. There are few of either; those of notes and of what one prepares come along with their words.
drop function writing_keys(uuid, uuid[]);
create function writing_keys(organisation uuid, pairs uuid[], member uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select string_agg(concat_ws(' ', pair_id, member_id, id, encode(wrapped, 'hex'), purpose), E'\n') from (
    select * from vault.key where organisation_id = organisation and pair_id = any (pairs) and purpose = 'writing'
    union all
    select * from vault.key
     where organisation_id = organisation and member_id = member and purpose = 'unsent_feedback'
       and pair_id = any (pairs)) k
$$;
revoke execute on function writing_keys from public;

create or replace function open_viewer(session_token text)
returns table (
  user_id uuid, session_id uuid, second_factor_pending boolean, user_name text, email text,
  organisation_id uuid, organisation_name text, time_zone text,
  member_id uuid, member_name text, role text, language text, pairs uuid[], keys text
)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select s.user_id, s.id, s.second_factor_pending, u.name, u.email,
         m.organisation_id, o.name, o.time_zone, m.id, m.name, m.role, m.language
    into user_id, session_id, second_factor_pending, user_name, email,
         organisation_id, organisation_name, time_zone, member_id, member_name, role, language
    from auth.session s
    join auth."user" u on u.id = s.user_id
    left join lateral (
      select * from member
       where member.user_id = s.user_id
         and not exists (
           select from member_deactivation d
            where d.organisation_id = member.organisation_id and d.member_id = member.id
              and d.reactivated_at is null)
       order by (member.organisation_id = s.organisation_id) desc nulls last, member.created_at
       limit 1
    ) m on true
    left join organisation o on o.id = m.organisation_id
   where s.token = session_token and s.expires_at > clock_timestamp();
  if not found then return; end if;
  -- A session lives for 14 days after its last use and 30 days in all; noting the use once a day is enough.
  update auth.session s
     set expires_at = least(s.created_at + interval '30 days', clock_timestamp() + interval '14 days'),
         updated_at = clock_timestamp()
   where s.id = session_id and s.updated_at < clock_timestamp() - interval '1 day';
  if member_id is not null and not second_factor_pending then
    pairs := name_viewer(organisation_id, member_id, role);
    keys := writing_keys(organisation_id, pairs, member_id);
  end if;
  return next;
end $$;

-- Erases the words of all that one has written in conversations, in every copy: without its keys none of it can be read.
-- Subject is the member, or a single key, as lists from before have it.
create or replace function erase_writing(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  pairs_of_keys uuid[];
begin
  with gone as (
    delete from vault.key
     where organisation_id = organisation and subject in (id, member_id) and purpose <> 'share'
       and (asked_by is null or member_id = asked_by)
    returning pair_id)
  select array_agg(distinct pair_id) into pairs_of_keys from gone;
  if pairs_of_keys is null then return false; end if;
  -- Nothing else changes, and both may have it on their screens.
  perform pg_notify('takt_live', 'pair:' || pair) from unnest(pairs_of_keys) pair;
  return true;
end $$;

-- The way in of a member who is erased: nobody signs in as them, or is invited in their place.
create function close_account(organisation uuid, subject uuid, address text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before member;
begin
  select * into before from member m where m.organisation_id = organisation and m.id = subject;
  update member m set user_id = null, role = 'member', email = address
   where m.organisation_id = organisation and m.id = subject;
  if before.user_id is null then return; end if;
  -- Open pages of theirs close.
  perform pg_notify('takt_live', 'user:' || before.user_id);
  if not exists (select from member m where m.user_id = before.user_id) then
    delete from auth.verification v where strpos(v.value, before.email) > 0 or strpos(v.identifier, before.email) > 0;
    delete from auth."user" u where u.id = before.user_id;
  end if;
end $$;
revoke execute on function close_account from public;

-- As before, and what hangs on the member is found in the catalogue, so that a new table is not forgotten.
create or replace function erase_account(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who member;
  at timestamptz := now();
begin
  if asked_by <> subject then return false; end if;
  perform from member m where m.organisation_id = organisation and m.role = 'owner' order by m.id for no key update;
  select * into who from member m where m.organisation_id = organisation and m.id = subject for update;
  if not found or who.email like 'erased-%@erased.invalid' then return false; end if;
  if asked_by is not null and who.role = 'owner' and not exists (
    select from member m
     where m.organisation_id = organisation and m.role = 'owner' and m.id <> subject and m.user_id is not null
       and not exists (select from member_deactivation d
                        where d.organisation_id = organisation and d.member_id = m.id and d.reactivated_at is null)
  ) then return false; end if;

  perform erase_share(organisation, s.id, null)
     from share s where s.organisation_id = organisation and s.author_id = subject;
  delete from vault.key k
   where k.organisation_id = organisation and k.member_id = subject and k.purpose = 'share';
  perform erase_private_notes(organisation, subject, null),
          erase_preparation(organisation, subject, null), erase_unsent_feedback(organisation, subject, null),
          erase_drafts(organisation, subject, null), erase_personal_goals(organisation, subject, null),
          erase_development(organisation, subject, null), erase_task_lists(organisation, subject, null);
  update consent c set withdrawn_at = greatest(c.given_at, at)
   where c.organisation_id = organisation and c.member_id = subject and c.withdrawn_at is null;
  delete from reading r where r.organisation_id = organisation and r.subject_id = subject;

  insert into meeting_cancellation (organisation_id, meeting_id, pair_id, reason, cancelled_by, cancelled_at)
    select m.organisation_id, m.id, m.pair_id,
           case o.language when 'en' then 'You no longer have conversations together'
                           else 'I har ikke længere samtaler sammen' end, subject, at
      from pair p
      join member o on o.organisation_id = p.organisation_id
                   and o.id = case p.leader_id when subject then p.employee_id else p.leader_id end
      join meeting m on m.organisation_id = p.organisation_id and m.pair_id = p.id
     where p.organisation_id = organisation and subject in (p.leader_id, p.employee_id) and p.ended_at is null
       and m.starts_at + make_interval(mins => m.minutes) > at
       and not exists (select from meeting_start s where s.organisation_id = organisation and s.meeting_id = m.id)
       and not exists (select from meeting_close c where c.organisation_id = organisation and c.meeting_id = m.id)
    on conflict do nothing;
  delete from meeting_attendance a
   using meeting m, meeting_cancellation c, pair p
   where p.organisation_id = organisation and subject in (p.leader_id, p.employee_id)
     and m.organisation_id = organisation and m.pair_id = p.id
     and c.organisation_id = organisation and c.meeting_id = m.id
     and a.organisation_id = organisation and a.meeting_id = m.id;
  update pair p set ended_at = greatest(at, p.created_at), ended_by = subject
   where p.organisation_id = organisation and subject in (p.leader_id, p.employee_id) and p.ended_at is null;

  delete from rhythm_doubt_dismissal t where t.organisation_id = organisation and t.member_id = subject;
  -- The room, templates, days away, calendars, reminders, invitations: all that hangs on the member alone.
  perform erase_rows(organisation, 'member_id', subject, '{consent,member_deactivation}');
  insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
    values (organisation, subject, subject, at)
    on conflict do nothing;
  perform close_account(organisation, subject, 'erased-' || subject || '@erased.invalid');
  return true;
end $$;

create or replace function erase_former_member(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if asked_by is not null or exists (
    select from pair where organisation_id = organisation and subject in (leader_id, employee_id)) then
    return false;
  end if;
  perform from member
   where organisation_id = organisation and id = subject and email <> id || '@erased.invalid' for update;
  if not found then return false; end if;
  perform erase_rows(organisation, 'member_id', subject, '{member_deactivation}');
  update member set name = '–' where organisation_id = organisation and id = subject;
  perform close_account(organisation, subject, subject || '@erased.invalid');
  return true;
end $$;

-- The address that stands in the place of one who was erased.
create function is_erased(member_id uuid, email text) returns boolean language sql immutable parallel safe
  as $$ select email in (member_id || '@erased.invalid', 'erased-' || member_id || '@erased.invalid') $$;

-- Erased is for good: nobody lets them in again under the rows that they left.
create function keep_erased_out() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from member m
              where m.organisation_id = new.organisation_id and m.id = new.member_id and is_erased(m.id, m.email)) then
    raise exception 'member % is erased', new.member_id;
  end if;
  return new;
end $$;
revoke execute on function keep_erased_out from public;
create trigger erased before update of reactivated_at on member_deactivation for each row
  when (new.reactivated_at is not null) execute function keep_erased_out();
create trigger erased before insert on invitation for each row execute function keep_erased_out();
