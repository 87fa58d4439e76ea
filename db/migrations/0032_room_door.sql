-- Who signs in as a member but does not have the key of their room may erase it, as the member may who has lost all keys;
-- they must not change what is in it or its locks. What the room's key proves itself with is kept as a hash.
-- Decision record 31.
alter table room add column proof_hash bytea not null check (length(proof_hash) = 32);

-- The entries of an erased room go after it, when nobody can say any more whose it was: it is told of here, so that what
-- is open on another screen of the member's goes too.
create function notify_room_erasure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('takt_live', 'member:' || old.member_id);
  return null;
end $$;
create trigger live after delete on room for each row execute function notify_room_erasure();
