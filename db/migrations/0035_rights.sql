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

-- What is about a member and was for the reminder's or the owner's eyes alone so far: their own copy has it too.
create policy own on reminder_digest for select to takt_app
  using (organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
create policy own on reminder_sent for select to takt_app
  using (organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
create policy own on invitation for select to takt_app
  using (organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));

-- Erasing single kinds. The subject of each is the member whose they are, and nobody else may ask for it.

create function erase_private_notes(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if asked_by <> subject then return false; end if;
  delete from note n where n.organisation_id = organisation and n.author_id = subject and n.private;
  return found;
end $$;

create function erase_preparation(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if asked_by <> subject then return false; end if;
  delete from preparation_note n where n.organisation_id = organisation and n.member_id = subject;
  return found;
end $$;

-- What the other has heard stands, also where it was taken back.
create function erase_unsent_feedback(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if asked_by <> subject then return false; end if;
  delete from feedback f
   where f.organisation_id = organisation and f.author_id = subject and f.given_at is null
     and not exists (select from feedback_hearing h where h.organisation_id = organisation and h.feedback_id = f.id)
     and not exists (select from feedback_answer a where a.organisation_id = organisation and a.feedback_id = f.id);
  return found;
end $$;

-- Drafts of items, expectations and retellings, and the lists that were pasted and not brought in.
create function erase_drafts(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  items uuid[];
  any_gone boolean;
begin
  if asked_by <> subject then return false; end if;
  select coalesce(array_agg(i.id), '{}') into items
    from agenda_item i
   where i.organisation_id = organisation and i.author_id = subject and i.shared_at is null
     and not exists (select from listening l where l.organisation_id = organisation and l.item_id = i.id)
     and not exists (select from expectation_answer a where a.organisation_id = organisation and a.item_id = i.id);
  delete from agenda_item_tick t where t.organisation_id = organisation and t.item_id = any (items);
  delete from agenda_shape_item s where s.organisation_id = organisation and s.item_id = any (items);
  delete from meeting_focus f where f.organisation_id = organisation and f.item_id = any (items);
  update note n set item_id = null where n.organisation_id = organisation and n.item_id = any (items);
  update agenda_item c set carried_from = null
   where c.organisation_id = organisation and c.carried_from = any (items);
  delete from agenda_item i where i.organisation_id = organisation and i.id = any (items);
  any_gone := found;
  delete from expectation_draft d where d.organisation_id = organisation and d.author_id = subject;
  any_gone := any_gone or found;
  delete from retelling_draft d where d.organisation_id = organisation and d.author_id = subject;
  any_gone := any_gone or found;
  delete from task_import_row r
   using task_import i
   where i.organisation_id = organisation and i.author_id = subject and i.brought_at is null
     and r.organisation_id = i.organisation_id and r.import_id = i.id;
  any_gone := any_gone or found;
  delete from task_import i
   where i.organisation_id = organisation and i.author_id = subject and i.brought_at is null
     and not exists (select from task t where t.organisation_id = organisation and t.import_id = i.id);
  return any_gone or found;
end $$;

create function erase_own_templates(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  any_gone boolean;
begin
  if asked_by <> subject then return false; end if;
  delete from own_question q where q.organisation_id = organisation and q.member_id = subject;
  any_gone := found;
  delete from own_shape_point p where p.organisation_id = organisation and p.member_id = subject;
  delete from own_shape_wording w where w.organisation_id = organisation and w.member_id = subject;
  delete from own_shape s where s.organisation_id = organisation and s.member_id = subject;
  return any_gone or found;
end $$;

create function erase_personal_goals(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  goals uuid[];
begin
  if asked_by <> subject then return false; end if;
  select coalesce(array_agg(g.id), '{}') into goals
    from goal g where g.organisation_id = organisation and g.author_id = subject and g.level = 'personal';
  update feedback f set goal_id = null where f.organisation_id = organisation and f.goal_id = any (goals);
  delete from goal_checkpoint c where c.organisation_id = organisation and c.goal_id = any (goals);
  delete from goal_closing c where c.organisation_id = organisation and c.goal_id = any (goals);
  delete from goal_sharing s where s.organisation_id = organisation and s.goal_id = any (goals);
  delete from goal_wording w where w.organisation_id = organisation and w.goal_id = any (goals);
  delete from goal g where g.organisation_id = organisation and g.id = any (goals);
  return found;
end $$;

-- The agreements that were steps on the way stay: they are both's.
create function erase_development(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wishes uuid[];
begin
  if asked_by <> subject then return false; end if;
  select coalesce(array_agg(w.id), '{}') into wishes
    from development_wish w where w.organisation_id = organisation and w.author_id = subject;
  delete from training_effect e
   using training t
   where t.organisation_id = organisation and t.wish_id = any (wishes)
     and e.organisation_id = t.organisation_id and e.training_id = t.id;
  delete from training t where t.organisation_id = organisation and t.wish_id = any (wishes);
  delete from development_step s where s.organisation_id = organisation and s.wish_id = any (wishes);
  delete from development_closing c where c.organisation_id = organisation and c.wish_id = any (wishes);
  delete from development_sharing s where s.organisation_id = organisation and s.wish_id = any (wishes);
  delete from development_wording w where w.organisation_id = organisation and w.wish_id = any (wishes);
  delete from development_wish w where w.organisation_id = organisation and w.id = any (wishes);
  return found;
end $$;

-- The lists with all that hangs on them, the leader's suggestions for them too; agreements that came of them stay.
create function erase_task_lists(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lists uuid[];
begin
  if asked_by <> subject then return false; end if;
  select coalesce(array_agg(l.pair_id), '{}') into lists
    from task_list l where l.organisation_id = organisation and l.author_id = subject;
  update feedback f set task_id = null
   where f.organisation_id = organisation and f.pair_id = any (lists) and f.task_id is not null;
  delete from help_effect e where e.organisation_id = organisation and e.pair_id = any (lists);
  delete from trial_change c where c.organisation_id = organisation and c.pair_id = any (lists);
  delete from trial t where t.organisation_id = organisation and t.pair_id = any (lists);
  delete from task_version v where v.organisation_id = organisation and v.pair_id = any (lists);
  delete from task_hours h where h.organisation_id = organisation and h.pair_id = any (lists);
  delete from task_sharing s where s.organisation_id = organisation and s.pair_id = any (lists);
  delete from task t where t.organisation_id = organisation and t.pair_id = any (lists);
  delete from task_import_row r
   using task_import i
   where i.organisation_id = organisation and i.pair_id = any (lists)
     and r.organisation_id = i.organisation_id and r.import_id = i.id;
  delete from task_import i where i.organisation_id = organisation and i.pair_id = any (lists);
  delete from task_suggestion_answer a where a.organisation_id = organisation and a.pair_id = any (lists);
  delete from task_suggestion s where s.organisation_id = organisation and s.pair_id = any (lists);
  delete from task_list l where l.organisation_id = organisation and l.author_id = subject;
  return found;
end $$;

-- A member's account, and all that is theirs alone. What lies between two stays for the other, with the name on it; the
-- address goes, and nobody can sign in as them again. The last who can administer a company stays.
create function erase_account(organisation uuid, subject uuid, asked_by uuid) returns boolean
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
          erase_drafts(organisation, subject, null), erase_own_templates(organisation, subject, null),
          erase_personal_goals(organisation, subject, null), erase_development(organisation, subject, null),
          erase_task_lists(organisation, subject, null);
  delete from room r where r.organisation_id = organisation and r.member_id = subject;
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

  delete from absence t where t.organisation_id = organisation and t.member_id = subject;
  delete from working_day t where t.organisation_id = organisation and t.member_id = subject;
  delete from calendar_feed t where t.organisation_id = organisation and t.member_id = subject;
  delete from caldav_account t where t.organisation_id = organisation and t.member_id = subject;
  delete from invitations_by_mail t where t.organisation_id = organisation and t.member_id = subject;
  delete from refused_address t where t.organisation_id = organisation and t.member_id = subject;
  delete from reminder_sent t where t.organisation_id = organisation and t.member_id = subject;
  delete from reminder_digest t where t.organisation_id = organisation and t.member_id = subject;
  delete from reminder_setting t where t.organisation_id = organisation and t.member_id = subject;
  delete from rhythm_doubt_dismissal t where t.organisation_id = organisation and t.member_id = subject;
  delete from invitation t where t.organisation_id = organisation and t.member_id = subject;
  insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
    values (organisation, subject, subject, at)
    on conflict do nothing;
  update member m set user_id = null, role = 'member', email = 'erased-' || m.id || '@erased.invalid'
   where m.organisation_id = organisation and m.id = subject;
  if who.user_id is not null then
    -- Open pages of theirs close.
    perform pg_notify('takt_live', 'user:' || who.user_id);
    if not exists (select from member m where m.user_id = who.user_id) then
      delete from auth.verification v where strpos(v.value, who.email) > 0 or strpos(v.identifier, who.email) > 0;
      delete from auth."user" u where u.id = who.user_id;
    end if;
  end if;
  return true;
end $$;

revoke execute on function
  erase_private_notes, erase_preparation, erase_unsent_feedback, erase_drafts, erase_own_templates,
  erase_personal_goals, erase_development, erase_task_lists, erase_account from public;
