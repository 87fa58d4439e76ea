-- When people can meet: their working week, the days they are away, and the days on which the company is closed.

-- The hours a member has said they work, on the wall clock; a weekday without a row is a day off, and a member without
-- any row has said nothing. Monday is 1 (ISO 8601).
create table working_day (
  organisation_id uuid not null,
  member_id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  begins time not null,
  ends time not null check (ends > begins),
  said_at timestamptz not null,
  primary key (organisation_id, member_id, weekday),
  foreign key (organisation_id, member_id) references member
);

-- Days on which a member takes no meetings, both included. Why is not asked.
create table absence (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  first_date date not null,
  last_date date not null check (last_date >= first_date and last_date <= first_date + 366),
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, member_id) references member
);
create index absence_member on absence (organisation_id, member_id, last_date) where removed_at is null;

-- Days on which the company is closed, both included, with a name that everyone in it may read.
create table closing (
  organisation_id uuid not null references organisation,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 100),
  first_date date not null,
  last_date date not null check (last_date >= first_date and last_date <= first_date + 366),
  created_by uuid not null,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references member
);
create index closing_last_date on closing (organisation_id, last_date) where removed_at is null;

-- Whether a company is off on a day that many are off by agreement; without a row, what is usual holds.
create table holiday_choice (
  organisation_id uuid not null references organisation,
  day text not null check (day in ('may-day', 'after-ascension', 'constitution-day', 'christmas-eve', 'new-years-eve')),
  is_off boolean not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, day),
  foreign key (organisation_id, chosen_by) references member
);

alter table meeting drop constraint meeting_shifted_by_check;
alter table meeting add constraint meeting_shifted_by_check
  check (shifted_by in ('holiday', 'absence', 'hours', 'clash'));

-- The hours and absences of some members of the viewer's pairs: a plan must respect what its reader may not see.
create function working_days_of(members uuid[])
returns table (member_id uuid, weekday integer, begins time, ends time)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.member_id, w.weekday, w.begins, w.ends
    from working_day w
   where w.organisation_id = viewer_organisation() and w.member_id = any (members)
     and w.member_id = any (viewer_members())
$$;

create function absences_of(members uuid[], earliest date, latest date)
returns table (first_date date, last_date date)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.first_date, a.last_date
    from absence a
   where a.organisation_id = viewer_organisation() and a.member_id = any (members)
     and a.member_id = any (viewer_members())
     and a.removed_at is null and a.last_date >= earliest and a.first_date <= latest
$$;
revoke execute on function working_days_of, absences_of from public;
grant execute on function working_days_of, absences_of to takt_app;

alter table working_day enable row level security;
create policy own on working_day to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));

alter table absence enable row level security;
create policy own on absence to takt_app using (
  organisation_id = (select viewer_organisation()) and member_id = (select viewer_member()));

-- Everyone in the company sees when it is closed; the owner says so.
alter table closing enable row level security;
create policy known on closing to takt_app using (organisation_id = (select viewer_organisation()))
  with check (organisation_id = (select viewer_organisation()) and (select viewer_is_owner()));

alter table holiday_choice enable row level security;
create policy known on holiday_choice to takt_app using (organisation_id = (select viewer_organisation()))
  with check (organisation_id = (select viewer_organisation()) and (select viewer_is_owner()));

grant select, insert, update on working_day, absence, closing, holiday_choice to takt_app;
grant delete on working_day to takt_app;
