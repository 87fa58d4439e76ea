-- What each of two expects of the other, and needs from them.

-- Not shared yet: its author's alone. Sharing moves the words into `expectation` under the same id, so that nothing of
-- a draft ever stands in a table that the other can read.
create table expectation_draft (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('expectation', 'need')),
  body text not null check (length(body) between 1 and 1000),
  written_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, author_id) references member
);
create index expectation_draft_pair on expectation_draft (organisation_id, pair_id, author_id);

create table expectation (
  organisation_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  shared_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id) references pair,
  foreign key (organisation_id, author_id) references member
);
create index expectation_pair on expectation (organisation_id, pair_id);

-- Version by version, all by the author; the highest counts. An answer belongs to a version, so new words void it.
create table expectation_wording (
  organisation_id uuid not null,
  expectation_id uuid not null,
  version integer not null check (version >= 1),
  pair_id uuid not null,
  kind text not null check (kind in ('expectation', 'need')),
  body text not null check (length(body) between 1 and 1000),
  written_at timestamptz not null,
  primary key (organisation_id, expectation_id, version),
  foreign key (organisation_id, pair_id, expectation_id) references expectation (organisation_id, pair_id, id)
);

-- What the other says to a version; the latest counts, so that "let us talk" can become "I can meet that" after a talk.
create table expectation_answer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  expectation_id uuid not null,
  version integer not null,
  answer text not null check (answer in ('met', 'talk')),
  reason text not null default '' check (length(reason) <= 1000),
  answered_by uuid not null,
  answered_at timestamptz not null,
  -- The point that "let us talk" became; null while no conversation is planned that it could stand in.
  item_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, expectation_id, version) references expectation_wording,
  foreign key (organisation_id, pair_id, expectation_id) references expectation (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, item_id) references agenda_item (organisation_id, pair_id, id),
  foreign key (organisation_id, answered_by) references member,
  check (answer = 'talk' or item_id is null),
  check ((answer = 'talk') = (reason <> ''))
);
create index expectation_answer_expectation on expectation_answer (organisation_id, expectation_id, version);
create index expectation_answer_talk on expectation_answer (organisation_id, pair_id) where answer = 'talk';
create index expectation_answer_item on expectation_answer (organisation_id, item_id) where item_id is not null;

-- Its author says that it no longer applies, and may take that back.
create table expectation_withdrawal (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  expectation_id uuid not null,
  withdrawn_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, expectation_id) references expectation (organisation_id, pair_id, id)
);
create unique index expectation_withdrawal_current on expectation_withdrawal (organisation_id, expectation_id)
  where undone_at is null;

alter table expectation_draft enable row level security;
create policy own on expectation_draft to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[]) and author_id = (select viewer_member()));

do $$
declare
  t text;
begin
  foreach t in array array['expectation', 'expectation_wording', 'expectation_answer', 'expectation_withdrawal'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy pair on %I to takt_app using (pair_id = any ((select viewer_pairs())::uuid[]))', t);
  end loop;
  foreach t in array array['expectation_wording', 'expectation_answer', 'expectation_withdrawal'] loop
    execute format('create trigger live after insert or update on %I for each row execute function notify_pair()', t);
  end loop;
end $$;

grant select, insert, update on expectation_draft, expectation_answer, expectation_withdrawal to takt_app;
-- Words that were shared are never written over.
grant select, insert on expectation, expectation_wording to takt_app;
-- A draft that is shared becomes the first wording.
grant delete on expectation_draft to takt_app;

create function notify_expectation_draft() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'member:' || coalesce(new.author_id, old.author_id));
  return null;
end $$;
create trigger live after insert or update or delete on expectation_draft
  for each row execute function notify_expectation_draft();

-- What "let us talk" became stands on the agenda of the conversation that comes next, or is under way: once, shared,
-- by the one who said it. What was said before any conversation was planned, or whose conversation one of the two
-- cancelled, waits for the next call. The caller holds the calendars of both, so that none is planned meanwhile.
create function place_expectation_talks(of_organisation uuid, of_pair uuid, at timestamptz) returns void
language plpgsql as $$
declare
  next_meeting uuid;
  talk record;
  item uuid;
