-- When backups were taken, for the operator and the doctor. It tells of no one. Decision record 37.

create table backup_taken (
  taken_at timestamptz primary key,
  bytes bigint not null
);
-- No page reads it: behind the wall without a door in it.
alter table backup_taken enable row level security;
