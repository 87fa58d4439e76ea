-- Written by scripts/holidays.ts. Public reference data, the same for everyone, so without a tenant.
-- Days that many are off by agreement; a company chooses in holiday_choice, and else what is usual holds.
create table optional_holiday (
  country text not null check (country ~ '^[A-Z]{2}$'),
  date date not null,
  day text not null,
  usually_off boolean not null,
  name_da text not null,
  name_en text not null,
  primary key (country, date, day)
);

insert into optional_holiday (country, date, day, usually_off, name_da, name_en) values
  ('DK', '2024-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2024-05-10', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2024-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2024-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2024-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2025-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2025-05-30', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2025-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2025-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2025-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2026-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2026-05-15', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2026-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2026-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2026-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2027-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2027-05-07', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2027-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2027-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2027-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2028-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2028-05-26', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2028-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2028-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2028-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2029-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2029-05-11', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2029-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2029-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2029-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2030-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2030-05-31', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2030-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2030-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2030-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2031-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2031-05-23', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2031-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2031-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2031-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2032-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2032-05-07', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2032-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2032-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2032-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2033-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2033-05-27', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2033-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2033-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2033-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2034-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2034-05-19', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2034-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2034-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2034-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2035-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2035-05-04', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2035-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2035-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2035-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2036-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2036-05-23', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2036-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2036-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2036-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2037-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2037-05-15', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2037-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2037-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2037-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2038-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2038-06-04', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2038-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2038-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2038-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2039-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2039-05-20', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2039-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2039-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2039-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2040-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2040-05-11', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2040-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2040-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2040-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2041-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2041-05-31', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2041-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2041-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2041-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2042-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2042-05-16', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2042-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2042-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2042-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2043-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2043-05-08', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2043-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2043-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2043-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2044-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2044-05-27', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2044-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2044-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2044-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve'),
  ('DK', '2045-05-01', 'may-day', false, '1. maj', 'May Day'),
  ('DK', '2045-05-19', 'after-ascension', false, 'Dagen efter Kristi himmelfartsdag', 'The day after Ascension'),
  ('DK', '2045-06-05', 'constitution-day', false, 'Grundlovsdag', 'Constitution Day'),
  ('DK', '2045-12-24', 'christmas-eve', true, 'Juleaften', 'Christmas Eve'),
  ('DK', '2045-12-31', 'new-years-eve', true, 'Nytårsaften', 'New Year''s Eve');

grant select on optional_holiday to takt_app;

-- The named days off of the viewer's company: public holidays, the optional ones it is off on, and closings.
create function days_off(earliest date, latest date) returns table (date date, name_da text, name_en text)
language sql stable set search_path = public, pg_temp as $$
  select h.date, h.name_da, h.name_en
    from public_holiday h
   where h.country = 'DK' and h.date between earliest and latest
  union all
  select o.date, o.name_da, o.name_en
    from optional_holiday o
    left join holiday_choice c on c.organisation_id = viewer_organisation() and c.day = o.day
   where o.country = 'DK' and o.date between earliest and latest and coalesce(c.is_off, o.usually_off)
  union all
  select day::date, c.name, c.name
    from closing c
   cross join generate_series(greatest(c.first_date, earliest), least(c.last_date, latest), interval '1 day') day
   where c.organisation_id = viewer_organisation() and c.removed_at is null
     and c.last_date >= earliest and c.first_date <= latest
$$;
grant execute on function days_off to takt_app;
