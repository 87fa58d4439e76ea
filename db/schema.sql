-- Made by `npm run generate` from db/migrations; a test keeps it true. Read it, change the migrations.

create table vault.key (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  member_id uuid not null,
  purpose text not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((purpose = ANY (ARRAY['writing'::text, 'share'::text, 'note'::text, 'private_note'::text, 'preparation'::text, 'unsent_feedback'::text]))),
  CHECK ((length(wrapped) = 60)),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id)
);
alter table vault.key enable row level security;
CREATE INDEX key_member ON vault.key USING btree (organisation_id, member_id, purpose);
CREATE UNIQUE INDEX key_writing ON vault.key USING btree (organisation_id, pair_id, member_id) WHERE (purpose = 'writing'::text);
create policy pair on vault.key to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((purpose = ANY (ARRAY['writing'::text, 'share'::text, 'note'::text])) OR (member_id = ( SELECT viewer_member() AS viewer_member))));
grant insert, select to takt_app;

create table vault.room_lock (
  organisation_id uuid not null,
  id uuid not null,
  room_id uuid not null,
  kind text not null,
  credential text,
  salt bytea not null,
  rounds integer,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK (((kind = 'passkey'::text) = (credential IS NOT NULL))),
  CHECK (((kind = 'passphrase'::text) = (rounds IS NOT NULL))),
  CHECK ((length(credential) <= 1400)),
  CHECK ((kind = ANY (ARRAY['passphrase'::text, 'passkey'::text, 'recovery'::text]))),
  CHECK ((rounds >= 600000)),
  CHECK (((length(salt) >= 16) AND (length(salt) <= 64))),
  CHECK ((length(wrapped) = 60)),
  FOREIGN KEY (organisation_id, room_id) REFERENCES room(organisation_id, id) ON DELETE CASCADE
);
alter table vault.room_lock enable row level security;
CREATE UNIQUE INDEX room_lock_one ON vault.room_lock USING btree (organisation_id, room_id, kind) WHERE (kind <> 'passkey'::text);
CREATE UNIQUE INDEX room_lock_passkey ON vault.room_lock USING btree (organisation_id, room_id, credential);
create policy own on vault.room_lock to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (room_id IN ( SELECT room.id
   FROM room)));
grant delete, insert, select, update to takt_app;

create table vault.statistic_key (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  wrapped bytea not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((length(wrapped) = 60)),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table vault.statistic_key enable row level security;
create policy own on vault.statistic_key to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select to takt_app;

create table public.absence (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  first_date date not null,
  last_date date not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((last_date >= first_date) AND (last_date <= (first_date + 366)))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.absence enable row level security;
CREATE INDEX absence_member ON public.absence USING btree (organisation_id, member_id, last_date) WHERE (removed_at IS NULL);
create policy own on absence to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.agenda_item (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  author_id uuid not null,
  category text not null,
  title text not null,
  body text not null default ''::text,
  position double precision not null,
  created_at timestamp with time zone not null,
  shared_at timestamp with time zone,
  removed_at timestamp with time zone,
  carried_from uuid,
  shown_at_start boolean not null default false,
  words tsvector not null default (to_tsvector('danish'::regconfig, ((title || ' '::text) || body)) || to_tsvector('english'::regconfig, ((title || ' '::text) || body))),
  PRIMARY KEY (organisation_id, id),
  CHECK ((length(body) <= 10000)),
  CHECK ((category = ANY (ARRAY['tasks'::text, 'goals'::text, 'feedback'::text, 'development'::text, 'wellbeing'::text, 'other'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, carried_from) REFERENCES agenda_item(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id),
  UNIQUE (organisation_id, carried_from),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.agenda_item enable row level security;
CREATE INDEX agenda_item_meeting ON public.agenda_item USING btree (organisation_id, meeting_id, author_id, "position");
CREATE TRIGGER follow_talk AFTER INSERT ON public.agenda_item FOR EACH ROW WHEN ((new.carried_from IS NOT NULL)) EXECUTE FUNCTION follow_carried_talk();
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.agenda_item FOR EACH ROW EXECUTE FUNCTION notify_item();
create policy author_or_shared on agenda_item to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((shared_at IS NOT NULL) OR (author_id = ( SELECT viewer_member() AS viewer_member)) OR (( SELECT current_setting('takt.role'::text, true) AS current_setting) = 'job'::text)));
grant insert, select, update to takt_app;

create table public.agenda_item_tick (
  organisation_id uuid not null,
  item_id uuid not null,
  pair_id uuid not null,
  ticked_by uuid not null,
  ticked_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, item_id),
  FOREIGN KEY (organisation_id, pair_id, item_id) REFERENCES agenda_item(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, ticked_by) REFERENCES member(organisation_id, id)
);
alter table public.agenda_item_tick enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.agenda_item_tick FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on agenda_item_tick to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant delete, insert, select, update to takt_app;

create table public.agenda_shape_item (
  organisation_id uuid not null,
  item_id uuid not null,
  use_id uuid not null,
  pair_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  wording_hash text not null,
  shared boolean not null,
  put_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, item_id),
  CHECK ((wording_hash ~ '^[0-9a-f]{32}$'::text)),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, item_id) REFERENCES agenda_item(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.agenda_shape_item enable row level security;
CREATE INDEX agenda_shape_item_use ON public.agenda_shape_item USING btree (organisation_id, use_id);
create policy own on agenda_shape_item to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.agreement (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, created_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.agreement enable row level security;
CREATE INDEX agreement_pair ON public.agreement USING btree (organisation_id, pair_id);
CREATE TRIGGER live AFTER UPDATE ON public.agreement FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on agreement to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.agreement_completion (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  agreement_id uuid not null,
  completed_by uuid not null,
  completed_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, completed_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, agreement_id) REFERENCES agreement(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, undone_by) REFERENCES member(organisation_id, id)
);
alter table public.agreement_completion enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.agreement_completion FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX agreement_completion_current ON public.agreement_completion USING btree (organisation_id, agreement_id) WHERE (undone_at IS NULL);
create policy pair on agreement_completion to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.agreement_confirmation (
  organisation_id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  member_id uuid not null,
  pair_id uuid not null,
  confirmed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, agreement_id, version, member_id),
  FOREIGN KEY (organisation_id, agreement_id, version) REFERENCES agreement_wording(organisation_id, agreement_id, version),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, agreement_id) REFERENCES agreement(organisation_id, pair_id, id)
);
alter table public.agreement_confirmation enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.agreement_confirmation FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on agreement_confirmation to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.agreement_wording (
  organisation_id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  pair_id uuid not null,
  kind text not null,
  body text not null,
  owner_id uuid not null,
  deadline date not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  words tsvector not null default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, agreement_id, version),
  CHECK (((length(body) >= 1) AND (length(body) <= 2000))),
  CHECK ((kind = ANY (ARRAY['change'::text, 'goal'::text, 'task'::text, 'support'::text]))),
  CHECK ((version >= 1)),
  FOREIGN KEY (organisation_id, owner_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, agreement_id) REFERENCES agreement(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, written_by) REFERENCES member(organisation_id, id)
);
alter table public.agreement_wording enable row level security;
CREATE INDEX agreement_wording_deadline ON public.agreement_wording USING btree (deadline);
CREATE INDEX agreement_wording_time ON public.agreement_wording USING btree (written_at);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.agreement_wording FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on agreement_wording to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.backup_taken (
  taken_at timestamp with time zone not null,
  bytes bigint not null,
  PRIMARY KEY (taken_at)
);
alter table public.backup_taken enable row level security;

create table public.busy_time (
  organisation_id uuid not null,
  member_id uuid not null,
  account_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, member_id, account_id, starts_at, ends_at),
  CHECK ((ends_at > starts_at)),
  FOREIGN KEY (organisation_id, member_id, account_id) REFERENCES caldav_account(organisation_id, member_id, id) ON DELETE CASCADE
);
alter table public.busy_time enable row level security;
create policy own on busy_time to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant delete, insert, select to takt_app;

create table public.cadence (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  every_weeks integer not null,
  weekday integer not null,
  local_time time without time zone not null,
  time_zone text not null,
  minutes integer not null,
  place text not null default ''::text,
  first_date date not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((EXTRACT(isodow FROM first_date) = (weekday)::numeric)),
  CHECK (((every_weeks >= 1) AND (every_weeks <= 8))),
  CHECK (((minutes >= 15) AND (minutes <= 120))),
  CHECK ((length(place) <= 300)),
  CHECK (((weekday >= 1) AND (weekday <= 7))),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  FOREIGN KEY (organisation_id, proposed_by) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.cadence enable row level security;
CREATE INDEX cadence_pair ON public.cadence USING btree (organisation_id, pair_id, proposed_at);
CREATE INDEX cadence_time ON public.cadence USING btree (proposed_at);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.cadence FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on cadence to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.cadence_answer (
  organisation_id uuid not null,
  cadence_id uuid not null,
  pair_id uuid not null,
  answer text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, cadence_id),
  CHECK ((answer = ANY (ARRAY['accepted'::text, 'replaced'::text, 'withdrawn'::text]))),
  FOREIGN KEY (organisation_id, answered_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, cadence_id) REFERENCES cadence(organisation_id, pair_id, id)
);
alter table public.cadence_answer enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.cadence_answer FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on cadence_answer to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.caldav_account (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  server text not null,
  username text not null,
  sealed_password text not null,
  found jsonb,
  calendar_url text,
  calendar_name text,
  connected_at timestamp with time zone not null,
  problem text,
  failures integer not null default 0,
  not_before timestamp with time zone,
  pushed_at timestamp with time zone,
  leaving_at timestamp with time zone,
  reads_busy boolean not null default false,
  read_due_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  read_problem text,
  read_failures integer not null default 0,
  PRIMARY KEY (organisation_id, id),
  CHECK (((calendar_url IS NULL) = (calendar_name IS NULL))),
  CHECK ((length(server) <= 2000)),
  CHECK ((length(username) <= 320)),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, member_id, id),
  UNIQUE (organisation_id, member_id)
);
alter table public.caldav_account enable row level security;
CREATE INDEX caldav_account_due ON public.caldav_account USING btree (read_due_at) WHERE (calendar_url IS NOT NULL);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.caldav_account FOR EACH ROW EXECUTE FUNCTION notify_member();
create policy own on caldav_account to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant delete, insert, select, update to takt_app;

create table public.caldav_event (
  organisation_id uuid not null,
  account_id uuid not null,
  member_id uuid not null,
  meeting_id uuid not null,
  etag text,
  written text,
  intended text,
  touched text,
  kept text,
  seen text,
  PRIMARY KEY (organisation_id, account_id, meeting_id),
  CHECK ((touched = ANY (ARRAY['changed'::text, 'removed'::text]))),
  FOREIGN KEY (organisation_id, meeting_id) REFERENCES meeting(organisation_id, id),
  FOREIGN KEY (organisation_id, member_id, account_id) REFERENCES caldav_account(organisation_id, member_id, id) ON DELETE CASCADE
);
alter table public.caldav_event enable row level security;
CREATE TRIGGER live AFTER UPDATE OF touched ON public.caldav_event FOR EACH ROW EXECUTE FUNCTION notify_member();
create policy own on caldav_event to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant delete, insert, select, update to takt_app;

create table public.calendar_feed (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  UNIQUE (token_hash)
);
alter table public.calendar_feed enable row level security;
CREATE UNIQUE INDEX calendar_feed_current ON public.calendar_feed USING btree (organisation_id, member_id) WHERE (revoked_at IS NULL);
create policy own on calendar_feed to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.calendar_invitation (
  organisation_id uuid not null,
  member_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  sequence integer not null,
  starts_at timestamp with time zone not null,
  time_zone text not null,
  minutes integer not null,
  place text not null,
  cancelled boolean not null,
  sent_at timestamp with time zone not null,
  undelivered_at timestamp with time zone,
  PRIMARY KEY (organisation_id, member_id, meeting_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.calendar_invitation enable row level security;
create policy own on calendar_invitation to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.closing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null,
  first_date date not null,
  last_date date not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((last_date >= first_date) AND (last_date <= (first_date + 366)))),
  CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  FOREIGN KEY (organisation_id, created_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table public.closing enable row level security;
CREATE INDEX closing_last_date ON public.closing USING btree (organisation_id, last_date) WHERE (removed_at IS NULL);
create policy known on closing to takt_app using (organisation_id = ( SELECT viewer_organisation() AS viewer_organisation));
grant insert, select, update to takt_app;

create table public.consent (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  purpose text not null,
  version integer not null,
  language text not null,
  wording text not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK ((withdrawn_at >= given_at)),
  CHECK ((language = ANY (ARRAY['da'::text, 'en'::text]))),
  CHECK ((purpose = ANY (ARRAY['sharing'::text, 'statistics'::text]))),
  CHECK ((version > 0)),
  CHECK (((length(wording) >= 1) AND (length(wording) <= 4000))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.consent enable row level security;
CREATE TRIGGER answers AFTER UPDATE OF withdrawn_at ON public.consent FOR EACH ROW WHEN (((new.purpose = 'statistics'::text) AND (new.withdrawn_at IS NOT NULL))) EXECUTE FUNCTION forget_answers();
CREATE UNIQUE INDEX consent_current ON public.consent USING btree (organisation_id, member_id, purpose) WHERE (withdrawn_at IS NULL);
create policy own on consent to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select to takt_app;

create table public.development_closing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  wish_id uuid not null,
  outcome text not null,
  reason text not null default ''::text,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  words tsvector default (to_tsvector('danish'::regconfig, reason) || to_tsvector('english'::regconfig, reason)),
  PRIMARY KEY (organisation_id, id),
  CHECK ((outcome = ANY (ARRAY['reached'::text, 'set-aside'::text, 'replaced'::text]))),
  CHECK ((char_length(reason) <= 2000)),
  FOREIGN KEY (organisation_id, closed_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, wish_id) REFERENCES development_wish(organisation_id, id)
);
alter table public.development_closing enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.development_closing FOR EACH ROW EXECUTE FUNCTION notify_of_wish();
CREATE UNIQUE INDEX development_closing_current ON public.development_closing USING btree (organisation_id, wish_id) WHERE (undone_at IS NULL);
create policy with_wish on development_closing to takt_app using (((undone_at IS NULL) AND (EXISTS ( SELECT
   FROM development_wish w
  WHERE ((w.organisation_id = development_closing.organisation_id) AND (w.id = development_closing.wish_id))))) OR (EXISTS ( SELECT
   FROM development_wish w
  WHERE ((w.organisation_id = development_closing.organisation_id) AND (w.id = development_closing.wish_id) AND (w.author_id = ( SELECT viewer_member() AS viewer_member))))));
grant insert, select to takt_app;

create table public.development_sharing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  wish_id uuid not null,
  shared_by uuid not null,
  shared_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, wish_id, shared_by) REFERENCES development_wish(organisation_id, pair_id, id, author_id)
);
alter table public.development_sharing enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.development_sharing FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX development_sharing_current ON public.development_sharing USING btree (organisation_id, wish_id) WHERE (withdrawn_at IS NULL);
create policy pair_until_withdrawn on development_sharing to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((shared_by = ( SELECT viewer_member() AS viewer_member)) OR (withdrawn_at IS NULL)));
grant insert, select to takt_app;

