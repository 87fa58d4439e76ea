-- The few things that happen before there is a viewer: founding a company and accepting an invitation.
-- Each is one function, so that it happens wholly or not at all, and once.

create function found_organisation(
  organisation_name text, founder_user uuid, founder_name text, founder_email text, founder_language text, at timestamptz)
returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  founded uuid;
begin
  insert into organisation (name, created_at) values (organisation_name, at) returning id into founded;
  insert into member (organisation_id, user_id, name, email, role, language, created_at)
    values (founded, founder_user, founder_name, founder_email, 'owner', founder_language, at);
  return founded;
end $$;

create function any_organisation() returns boolean
language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from organisation) $$;

-- The one-time link of the first start, used up at most once.
create function use_setup_link(hash bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.setup_link set used_at = at where token_hash = hash and used_at is null;
  return found;
end $$;

-- What an invitation says, to the one who holds its token. state is null while it can be accepted.
create function read_invitation(hash bytea, at timestamptz)
returns table (
  organisation_id uuid, organisation_name text, member_id uuid, member_name text, email text, language text,
  inviter_name text, channel text, user_id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.organisation_id, o.name, m.id, m.name, m.email, m.language, inviter.name, i.channel,
         (select u.id from auth."user" u where u.email = m.email),
         case when m.user_id is not null then 'accepted'
              when i.revoked_at is not null then 'revoked'
              when i.expires_at <= at then 'expired'
              when exists (select from member_deactivation d
                            where d.organisation_id = m.organisation_id and d.member_id = m.id
                              and d.reactivated_at is null) then 'revoked' end
    from invitation i
    join organisation o on o.id = i.organisation_id
    join member m on m.organisation_id = i.organisation_id and m.id = i.member_id
    join member inviter on inviter.organisation_id = i.organisation_id and inviter.id = i.invited_by
   where i.token_hash = hash
$$;

-- Binds the invited member to an account with the invited address, and to the name the person goes by; false when
-- someone was first, or it is void.
create function accept_invitation(hash bytea, accepting_user uuid, accepting_name text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_invitation record;
begin
  select i.organisation_id, i.id, i.member_id, m.email into found_invitation
    from invitation i
    join member m on m.organisation_id = i.organisation_id and m.id = i.member_id
   where i.token_hash = hash and i.revoked_at is null and i.expires_at > at and m.user_id is null
     and not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
     for update of m;
  if not found then return false; end if;
  if not exists (select from auth."user" u where u.id = accepting_user and u.email = found_invitation.email) then
    return false;
  end if;
  update member set user_id = accepting_user, name = accepting_name
   where organisation_id = found_invitation.organisation_id and id = found_invitation.member_id and user_id is null;
  if not found then return false; end if;
  update invitation set accepted_at = at
   where organisation_id = found_invitation.organisation_id and id = found_invitation.id;
  update invitation set revoked_at = at
   where organisation_id = found_invitation.organisation_id and member_id = found_invitation.member_id
     and id <> found_invitation.id and revoked_at is null;
  return true;
end $$;

-- The companies an account belongs to, to choose between.
create function memberships(of_user uuid) returns table (organisation_id uuid, organisation_name text, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.organisation_id, o.name, m.language
    from member m join organisation o on o.id = m.organisation_id
   where m.user_id = of_user
     and not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
   order by o.name
$$;

revoke execute on function
  found_organisation, any_organisation, use_setup_link, read_invitation, accept_invitation, memberships from public;
grant execute on function
  found_organisation, any_organisation, use_setup_link, read_invitation, accept_invitation, memberships to takt_auth;
grant execute on function any_organisation, memberships to takt_app;
