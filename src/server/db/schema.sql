-- What the migrations make; written by schema.test.ts.
TABLE blob PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  sha256 bytea NOT NULL
  size integer NOT NULL
  type text NOT NULL
  stored_at timestamp with time zone NOT NULL
  named boolean NOT NULL DEFAULT false
  PRIMARY KEY (village_code, sha256)
  CREATE INDEX blob_unnamed ON ONLY public.blob USING btree (village_code, stored_at) WHERE (NOT named)
TABLE case_opening PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  id uuid NOT NULL DEFAULT gen_random_uuid()
  case_id uuid NOT NULL
  officer text NOT NULL
  role text NOT NULL
  opened_at timestamp with time zone NOT NULL
  PRIMARY KEY (village_code, id)
  CREATE INDEX case_opening_by_case ON ONLY public.case_opening USING btree (village_code, case_id, opened_at)
TABLE case_state PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  case_id uuid NOT NULL
  kind text NOT NULL
  status text NOT NULL
  subject text NOT NULL
  ticket text NOT NULL
  opened_at timestamp with time zone
  closed_at timestamp with time zone
  due_at timestamp with time zone
  watch_at timestamp with time zone
  needs_attention boolean NOT NULL
  late_ever boolean NOT NULL
  seq bigint NOT NULL
  hash bytea NOT NULL
  state text NOT NULL
  scores smallint[]
  PRIMARY KEY (village_code, case_id)
  CREATE INDEX case_state_by_ticket ON ONLY public.case_state USING btree (village_code, ticket)
  CREATE INDEX case_state_due ON ONLY public.case_state USING btree (watch_at) WHERE (watch_at IS NOT NULL)
  CREATE INDEX case_state_finished ON ONLY public.case_state USING btree (village_code, closed_at) WHERE (status = ANY (ARRAY['completed'::text, 'rejected'::text, 'resolved'::text]))
  CREATE INDEX case_state_open ON ONLY public.case_state USING btree (village_code, due_at, subject, needs_attention, kind) WHERE ((closed_at IS NULL) AND (kind <> 'unopened'::text))
  CREATE INDEX case_state_survey ON ONLY public.case_state USING btree (village_code, closed_at) INCLUDE (scores) WHERE (kind = 'survey'::text)
TABLE demonstration
  single boolean NOT NULL DEFAULT true
  plan uuid NOT NULL
  begun_at timestamp with time zone NOT NULL
  finished_at timestamp with time zone
  CHECK (single)
  PRIMARY KEY (single)
TABLE device
  village_code text NOT NULL
  device text NOT NULL
  public_key bytea NOT NULL
  assignment integer NOT NULL DEFAULT 1
  enrolled_at timestamp with time zone NOT NULL
  revoked_at timestamp with time zone
  PRIMARY KEY (village_code, device)
TABLE device_challenge
  village_code text NOT NULL
  device text NOT NULL
  challenge_hash bytea NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (village_code, device) REFERENCES device(village_code, device)
  PRIMARY KEY (village_code, device, challenge_hash)
TABLE device_contact
  village_code text NOT NULL
  device text NOT NULL
  inc uuid NOT NULL
  minted bigint NOT NULL
  pending bigint NOT NULL
  oldest_pending_at timestamp with time zone
  last_contact_at timestamp with time zone NOT NULL
  PRIMARY KEY (village_code, device)
TABLE device_inc PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  device text NOT NULL
  inc uuid NOT NULL
  last_dseq bigint NOT NULL
  last_occurred_at timestamp with time zone
  PRIMARY KEY (village_code, device, inc)
TABLE device_life
  village_code text NOT NULL
  device text NOT NULL
  inc uuid NOT NULL
  n integer NOT NULL
  since timestamp with time zone NOT NULL
  FOREIGN KEY (village_code, device) REFERENCES device(village_code, device)
  PRIMARY KEY (village_code, device, inc)
  UNIQUE (village_code, n)
TABLE device_session
  village_code text NOT NULL
  token_hash bytea NOT NULL
  device text NOT NULL
  inc uuid NOT NULL
  expires_at timestamp with time zone NOT NULL
  FOREIGN KEY (village_code, device) REFERENCES device(village_code, device)
  PRIMARY KEY (village_code, token_hash)
  CREATE INDEX device_session_by_device ON public.device_session USING btree (village_code, device, expires_at)
TABLE event PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  seq bigint NOT NULL
  id uuid NOT NULL
  device text NOT NULL
  inc uuid NOT NULL
  dseq bigint NOT NULL
  type text NOT NULL
  case_id uuid NOT NULL
  payload_hash bytea NOT NULL
  chain bytea NOT NULL
  received_at timestamp with time zone NOT NULL
  occurred_at timestamp with time zone NOT NULL
  body text NOT NULL
  PRIMARY KEY (village_code, seq)
  UNIQUE (village_code, device, inc, dseq)
  UNIQUE (village_code, id)
  CREATE INDEX event_by_superseded ON ONLY public.event USING btree (village_code, "substring"(body, '"supersedes":"([0-9a-f-]{36})"'::text)) WHERE (body !~~ '%"supersedes":null%'::text)
  CREATE INDEX event_with_files ON ONLY public.event USING btree (village_code, seq) WHERE (body !~~ '%"attachments":[]%'::text)