create table public.development_step (
  organisation_id uuid not null,
  pair_id uuid not null,
  wish_id uuid not null,
  agreement_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, wish_id, agreement_id),
  FOREIGN KEY (organisation_id, added_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, agreement_id) REFERENCES agreement(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, wish_id) REFERENCES development_wish(organisation_id, pair_id, id)
);
alter table public.development_step enable row level security;
CREATE TRIGGER live AFTER INSERT ON public.development_step FOR EACH ROW EXECUTE FUNCTION notify_of_wish();
create policy with_wish on development_step to takt_app using (EXISTS ( SELECT
   FROM development_wish w
  WHERE ((w.organisation_id = development_step.organisation_id) AND (w.id = development_step.wish_id))));
grant insert, select to takt_app;

create table public.development_wish (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  title text not null,
  why text not null default ''::text,
  written_at timestamp with time zone not null,
  words tsvector default (to_tsvector('danish'::regconfig, ((title || ' '::text) || why)) || to_tsvector('english'::regconfig, ((title || ' '::text) || why))),
  PRIMARY KEY (organisation_id, id),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  CHECK ((version >= 1)),
  CHECK ((char_length(why) <= 2000)),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  UNIQUE (organisation_id, pair_id, id, author_id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.development_wish enable row level security;
CREATE INDEX development_wish_pair ON public.development_wish USING btree (organisation_id, pair_id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.development_wish FOR EACH ROW EXECUTE FUNCTION notify_wish();
create policy own_until_shared on development_wish to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (( SELECT current_setting('takt.role'::text, true) AS current_setting) = ANY (ARRAY['owner'::text, 'member'::text])) AND ((author_id = ( SELECT viewer_member() AS viewer_member)) OR ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (EXISTS ( SELECT
   FROM development_sharing s
  WHERE ((s.organisation_id = development_wish.organisation_id) AND (s.wish_id = development_wish.id) AND (s.withdrawn_at IS NULL)))))));
grant insert, select to takt_app;

create table public.development_wording (
  organisation_id uuid not null,
  wish_id uuid not null,
  version integer not null,
  title text not null,
  why text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, wish_id, version),
  CHECK ((version >= 1)),
  FOREIGN KEY (organisation_id, wish_id) REFERENCES development_wish(organisation_id, id)
);
alter table public.development_wording enable row level security;
create policy own on development_wording to takt_app using (EXISTS ( SELECT
   FROM development_wish w
  WHERE ((w.organisation_id = development_wording.organisation_id) AND (w.id = development_wording.wish_id) AND (w.author_id = ( SELECT viewer_member() AS viewer_member)))));
grant insert, select to takt_app;

create table public.erasure (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  subject_id uuid not null,
  erased_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((kind ~ '^[a-z_]+$'::text))
);
alter table public.erasure enable row level security;
CREATE INDEX erasure_subject ON public.erasure USING btree (organisation_id, kind, subject_id);
create policy nobody on erasure to takt_app using false;
grant select to takt_app;

create table public.expectation (
  organisation_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  shared_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.expectation enable row level security;
CREATE INDEX expectation_pair ON public.expectation USING btree (organisation_id, pair_id);
create policy pair on expectation to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select to takt_app;

create table public.expectation_answer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  expectation_id uuid not null,
  version integer not null,
  answer text not null,
  reason text not null default ''::text,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  item_id uuid,
  words tsvector not null default (to_tsvector('danish'::regconfig, reason) || to_tsvector('english'::regconfig, reason)),
  PRIMARY KEY (organisation_id, id),
  CHECK ((answer = ANY (ARRAY['met'::text, 'talk'::text]))),
  CHECK (((answer = 'talk'::text) OR (item_id IS NULL))),
  CHECK (((answer = 'talk'::text) = (reason <> ''::text))),
  CHECK ((length(reason) <= 1000)),
  FOREIGN KEY (organisation_id, answered_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, expectation_id, version) REFERENCES expectation_wording(organisation_id, expectation_id, version),
  FOREIGN KEY (organisation_id, pair_id, expectation_id) REFERENCES expectation(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, item_id) REFERENCES agenda_item(organisation_id, pair_id, id)
);
alter table public.expectation_answer enable row level security;
CREATE INDEX expectation_answer_expectation ON public.expectation_answer USING btree (organisation_id, expectation_id, version);
CREATE INDEX expectation_answer_item ON public.expectation_answer USING btree (organisation_id, item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX expectation_answer_talk ON public.expectation_answer USING btree (organisation_id, pair_id) WHERE (answer = 'talk'::text);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.expectation_answer FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on expectation_answer to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.expectation_draft (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  kind text not null,
  body text not null,
  written_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  words tsvector not null default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(body) >= 1) AND (length(body) <= 1000))),
  CHECK ((kind = ANY (ARRAY['expectation'::text, 'need'::text]))),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id)
);
alter table public.expectation_draft enable row level security;
CREATE INDEX expectation_draft_pair ON public.expectation_draft USING btree (organisation_id, pair_id, author_id);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.expectation_draft FOR EACH ROW EXECUTE FUNCTION notify_expectation_draft();
create policy own on expectation_draft to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (author_id = ( SELECT viewer_member() AS viewer_member)));
grant delete, insert, select, update to takt_app;

create table public.expectation_withdrawal (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  expectation_id uuid not null,
  withdrawn_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, expectation_id) REFERENCES expectation(organisation_id, pair_id, id)
);
alter table public.expectation_withdrawal enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.expectation_withdrawal FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX expectation_withdrawal_current ON public.expectation_withdrawal USING btree (organisation_id, expectation_id) WHERE (undone_at IS NULL);
create policy pair on expectation_withdrawal to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.expectation_wording (
  organisation_id uuid not null,
  expectation_id uuid not null,
  version integer not null,
  pair_id uuid not null,
  kind text not null,
  body text not null,
  written_at timestamp with time zone not null,
  words tsvector not null default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, expectation_id, version),
  CHECK (((length(body) >= 1) AND (length(body) <= 1000))),
  CHECK ((kind = ANY (ARRAY['expectation'::text, 'need'::text]))),
  CHECK ((version >= 1)),
  FOREIGN KEY (organisation_id, pair_id, expectation_id) REFERENCES expectation(organisation_id, pair_id, id)
);
alter table public.expectation_wording enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.expectation_wording FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on expectation_wording to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select to takt_app;

create table public.feedback (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  kind text not null,
  happened text not null,
  meant text not null,
  wish text not null,
  agreement_id uuid,
  written_at timestamp with time zone not null,
  given_at timestamp with time zone,
  removed_at timestamp with time zone,
  goal_id uuid,
  task_id uuid,
  PRIMARY KEY (organisation_id, id),
  CHECK (((given_at IS NULL) OR (removed_at IS NULL))),
  CHECK ((num_nonnulls(agreement_id, goal_id) <= 1)),
  CHECK ((num_nonnulls(agreement_id, goal_id, task_id) <= 1)),
  CHECK ((kind = ANY (ARRAY['praise'::text, 'constructive'::text]))),
  CHECK (true) NOT VALID,
  CHECK ((is_sealed(happened) AND ((meant = ''::text) OR is_sealed(meant)) AND ((wish = ''::text) OR is_sealed(wish)) AND (length(happened) <= 10800) AND (length(meant) <= 10800) AND (length(wish) <= 10800))) NOT VALID,
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, agreement_id) REFERENCES agreement(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, goal_id) REFERENCES goal(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, task_id) REFERENCES task(organisation_id, pair_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.feedback enable row level security;
CREATE INDEX feedback_goal ON public.feedback USING btree (organisation_id, goal_id) WHERE (goal_id IS NOT NULL);
CREATE INDEX feedback_pair ON public.feedback USING btree (organisation_id, pair_id, given_at);
CREATE INDEX feedback_task ON public.feedback USING btree (organisation_id, task_id) WHERE (task_id IS NOT NULL);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.feedback FOR EACH ROW EXECUTE FUNCTION notify_feedback();
CREATE TRIGGER own_key AFTER DELETE OR UPDATE OF happened ON public.feedback FOR EACH ROW EXECUTE FUNCTION drop_own_key('happened');
create policy author_or_given on feedback to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((given_at IS NOT NULL) OR (author_id = ( SELECT viewer_member() AS viewer_member))));
grant insert, select, update to takt_app;

create table public.feedback_answer (
  organisation_id uuid not null,
  feedback_id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  body text not null,
  answered_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, feedback_id),
  CHECK ((is_sealed(body) AND (length(body) <= 10800))) NOT VALID,
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, feedback_id) REFERENCES feedback(organisation_id, pair_id, id)
);
alter table public.feedback_answer enable row level security;
CREATE TRIGGER live AFTER INSERT ON public.feedback_answer FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on feedback_answer to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select to takt_app;

create table public.feedback_hearing (
  organisation_id uuid not null,
  feedback_id uuid not null,
  pair_id uuid not null,
  member_id uuid not null,
  heard_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, feedback_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, feedback_id) REFERENCES feedback(organisation_id, pair_id, id)
);
alter table public.feedback_hearing enable row level security;
CREATE TRIGGER live AFTER INSERT ON public.feedback_hearing FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on feedback_hearing to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select to takt_app;

create table public.goal (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  level text not null,
  pair_id uuid,
  author_id uuid not null,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  title text not null,
  why text not null default ''::text,
  ends_on date,
  serves uuid,
  serves_level text default 
CASE
    WHEN (serves IS NOT NULL) THEN 'organisation'::text
    ELSE NULL::text
END,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  words tsvector not null default (to_tsvector('danish'::regconfig, ((title || ' '::text) || why)) || to_tsvector('english'::regconfig, ((title || ' '::text) || why))),
  PRIMARY KEY (organisation_id, id),
  CHECK (((level = 'organisation'::text) = (pair_id IS NULL))),
  CHECK (((serves IS NULL) OR (level = 'work'::text))),
  CHECK ((level = ANY (ARRAY['organisation'::text, 'work'::text, 'personal'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK ((version >= 1)),
  CHECK ((length(why) <= 2000)),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  FOREIGN KEY (organisation_id, serves, serves_level) REFERENCES goal(organisation_id, id, level),
  FOREIGN KEY (organisation_id, written_by) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, id, level),
  UNIQUE (organisation_id, pair_id, id, author_id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.goal enable row level security;
CREATE INDEX goal_of_organisation ON public.goal USING btree (organisation_id) WHERE (level = 'organisation'::text);
CREATE INDEX goal_pair ON public.goal USING btree (organisation_id, pair_id);
CREATE INDEX goal_serving ON public.goal USING btree (organisation_id, serves) WHERE (serves IS NOT NULL);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.goal FOR EACH ROW EXECUTE FUNCTION notify_goal();
create policy by_level on goal to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND
CASE level
    WHEN 'organisation'::text THEN true
    WHEN 'work'::text THEN (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]))
    ELSE ((( SELECT current_setting('takt.role'::text, true) AS current_setting) = ANY (ARRAY['owner'::text, 'member'::text])) AND ((author_id = ( SELECT viewer_member() AS viewer_member)) OR ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (EXISTS ( SELECT
       FROM goal_sharing s
      WHERE ((s.organisation_id = goal.organisation_id) AND (s.goal_id = goal.id) AND (s.withdrawn_at IS NULL)))))))
END);
grant insert, select to takt_app;

create table public.goal_checkpoint (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  local_date date not null,
  body text not null default ''::text,
  progress integer,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  words tsvector not null default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, id),
  CHECK ((length(body) <= 2000)),
  CHECK (((body <> ''::text) OR (progress IS NOT NULL))),
  CHECK (((progress >= 0) AND (progress <= 100))),
  FOREIGN KEY (organisation_id, goal_id) REFERENCES goal(organisation_id, id),
  FOREIGN KEY (organisation_id, written_by) REFERENCES member(organisation_id, id)
);
alter table public.goal_checkpoint enable row level security;
CREATE INDEX goal_checkpoint_goal ON public.goal_checkpoint USING btree (organisation_id, goal_id, local_date, id);
CREATE TRIGGER live AFTER INSERT ON public.goal_checkpoint FOR EACH ROW EXECUTE FUNCTION notify_of_goal();
create policy with_goal on goal_checkpoint to takt_app using (EXISTS ( SELECT
   FROM goal g
  WHERE ((g.organisation_id = goal_checkpoint.organisation_id) AND (g.id = goal_checkpoint.goal_id))));
grant insert, select to takt_app;

create table public.goal_closing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  outcome text not null,
  reason text not null default ''::text,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((undone_by IS NULL) = (undone_at IS NULL))),
  CHECK ((outcome = ANY (ARRAY['reached'::text, 'dropped'::text, 'replaced'::text]))),
  CHECK ((length(reason) <= 2000)),
  FOREIGN KEY (organisation_id, closed_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, goal_id) REFERENCES goal(organisation_id, id),
  FOREIGN KEY (organisation_id, undone_by) REFERENCES member(organisation_id, id)
);
alter table public.goal_closing enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.goal_closing FOR EACH ROW EXECUTE FUNCTION notify_of_goal();
CREATE UNIQUE INDEX goal_closing_current ON public.goal_closing USING btree (organisation_id, goal_id) WHERE (undone_at IS NULL);
create policy with_goal on goal_closing to takt_app using (((undone_at IS NULL) AND (EXISTS ( SELECT
   FROM goal g
  WHERE ((g.organisation_id = goal_closing.organisation_id) AND (g.id = goal_closing.goal_id))))) OR (EXISTS ( SELECT
   FROM goal g
  WHERE ((g.organisation_id = goal_closing.organisation_id) AND (g.id = goal_closing.goal_id) AND ((g.level <> 'personal'::text) OR (g.author_id = ( SELECT viewer_member() AS viewer_member)))))));
grant insert, select to takt_app;

create table public.goal_sharing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  goal_id uuid not null,
  shared_by uuid not null,
  shared_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, goal_id, shared_by) REFERENCES goal(organisation_id, pair_id, id, author_id)
);
alter table public.goal_sharing enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.goal_sharing FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX goal_sharing_current ON public.goal_sharing USING btree (organisation_id, goal_id) WHERE (withdrawn_at IS NULL);
create policy pair_until_withdrawn on goal_sharing to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((shared_by = ( SELECT viewer_member() AS viewer_member)) OR (withdrawn_at IS NULL)));
grant insert, select to takt_app;

