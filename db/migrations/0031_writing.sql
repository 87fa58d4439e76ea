-- The words between two are sealed at rest, under a key for each writer in a pair. Decision record 30.

-- The keys of all that was written in some pairs, as lines of pair, writer, id and wrapped key. With the pairs
-- themselves, so that no page asks once more.
create function writing_keys(organisation uuid, pairs uuid[]) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select string_agg(concat_ws(' ', pair_id, member_id, id, encode(wrapped, 'hex')), E'\n')
    from vault.key
   where organisation_id = organisation and pair_id = any (pairs) and purpose = 'writing'
$$;
revoke execute on function writing_keys from public;

-- As before, and the keys of what was written in the viewer's pairs.
drop function open_viewer(text);
create function open_viewer(session_token text)
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
    keys := writing_keys(organisation_id, pairs);
  end if;
  return next;
end $$;
revoke execute on function open_viewer from public;
grant execute on function open_viewer to takt_app;

-- Erases all that one has written in a pair, in every copy: without the key none of it can be read.
create function erase_writing(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  pair_of_key uuid;
begin
  delete from vault.key
   where organisation_id = organisation and id = subject and purpose = 'writing'
     and (asked_by is null or member_id = asked_by)
  returning pair_id into pair_of_key;
  if not found then return false; end if;
  -- Nothing else changes, and both may have it on their screens.
  perform pg_notify('takt_live', 'pair:' || pair_of_key);
  return true;
end $$;
revoke execute on function erase_writing from public;

-- The name of a key, and what the vault made of the words.
create function is_sealed(words text) returns boolean language sql immutable parallel safe
  as $$ select words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.v1\.[A-Za-z0-9_-]{39,}$' $$;

-- Nothing plain is written from here on. What is plain already is sealed when Takt starts: the secret for it is not in
-- the database. Then these are validated, which also says that it was done. The lengths are those of 2,000 and 10,000
-- characters of four bytes.
alter table note drop column words, drop constraint note_body_check,
  add constraint note_sealed check (is_sealed(body) and length(body) <= 53500) not valid;
alter table preparation_note drop column words, drop constraint preparation_note_body_check,
  add constraint preparation_note_sealed check (body = '' or is_sealed(body) and length(body) <= 53500) not valid;
alter table feedback drop column words, drop constraint feedback_happened_check, drop constraint feedback_meant_check,
  drop constraint feedback_wish_check,
  add constraint feedback_sealed check (
    is_sealed(happened) and (meant = '' or is_sealed(meant)) and (wish = '' or is_sealed(wish))
    and length(happened) <= 10800 and length(meant) <= 10800 and length(wish) <= 10800) not valid;
alter table feedback_answer drop column words, drop constraint feedback_answer_body_check,
  add constraint feedback_answer_sealed check (is_sealed(body) and length(body) <= 10800) not valid;
