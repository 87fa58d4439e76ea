-- Lists of tasks from a spreadsheet: looked over row by row, and then put on the list whole.

create table task_import (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  opened_at timestamptz not null,
  -- The day that "i morgen" and dates without a year count from, in the author's zone.
  today date not null,
  file_name text not null default '' check (char_length(file_name) <= 200),
  -- Headings that are none of ours.
  left_out text[] not null default '{}',
  row_count integer not null check (row_count between 1 and 20000),
  read_count integer not null default 0,
  brought_at timestamptz,
  -- How many tasks it made.
  brought integer,
  undone_at timestamptz,
  dropped_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, pair_id, id),
  foreign key (organisation_id, pair_id, author_id) references task_list (organisation_id, pair_id, author_id),
  check (read_count between 0 and row_count),
  check ((brought_at is null) = (brought is null) and (undone_at is null or brought_at is not null)),
  check (brought_at is null or dropped_at is null)
);
create index task_import_author on task_import (organisation_id, author_id, id);

-- One row of the file. `cells` is what it says, by column; `entry` the task, once it has been read and nothing is wrong.
create table task_import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  author_id uuid not null,
  -- As a spreadsheet counts them, its heading included.
  number integer not null,
  cells jsonb not null check (jsonb_typeof(cells) = 'object'),
  read boolean not null default false,
  entry jsonb check (jsonb_typeof(entry) = 'object'),
  -- A column and what is wrong with it, each: "rhythm:unsure".
  wrong text[] not null default '{}',
  skipped boolean not null default false,
  primary key (organisation_id, import_id, number),
  foreign key (organisation_id, import_id) references task_import,
  check (read or (entry is null and wrong = '{}')),
  check (not read or (entry is null) = (wrong <> '{}'))
);
create index task_import_row_unread on task_import_row (organisation_id, import_id, number) where not read;
create index task_import_row_wrong on task_import_row (organisation_id, import_id, number) where entry is null and read;

alter table task
  add column import_id uuid,
  add foreign key (organisation_id, pair_id, import_id) references task_import (organisation_id, pair_id, id);
create index task_import_id on task (organisation_id, import_id) where import_id is not null;

-- The employee's alone; a job that reads the rows of a long file does so as the employee.
alter table task_import enable row level security;
create policy own on task_import to takt_app using (
  organisation_id = (select viewer_organisation()) and author_id = (select viewer_member())
  and pair_id = any ((select viewer_pairs())::uuid[]));
alter table task_import_row enable row level security;
create policy own on task_import_row to takt_app using (
  organisation_id = (select viewer_organisation()) and author_id = (select viewer_member()));

grant select, insert on task_import, task_import_row to takt_app;
grant update (read_count, brought_at, brought, undone_at, dropped_at) on task_import to takt_app;
grant update (cells, read, entry, wrong, skipped) on task_import_row to takt_app;
grant delete on task_import_row to takt_app;

create function notify_task_import() returns trigger language plpgsql as $$
begin
  perform pg_notify('takt_live', 'member:' || new.author_id);
  return null;
end $$;
create trigger live after update on task_import for each row execute function notify_task_import();

-- Rows that nobody came back to are not kept.
create function forget_task_imports(before timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  with old as (
    update task_import set dropped_at = before
     where opened_at < before and brought_at is null and dropped_at is null
    returning organisation_id, id)
  delete from task_import_row r using old where r.organisation_id = old.organisation_id and r.import_id = old.id
$$;
revoke execute on function forget_task_imports from public;
grant execute on function forget_task_imports to takt_app;