create table public.goal_wording (
  organisation_id uuid not null,
  goal_id uuid not null,
  version integer not null,
  title text not null,
  why text not null,
  ends_on date,
  serves uuid,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, goal_id, version),
  CHECK ((version >= 1)),
  FOREIGN KEY (organisation_id, goal_id) REFERENCES goal(organisation_id, id),
  FOREIGN KEY (organisation_id, written_by) REFERENCES member(organisation_id, id)
);
alter table public.goal_wording enable row level security;
create policy with_goal on goal_wording to takt_app using (EXISTS ( SELECT
   FROM goal g
  WHERE ((g.organisation_id = goal_wording.organisation_id) AND (g.id = goal_wording.goal_id) AND ((g.level <> 'personal'::text) OR (g.author_id = ( SELECT viewer_member() AS viewer_member))))));
grant insert, select to takt_app;

create table public.help_effect (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  change_id uuid not null,
  answer text not null,
  body text not null default ''::text,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK ((answer = ANY (ARRAY['much'::text, 'some'::text, 'no'::text]))),
  CHECK ((char_length(body) <= 2000)),
  FOREIGN KEY (organisation_id, pair_id, change_id) REFERENCES trial_change(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, written_by) REFERENCES member(organisation_id, id)
);
alter table public.help_effect enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.help_effect FOR EACH ROW EXECUTE FUNCTION notify_task_list();
CREATE UNIQUE INDEX help_effect_current ON public.help_effect USING btree (organisation_id, change_id) WHERE (undone_at IS NULL);
create policy with_list on help_effect to takt_app using ((pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])) AND ((written_by = ( SELECT viewer_member() AS viewer_member)) OR (undone_at IS NULL)));
grant insert, select to takt_app;

create table public.holiday_change (
  id bigint not null,
  country text not null,
  date date not null,
  day text,
  usually_off boolean not null,
  added boolean not null,
  name_da text not null,
  name_en text not null,
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (id)
);
grant select to takt_app;

create table public.holiday_change_acceptance (
  organisation_id uuid not null,
  up_to bigint not null,
  accepted_by uuid not null,
  accepted_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, up_to),
  FOREIGN KEY (organisation_id, accepted_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (up_to) REFERENCES holiday_change(id)
);
alter table public.holiday_change_acceptance enable row level security;
create policy owner on holiday_change_acceptance to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND ( SELECT viewer_is_owner() AS viewer_is_owner));
grant insert, select to takt_app;

create table public.holiday_choice (
  organisation_id uuid not null,
  day text not null,
  is_off boolean not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, day),
  CHECK ((day = ANY (ARRAY['may-day'::text, 'after-ascension'::text, 'constitution-day'::text, 'christmas-eve'::text, 'new-years-eve'::text]))),
  FOREIGN KEY (organisation_id, chosen_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table public.holiday_choice enable row level security;
create policy known on holiday_choice to takt_app using (organisation_id = ( SELECT viewer_organisation() AS viewer_organisation));
grant insert, select, update to takt_app;

create table public.invitation (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  token_hash bytea not null,
  channel text not null,
  invited_by uuid not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  accepted_at timestamp with time zone,
  refused_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK ((channel = ANY (ARRAY['mail'::text, 'link'::text]))),
  FOREIGN KEY (organisation_id, invited_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  UNIQUE (token_hash)
);
alter table public.invitation enable row level security;
CREATE INDEX invitation_member ON public.invitation USING btree (organisation_id, member_id);
CREATE TRIGGER erased BEFORE INSERT ON public.invitation FOR EACH ROW EXECUTE FUNCTION keep_erased_out();
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.invitation FOR EACH ROW EXECUTE FUNCTION notify_organisation();
create policy own on invitation to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
create policy owner on invitation to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND ( SELECT viewer_is_owner() AS viewer_is_owner));
grant insert, select, update to takt_app;

create table public.invitations_by_mail (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  chosen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.invitations_by_mail enable row level security;
CREATE UNIQUE INDEX invitations_by_mail_current ON public.invitations_by_mail USING btree (organisation_id, member_id) WHERE (ended_at IS NULL);
create policy own on invitations_by_mail to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.keys_taken (
  id boolean not null default true,
  taken_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK (id)
);
alter table public.keys_taken enable row level security;

create table public.listening (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  question text not null,
  listener_id uuid not null,
  begun_by uuid not null,
  begun_at timestamp with time zone not null,
  words tsvector default (to_tsvector('danish'::regconfig, question) || to_tsvector('english'::regconfig, question)),
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(question) >= 1) AND (length(question) <= 200))),
  FOREIGN KEY (organisation_id, begun_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, listener_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, item_id) REFERENCES agenda_item(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.listening enable row level security;
CREATE INDEX listening_item ON public.listening USING btree (organisation_id, item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX listening_meeting ON public.listening USING btree (organisation_id, meeting_id);
CREATE INDEX listening_pair ON public.listening USING btree (organisation_id, pair_id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.listening FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on listening to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select to takt_app;

create table public.meeting (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  cadence_id uuid,
  planned_date date not null,
  local_date date not null,
  local_time time without time zone not null,
  time_zone text not null,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  place text not null default ''::text,
  shifted_by text,
  created_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK (((minutes >= 15) AND (minutes <= 120))),
  CHECK ((length(place) <= 300)),
  CHECK ((shifted_by = ANY (ARRAY['holiday'::text, 'absence'::text, 'hours'::text, 'clash'::text]))),
  FOREIGN KEY (organisation_id, pair_id, cadence_id) REFERENCES cadence(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  UNIQUE (organisation_id, pair_id, cadence_id, planned_date),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.meeting enable row level security;
CREATE INDEX meeting_pair_time ON public.meeting USING btree (organisation_id, pair_id, starts_at);
CREATE INDEX meeting_time ON public.meeting USING btree (starts_at);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE TRIGGER place_talks AFTER INSERT ON public.meeting REFERENCING NEW TABLE AS planned FOR EACH STATEMENT EXECUTE FUNCTION place_talks_of_planned();
create policy pair on meeting to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.meeting_attendance (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  pair_id uuid not null,
  during tstzrange not null,
  PRIMARY KEY (organisation_id, meeting_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id),
  EXCLUDE USING gist (organisation_id WITH =, member_id WITH =, during WITH &&)
);
alter table public.meeting_attendance enable row level security;
CREATE TRIGGER caldav_entered AFTER INSERT ON public.meeting_attendance REFERENCING NEW TABLE AS attendance FOR EACH STATEMENT EXECUTE FUNCTION queue_caldav_of_attendance();
CREATE TRIGGER caldav_left AFTER DELETE ON public.meeting_attendance REFERENCING OLD TABLE AS attendance FOR EACH STATEMENT EXECUTE FUNCTION queue_caldav_of_attendance();
CREATE TRIGGER invitations_of_gone AFTER DELETE ON public.meeting_attendance REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION queue_invitations();
CREATE TRIGGER invitations_of_new AFTER INSERT ON public.meeting_attendance REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION queue_invitations();
create policy pair on meeting_attendance to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant delete, insert, select, update to takt_app;

create table public.meeting_cancellation (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  reason text not null,
  cadence_id uuid,
  cancelled_by uuid not null,
  cancelled_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, meeting_id),
  CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  FOREIGN KEY (organisation_id, cancelled_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, cadence_id) REFERENCES cadence(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_cancellation enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.meeting_cancellation FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE TRIGGER place_talks AFTER INSERT ON public.meeting_cancellation FOR EACH ROW WHEN ((new.cadence_id IS NULL)) EXECUTE FUNCTION place_talks_of_cancelled();
create policy pair on meeting_cancellation to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.meeting_close (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  closed_by uuid not null,
  closed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, meeting_id),
  FOREIGN KEY (organisation_id, closed_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_close enable row level security;
CREATE INDEX meeting_close_pair ON public.meeting_close USING btree (organisation_id, pair_id, closed_at);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.meeting_close FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on meeting_close to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.meeting_company (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  name text not null,
  role text not null default ''::text,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  CHECK ((char_length(role) <= 100)),
  FOREIGN KEY (organisation_id, named_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_company enable row level security;
CREATE INDEX meeting_company_meeting ON public.meeting_company USING btree (organisation_id, meeting_id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.meeting_company FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy until_removed on meeting_company to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((removed_at IS NULL) OR (named_by = ( SELECT viewer_member() AS viewer_member))));
grant insert, select to takt_app;

create table public.meeting_focus (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  item_id uuid not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, meeting_id),
  FOREIGN KEY (organisation_id, opened_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, item_id) REFERENCES agenda_item(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_focus enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.meeting_focus FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on meeting_focus to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant delete, insert, select, update to takt_app;

create table public.meeting_move (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  from_starts_at timestamp with time zone not null,
  to_starts_at timestamp with time zone not null,
  moved_by uuid not null,
  moved_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, moved_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_move enable row level security;
CREATE INDEX meeting_move_meeting ON public.meeting_move USING btree (organisation_id, meeting_id);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.meeting_move FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on meeting_move to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.meeting_outcome (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  outcome text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((undone_by IS NULL) = (undone_at IS NULL))),
  CHECK ((outcome = ANY (ARRAY['held'::text, 'not_held'::text]))),
  FOREIGN KEY (organisation_id, answered_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, undone_by) REFERENCES member(organisation_id, id)
);
alter table public.meeting_outcome enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.meeting_outcome FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX meeting_outcome_current ON public.meeting_outcome USING btree (organisation_id, meeting_id) WHERE (undone_at IS NULL);
create policy pair on meeting_outcome to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.meeting_reply (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  pair_id uuid not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  proposed_starts_at timestamp with time zone,
  proposed_ends_at timestamp with time zone,
  sequence integer not null,
  stamped_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  kept_by uuid,
  kept_at timestamp with time zone,
  PRIMARY KEY (organisation_id, meeting_id, member_id),
  CHECK (((kind = 'countered'::text) = (proposed_starts_at IS NOT NULL))),
  CHECK (((proposed_starts_at IS NULL) = (proposed_ends_at IS NULL))),
  CHECK ((proposed_ends_at > proposed_starts_at)),
  CHECK (((kept_by IS NULL) = (kept_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['accepted'::text, 'tentative'::text, 'declined'::text, 'countered'::text]))),
  CHECK ((sequence >= 0)),
  FOREIGN KEY (organisation_id, kept_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_reply enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.meeting_reply FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on meeting_reply to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.meeting_start (
  organisation_id uuid not null,
  meeting_id uuid not null,
  pair_id uuid not null,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, meeting_id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, started_by) REFERENCES member(organisation_id, id)
);
alter table public.meeting_start enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.meeting_start FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE TRIGGER show_items AFTER INSERT ON public.meeting_start FOR EACH ROW EXECUTE FUNCTION show_items_at_start();
create policy pair on meeting_start to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.meeting_type (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  type text not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null,
  replaced_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK ((type = ANY (ARRAY['ordinary'::text, 'wellbeing'::text, 'evaluation'::text, 'pay'::text]))),
  FOREIGN KEY (organisation_id, chosen_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_type enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.meeting_type FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX meeting_type_current ON public.meeting_type USING btree (organisation_id, meeting_id) WHERE (replaced_at IS NULL);
create policy pair on meeting_type to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select to takt_app;

create table public.meeting_wellbeing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, opened_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.meeting_wellbeing enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.meeting_wellbeing FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX meeting_wellbeing_current ON public.meeting_wellbeing USING btree (organisation_id, meeting_id) WHERE (closed_at IS NULL);
create policy until_closed on meeting_wellbeing to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (( SELECT current_setting('takt.role'::text, true) AS current_setting) = ANY (ARRAY['owner'::text, 'member'::text])) AND ((closed_at IS NULL) OR (opened_by = ( SELECT viewer_member() AS viewer_member))));
grant insert, select to takt_app;

create table public.member (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  user_id uuid,
  name text not null,
  email text not null,
  role text not null,
  language text not null default 'da'::text,
  created_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((email = lower(email))),
  CHECK ((language = ANY (ARRAY['da'::text, 'en'::text]))),
  CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CHECK ((role = ANY (ARRAY['owner'::text, 'member'::text]))),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  FOREIGN KEY (user_id) REFERENCES auth."user"(id),
  UNIQUE (organisation_id, email),
  UNIQUE (organisation_id, user_id)
);
alter table public.member enable row level security;
CREATE INDEX member_email ON public.member USING btree (email);
CREATE INDEX member_user ON public.member USING btree (user_id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.member FOR EACH ROW EXECUTE FUNCTION notify_organisation();
create policy known on member to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND ((id = ANY (( SELECT viewer_members() AS viewer_members)::uuid[])) OR ( SELECT viewer_is_owner() AS viewer_is_owner)));
grant insert, select, update to takt_app;

create table public.member_deactivation (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  deactivated_by uuid not null,
  deactivated_at timestamp with time zone not null,
  reactivated_by uuid,
  reactivated_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, deactivated_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, reactivated_by) REFERENCES member(organisation_id, id)
);
alter table public.member_deactivation enable row level security;
CREATE TRIGGER caldav_forgotten AFTER INSERT ON public.member_deactivation FOR EACH ROW EXECUTE FUNCTION forget_caldav_account();
CREATE TRIGGER erased BEFORE UPDATE OF reactivated_at ON public.member_deactivation FOR EACH ROW WHEN ((new.reactivated_at IS NOT NULL)) EXECUTE FUNCTION keep_erased_out();
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.member_deactivation FOR EACH ROW EXECUTE FUNCTION notify_organisation();
CREATE UNIQUE INDEX member_deactivation_current ON public.member_deactivation USING btree (organisation_id, member_id) WHERE (reactivated_at IS NULL);
create policy owner on member_deactivation to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (( SELECT viewer_is_owner() AS viewer_is_owner) OR (member_id = ANY (( SELECT viewer_members() AS viewer_members)::uuid[]))));
grant insert, select, update to takt_app;

create table public.migration (
  name text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);
grant select to takt_app;

create table public.note (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  author_id uuid not null,
  private boolean not null,
  body text not null,
  created_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (true) NOT VALID,
  CHECK ((is_sealed(body) AND (length(body) <= 53500))) NOT VALID,
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, item_id) REFERENCES agenda_item(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.note enable row level security;
CREATE INDEX note_meeting ON public.note USING btree (organisation_id, meeting_id, created_at);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.note FOR EACH ROW EXECUTE FUNCTION notify_note();
CREATE TRIGGER own_key AFTER DELETE OR UPDATE OF body ON public.note FOR EACH ROW EXECUTE FUNCTION drop_own_key('body');
create policy author_or_shared on note to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((NOT private) OR (author_id = ( SELECT viewer_member() AS viewer_member))));
grant insert, select, update to takt_app;

create table public.optional_holiday (
  country text not null,
  date date not null,
  day text not null,
  usually_off boolean not null,
  name_da text not null,
  name_en text not null,
  PRIMARY KEY (country, date, day),
  CHECK ((country ~ '^[A-Z]{2}$'::text))
);
CREATE TRIGGER changes AFTER INSERT OR DELETE OR UPDATE OF country, date, day ON public.optional_holiday FOR EACH ROW EXECUTE FUNCTION note_holiday_change();
grant select to takt_app;

create table public.organisation (
  id uuid not null default uuidv7(),
  name text not null,
  time_zone text not null default 'Europe/Copenhagen'::text,
  created_at timestamp with time zone not null,
  holidays_known bigint not null default latest_holiday_change(),
  PRIMARY KEY (id),
  CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
alter table public.organisation enable row level security;
CREATE INDEX organisation_time_zone ON public.organisation USING btree (time_zone);
create policy own on organisation to takt_app using (id = ( SELECT viewer_organisation() AS viewer_organisation));
grant select to takt_app;

create table public.own_question (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  category text not null,
  body text not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  words tsvector not null default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, id),
  CHECK (((char_length(body) >= 1) AND (char_length(body) <= 200))),
  CHECK ((category = ANY (ARRAY['tasks'::text, 'goals'::text, 'feedback'::text, 'development'::text, 'wellbeing'::text, 'other'::text]))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.own_question enable row level security;
CREATE INDEX own_question_member ON public.own_question USING btree (organisation_id, member_id);
create policy own on own_question to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.own_shape (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.own_shape enable row level security;
CREATE INDEX own_shape_member ON public.own_shape USING btree (organisation_id, member_id);
create policy own on own_shape to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.own_shape_point (
  organisation_id uuid not null,
  shape_id uuid not null,
  version integer not null,
  position integer not null,
  member_id uuid not null,
  category text not null,
  title text not null,
  words tsvector default (to_tsvector('danish'::regconfig, title) || to_tsvector('english'::regconfig, title)),
  PRIMARY KEY (organisation_id, shape_id, version, "position"),
  CHECK ((category = ANY (ARRAY['tasks'::text, 'goals'::text, 'feedback'::text, 'development'::text, 'wellbeing'::text, 'other'::text]))),
  CHECK ((("position" >= 1) AND ("position" <= 20))),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, shape_id, version) REFERENCES own_shape_wording(organisation_id, shape_id, version)
);
alter table public.own_shape_point enable row level security;
create policy own on own_shape_point to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select to takt_app;

create table public.own_shape_wording (
  organisation_id uuid not null,
  shape_id uuid not null,
  version integer not null,
  member_id uuid not null,
  name text not null,
  written_at timestamp with time zone not null,
  words tsvector default (to_tsvector('danish'::regconfig, name) || to_tsvector('english'::regconfig, name)),
  PRIMARY KEY (organisation_id, shape_id, version),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
  CHECK ((version >= 1)),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, shape_id) REFERENCES own_shape(organisation_id, id)
);
alter table public.own_shape_wording enable row level security;
create policy own on own_shape_wording to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select to takt_app;

create table public.pair (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  leader_id uuid not null,
  employee_id uuid not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  PRIMARY KEY (organisation_id, id),
  CHECK ((leader_id <> employee_id)),
  FOREIGN KEY (organisation_id, employee_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, ended_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, leader_id) REFERENCES member(organisation_id, id)
);
alter table public.pair enable row level security;
CREATE INDEX pair_employee ON public.pair USING btree (organisation_id, employee_id);
CREATE INDEX pair_leader ON public.pair USING btree (organisation_id, leader_id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.pair FOR EACH ROW EXECUTE FUNCTION notify_organisation();
CREATE UNIQUE INDEX pair_current ON public.pair USING btree (organisation_id, leader_id, employee_id) WHERE (ended_at IS NULL);
create policy known on pair to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND ((id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) OR ( SELECT viewer_is_owner() AS viewer_is_owner)));
grant insert, select, update to takt_app;

create table public.preparation_note (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  step text not null,
  pair_id uuid not null,
  body text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, meeting_id, member_id, step),
  CHECK (true) NOT VALID,
  CHECK (((body = ''::text) OR (is_sealed(body) AND (length(body) <= 53500)))) NOT VALID,
  CHECK ((step = ANY (ARRAY['topics'::text, 'since'::text, 'listening'::text, 'expectations'::text, 'follow-up'::text]))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.preparation_note enable row level security;
CREATE INDEX preparation_note_member ON public.preparation_note USING btree (organisation_id, member_id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.preparation_note FOR EACH ROW EXECUTE FUNCTION notify_member();
CREATE TRIGGER own_key AFTER DELETE OR UPDATE OF body ON public.preparation_note FOR EACH ROW EXECUTE FUNCTION drop_own_key('body');
create policy own on preparation_note to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.preparation_ready (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  ready_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.preparation_ready enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.preparation_ready FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX preparation_ready_current ON public.preparation_ready USING btree (organisation_id, meeting_id, member_id) WHERE (undone_at IS NULL);
create policy pair on preparation_ready to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.public_holiday (
  country text not null,
  date date not null,
  name_da text not null,
  name_en text not null,
  PRIMARY KEY (country, date),
  CHECK ((country ~ '^[A-Z]{2}$'::text))
);
CREATE TRIGGER changes AFTER INSERT OR DELETE OR UPDATE OF country, date ON public.public_holiday FOR EACH ROW EXECUTE FUNCTION note_holiday_change();
grant select to takt_app;

create table public.reading (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  subject_id uuid not null,
  reader_id uuid not null,
  reader_role text not null,
  what text not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((last_at >= first_at)),
  CHECK ((subject_id <> reader_id)),
  CHECK ((reader_role = ANY (ARRAY['leader'::text, 'employee'::text]))),
  CHECK ((what = ANY (ARRAY['shares'::text, 'meeting'::text]))),
  FOREIGN KEY (organisation_id, reader_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, subject_id) REFERENCES member(organisation_id, id)
);
alter table public.reading enable row level security;
CREATE INDEX reading_subject ON public.reading USING btree (organisation_id, subject_id, last_at);
create policy subject on reading to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (subject_id = ( SELECT viewer_member() AS viewer_member)));
grant select to takt_app;

create table public.refused_address (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  address text not null,
  refused_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.refused_address enable row level security;
CREATE UNIQUE INDEX refused_address_current ON public.refused_address USING btree (organisation_id, member_id, address) WHERE (lifted_at IS NULL);
create policy own on refused_address to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.reminder_digest (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  day date not null,
  gathered_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, member_id, day),
  UNIQUE (organisation_id, member_id, id)
);
alter table public.reminder_digest enable row level security;
create policy own on reminder_digest to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
create policy reminded on reminder_digest to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_reminded() AS viewer_reminded)));
grant insert, select, update to takt_app;

create table public.reminder_round (
  time_zone text not null,
  day date not null,
  begun_at timestamp with time zone not null,
  PRIMARY KEY (time_zone, day)
);
alter table public.reminder_round enable row level security;

create table public.reminder_sent (
  organisation_id uuid not null,
  member_id uuid not null,
  subject_id uuid not null,
  occasion text not null,
  stage text not null,
  digest_id uuid not null,
  PRIMARY KEY (organisation_id, member_id, subject_id, occasion, stage),
  CHECK ((stage = ANY (ARRAY['prepare'::text, 'due'::text, 'overdue'::text, 'confirm'::text, 'confirm-again'::text, 'answer'::text, 'answer-again'::text]))),
  FOREIGN KEY (organisation_id, member_id, digest_id) REFERENCES reminder_digest(organisation_id, member_id, id)
);
alter table public.reminder_sent enable row level security;
CREATE INDEX reminder_sent_digest ON public.reminder_sent USING btree (organisation_id, member_id, digest_id);
create policy own on reminder_sent to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
create policy reminded on reminder_sent to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_reminded() AS viewer_reminded)));
grant delete, insert, select to takt_app;

create table public.reminder_setting (
  organisation_id uuid not null,
  member_id uuid not null,
  prepare_days integer not null default 2,
  due boolean not null default true,
  overdue boolean not null default true,
  confirm boolean not null default true,
  answer boolean not null default true,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, member_id),
  CHECK (((prepare_days >= 0) AND (prepare_days <= 5))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.reminder_setting enable row level security;
create policy own on reminder_setting to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = COALESCE(( SELECT viewer_member() AS viewer_member), ( SELECT viewer_reminded() AS viewer_reminded))));
grant insert, select, update to takt_app;

create table public.retelling (
  organisation_id uuid not null,
  listening_id uuid not null,
  version integer not null,
  pair_id uuid not null,
  author_id uuid not null,
  body text not null,
  written_at timestamp with time zone not null,
  words tsvector default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, listening_id, version),
  CHECK (((length(body) >= 1) AND (length(body) <= 2000))),
  CHECK ((version >= 1)),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, listening_id) REFERENCES listening(organisation_id, pair_id, id)
);
alter table public.retelling enable row level security;
CREATE INDEX retelling_pair ON public.retelling USING btree (organisation_id, pair_id);
CREATE TRIGGER live AFTER INSERT ON public.retelling FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on retelling to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select to takt_app;

create table public.retelling_confirmation (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  listening_id uuid not null,
  version integer not null,
  confirmed_by uuid not null,
  confirmed_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, confirmed_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, listening_id, version) REFERENCES retelling(organisation_id, listening_id, version),
  FOREIGN KEY (organisation_id, pair_id, listening_id) REFERENCES listening(organisation_id, pair_id, id)
);
alter table public.retelling_confirmation enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.retelling_confirmation FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX retelling_confirmation_current ON public.retelling_confirmation USING btree (organisation_id, listening_id, version) WHERE (undone_at IS NULL);
create policy pair on retelling_confirmation to takt_app using (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[]));
grant insert, select, update to takt_app;

create table public.retelling_draft (
  organisation_id uuid not null,
  listening_id uuid not null,
  author_id uuid not null,
  pair_id uuid not null,
  body text not null,
  written_at timestamp with time zone not null,
  words tsvector default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, listening_id, author_id),
  CHECK (((length(body) >= 1) AND (length(body) <= 2000))),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, listening_id) REFERENCES listening(organisation_id, pair_id, id)
);
alter table public.retelling_draft enable row level security;
CREATE INDEX retelling_draft_pair ON public.retelling_draft USING btree (organisation_id, pair_id, author_id);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.retelling_draft FOR EACH ROW EXECUTE FUNCTION notify_retelling_draft();
create policy own on retelling_draft to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (author_id = ( SELECT viewer_member() AS viewer_member)));
grant delete, insert, select, update to takt_app;