begin
  loop
    select m.id into next_meeting from meeting m
     where m.organisation_id = of_organisation and m.pair_id = of_pair and m.starts_at > at - interval '24 hours'
       and (m.starts_at + make_interval(mins => m.minutes) > at or exists (
         select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id))
       and not exists (select from meeting_close c where c.organisation_id = m.organisation_id and c.meeting_id = m.id)
       and not exists (
         select from meeting_cancellation x where x.organisation_id = m.organisation_id and x.meeting_id = m.id)
       and not exists (
         select from meeting_outcome o
          where o.organisation_id = m.organisation_id and o.meeting_id = m.id and o.undone_at is null)
     order by m.starts_at limit 1 for key share of m;
    if next_meeting is null then return; end if;
    -- It may have been closed while it was waited for; a statement of its own sees that.
    exit when not exists (
      select from meeting_close c where c.organisation_id = of_organisation and c.meeting_id = next_meeting);
  end loop;
  for talk in
    select a.id, a.expectation_id, a.answered_by, a.reason, w.kind,
           case when length(line) > 200 then left(line, 199) || '…' else line end as title
      from expectation_answer a
      join expectation_wording w on w.organisation_id = a.organisation_id
       and w.expectation_id = a.expectation_id and w.version = a.version
      cross join lateral regexp_replace(w.body, '\s+', ' ', 'g') as line
     where a.organisation_id = of_organisation and a.pair_id = of_pair and a.answer = 'talk'
       and (a.item_id is null or exists (
         select from agenda_item i
           join meeting_cancellation x on x.organisation_id = i.organisation_id and x.meeting_id = i.meeting_id
          where i.organisation_id = a.organisation_id and i.id = a.item_id and i.removed_at is null
            and x.cadence_id is null))
       and not exists (
         select from expectation_answer later
          where later.organisation_id = a.organisation_id and later.expectation_id = a.expectation_id
            and (later.answered_at, later.id) > (a.answered_at, a.id))
       and not exists (
         select from expectation_wording later
          where later.organisation_id = a.organisation_id and later.expectation_id = a.expectation_id
            and later.version > a.version)
       and not exists (
         select from expectation_withdrawal w
          where w.organisation_id = a.organisation_id and w.expectation_id = a.expectation_id and w.undone_at is null)
     order by a.answered_at, a.id
  loop
    -- A point that an earlier answer put there, and that the two have not reached, says what is to be said now.
    update agenda_item i set title = talk.title, body = talk.reason
      from expectation_answer earlier
     where earlier.organisation_id = of_organisation and earlier.expectation_id = talk.expectation_id
       and i.organisation_id = of_organisation and i.id = earlier.item_id and i.meeting_id = next_meeting
       and i.author_id = talk.answered_by and i.removed_at is null
       and not exists (
         select from agenda_item_tick k where k.organisation_id = i.organisation_id and k.item_id = i.id)
    returning i.id into item;
    if item is null then
      insert into agenda_item (
        organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at)
      select of_organisation, of_pair, next_meeting, talk.answered_by,
             -- Which subject a need belongs to is for the two to say.
             case talk.kind when 'expectation' then 'tasks' else 'other' end, talk.title, talk.reason,
             1 + coalesce((select max(position) from agenda_item
                            where organisation_id = of_organisation and meeting_id = next_meeting
                              and author_id = talk.answered_by), 0),
             at, at
      returning id into item;
    end if;
    update expectation_answer set item_id = item where organisation_id = of_organisation and id = talk.id;
  end loop;
end $$;

-- A conversation is planned, or one of the two cancelled it: what waits to be talked about finds its place. A rhythm
-- that takes a conversation off the plan carries its points over by itself.
create function place_talks_of_planned() returns trigger language plpgsql as $$
begin
  perform place_expectation_talks(waiting.organisation_id, waiting.pair_id, waiting.at)
     from (select planned.organisation_id, planned.pair_id, max(planned.created_at) as at
             from planned
             join expectation_answer a on a.organisation_id = planned.organisation_id
              and a.pair_id = planned.pair_id and a.answer = 'talk'
            group by 1, 2) waiting;
  return null;
end $$;
create trigger place_talks after insert on meeting
  referencing new table as planned for each statement execute function place_talks_of_planned();

create function place_talks_of_cancelled() returns trigger language plpgsql as $$
begin
  perform place_expectation_talks(new.organisation_id, new.pair_id, new.cancelled_at);
  return null;
end $$;
create trigger place_talks after insert on meeting_cancellation
  for each row when (new.cadence_id is null) execute function place_talks_of_cancelled();

-- A point that comes along to a later conversation stays the one that the answer became.
create function follow_carried_talk() returns trigger language plpgsql as $$
begin
  update expectation_answer set item_id = new.id
   where organisation_id = new.organisation_id and item_id = new.carried_from;
  return null;
end $$;
create trigger follow_talk after insert on agenda_item
  for each row when (new.carried_from is not null) execute function follow_carried_talk();
