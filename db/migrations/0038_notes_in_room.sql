-- Notes to oneself lie in the room alone. Those written before stay for their author, until they have moved them into
-- their room or erased them; new ones no server takes. Decision record 38.

drop policy author_or_shared on note;
create policy author_or_shared on note to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (not private or author_id = (select viewer_member())))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and not private);

create function erase_private_note(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  author uuid;
begin
  delete from note n
   where n.organisation_id = organisation and n.id = subject and n.private
     and (asked_by is null or n.author_id = asked_by)
  returning n.author_id into author;
  if author is null then return false; end if;
  -- Open pages of theirs show it no more.
  perform pg_notify('takt_live', 'member:' || author);
  return true;
end $$;
revoke execute on function erase_private_note from public;