TABLE history
  number integer NOT NULL
  epoch uuid NOT NULL DEFAULT gen_random_uuid()
  began_at timestamp with time zone NOT NULL DEFAULT now()
  PRIMARY KEY (number)
  UNIQUE (epoch)
TABLE officer
  officer text NOT NULL
  login text NOT NULL
  name text NOT NULL
  role text NOT NULL
  agency text
  passphrase_hash text NOT NULL
  CHECK ((role = ANY (ARRAY['agency'::text, 'supervisor'::text, 'administrator'::text])))
  PRIMARY KEY (officer)
  UNIQUE (login)
TABLE officer_session
  token_hash bytea NOT NULL
  officer text NOT NULL
  began_at timestamp with time zone NOT NULL
  seen_at timestamp with time zone NOT NULL
  FOREIGN KEY (officer) REFERENCES officer(officer) ON DELETE CASCADE
  PRIMARY KEY (token_hash)
  CREATE INDEX officer_session_by_officer ON public.officer_session USING btree (officer, began_at)
TABLE pairing_code
  village_code text NOT NULL
  code_hash bytea NOT NULL
  selector text NOT NULL
  expires_at timestamp with time zone NOT NULL
  wrong_tries integer NOT NULL DEFAULT 0
  used_by text
  PRIMARY KEY (village_code, code_hash)
  CREATE INDEX pairing_code_by_selector ON public.pairing_code USING btree (selector)
TABLE quarantine PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  device text NOT NULL
  inc uuid NOT NULL
  dseq bigint NOT NULL
  payload text NOT NULL
  received_at timestamp with time zone NOT NULL
  PRIMARY KEY (village_code, device, inc, dseq)
TABLE rescue_key
  number integer NOT NULL DEFAULT 1
  public_key bytea NOT NULL
  private_key bytea NOT NULL
  CHECK ((number = 1))
  PRIMARY KEY (number)
TABLE schema_migrations
  number integer NOT NULL
  name text NOT NULL
  sha256 text NOT NULL
  applied_at timestamp with time zone NOT NULL DEFAULT now()
  PRIMARY KEY (number)
TABLE snapshot PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  seq bigint NOT NULL
  reducer integer NOT NULL
  epoch uuid NOT NULL
  chain bytea NOT NULL
  state_hash bytea NOT NULL
  cases integer NOT NULL
  chunks jsonb NOT NULL
  made_at timestamp with time zone NOT NULL DEFAULT now()
  PRIMARY KEY (village_code, seq, reducer, epoch)
TABLE snapshot_chunk PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  sha256 bytea NOT NULL
  body bytea NOT NULL
  used_at timestamp with time zone NOT NULL DEFAULT now()
  PRIMARY KEY (village_code, sha256)
TABLE staff
  village_code text NOT NULL
  staff text NOT NULL
  name text NOT NULL
  role text NOT NULL
  pin_hash text NOT NULL
  CHECK ((role = ANY (ARRAY['operator'::text, 'head'::text])))
  PRIMARY KEY (village_code, staff)
TABLE try_count
  kind text NOT NULL
  subject bytea NOT NULL
  since timestamp with time zone NOT NULL
  count integer NOT NULL
  PRIMARY KEY (kind, subject)
TABLE verdict PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  device text NOT NULL
  inc uuid NOT NULL
  dseq bigint NOT NULL
  id uuid NOT NULL
  s text NOT NULL
  seq bigint
  code text
  field text
  received_at timestamp with time zone NOT NULL
  CHECK ((s = ANY (ARRAY['dup'::text, 'rej'::text, 'held'::text])))
  PRIMARY KEY (village_code, device, inc, dseq)
TABLE village PARTITION BY HASH (village_code) IN 8
  village_code text NOT NULL
  district_code text NOT NULL
  name text NOT NULL
  district_name text NOT NULL
  kind text NOT NULL
  seq bigint NOT NULL DEFAULT 0
  chain bytea NOT NULL DEFAULT decode(repeat('00'::text, 32), 'hex'::text)
  state_hash bytea NOT NULL DEFAULT decode(repeat('00'::text, 32), 'hex'::text)
  CHECK ((kind = ANY (ARRAY['desa'::text, 'kelurahan'::text])))
  PRIMARY KEY (village_code)
TABLE village_letter
  village_code text NOT NULL
  given integer NOT NULL
  PRIMARY KEY (village_code)