create table public.retention_choice (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  period text not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((kind ~ '^[a-z-]+$'::text)),
  CHECK ((period ~ '^P[1-9][0-9]{0,2}[DM]$'::text)),
  FOREIGN KEY (organisation_id, chosen_by) REFERENCES member(organisation_id, id)
);
alter table public.retention_choice enable row level security;
CREATE INDEX retention_choice_kind ON public.retention_choice USING btree (organisation_id, kind, chosen_at DESC, id DESC);
create policy company on retention_choice to takt_app using (organisation_id = ( SELECT viewer_organisation() AS viewer_organisation));
grant insert, select to takt_app;

create table public.retention_round (
  organisation_id uuid not null,
  day date not null,
  counts jsonb not null,
  ended_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, day),
  CHECK ((jsonb_typeof(counts) = 'object'::text)),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table public.retention_round enable row level security;
create policy owner on retention_round to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND ( SELECT viewer_is_owner() AS viewer_is_owner));
grant select to takt_app;

create table public.rhythm_doubt_dismissal (
  organisation_id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  pair_id uuid not null,
  dismissed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, meeting_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, meeting_id) REFERENCES meeting(organisation_id, pair_id, id)
);
alter table public.rhythm_doubt_dismissal enable row level security;
CREATE INDEX rhythm_doubt_dismissal_pair ON public.rhythm_doubt_dismissal USING btree (organisation_id, pair_id, member_id, dismissed_at);
CREATE TRIGGER live AFTER INSERT ON public.rhythm_doubt_dismissal FOR EACH ROW EXECUTE FUNCTION notify_dismissal();
create policy own on rhythm_doubt_dismissal to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select, update to takt_app;

create table public.room (
  organisation_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  opened_at timestamp with time zone not null,
  proof_hash bytea not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((length(proof_hash) = 32)),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, member_id)
);
alter table public.room enable row level security;
CREATE TRIGGER live AFTER DELETE ON public.room FOR EACH ROW EXECUTE FUNCTION notify_room_erasure();
create policy own on room to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select to takt_app;

create table public.room_entry (
  organisation_id uuid not null,
  id uuid not null,
  room_id uuid not null,
  revision integer not null,
  written_at timestamp with time zone not null,
  sealed bytea not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((revision > 0)),
  CHECK (((length(sealed) >= 200) AND (length(sealed) <= 70000))),
  FOREIGN KEY (organisation_id, room_id) REFERENCES room(organisation_id, id) ON DELETE CASCADE
);
alter table public.room_entry enable row level security;
CREATE INDEX room_entry_room ON public.room_entry USING btree (organisation_id, room_id, written_at);
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.room_entry FOR EACH ROW EXECUTE FUNCTION notify_room();
create policy own on room_entry to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (room_id IN ( SELECT room.id
   FROM room)));
grant insert, select, update to takt_app;

create table public.share (
  organisation_id uuid not null,
  id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  shared_at timestamp with time zone not null,
  sealed text not null,
  PRIMARY KEY (organisation_id, id),
  CHECK (((sealed ~~ 'v1.%'::text) AND ((length(sealed) >= 40) AND (length(sealed) <= 60000)))),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id)
);
alter table public.share enable row level security;
CREATE INDEX share_pair ON public.share USING btree (organisation_id, pair_id, shared_at, id);
CREATE TRIGGER live AFTER INSERT OR DELETE ON public.share FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on share to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (( SELECT current_setting('takt.role'::text, true) AS current_setting) = ANY (ARRAY['owner'::text, 'member'::text])));
grant insert, select to takt_app;

create table public.statistic_answer (
  organisation_id uuid not null,
  id uuid not null,
  quarter text not null,
  member_id uuid not null,
  answered_at timestamp with time zone not null,
  sealed text not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text)),
  CHECK (((sealed ~~ 'v1.%'::text) AND ((length(sealed) >= 40) AND (length(sealed) <= 2000)))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, quarter, member_id)
);
alter table public.statistic_answer enable row level security;
create policy own on statistic_answer to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant insert, select to takt_app;

create table public.statistic_figure (
  organisation_id uuid not null,
  quarter text not null,
  question text not null,
  lighter integer not null,
  heavier integer not null,
  answered_by text[] not null,
  PRIMARY KEY (organisation_id, quarter, question),
  CHECK (((heavier >= 5) AND ((heavier % 5) = 0))),
  CHECK (((lighter >= 5) AND ((lighter % 5) = 0))),
  CHECK ((question ~ '^[a-z]+$'::text)),
  FOREIGN KEY (organisation_id, quarter) REFERENCES statistic_quarter(organisation_id, quarter)
);
alter table public.statistic_figure enable row level security;
create policy company on statistic_figure to takt_app using (organisation_id = ( SELECT viewer_organisation() AS viewer_organisation));

create table public.statistic_quarter (
  organisation_id uuid not null,
  quarter text not null,
  closed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, quarter),
  CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text)),
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
);
alter table public.statistic_quarter enable row level security;
create policy company on statistic_quarter to takt_app using (organisation_id = ( SELECT viewer_organisation() AS viewer_organisation));
grant select to takt_app;

