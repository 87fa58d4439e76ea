-- Support is an agreement like any other, of a kind of its own; and whether it helped, which the employee alone says.
-- Decision record 34.
alter table agreement_wording drop constraint agreement_wording_kind_check;
alter table agreement_wording add constraint agreement_wording_kind_check
  check (kind in ('change', 'goal', 'task', 'support'));

-- There is no column for a word of why, and none is to be added: what is said about it is said between the two.
create table support_answer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  agreement_id uuid not null,
  answer text not null check (answer in ('helped', 'some', 'not')),
  -- The employee of the pair.
  answered_by uuid not null,
  answered_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, agreement_id) references agreement (organisation_id, pair_id, id),
  foreign key (organisation_id, answered_by) references member
);
create unique index support_answer_current on support_answer (organisation_id, agreement_id) where undone_at is null;

-- Taken back, it is its author's alone.
alter table support_answer enable row level security;
create policy pair_until_undone on support_answer to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[])
  and (answered_by = (select viewer_member()) or undone_at is null))
  with check (
    pair_id = any ((select viewer_pairs())::uuid[]) and answered_by = (select viewer_member())
    and exists (select from pair p
                 where p.organisation_id = support_answer.organisation_id and p.id = support_answer.pair_id
                   and p.employee_id = support_answer.answered_by));
grant select, insert, update (undone_at) on support_answer to takt_app;
create trigger live after insert or update or delete on support_answer for each row execute function notify_pair();

-- For good, by whom it is of, or by the job that keeps nothing too long.
create function erase_support_answer(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from support_answer
   where organisation_id = organisation and id = subject and (asked_by is null or answered_by = asked_by);
  return found;
end $$;
revoke execute on function erase_support_answer from public;
