-- How long things are kept, what the nightly round let go of, and figures of how people are that show nobody.
-- Decision record 36.

-- How long the owner lets one kind of thing be kept, each choice a row; without one, the period of the code.
create table retention_choice (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind ~ '^[a-z-]+$'),
  -- An ISO 8601 duration in whole days or months.
  period text not null check (period ~ '^P[1-9][0-9]{0,2}[DM]$'),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, chosen_by) references member
);
create index retention_choice_kind on retention_choice (organisation_id, kind, chosen_at desc, id desc);
alter table retention_choice enable row level security;
create policy company on retention_choice to takt_app
  using (organisation_id = (select viewer_organisation()))
  with check (organisation_id = (select viewer_organisation()) and (select viewer_is_owner())
    and chosen_by = (select viewer_member()));
grant select, insert on retention_choice to takt_app;

-- What a night's round let go of: how many of each kind, and nothing of what or whose.
create table retention_round (
  organisation_id uuid not null,
  day date not null,
  counts jsonb not null check (jsonb_typeof(counts) = 'object'),
  ended_at timestamptz not null,
  primary key (organisation_id, day),
  foreign key (organisation_id) references organisation
);
alter table retention_round enable row level security;
create policy owner on retention_round to takt_app
  using (organisation_id = (select viewer_organisation()) and (select viewer_is_owner()));
grant select on retention_round to takt_app;