create table public.support_answer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  agreement_id uuid not null,
  answer text not null,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK ((answer = ANY (ARRAY['helped'::text, 'some'::text, 'not'::text]))),
  FOREIGN KEY (organisation_id, answered_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, agreement_id) REFERENCES agreement(organisation_id, pair_id, id)
);
alter table public.support_answer enable row level security;
CREATE TRIGGER live AFTER INSERT OR DELETE OR UPDATE ON public.support_answer FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX support_answer_current ON public.support_answer USING btree (organisation_id, agreement_id) WHERE (undone_at IS NULL);
create policy pair_until_undone on support_answer to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND ((answered_by = ( SELECT viewer_member() AS viewer_member)) OR (undone_at IS NULL)));
grant insert, select to takt_app;

create table public.task (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  position integer not null,
  title text not null,
  rhythm text not null,
  every integer not null default 1,
  times integer not null default 1,
  starts_on date not null,
  min_minutes integer,
  max_minutes integer,
  importance text,
  difficulty text,
  drain text,
  fondness text,
  needs text[],
  need_words text not null default ''::text,
  successor text not null default ''::text,
  only_me boolean,
  words tsvector default (to_tsvector('danish'::regconfig, ((title || ' '::text) || need_words)) || to_tsvector('english'::regconfig, ((title || ' '::text) || need_words))),
  import_id uuid,
  rests_until date,
  PRIMARY KEY (organisation_id, id),
  CHECK ((((min_minutes IS NULL) = (max_minutes IS NULL)) AND (min_minutes <= max_minutes))),
  CHECK (((every = 1) OR (rhythm <> ALL (ARRAY['daily'::text, 'once'::text])))),
  CHECK (((times = 1) OR (rhythm <> 'once'::text))),
  CHECK ((difficulty = ANY (ARRAY['easy'::text, 'manageable'::text, 'hard'::text, 'very-hard'::text]))),
  CHECK ((drain = ANY (ARRAY['gives'::text, 'neutral'::text, 'takes'::text, 'drains'::text]))),
  CHECK (((every >= 1) AND (every <= 52))),
  CHECK ((fondness = ANY (ARRAY['love'::text, 'like'::text, 'indifferent'::text, 'dislike'::text]))),
  CHECK ((importance = ANY (ARRAY['must'::text, 'should'::text, 'could'::text]))),
  CHECK (((max_minutes >= 1) AND (max_minutes <= 6000))),
  CHECK (((min_minutes >= 1) AND (min_minutes <= 6000))),
  CHECK ((char_length(need_words) <= 2000)),
  CHECK ((needs <@ ARRAY['support'::text, 'training'::text, 'handover'::text, 'tools'::text, 'time'::text])),
  CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text, 'once'::text]))),
  CHECK ((char_length(successor) <= 100)),
  CHECK (((times >= 1) AND (times <= 99))),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  CHECK ((version >= 1)),
  FOREIGN KEY (organisation_id, pair_id, author_id) REFERENCES task_list(organisation_id, pair_id, author_id),
  FOREIGN KEY (organisation_id, pair_id, import_id) REFERENCES task_import(organisation_id, pair_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.task enable row level security;
CREATE INDEX task_import_id ON public.task USING btree (organisation_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX task_pair ON public.task USING btree (organisation_id, pair_id, "position", id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.task FOR EACH ROW EXECUTE FUNCTION notify_task_list();
create policy own_until_shared on task to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])));
grant insert, select to takt_app;

create table public.task_hours (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  minutes integer[] not null,
  from_date date not null,
  set_by uuid not null,
  set_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((EXTRACT(isodow FROM from_date) = (1)::numeric)),
  CHECK (((array_ndims(minutes) = 1) AND ((cardinality(minutes) >= 1) AND (cardinality(minutes) <= 8)) AND (0 <= ALL (minutes)) AND (6000 >= ALL (minutes)))),
  FOREIGN KEY (organisation_id, pair_id, set_by) REFERENCES task_list(organisation_id, pair_id, author_id)
);
alter table public.task_hours enable row level security;
CREATE INDEX task_hours_pair ON public.task_hours USING btree (organisation_id, pair_id, from_date, id);
CREATE TRIGGER live AFTER INSERT ON public.task_hours FOR EACH ROW EXECUTE FUNCTION notify_task_list();
create policy own_until_shared on task_hours to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])));
grant insert, select to takt_app;

create table public.task_import (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  opened_at timestamp with time zone not null,
  today date not null,
  file_name text not null default ''::text,
  left_out text[] not null default '{}'::text[],
  row_count integer not null,
  read_count integer not null default 0,
  brought_at timestamp with time zone,
  brought integer,
  undone_at timestamp with time zone,
  dropped_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((read_count >= 0) AND (read_count <= row_count))),
  CHECK ((((brought_at IS NULL) = (brought IS NULL)) AND ((undone_at IS NULL) OR (brought_at IS NOT NULL)))),
  CHECK (((brought_at IS NULL) OR (dropped_at IS NULL))),
  CHECK ((char_length(file_name) <= 200)),
  CHECK (((row_count >= 1) AND (row_count <= 20000))),
  FOREIGN KEY (organisation_id, pair_id, author_id) REFERENCES task_list(organisation_id, pair_id, author_id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.task_import enable row level security;
CREATE INDEX task_import_author ON public.task_import USING btree (organisation_id, author_id, id);
CREATE TRIGGER live AFTER UPDATE ON public.task_import FOR EACH ROW EXECUTE FUNCTION notify_task_import();
create policy own on task_import to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (author_id = ( SELECT viewer_member() AS viewer_member)) AND (pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])));
grant insert, select to takt_app;

create table public.task_import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  author_id uuid not null,
  number integer not null,
  cells jsonb not null,
  read boolean not null default false,
  entry jsonb,
  wrong text[] not null default '{}'::text[],
  skipped boolean not null default false,
  PRIMARY KEY (organisation_id, import_id, number),
  CHECK ((jsonb_typeof(cells) = 'object'::text)),
  CHECK ((read OR ((entry IS NULL) AND (wrong = '{}'::text[])))),
  CHECK (((NOT read) OR ((entry IS NULL) = (wrong <> '{}'::text[])))),
  CHECK ((jsonb_typeof(entry) = 'object'::text)),
  FOREIGN KEY (organisation_id, import_id) REFERENCES task_import(organisation_id, id)
);
alter table public.task_import_row enable row level security;
CREATE INDEX task_import_row_unread ON public.task_import_row USING btree (organisation_id, import_id, number) WHERE (NOT read);
CREATE INDEX task_import_row_wrong ON public.task_import_row USING btree (organisation_id, import_id, number) WHERE ((entry IS NULL) AND read);
create policy own on task_import_row to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (author_id = ( SELECT viewer_member() AS viewer_member)));
grant delete, insert, select to takt_app;

create table public.task_list (
  organisation_id uuid not null,
  pair_id uuid not null,
  author_id uuid not null,
  opened_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, pair_id),
  FOREIGN KEY (organisation_id, author_id) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  UNIQUE (organisation_id, pair_id, author_id)
);
alter table public.task_list enable row level security;
create policy own_until_shared on task_list to takt_app using (((author_id = ( SELECT viewer_member() AS viewer_member)) AND (( SELECT current_setting('takt.role'::text, true) AS current_setting) = ANY (ARRAY['owner'::text, 'member'::text]))) OR (pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])));
grant insert, select to takt_app;

create table public.task_sharing (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  shared_by uuid not null,
  shared_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, shared_by) REFERENCES task_list(organisation_id, pair_id, author_id)
);
alter table public.task_sharing enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.task_sharing FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX task_sharing_current ON public.task_sharing USING btree (organisation_id, pair_id) WHERE (withdrawn_at IS NULL);
create policy pair_until_withdrawn on task_sharing to takt_app using ((pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])) AND ((shared_by = ( SELECT viewer_member() AS viewer_member)) OR (withdrawn_at IS NULL)));
grant insert, select to takt_app;

create table public.task_suggestion (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  suggested_by uuid not null,
  suggested_at timestamp with time zone not null,
  title text not null,
  why text not null default ''::text,
  withdrawn_at timestamp with time zone,
  words tsvector default (to_tsvector('danish'::regconfig, ((title || ' '::text) || why)) || to_tsvector('english'::regconfig, ((title || ' '::text) || why))),
  PRIMARY KEY (organisation_id, id),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  CHECK ((char_length(why) <= 2000)),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES pair(organisation_id, id),
  FOREIGN KEY (organisation_id, suggested_by) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.task_suggestion enable row level security;
CREATE INDEX task_suggestion_pair ON public.task_suggestion USING btree (organisation_id, pair_id, id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.task_suggestion FOR EACH ROW EXECUTE FUNCTION notify_pair();
create policy pair on task_suggestion to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (( SELECT current_setting('takt.role'::text, true) AS current_setting) = ANY (ARRAY['owner'::text, 'member'::text])) AND ((suggested_by = ( SELECT viewer_member() AS viewer_member)) OR (withdrawn_at IS NULL)));
grant insert, select to takt_app;

create table public.task_suggestion_answer (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  suggestion_id uuid not null,
  answer text not null,
  reason text not null default ''::text,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK ((answer = ANY (ARRAY['taken'::text, 'declined'::text]))),
  CHECK ((char_length(reason) <= 2000)),
  FOREIGN KEY (organisation_id, answered_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id, suggestion_id) REFERENCES task_suggestion(organisation_id, pair_id, id)
);
alter table public.task_suggestion_answer enable row level security;
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.task_suggestion_answer FOR EACH ROW EXECUTE FUNCTION notify_pair();
CREATE UNIQUE INDEX task_suggestion_answer_current ON public.task_suggestion_answer USING btree (organisation_id, suggestion_id) WHERE (undone_at IS NULL);
create policy pair on task_suggestion_answer to takt_app using ((pair_id = ANY (( SELECT viewer_pairs() AS viewer_pairs)::uuid[])) AND (( SELECT current_setting('takt.role'::text, true) AS current_setting) = ANY (ARRAY['owner'::text, 'member'::text])) AND ((answered_by = ( SELECT viewer_member() AS viewer_member)) OR (undone_at IS NULL)));
grant insert, select to takt_app;

create table public.task_version (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  author_id uuid not null,
  number integer not null,
  from_date date not null,
  settled_at timestamp with time zone not null,
  shared boolean not null,
  tasks jsonb not null,
  minutes integer[] not null,
  weekdays integer[] not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((number >= 1)),
  CHECK ((jsonb_typeof(tasks) = 'array'::text)),
  FOREIGN KEY (organisation_id, pair_id, author_id) REFERENCES task_list(organisation_id, pair_id, author_id),
  UNIQUE (organisation_id, pair_id, id),
  UNIQUE (organisation_id, pair_id, number)
);
alter table public.task_version enable row level security;
CREATE TRIGGER live AFTER INSERT ON public.task_version FOR EACH ROW EXECUTE FUNCTION notify_task_list();
create policy own_or_shared_then on task_version to takt_app using ((pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])) AND ((author_id = ( SELECT viewer_member() AS viewer_member)) OR shared));
grant insert, select to takt_app;

create table public.training (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  wish_id uuid not null,
  kind text not null,
  title text not null,
  place text not null default ''::text,
  first_date date not null,
  last_date date not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  removed_by uuid,
  removed_at timestamp with time zone,
  words tsvector default (to_tsvector('danish'::regconfig, ((title || ' '::text) || place)) || to_tsvector('english'::regconfig, ((title || ' '::text) || place))),
  PRIMARY KEY (organisation_id, id),
  CHECK ((last_date >= first_date)),
  CHECK (((removed_by IS NULL) = (removed_at IS NULL))),
  CHECK ((kind = ANY (ARRAY['course'::text, 'side-by-side'::text, 'mentoring'::text, 'self-study'::text, 'other'::text]))),
  CHECK ((char_length(place) <= 200)),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  FOREIGN KEY (organisation_id, added_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, removed_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, wish_id) REFERENCES development_wish(organisation_id, id)
);
alter table public.training enable row level security;
CREATE INDEX training_wish ON public.training USING btree (organisation_id, wish_id, first_date, id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.training FOR EACH ROW EXECUTE FUNCTION notify_of_wish();
create policy with_wish on training to takt_app using (EXISTS ( SELECT
   FROM development_wish w
  WHERE ((w.organisation_id = training.organisation_id) AND (w.id = training.wish_id))));
grant insert, select to takt_app;

create table public.training_effect (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  training_id uuid not null,
  answer text not null,
  body text not null default ''::text,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  words tsvector default (to_tsvector('danish'::regconfig, body) || to_tsvector('english'::regconfig, body)),
  PRIMARY KEY (organisation_id, id),
  CHECK ((answer = ANY (ARRAY['much'::text, 'some'::text, 'not-yet'::text, 'later'::text]))),
  CHECK ((char_length(body) <= 2000)),
  FOREIGN KEY (organisation_id, training_id) REFERENCES training(organisation_id, id),
  FOREIGN KEY (organisation_id, written_by) REFERENCES member(organisation_id, id)
);
alter table public.training_effect enable row level security;
CREATE INDEX training_effect_training ON public.training_effect USING btree (organisation_id, training_id, written_at, id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.training_effect FOR EACH ROW EXECUTE FUNCTION notify_of_training();
create policy with_training on training_effect to takt_app using ((EXISTS ( SELECT
   FROM training t
  WHERE ((t.organisation_id = training_effect.organisation_id) AND (t.id = training_effect.training_id)))) AND ((written_by = ( SELECT viewer_member() AS viewer_member)) OR ((undone_at IS NULL) AND (answer <> 'later'::text))));
grant insert, select to takt_app;

create table public.trial (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  from_date date,
  settled_by uuid,
  settled_at timestamp with time zone,
  dropped_at timestamp with time zone,
  accepted_at timestamp with time zone,
  version_id uuid,
  PRIMARY KEY (organisation_id, id),
  CHECK ((((settled_by IS NULL) = (settled_at IS NULL)) AND ((from_date IS NULL) = (settled_at IS NULL)))),
  CHECK (((accepted_at IS NULL) = (version_id IS NULL))),
  FOREIGN KEY (organisation_id, opened_by) REFERENCES member(organisation_id, id),
  FOREIGN KEY (organisation_id, pair_id) REFERENCES task_list(organisation_id, pair_id),
  FOREIGN KEY (organisation_id, pair_id, version_id) REFERENCES task_version(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, settled_by) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.trial enable row level security;
CREATE INDEX trial_pair ON public.trial USING btree (organisation_id, pair_id, id);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.trial FOR EACH ROW EXECUTE FUNCTION notify_task_list();
CREATE UNIQUE INDEX trial_open ON public.trial USING btree (organisation_id, pair_id) WHERE ((accepted_at IS NULL) AND (dropped_at IS NULL));
create policy with_list on trial to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])));
grant insert, select to takt_app;

