-- How each of the two prepares a conversation: what they write for themselves, and whether they say that they are ready.

-- The author's alone, to the other too when the conversation is over. Writing again replaces it, as in a notebook.
create table preparation_note (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  step text not null check (step in ('topics', 'since', 'listening', 'expectations', 'follow-up')),
  pair_id uuid not null,
  -- Empty: it was written, and taken out again.
  body text not null check (length(body) <= 10000),
  written_at timestamptz not null,
  primary key (organisation_id, meeting_id, member_id, step),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member
);

-- All that the other sees of it.
create table preparation_ready (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  ready_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pair_id, meeting_id) references meeting (organisation_id, pair_id, id),
  foreign key (organisation_id, member_id) references member
);
create unique index preparation_ready_current on preparation_ready (organisation_id, meeting_id, member_id)
  where undone_at is null;

alter table preparation_note enable row level security;
create policy own on preparation_note to takt_app using (
  pair_id = any ((select viewer_pairs())::uuid[]) and member_id = (select viewer_member()));

-- Both see it; each says it for themselves alone.
alter table preparation_ready enable row level security;
create policy pair on preparation_ready to takt_app
  using (pair_id = any ((select viewer_pairs())::uuid[]))
  with check (pair_id = any ((select viewer_pairs())::uuid[]) and member_id = (select viewer_member()));

grant select, insert, update on preparation_note, preparation_ready to takt_app;

create trigger live after insert or update on preparation_note for each row execute function notify_member();
create trigger live after insert or update on preparation_ready for each row execute function notify_pair();

-- A draft that its author lets come forward by itself when the conversation begins.
alter table agenda_item add column shown_at_start boolean not null default false;

-- Whoever begins cannot see the other's drafts, so the database shows them, with the start or not at all. What was
-- removed stays away, and a start that is pressed twice is one.
create function show_items_at_start() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update agenda_item
     set shared_at = new.started_at
   where organisation_id = new.organisation_id and meeting_id = new.meeting_id
     and shown_at_start and shared_at is null and removed_at is null
     and not exists (
       select from meeting_cancellation x
        where x.organisation_id = new.organisation_id and x.meeting_id = new.meeting_id);
  return null;
end $$;
create trigger show_items after insert on meeting_start for each row execute function show_items_at_start();

-- As before; and what waits for a start that never came waits for that of the next. What its author took away before
-- a start and brought back after it is a draft like any other.
create or replace function carry_over_items(from_meeting uuid, to_meeting uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if from_meeting = to_meeting or not exists (
    select from meeting f
      join meeting t on t.organisation_id = f.organisation_id and t.pair_id = f.pair_id
     where f.organisation_id = viewer_organisation() and f.id = from_meeting and t.id = to_meeting
       and f.pair_id = any (viewer_pairs())) then
    raise exception 'not two meetings of one pair of the viewer';
  end if;
  insert into agenda_item (
    organisation_id, pair_id, meeting_id, author_id, category, title, body, position, created_at, shared_at,
    carried_from, shown_at_start)
  select i.organisation_id, i.pair_id, to_meeting, i.author_id, i.category, i.title, i.body,
         coalesce((select min(w.position) from agenda_item w
                    where w.organisation_id = i.organisation_id and w.meeting_id = to_meeting
                      and w.author_id = i.author_id), 1)
           - count(*) over (partition by i.author_id)
           + row_number() over (partition by i.author_id order by i.position, i.id) - 1,
         at, case when i.shared_at is not null then at end, i.id,
         i.shown_at_start and i.shared_at is null and not exists (
           select from meeting_start s
            where s.organisation_id = i.organisation_id and s.meeting_id in (from_meeting, to_meeting))
    from agenda_item i
   where i.organisation_id = viewer_organisation() and i.meeting_id = from_meeting and i.removed_at is null
     and not exists (select from agenda_item_tick k
                      where k.organisation_id = i.organisation_id and k.item_id = i.id)
   order by i.position, i.id
  on conflict (organisation_id, carried_from) do nothing;
end $$;