-- Deletes the rows of a company whose `named` column is `subject`, and all that hangs on them, what points at others
-- first. Which tables have such a column is read from the catalogue, so that a new one is not forgotten.
create function erase_rows(organisation uuid, named text, subject uuid, besides text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  conditions jsonb;
  hanging record;
  next_one oid;
begin
  select coalesce(jsonb_object_agg(t.oid::text, format('organisation_id = $1 and %I = $2', named)), '{}') into conditions
    from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = named and not a.attisdropped
   where t.relkind = 'r' and t.relnamespace in ('public'::regnamespace, 'vault'::regnamespace)
     and not t.oid::regclass::text = any (besides)
     and (named = 'pair_id' or not exists (
       select from pg_attribute p where p.attrelid = t.oid and p.attname = 'pair_id' and not p.attisdropped));
  loop
    select c.conrelid as child, format('(%s) in (select %s from %s where %s)',
             (select string_agg(quote_ident(a.attname), ', ' order by k.n) from unnest(c.conkey) with ordinality k (num, n)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num),
             (select string_agg(quote_ident(a.attname), ', ' order by k.n) from unnest(c.confkey) with ordinality k (num, n)
                join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num),
             c.confrelid::regclass, conditions ->> c.confrelid::text) as condition into hanging
      from pg_constraint c
     where c.contype = 'f' and conditions ? c.confrelid::text and not conditions ? c.conrelid::text
       and not c.conrelid::regclass::text = any (besides)
     order by c.conrelid::regclass::text, c.conname limit 1;
    exit when not found;
    conditions := conditions || jsonb_build_object(hanging.child::text, hanging.condition);
  end loop;
  while conditions <> '{}' loop
    select t.key::oid into next_one from jsonb_each(conditions) t
     where not exists (
       select from pg_constraint c
        where c.contype = 'f' and c.confrelid = t.key::oid and c.conrelid <> c.confrelid and conditions ? c.conrelid::text)
     order by t.key::oid limit 1;
    if not found then raise exception 'erase_rows: tables point at each other in a ring: %', conditions; end if;
    execute format('delete from %s where %s', next_one::regclass, conditions ->> next_one::text) using organisation, subject;
    conditions := conditions - next_one::text;
  end loop;
end $$;
revoke execute on function erase_rows from public;

-- All that lies between two who no longer have conversations. Neither of them can ask for it: it is the other's too.
create function erase_pair(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if asked_by is not null then return false; end if;
  perform from pair where organisation_id = organisation and id = subject for update;
  if not found then return false; end if;
  perform erase_rows(organisation, 'pair_id', subject, '{}');
  delete from pair where organisation_id = organisation and id = subject;
  return true;
end $$;

-- Someone who has left and of whom nothing lies between two any more: what was theirs alone goes, and so do name,
-- address and account. What they wrote for the company, a closing day or its goals, stays without their name.
create function erase_former_member(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  account uuid;
begin
  if asked_by is not null or exists (
    select from pair where organisation_id = organisation and subject in (leader_id, employee_id)) then
    return false;
  end if;
  select user_id into account from member
   where organisation_id = organisation and id = subject and email <> id || '@erased.invalid' for update;
  if not found then return false; end if;
  perform erase_rows(organisation, 'member_id', subject, '{member_deactivation}');
  update member set name = '–', email = id || '@erased.invalid', user_id = null, role = 'member'
   where organisation_id = organisation and id = subject;
  delete from auth."user" u where u.id = account and not exists (select from member m where m.user_id = account);
  return true;
end $$;

-- What can be removed or taken back: where, whose it is, the column that says so, tables that are only about it and their
-- column, and what is left where something that stays hangs on it (a note on an item).
create function removable() returns table (name text, author text, gone text, parts text[], part_of text, hull text, is_hull text)
language sql immutable as $$
  values
    ('note', 'author_id', 'removed_at', '{}'::text[], '', null, 'false'),
    ('feedback', 'author_id', 'removed_at', '{}', '', null, 'false'),
    ('expectation_draft', 'author_id', 'removed_at', '{}', '', null, 'false'),
    ('own_question', 'member_id', 'removed_at', '{}', '', null, 'false'),
    ('own_shape', 'member_id', 'removed_at', '{own_shape_point,own_shape_wording}', 'shape_id', null, 'false'),
    ('absence', 'member_id', 'removed_at', '{}', '', null, 'false'),
    ('listening', 'begun_by', 'removed_at', '{retelling_confirmation,retelling_draft,retelling}', 'listening_id', null, 'false'),
    ('training', 'removed_by', 'removed_at', '{training_effect}', 'training_id', null, 'false'),
    ('trial_change', 'put_by', 'removed_at', '{help_effect}', 'change_id', null, 'false'),
    ('development_closing', 'closed_by', 'undone_at', '{}', '', null, 'false'),
    ('goal_closing', 'closed_by', 'undone_at', '{}', '', null, 'false'),
    ('help_effect', 'written_by', 'undone_at', '{}', '', null, 'false'),
    ('training_effect', 'written_by', 'undone_at', '{}', '', null, 'false'),
    ('task_suggestion_answer', 'answered_by', 'undone_at', '{}', '', null, 'false'),
    ('meeting_company', 'named_by', 'removed_at', '{}', '', null, 'false'),
    ('support_answer', 'answered_by', 'undone_at', '{}', '', null, 'false'),
    ('task_suggestion', 'suggested_by', 'withdrawn_at', '{task_suggestion_answer}', 'suggestion_id', null, 'false'),
    ('agenda_item', 'author_id', 'removed_at', '{agenda_item_tick,agenda_shape_item,meeting_focus}', 'item_id',
      'update agenda_item set title = ''–'', body = '''' where organisation_id = $1 and id = $2',
      'title = ''–'' and body = '''''),
    ('agreement', 'created_by', 'removed_at', '{agreement_confirmation,agreement_completion,agreement_wording}', 'agreement_id',
      'update agreement_wording set body = ''–'' where organisation_id = $1 and agreement_id = $2',
      'not exists (select from agreement_wording w where w.organisation_id = $1 and w.agreement_id = agreement.id and w.body <> ''–'')'),
    ('task', 'author_id', 'removed_at', '{}', '',
      'update task set title = ''–'', need_words = '''', successor = '''' where organisation_id = $1 and id = $2',
      'title = ''–'' and need_words = '''' and successor = ''''')
$$;

-- Ids of what was removed or taken back before a time, and still has its words.
create function removed_before(organisation uuid, earliest timestamptz) returns setof uuid
language plpgsql stable set search_path = public, pg_temp as $$
declare
  one record;
begin
  for one in select * from removable() loop
    return query execute format('select id from %I where organisation_id = $1 and %I < $2 and not (%s)',
      one.name, one.gone, one.is_hull) using organisation, earliest;
  end loop;
end $$;
revoke execute on function removed_before from public;

-- Something that was removed, or taken back, and that nobody can undo any more; `asked_by` must have written it. In a copy
-- that is older than the removal, a replay finds it not removed yet, and erases it all the same.
create function erase_removed(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  one record;
  found_it boolean;
begin
  for one in select * from removable() loop
    execute format('select exists (select from %I where organisation_id = $1 and id = $2
                                      and ($3 is null or %I = $3 and %I is not null) and not (%s))',
      one.name, one.author, one.gone, one.is_hull) into found_it using organisation, subject, asked_by;
    continue when not found_it;
    begin
      for i in 1 .. cardinality(one.parts) loop
        execute format('delete from %I where organisation_id = $1 and %I = $2', one.parts[i], one.part_of)
          using organisation, subject;
      end loop;
      execute format('delete from %I where organisation_id = $1 and id = $2', one.name) using organisation, subject;
    exception when foreign_key_violation then
      if one.hull is null then return false; end if;
      execute one.hull using organisation, subject;
    end;
    return true;
  end loop;
  return false;
end $$;
revoke execute on function erase_pair, erase_former_member, erase_removed from public;

-- What one says for the figures of a quarter, until it is closed: sealed under a key of its own that lies in the vault,
-- has the same id, and goes with it. No foreign key holds them together, since a backup has them in two files.
create table statistic_answer (
  organisation_id uuid not null,
  id uuid not null,
  -- '2026-Q4'
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  member_id uuid not null,
  answered_at timestamptz not null,
  sealed text not null check (sealed like 'v1.%' and length(sealed) between 40 and 2000),
  primary key (organisation_id, id),
  unique (organisation_id, quarter, member_id),
  foreign key (organisation_id, member_id) references member
);
create table vault.statistic_key (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  wrapped bytea not null check (length(wrapped) = 60),
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
alter table statistic_answer enable row level security;
create policy own on statistic_answer to takt_app
  using (organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
alter table vault.statistic_key enable row level security;
create policy own on vault.statistic_key to takt_app
  using (organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));
grant select, insert, update (answered_at, sealed) on statistic_answer to takt_app;
grant select, insert on vault.statistic_key to takt_app;

-- A quarter that is over: nobody answers for it or takes back any more.
create table statistic_quarter (
  organisation_id uuid not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  closed_at timestamptz not null,
  primary key (organisation_id, quarter),
  foreign key (organisation_id) references organisation
);
-- What was published of one question, once: in steps of five, and only where at least five stand on either side.
create table statistic_figure (
  organisation_id uuid not null,
  quarter text not null,
  question text not null check (question ~ '^[a-z]+$'),
  lighter integer not null check (lighter >= 5 and lighter % 5 = 0),
  heavier integer not null check (heavier >= 5 and heavier % 5 = 0),
  -- Who answered, as keyed hashes: so that a later quarter in which nearly the same did is not published beside it.
  answered_by text[] not null,
  primary key (organisation_id, quarter, question),
  foreign key (organisation_id, quarter) references statistic_quarter
);
alter table statistic_quarter enable row level security;
create policy company on statistic_quarter to takt_app using (organisation_id = (select viewer_organisation()));
alter table statistic_figure enable row level security;
create policy company on statistic_figure to takt_app using (organisation_id = (select viewer_organisation()));
grant select on statistic_quarter to takt_app;
grant select (organisation_id, quarter, question, lighter, heavier) on statistic_figure to takt_app;

-- An answer that was taken back, or whose quarter was closed, and its key.
create function erase_statistic_answer(organisation uuid, subject uuid, asked_by uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  words_gone boolean;
begin
  delete from statistic_answer
   where organisation_id = organisation and id = subject and (asked_by is null or member_id = asked_by);
  words_gone := found;
  delete from vault.statistic_key
   where organisation_id = organisation and id = subject and (asked_by is null or member_id = asked_by);
  return words_gone or found;
end $$;
revoke execute on function erase_statistic_answer from public;

-- A yes that is taken back, on whichever page, or with the whole account, takes the answers along that it was given for.
create function forget_answers() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform erase_as(new.organisation_id, 'statistic_answer', a.id, null, new.withdrawn_at)
     from statistic_answer a
    where a.organisation_id = new.organisation_id and a.member_id = new.member_id;
  return null;
end $$;
create trigger answers after update of withdrawn_at on consent for each row
  when (new.purpose = 'statistics' and new.withdrawn_at is not null) execute function forget_answers();