create table public.trial_change (
  organisation_id uuid not null,
  id uuid not null default uuidv7(),
  pair_id uuid not null,
  trial_id uuid not null,
  task_id uuid not null,
  kind text not null,
  rhythm text,
  every integer,
  times integer,
  min_minutes integer,
  max_minutes integer,
  until date,
  body text not null default ''::text,
  put_by uuid not null,
  put_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  agreement_id uuid,
  PRIMARY KEY (organisation_id, id),
  CHECK ((char_length(body) <= 200)),
  CHECK (((kind = 'less-often'::text) = ((rhythm IS NOT NULL) AND (every IS NOT NULL) AND (times IS NOT NULL)))),
  CHECK (((kind = 'shorter'::text) = ((min_minutes IS NOT NULL) AND (max_minutes IS NOT NULL)))),
  CHECK ((min_minutes <= max_minutes)),
  CHECK (((kind = 'postpone'::text) = (until IS NOT NULL))),
  CHECK (((every >= 1) AND (every <= 52))),
  CHECK ((kind = ANY (ARRAY['drop'::text, 'hand-over'::text, 'less-often'::text, 'shorter'::text, 'postpone'::text, 'train'::text, 'help'::text]))),
  CHECK (((max_minutes >= 1) AND (max_minutes <= 6000))),
  CHECK (((min_minutes >= 1) AND (min_minutes <= 6000))),
  CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text]))),
  CHECK (((times >= 1) AND (times <= 99))),
  FOREIGN KEY (organisation_id, pair_id, agreement_id) REFERENCES agreement(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, task_id) REFERENCES task(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, pair_id, trial_id) REFERENCES trial(organisation_id, pair_id, id),
  FOREIGN KEY (organisation_id, put_by) REFERENCES member(organisation_id, id),
  UNIQUE (organisation_id, pair_id, id)
);
alter table public.trial_change enable row level security;
CREATE INDEX trial_change_agreement ON public.trial_change USING btree (organisation_id, agreement_id) WHERE (agreement_id IS NOT NULL);
CREATE TRIGGER live AFTER INSERT OR UPDATE ON public.trial_change FOR EACH ROW EXECUTE FUNCTION notify_task_list();
CREATE UNIQUE INDEX trial_change_current ON public.trial_change USING btree (organisation_id, trial_id, task_id, kind) WHERE (removed_at IS NULL);
create policy with_list on trial_change to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (pair_id = ANY (( SELECT viewer_task_pairs() AS viewer_task_pairs)::uuid[])));
grant insert, select to takt_app;

create table public.working_day (
  organisation_id uuid not null,
  member_id uuid not null,
  weekday integer not null,
  begins time without time zone not null,
  ends time without time zone not null,
  said_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, member_id, weekday),
  CHECK ((ends > begins)),
  CHECK (((weekday >= 1) AND (weekday <= 7))),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member(organisation_id, id)
);
alter table public.working_day enable row level security;
create policy own on working_day to takt_app using ((organisation_id = ( SELECT viewer_organisation() AS viewer_organisation)) AND (member_id = ( SELECT viewer_member() AS viewer_member)));
grant delete, insert, select, update to takt_app;

create table auth.account (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  UNIQUE (provider_id, account_id)
);
CREATE INDEX account_by_user ON auth.account USING btree (user_id);
grant delete, insert, select, update to takt_auth;

create table auth.attempt (
  key text not null,
  points integer not null default 0,
  expire bigint,
  PRIMARY KEY (key)
);
grant delete, insert, select, update to takt_auth;

create table auth.passkey (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  UNIQUE (credential_id)
);
CREATE INDEX passkey_by_user ON auth.passkey USING btree (user_id);
grant delete, insert, select, update to takt_auth;

create table auth.session (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  organisation_id uuid,
  second_factor_pending boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  UNIQUE (token)
);
CREATE INDEX session_by_user ON auth.session USING btree (user_id);
CREATE TRIGGER live AFTER DELETE ON auth.session FOR EACH ROW EXECUTE FUNCTION notify_session();
grant delete, insert, select, update to takt_auth;

create table auth.setup_link (
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  used_at timestamp with time zone,
  PRIMARY KEY (token_hash)
);
grant delete, insert, select, update to takt_auth;

create table auth.two_factor (
  id uuid not null default uuidv7(),
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  last_step bigint not null default 0,
  PRIMARY KEY (id),
  FOREIGN KEY (user_id) REFERENCES auth."user"(id) ON DELETE CASCADE,
  UNIQUE (user_id)
);
grant delete, insert, select, update to takt_auth;

create table auth.user (
  id uuid not null default uuidv7(),
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  CHECK ((email = lower(email))),
  UNIQUE (email)
);
grant delete, insert, select, update to takt_auth;

create table auth.verification (
  id text not null default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  PRIMARY KEY (id)
);
CREATE INDEX verification_by_expiry ON auth.verification USING btree (expires_at);
CREATE INDEX verification_by_identifier ON auth.verification USING btree (identifier);
grant delete, insert, select, update to takt_auth;

