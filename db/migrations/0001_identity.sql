-- Identity: what better-auth reads and writes. Kept in a schema of its own, out of reach of the role that
-- serves pages; pages learn who is signed in through open_viewer() alone.

create extension if not exists btree_gist;

create schema auth;

create table auth."user" (
  id uuid primary key default uuidv7(),
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.session (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth."user" on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- The company this session looks at; null means the first one.
  organisation_id uuid,
  -- True from a sign-in that still owes its second factor until that is given.
  second_factor_pending boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_by_user on auth.session (user_id);

create table auth.account (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth."user" on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_by_user on auth.account (user_id);

create table auth.verification (
  -- Text, since better-auth derives the ids of its short locks from a hash.
  id text primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
create index verification_by_expiry on auth.verification (expires_at);

-- Two-step sign-in. The secret and the recovery codes left are sealed under the installation's secret.
create table auth.two_factor (
  id uuid primary key default uuidv7(),
  user_id uuid not null unique references auth."user" on delete cascade,
  secret text not null,
  backup_codes text not null,
  -- False until the first code has shown that the person's device knows the secret.
  verified boolean not null default false,
  -- The half minute since 1970 whose code was used last: no code counts twice (RFC 6238, section 5.2).
  last_step bigint not null default 0
);

create table auth.passkey (
  id uuid primary key default uuidv7(),
  user_id uuid not null references auth."user" on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz not null default now()
);
create index passkey_by_user on auth.passkey (user_id);

-- Attempts counted by rate-limiter-flexible: key, points, expiry in milliseconds since 1970.
create table auth.attempt (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

-- The one-time link that a start prints while no company exists. Only its SHA-256 is kept.
create table auth.setup_link (
  token_hash bytea primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

grant usage on schema auth to takt_auth;
grant select, insert, update, delete on all tables in schema auth to takt_auth;