CREATE OR REPLACE FUNCTION public.absences_of(members uuid[], earliest date, latest date)
 RETURNS TABLE(member_id uuid, first_date date, last_date date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.member_id, a.first_date, a.last_date
    from absence a
   where a.organisation_id = viewer_organisation() and a.member_id = any (members)
     and a.member_id = any (viewer_members())
     and a.removed_at is null and a.last_date >= earliest and a.first_date <= latest
$function$
;

CREATE OR REPLACE FUNCTION public.absences_of_task_list(pair uuid, earliest date, latest date)
 RETURNS TABLE(first_date date, last_date date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.first_date, a.last_date
    from task_list l
    join absence a on a.organisation_id = l.organisation_id and a.member_id = l.author_id
   where l.organisation_id = viewer_organisation() and l.pair_id = pair and pair = any (viewer_task_pairs())
     and a.removed_at is null and a.last_date >= earliest and a.first_date <= latest
$function$
;

CREATE OR REPLACE FUNCTION public.accept_invitation(hash bytea, accepting_user uuid, accepting_name text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  found_invitation record;
begin
  select i.organisation_id, i.id, i.member_id, m.email into found_invitation
    from invitation i
    join member m on m.organisation_id = i.organisation_id and m.id = i.member_id
   where i.token_hash = hash and i.revoked_at is null and i.expires_at > at and m.user_id is null
     and not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
     for update of m;
  if not found then return false; end if;
  if not exists (select from auth."user" u where u.id = accepting_user and u.email = found_invitation.email) then
    return false;
  end if;
  update member set user_id = accepting_user, name = accepting_name
   where organisation_id = found_invitation.organisation_id and id = found_invitation.member_id and user_id is null;
  if not found then return false; end if;
  update invitation set accepted_at = at
   where organisation_id = found_invitation.organisation_id and id = found_invitation.id;
  update invitation set revoked_at = at
   where organisation_id = found_invitation.organisation_id and member_id = found_invitation.member_id
     and id <> found_invitation.id and revoked_at is null;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.add_caldav_job(organisation uuid, member uuid, pause interval)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(
    'caldav', json_build_object('organisationId', organisation, 'memberId', member),
    queue_name => 'caldav:' || member, max_attempts => 12,
    -- Without a pause it is for now, which wakes the queue; a moment later would wait for its next look.
    run_at => case when pause > interval '0' then clock_timestamp() + pause end,
    job_key => 'caldav:' || member);
end $function$
;

CREATE OR REPLACE FUNCTION public.add_caldav_reading(organisation uuid, member uuid, pause interval)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(
    'caldav_reading', json_build_object('organisationId', organisation, 'memberId', member),
    queue_name => 'caldav:' || member, max_attempts => 3,
    run_at => case when pause > interval '0' then clock_timestamp() + pause end,
    job_key => 'caldav_reading:' || member);
end $function$
;

CREATE OR REPLACE FUNCTION public.any_organisation()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select exists (select from organisation) $function$
;

CREATE OR REPLACE FUNCTION public.begin_reminder_round(zone text, today date, farthest integer, repeated_until date, since date, moment timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  queued integer;
begin
  insert into reminder_round (time_zone, day, begun_at) values (zone, today, moment) on conflict do nothing;
  if not found then return 0; end if;
  with looking as materialized (
    select member.organisation_id, member.id as member_id,
           coalesce(s.due, true) as due, coalesce(s.overdue, true) as overdue,
           coalesce(s.confirm, true) as confirm, coalesce(s.answer, true) as answer,
           case when coalesce(s.prepare_days, 2) > 0 then
             least(weekday_after(today, w.days, coalesce(s.prepare_days, 2) + off.days), today + farthest) end
             as prepare_until,
           least(weekday_after(today, w.days, 1 + off.days), today + farthest) + 1 as due_until
      from member
      join organisation o on o.id = member.organisation_id and o.time_zone = zone
      left join reminder_setting s on s.organisation_id = member.organisation_id and s.member_id = member.id
     cross join lateral (select weekdays_of(member.organisation_id, member.id) as days) w
     cross join lateral (
       select count(*) filter (where day > today)::integer as days, coalesce(bool_or(day = today), false) as now
         from member_days_off(member.organisation_id, member.id, today, today + farthest) day) off
     where member.user_id is not null and extract(isodow from today) = any (w.days) and not off.now),
  due as (
    select distinct m.organisation_id, m.member_id
      from reminder_matters() m
      join looking l on l.organisation_id = m.organisation_id and l.member_id = m.member_id
     where (   (m.kind = 'meeting' and m.at > moment
                and m.at < (select max(prepare_until) from looking) + 2)
            or (m.kind = 'agreement' and m.day >= since and m.day <= (select max(due_until) from looking))
            or (m.kind in ('confirmation', 'proposal') and m.at > since))
       and case m.kind
             when 'meeting' then m.day <= l.prepare_until
             when 'agreement' then m.day <= l.due_until and case when m.day < today then l.overdue else l.due end
             when 'confirmation' then l.confirm
             else l.answer
           end
       and not exists (
         select from reminder_sent t
           join reminder_digest d on d.organisation_id = t.organisation_id and d.id = t.digest_id
          where t.organisation_id = m.organisation_id and t.member_id = m.member_id
            and t.subject_id = m.subject_id and t.occasion = m.occasion
            and case m.kind
                  when 'meeting' then t.stage = 'prepare'
                  when 'agreement' then t.stage = case when m.day < today then 'overdue' else 'due' end
                  when 'confirmation' then t.stage = 'confirm-again' or (t.stage = 'confirm' and d.day > repeated_until)
                  else t.stage = 'answer-again' or (t.stage = 'answer' and d.day > repeated_until)
                end))
  -- All in one call: one at a time they take minutes where a hundred thousand wait.
  select count(*) into queued from graphile_worker.add_jobs((
    select coalesce(array_agg((
             'remind', json_build_object('organisationId', organisation_id, 'memberId', member_id), null, null, 12,
             'remind:' || member_id, null, null)::graphile_worker.job_spec), '{}')
      from due));
  return queued;
end $function$
;

CREATE OR REPLACE FUNCTION public.busy_times(members uuid[], earliest timestamp with time zone, latest timestamp with time zone)
 RETURNS TABLE(meeting_id uuid, member_id uuid, during tstzrange)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.meeting_id, a.member_id, a.during
    from meeting_attendance a
   where a.organisation_id = viewer_organisation()
     and a.member_id = any (members)
     and a.member_id = any (viewer_members())
     and a.during && tstzrange(earliest, latest)
  union all
  select null, b.member_id, tstzrange(b.starts_at, b.ends_at)
    from busy_time b
   where b.organisation_id = viewer_organisation()
     and b.member_id = any (members)
     and b.member_id = any (viewer_members())
     and b.starts_at < latest and b.ends_at > earliest
$function$
;

CREATE OR REPLACE FUNCTION public.carry_over_items(from_meeting uuid, to_meeting uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.close_account(organisation uuid, subject uuid, address text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  before member;
begin
  select * into before from member m where m.organisation_id = organisation and m.id = subject;
  update member m set user_id = null, role = 'member', email = address
   where m.organisation_id = organisation and m.id = subject;
  if before.user_id is null then return; end if;
  -- Open pages of theirs close.
  perform pg_notify('takt_live', 'user:' || before.user_id);
  if not exists (select from member m where m.user_id = before.user_id) then
    delete from auth.verification v where strpos(v.value, before.email) > 0 or strpos(v.identifier, before.email) > 0;
    delete from auth."user" u where u.id = before.user_id;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.current_pairs()
 RETURNS TABLE(organisation_id uuid, pair_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select organisation_id, id from pair where ended_at is null
$function$
;

CREATE OR REPLACE FUNCTION public.days_off(earliest date, latest date)
 RETURNS TABLE(date date, name_da text, name_en text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select * from days_off_if(earliest, latest, null, null)
$function$
;

CREATE OR REPLACE FUNCTION public.days_off_if(earliest date, latest date, off text[], reopened uuid)
 RETURNS TABLE(date date, name_da text, name_en text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select h.date, h.name_da, h.name_en
    from public_holiday h
   where h.country = 'DK' and h.date between earliest and latest
  union all
  select o.date, o.name_da, o.name_en
    from optional_holiday o
    left join holiday_choice c on c.organisation_id = viewer_organisation() and c.day = o.day
   where o.country = 'DK' and o.date between earliest and latest
     and coalesce(o.day = any (off), c.is_off, o.usually_off)
  union all
  select day::date, c.name, c.name
    from closing c
   cross join generate_series(greatest(c.first_date, earliest), least(c.last_date, latest), interval '1 day') day
   where c.organisation_id = viewer_organisation() and c.removed_at is null and c.id is distinct from reopened
     and c.last_date >= earliest and c.first_date <= latest
$function$
;

CREATE OR REPLACE FUNCTION public.deactivate_member(member_to_deactivate uuid, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  found_member record;
begin
  if not viewer_is_owner() then return null; end if;
  -- Two owners who deactivate each other at the same moment take turns here, so that one of them stays.
  perform from member m
    where m.organisation_id = viewer_organisation() and m.role = 'owner' order by m.id for no key update;
  select m.id, m.user_id, m.role into found_member
    from member m
   where m.organisation_id = viewer_organisation() and m.id = member_to_deactivate for no key update;
  if not found then return null; end if;
  if found_member.id = viewer_member() then return 'self'; end if;
  if found_member.role = 'owner' and not exists (
    select from member m
     where m.organisation_id = viewer_organisation() and m.role = 'owner' and m.id <> found_member.id
       and not exists (select from member_deactivation d
                        where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
  ) then return 'last-owner'; end if;
  insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
    values (viewer_organisation(), found_member.id, viewer_member(), at)
    on conflict do nothing;
  update invitation set revoked_at = at
   where organisation_id = viewer_organisation() and member_id = found_member.id
     and revoked_at is null and accepted_at is null;
  if found_member.user_id is not null then
    perform pg_notify('takt_live', 'user:' || found_member.user_id);
  end if;
  return 'deactivated';
end $function$
;

CREATE OR REPLACE FUNCTION public.drop_idle_keys()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  delete from vault.key k
   where k.purpose in ('note', 'private_note', 'preparation', 'unsent_feedback')
     and not exists (select from note n where n.organisation_id = k.organisation_id and key_of(n.body) = k.id)
     and not exists (
       select from preparation_note n where n.organisation_id = k.organisation_id and key_of(n.body) = k.id)
     and not exists (select from feedback f where f.organisation_id = k.organisation_id and key_of(f.happened) = k.id)
$function$
;

CREATE OR REPLACE FUNCTION public.drop_own_key()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  gone uuid := key_of(to_jsonb(old) ->> tg_argv[0]);
begin
  if tg_op = 'UPDATE' and gone is not distinct from key_of(to_jsonb(new) ->> tg_argv[0]) then return null; end if;
  delete from vault.key
   where organisation_id = old.organisation_id and id = gone and pair_id = old.pair_id
     and purpose in ('note', 'private_note', 'preparation', 'unsent_feedback');
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.end_pair(pair_to_end uuid, at timestamp with time zone, why text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update pair set ended_at = at, ended_by = viewer_member()
   where viewer_is_owner() and organisation_id = viewer_organisation() and id = pair_to_end and ended_at is null;
  if not found then return false; end if;
  insert into meeting_cancellation (organisation_id, meeting_id, pair_id, reason, cancelled_by, cancelled_at)
    select m.organisation_id, m.id, m.pair_id, why, viewer_member(), at
      from meeting m
     where m.organisation_id = viewer_organisation() and m.pair_id = pair_to_end
       and m.starts_at + make_interval(mins => m.minutes) > at
       and not exists (select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id)
       and not exists (select from meeting_close c where c.organisation_id = m.organisation_id and c.meeting_id = m.id)
    on conflict do nothing;
  delete from meeting_attendance a
   using meeting m, meeting_cancellation c
   where m.organisation_id = viewer_organisation() and m.pair_id = pair_to_end
     and c.organisation_id = m.organisation_id and c.meeting_id = m.id
     and a.organisation_id = m.organisation_id and a.meeting_id = m.id;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.enqueue(task text, payload json, run_at timestamp with time zone, job_key text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 12);
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_account(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
          erase_drafts(organisation, subject, null), erase_personal_goals(organisation, subject, null),
          erase_development(organisation, subject, null), erase_task_lists(organisation, subject, null);
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

  delete from rhythm_doubt_dismissal t where t.organisation_id = organisation and t.member_id = subject;
  -- The room, templates, days away, calendars, reminders, invitations: all that hangs on the member alone.
  perform erase_rows(organisation, 'member_id', subject, '{consent,member_deactivation}');
  insert into member_deactivation (organisation_id, member_id, deactivated_by, deactivated_at)
    values (organisation, subject, subject, at)
    on conflict do nothing;
  perform close_account(organisation, subject, 'erased-' || subject || '@erased.invalid');
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_as(organisation uuid, what text, subject uuid, asked_by uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  done boolean;
begin
  execute format('select %I($1, $2, $3)', 'erase_' || what) into done using organisation, subject, asked_by;
  if not coalesce(done, false) then return false; end if;
  insert into erasure (organisation_id, kind, subject_id, erased_at) values (organisation, what, subject, at);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_development(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_drafts(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_former_member(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if asked_by is not null or exists (
    select from pair where organisation_id = organisation and subject in (leader_id, employee_id)) then
    return false;
  end if;
  perform from member
   where organisation_id = organisation and id = subject and email <> id || '@erased.invalid' for update;
  if not found then return false; end if;
  perform erase_rows(organisation, 'member_id', subject, '{member_deactivation}');
  update member set name = '–' where organisation_id = organisation and id = subject;
  perform close_account(organisation, subject, subject || '@erased.invalid');
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_own(what text, subject uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if viewer_member() is null then return false; end if;
  return erase_as(viewer_organisation(), what, subject, viewer_member(), at);
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_own_templates(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_pair(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if asked_by is not null then return false; end if;
  perform from pair where organisation_id = organisation and id = subject for update;
  if not found then return false; end if;
  perform erase_rows(organisation, 'pair_id', subject, '{}');
  delete from pair where organisation_id = organisation and id = subject;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_personal_goals(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_preparation(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if asked_by <> subject then return false; end if;
  delete from preparation_note n where n.organisation_id = organisation and n.member_id = subject;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_private_note(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  author uuid;
begin
  delete from note n
   where n.organisation_id = organisation and n.id = subject and n.private
     and (asked_by is null or n.author_id = asked_by)
  returning n.author_id into author;
  if author is null then return false; end if;
  -- Open pages of theirs show it no more.
  perform pg_notify('takt_live', 'member:' || author);
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_private_notes(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if asked_by <> subject then return false; end if;
  delete from note n where n.organisation_id = organisation and n.author_id = subject and n.private;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_removed(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_room(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from room
   where organisation_id = organisation and id = subject and (asked_by is null or member_id = asked_by);
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_room_entry(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from room_entry e using room r
   where e.organisation_id = organisation and e.id = subject
     and r.organisation_id = e.organisation_id and r.id = e.room_id
     and (asked_by is null or r.member_id = asked_by);
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_rows(organisation uuid, named text, subject uuid, besides text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_share(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  words_gone boolean;
begin
  delete from share
   where organisation_id = organisation and id = subject and (asked_by is null or author_id = asked_by);
  words_gone := found;
  delete from vault.key
   where organisation_id = organisation and id = subject and purpose = 'share'
     and (asked_by is null or member_id = asked_by);
  return words_gone or found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_statistic_answer(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  words_gone boolean;
begin
  delete from statistic_answer
   where organisation_id = organisation and id = subject and (asked_by is null or member_id = asked_by);
  words_gone := found;
  delete from vault.statistic_key
   where organisation_id = organisation and id = subject and (asked_by is null or member_id = asked_by);
  return words_gone or found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_support_answer(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from support_answer
   where organisation_id = organisation and id = subject and (asked_by is null or answered_by = asked_by);
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_task_lists(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_unsent_feedback(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if asked_by <> subject then return false; end if;
  delete from feedback f
   where f.organisation_id = organisation and f.author_id = subject and f.given_at is null
     and not exists (select from feedback_hearing h where h.organisation_id = organisation and h.feedback_id = f.id)
     and not exists (select from feedback_answer a where a.organisation_id = organisation and a.feedback_id = f.id);
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.erase_writing(organisation uuid, subject uuid, asked_by uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  pairs_of_keys uuid[];
begin
  with gone as (
    delete from vault.key
     where organisation_id = organisation and subject in (id, member_id) and purpose <> 'share'
       and (asked_by is null or member_id = asked_by)
    returning pair_id)
  select array_agg(distinct pair_id) into pairs_of_keys from gone;
  if pairs_of_keys is null then return false; end if;
  -- Nothing else changes, and both may have it on their screens.
  perform pg_notify('takt_live', 'pair:' || pair) from unnest(pairs_of_keys) pair;
  return true;
end $function$
;

CREATE OR REPLACE FUNCTION public.follow_carried_talk()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update expectation_answer set item_id = new.id
   where organisation_id = new.organisation_id and item_id = new.carried_from;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.forget_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform erase_as(new.organisation_id, 'statistic_answer', a.id, null, new.withdrawn_at)
     from statistic_answer a
    where a.organisation_id = new.organisation_id and a.member_id = new.member_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.forget_caldav_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  delete from caldav_account a where a.organisation_id = new.organisation_id and a.member_id = new.member_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.forget_task_imports(before timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with old as (
    update task_import set dropped_at = before
     where opened_at < before and brought_at is null and dropped_at is null
    returning organisation_id, id)
  delete from task_import_row r using old where r.organisation_id = old.organisation_id and r.import_id = old.id
$function$
;

CREATE OR REPLACE FUNCTION public.found_organisation(organisation_name text, founder_user uuid, founder_name text, founder_email text, founder_language text, at timestamp with time zone)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  founded uuid;
begin
  insert into organisation (name, created_at) values (organisation_name, at) returning id into founded;
  insert into member (organisation_id, user_id, name, email, role, language, created_at)
    values (founded, founder_user, founder_name, founder_email, 'owner', founder_language, at);
  return founded;
end $function$
;

CREATE OR REPLACE FUNCTION public.is_erased(member_id uuid, email text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select email in (member_id || '@erased.invalid', 'erased-' || member_id || '@erased.invalid') $function$
;

CREATE OR REPLACE FUNCTION public.is_sealed(words text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.v1\.[A-Za-z0-9_-]{39,}$' $function$
;

CREATE OR REPLACE FUNCTION public.keep_erased_out()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from member m
              where m.organisation_id = new.organisation_id and m.id = new.member_id and is_erased(m.id, m.email)) then
    raise exception 'member % is erased', new.member_id;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.key_of(words text)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select case when substr(words, 37, 4) = '.v1.' then left(words, 36)::uuid end $function$
;

CREATE OR REPLACE FUNCTION public.latest_holiday_change()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(max(id), 0) from holiday_change
$function$
;

CREATE OR REPLACE FUNCTION public.member_days_off(organisation uuid, member_asked uuid, earliest date, latest date)
 RETURNS SETOF date
 LANGUAGE sql
 STABLE
AS $function$
  select h.date from public_holiday h where h.country = 'DK' and h.date between earliest and latest
  union
  select o.date
    from optional_holiday o
    left join holiday_choice c on c.organisation_id = organisation and c.day = o.day
   where o.country = 'DK' and o.date between earliest and latest and coalesce(c.is_off, o.usually_off)
  union
  select day::date
    from (select first_date, last_date from closing
           where organisation_id = organisation and removed_at is null
             and last_date >= earliest and first_date <= latest
          union all
          select first_date, last_date from absence
           where organisation_id = organisation and member_id = member_asked and removed_at is null
             and last_date >= earliest and first_date <= latest) away
   cross join generate_series(greatest(away.first_date, earliest), least(away.last_date, latest), interval '1 day') day
$function$
;

CREATE OR REPLACE FUNCTION public.memberships(of_user uuid)
 RETURNS TABLE(organisation_id uuid, organisation_name text, language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.organisation_id, o.name, m.language
    from member m join organisation o on o.id = m.organisation_id
   where m.user_id = of_user
     and not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
   order by o.name
$function$
;

CREATE OR REPLACE FUNCTION public.name_viewer(organisation uuid, member uuid, member_role text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  pairs uuid[];
  members uuid[];
begin
  select coalesce(array_agg(id), '{}'), coalesce(array_agg(leader_id) || array_agg(employee_id), '{}')
    into pairs, members
    from pair
   where organisation_id = organisation and (leader_id = member or employee_id = member);
  perform set_config('takt.organisation', organisation::text, true),
          set_config('takt.member', member::text, true),
          set_config('takt.role', member_role, true),
          set_config('takt.pairs', pairs::text, true),
          set_config('takt.members', (members || member)::text, true);
  return pairs;
end $function$
;

CREATE OR REPLACE FUNCTION public.note_holiday_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
begin
  insert into holiday_change (country, date, day, usually_off, added, name_da, name_en)
    select of.row ->> 'country', (of.row ->> 'date')::date, of.row ->> 'day',
           coalesce((of.row ->> 'usually_off')::boolean, true), of.added, of.row ->> 'name_da', of.row ->> 'name_en'
      from (values (before, false), (after, true)) as of (row, added)
     where of.row is not null
     order by of.added;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.note_reading(subject uuid, what_was_read text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_dismissal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'member:' || new.member_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_expectation_draft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'member:' || coalesce(new.author_id, old.author_id));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_feedback()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.given_at is null and (old is null or old.given_at is null) then
    perform pg_notify('takt_live', 'member:' || new.author_id);
  else
    perform pg_notify('takt_live', 'pair:' || new.pair_id);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_goal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform tell_of_goal(new.organisation_id, new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.shared_at is null and (old is null or old.shared_at is null) then
    perform pg_notify('takt_live', 'member:' || new.author_id);
  else
    perform pg_notify('takt_live', 'pair:' || new.pair_id);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'member:' || coalesce(new.member_id, old.member_id));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', case when new.private then 'member:' || new.author_id else 'pair:' || new.pair_id end);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_of_goal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform tell_of_goal(new.organisation_id, new.goal_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_of_training()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform tell_of_wish(t.organisation_id, t.wish_id)
     from training t where t.organisation_id = new.organisation_id and t.id = new.training_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_of_wish()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform tell_of_wish(new.organisation_id, new.wish_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_organisation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'organisation:' || coalesce(new.organisation_id, old.organisation_id));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_pair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'pair:' || coalesce(new.pair_id, old.pair_id));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_retelling_draft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'member:' || coalesce(new.author_id, old.author_id));
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_room()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_notify('takt_live', 'member:' || r.member_id)
     from room r
    where r.organisation_id = coalesce(new.organisation_id, old.organisation_id)
      and r.id = coalesce(new.room_id, old.room_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_room_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform pg_notify('takt_live', 'member:' || old.member_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'user:' || old.user_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_task_import()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', 'member:' || new.author_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_task_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('takt_live', case
            when exists (
              select from task_sharing s
               where s.organisation_id = l.organisation_id and s.pair_id = l.pair_id and s.withdrawn_at is null)
              then 'pair:' || l.pair_id
            else 'member:' || l.author_id end)
     from task_list l where l.organisation_id = new.organisation_id and l.pair_id = new.pair_id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.notify_wish()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform tell_of_wish(new.organisation_id, new.id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_feed(hash bytea)
 RETURNS TABLE(organisation_id uuid, member_id uuid, language text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select f.organisation_id, f.member_id, m.language into organisation_id, member_id, language
    from calendar_feed f
    join member m on m.organisation_id = f.organisation_id and m.id = f.member_id
   where f.token_hash = hash and f.revoked_at is null
     and not exists (
       select from member_deactivation d
        where d.organisation_id = f.organisation_id and d.member_id = f.member_id and d.reactivated_at is null);
  if not found then return; end if;
  perform name_viewer(organisation_id, member_id, 'feed');
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_job(organisation uuid, pair_of_job uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  members uuid[];
begin
  select array[leader_id, employee_id] into members
    from pair where organisation_id = organisation and id = pair_of_job;
  perform set_config('takt.organisation', organisation::text, true),
          set_config('takt.member', '', true),
          set_config('takt.role', 'job', true),
          set_config('takt.pairs', array[pair_of_job]::text, true),
          set_config('takt.members', coalesce(members, '{}')::text, true);
end $function$
;

CREATE OR REPLACE FUNCTION public.open_member(organisation uuid, member_of_job uuid)
 RETURNS TABLE(name text, email text, language text, active boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select m.name, m.email, m.language,
         not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null)
    into open_member.name, open_member.email, open_member.language, active
    from member m where m.organisation_id = organisation and m.id = member_of_job;
  if not found then return; end if;
  perform name_viewer(organisation, member_of_job, 'feed');
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_reminder(organisation uuid, member_to_remind uuid)
 RETURNS TABLE(name text, email text, language text, time_zone text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select m.name, m.email, m.language, o.time_zone into name, email, language, time_zone
    from member m join organisation o on o.id = m.organisation_id
   where m.organisation_id = organisation and m.id = member_to_remind and m.user_id is not null
     and not exists (
       select from member_deactivation d
        where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null);
  if not found then return; end if;
  perform name_viewer(organisation, member_to_remind, 'reminder');
  perform set_config('takt.member', '', true), set_config('takt.reminded', member_to_remind::text, true);
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_reply(meeting_answered uuid, address text)
 RETURNS TABLE(organisation_id uuid, member_id uuid, pair_id uuid, sequence integer, starts_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select i.organisation_id, i.member_id, i.pair_id, i.sequence, i.starts_at
    into open_reply.organisation_id, open_reply.member_id, open_reply.pair_id, open_reply.sequence, open_reply.starts_at
    from member m
    join calendar_invitation i
      on i.organisation_id = m.organisation_id and i.member_id = m.id and i.meeting_id = meeting_answered
   where m.email = lower(address) and not i.cancelled
     and not exists (select from member_deactivation d
                      where d.organisation_id = m.organisation_id and d.member_id = m.id and d.reactivated_at is null);
  if not found then return; end if;
  perform name_viewer(open_reply.organisation_id, open_reply.member_id, 'feed');
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION public.open_viewer(session_token text)
 RETURNS TABLE(user_id uuid, session_id uuid, second_factor_pending boolean, user_name text, email text, organisation_id uuid, organisation_name text, time_zone text, member_id uuid, member_name text, role text, language text, pairs uuid[], keys text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  select s.user_id, s.id, s.second_factor_pending, u.name, u.email,
         m.organisation_id, o.name, o.time_zone, m.id, m.name, m.role, m.language
    into user_id, session_id, second_factor_pending, user_name, email,
         organisation_id, organisation_name, time_zone, member_id, member_name, role, language
    from auth.session s
    join auth."user" u on u.id = s.user_id
    left join lateral (
      select * from member
       where member.user_id = s.user_id
         and not exists (
           select from member_deactivation d
            where d.organisation_id = member.organisation_id and d.member_id = member.id
              and d.reactivated_at is null)
       order by (member.organisation_id = s.organisation_id) desc nulls last, member.created_at
       limit 1
    ) m on true
    left join organisation o on o.id = m.organisation_id
   where s.token = session_token and s.expires_at > clock_timestamp();
  if not found then return; end if;
  -- A session lives for 14 days after its last use and 30 days in all; noting the use once a day is enough.
  update auth.session s
     set expires_at = least(s.created_at + interval '30 days', clock_timestamp() + interval '14 days'),
         updated_at = clock_timestamp()
   where s.id = session_id and s.updated_at < clock_timestamp() - interval '1 day';
  if member_id is not null and not second_factor_pending then
    pairs := name_viewer(organisation_id, member_id, role);
    keys := writing_keys(organisation_id, pairs, member_id);
  end if;
  return next;
end $function$
;

CREATE OR REPLACE FUNCTION public.place_expectation_talks(of_organisation uuid, of_pair uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.place_talks_of_cancelled()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform place_expectation_talks(new.organisation_id, new.pair_id, new.cancelled_at);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.place_talks_of_planned()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform place_expectation_talks(waiting.organisation_id, waiting.pair_id, waiting.at)
     from (select planned.organisation_id, planned.pair_id, max(planned.created_at) as at
             from planned
             join expectation_answer a on a.organisation_id = planned.organisation_id
              and a.pair_id = planned.pair_id and a.answer = 'talk'
            group by 1, 2) waiting;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.queue_caldav(pause interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select add_caldav_job(viewer_organisation(), viewer_member(), pause) where viewer_member() is not null
$function$
;

CREATE OR REPLACE FUNCTION public.queue_caldav_of_attendance()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform add_caldav_job(a.organisation_id, a.member_id, interval '0')
     from (select distinct organisation_id, member_id from attendance) t
     join caldav_account a on a.organisation_id = t.organisation_id and a.member_id = t.member_id
    where a.calendar_url is not null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.queue_caldav_reading()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select add_caldav_reading(organisation_id, member_id, interval '0')
    from caldav_account
   where organisation_id = viewer_organisation() and member_id = viewer_member() and calendar_url is not null
$function$
;

CREATE OR REPLACE FUNCTION public.queue_caldav_readings_of(members uuid[], before timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select add_caldav_reading(organisation_id, member_id, interval '0')
    from caldav_account
   where organisation_id = viewer_organisation() and member_id = any (members)
     and member_id = any (viewer_members())
     and reads_busy and calendar_url is not null and leaving_at is null
     and problem is null and read_problem is null and read_at < before
$function$
;

CREATE OR REPLACE FUNCTION public.queue_due_caldav_readings(at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select add_caldav_reading(organisation_id, member_id, random() * interval '4 minutes')
    from caldav_account
   where calendar_url is not null and read_due_at <= at and leaving_at is null
     and problem is distinct from 'credentials'
$function$
;

CREATE OR REPLACE FUNCTION public.queue_every_caldav()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select add_caldav_job(organisation_id, member_id, random() * interval '1 hour')
    from caldav_account where calendar_url is not null or leaving_at is not null
$function$
;

CREATE OR REPLACE FUNCTION public.queue_invitations()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform enqueue('invitations', json_build_object('organisationId', organisation_id, 'memberId', member_id), null,
                  'invitations:' || member_id)
    from (select distinct b.organisation_id, b.member_id
            from changed join invitations_by_mail b
              on b.organisation_id = changed.organisation_id and b.member_id = changed.member_id
             and b.ended_at is null
           order by b.member_id) waiting;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.read_invitation(hash bytea, at timestamp with time zone)
 RETURNS TABLE(organisation_id uuid, organisation_name text, member_id uuid, member_name text, email text, language text, inviter_name text, channel text, user_id uuid, state text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.organisation_id, o.name, m.id, m.name, m.email, m.language, inviter.name, i.channel,
         (select u.id from auth."user" u where u.email = m.email),
         case when m.user_id is not null then 'accepted'
              when i.revoked_at is not null then 'revoked'
              when i.expires_at <= at then 'expired'
              when exists (select from member_deactivation d
                            where d.organisation_id = m.organisation_id and d.member_id = m.id
                              and d.reactivated_at is null) then 'revoked' end
    from invitation i
    join organisation o on o.id = i.organisation_id
    join member m on m.organisation_id = i.organisation_id and m.id = i.member_id
    join member inviter on inviter.organisation_id = i.organisation_id and inviter.id = i.invited_by
   where i.token_hash = hash
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_invitation(hash bytea, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update invitation set refused_at = at where token_hash = hash and refused_at is null and accepted_at is null
$function$
;

CREATE OR REPLACE FUNCTION public.reminder_matters()
 RETURNS TABLE(organisation_id uuid, member_id uuid, other_id uuid, pair_id uuid, kind text, subject_id uuid, occasion text, day date, "time" time without time zone, at timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'meeting', m.id, extract(epoch from m.starts_at)::bigint::text, m.local_date, m.local_time, m.starts_at
    from meeting m
    join reminder_sides() side on side.organisation_id = m.organisation_id and side.pair_id = m.pair_id
   where not exists (
           select from meeting_cancellation x where x.organisation_id = m.organisation_id and x.meeting_id = m.id)
     and not exists (select from meeting_start s where s.organisation_id = m.organisation_id and s.meeting_id = m.id)
     and not exists (select from meeting_close c where c.organisation_id = m.organisation_id and c.meeting_id = m.id)
  union all
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'agreement', w.agreement_id, to_char(w.deadline, 'YYYY-MM-DD'), w.deadline, null, w.written_at
    from agreement_wording w
    join agreement a on a.organisation_id = w.organisation_id and a.id = w.agreement_id and a.removed_at is null
    join reminder_sides() side
      on side.organisation_id = w.organisation_id and side.pair_id = w.pair_id and side.member_id = w.owner_id
   where not exists (
           select from agreement_wording later
            where later.organisation_id = w.organisation_id and later.agreement_id = w.agreement_id
              and later.version > w.version)
     and not exists (
           select from agreement_completion done
            where done.organisation_id = w.organisation_id and done.agreement_id = w.agreement_id
              and done.undone_at is null)
  union all
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'confirmation', w.agreement_id, w.version::text, null, null, w.written_at
    from agreement_wording w
    join agreement a on a.organisation_id = w.organisation_id and a.id = w.agreement_id and a.removed_at is null
    join reminder_sides() side on side.organisation_id = w.organisation_id and side.pair_id = w.pair_id
   where not exists (
           select from agreement_wording later
            where later.organisation_id = w.organisation_id and later.agreement_id = w.agreement_id
              and later.version > w.version)
     and not exists (
           select from agreement_completion done
            where done.organisation_id = w.organisation_id and done.agreement_id = w.agreement_id
              and done.undone_at is null)
     and not exists (
           select from agreement_confirmation yes
            where yes.organisation_id = w.organisation_id and yes.agreement_id = w.agreement_id
              and yes.version = w.version and yes.member_id = side.member_id)
  union all
  select side.organisation_id, side.member_id, side.other_id, side.pair_id,
         'proposal', c.id, '', null, null, c.proposed_at
    from cadence c
    join reminder_sides() side
      on side.organisation_id = c.organisation_id and side.pair_id = c.pair_id and side.other_id = c.proposed_by
   where not exists (
           select from cadence_answer answer
            where answer.organisation_id = c.organisation_id and answer.cadence_id = c.id)
$function$
;

CREATE OR REPLACE FUNCTION public.reminder_sides()
 RETURNS TABLE(organisation_id uuid, pair_id uuid, member_id uuid, other_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select p.organisation_id, p.id, side.member_id, side.other_id
    from pair p
   cross join lateral (values (p.leader_id, p.employee_id), (p.employee_id, p.leader_id)) as side (member_id, other_id)
   where p.ended_at is null and not exists (
     select from member_deactivation gone
      where gone.organisation_id = p.organisation_id and gone.member_id in (p.leader_id, p.employee_id)
        and gone.reactivated_at is null)
$function$
;

CREATE OR REPLACE FUNCTION public.reminder_zones()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive zone (name) as (
    select min(time_zone) from organisation
    union all
    select (select min(o.time_zone) from organisation o where o.time_zone > zone.name)
      from zone where zone.name is not null)
  select name from zone where name is not null
$function$
;

CREATE OR REPLACE FUNCTION public.removable()
 RETURNS TABLE(name text, author text, gone text, parts text[], part_of text, hull text, is_hull text)
 LANGUAGE sql
 IMMUTABLE
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.removed_before(organisation uuid, earliest timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  one record;
begin
  for one in select * from removable() loop
    return query execute format('select id from %I where organisation_id = $1 and %I < $2 and not (%s)',
      one.name, one.gone, one.is_hull) using organisation, earliest;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION public.show_items_at_start()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update agenda_item
     set shared_at = new.started_at
   where organisation_id = new.organisation_id and meeting_id = new.meeting_id
     and shown_at_start and shared_at is null and removed_at is null
     and not exists (
       select from meeting_cancellation x
        where x.organisation_id = new.organisation_id and x.meeting_id = new.meeting_id);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.tell_of_goal(organisation uuid, changed uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_notify('takt_live', case
           when g.level = 'organisation' then 'organisation:' || g.organisation_id
           when g.level = 'work' or exists (
             select from goal_sharing s
              where s.organisation_id = g.organisation_id and s.goal_id = g.id and s.withdrawn_at is null)
             then 'pair:' || g.pair_id
           else 'member:' || g.author_id end)
    from goal g where g.organisation_id = organisation and g.id = changed
$function$
;

CREATE OR REPLACE FUNCTION public.tell_of_wish(organisation uuid, changed uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_notify('takt_live', case
           when exists (
             select from development_sharing s
              where s.organisation_id = w.organisation_id and s.wish_id = w.id and s.withdrawn_at is null)
             then 'pair:' || w.pair_id
           else 'member:' || w.author_id end)
    from development_wish w where w.organisation_id = organisation and w.id = changed
$function$
;

CREATE OR REPLACE FUNCTION public.use_setup_link(hash bytea, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update auth.setup_link set used_at = at where token_hash = hash and used_at is null;
  return found;
end $function$
;

CREATE OR REPLACE FUNCTION public.viewer_is_owner()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('takt.role', true) = 'owner' $function$
;

CREATE OR REPLACE FUNCTION public.viewer_member()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('takt.member', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.viewer_members()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('takt.members', true), '')::uuid[], '{}') $function$
;

CREATE OR REPLACE FUNCTION public.viewer_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('takt.organisation', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.viewer_pairs()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('takt.pairs', true), '')::uuid[], '{}') $function$
;

CREATE OR REPLACE FUNCTION public.viewer_reminded()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('takt.reminded', true), '')::uuid $function$
;

CREATE OR REPLACE FUNCTION public.viewer_task_pairs()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(array_agg(l.pair_id), '{}')
    from task_list l
   where l.organisation_id = viewer_organisation() and l.pair_id = any (viewer_pairs())
     and current_setting('takt.role', true) in ('owner', 'member')
     and (l.author_id = viewer_member() or exists (
       select from task_sharing s
        where s.organisation_id = l.organisation_id and s.pair_id = l.pair_id and s.withdrawn_at is null))
$function$
;

CREATE OR REPLACE FUNCTION public.weekday_after(today date, weekdays integer[], count integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select today + 7 * ((count - 1) / cardinality(weekdays)) + ahead
    from (select (weekday - extract(isodow from today)::integer + 6) % 7 + 1 as ahead from unnest(weekdays) weekday) days
   order by ahead offset (count - 1) % cardinality(weekdays) limit 1
$function$
;

CREATE OR REPLACE FUNCTION public.weekdays_of(organisation uuid, member_asked uuid)
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(array_agg(weekday order by weekday), '{1,2,3,4,5}')
    from working_day where organisation_id = organisation and member_id = member_asked
$function$
;

CREATE OR REPLACE FUNCTION public.working_days_of(members uuid[])
 RETURNS TABLE(member_id uuid, weekday integer, begins time without time zone, ends time without time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select w.member_id, w.weekday, w.begins, w.ends
    from working_day w
   where w.organisation_id = viewer_organisation() and w.member_id = any (members)
     and w.member_id = any (viewer_members())
$function$
;

CREATE OR REPLACE FUNCTION public.writing_keys(organisation uuid, pairs uuid[], member uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select string_agg(concat_ws(' ', pair_id, member_id, id, encode(wrapped, 'hex'), purpose), E'\n') from (
    select * from vault.key where organisation_id = organisation and pair_id = any (pairs) and purpose = 'writing'
    union all
    select * from vault.key
     where organisation_id = organisation and member_id = member and purpose = 'unsent_feedback'
       and pair_id = any (pairs)) k
$function$
;
