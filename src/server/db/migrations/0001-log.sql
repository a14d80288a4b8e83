-- The log of each village and what it means. village_code comes first in every key, so that partitions or a
-- distributed PostgreSQL can split by it. Digests are SHA-256; an event's JSON is text, as it crossed the wire
-- (jsonb would refuse a NUL inside a string, and one such event would hold up a whole tablet).

-- The lives of this server's history: a restored backup begins another one.
CREATE TABLE history (
  number integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  epoch uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  began_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO history DEFAULT VALUES;

-- A village, and where its log stands: this row's lock is what makes seq gapless.
CREATE TABLE village (
  village_code text COLLATE "C" PRIMARY KEY,
  district_code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  district_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('desa', 'kelurahan')),
  seq bigint NOT NULL DEFAULT 0,
  chain bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
  state_hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex')
);

-- The log. An accepted event is its own verdict.
CREATE TABLE event (
  village_code text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  id uuid NOT NULL,
  device text COLLATE "C" NOT NULL,
  inc uuid NOT NULL,
  dseq bigint NOT NULL,
  type text NOT NULL,
  case_id uuid NOT NULL,
  payload_hash bytea NOT NULL,
  chain bytea NOT NULL,
  received_at timestamptz NOT NULL,
  occurred_at timestamptz NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (village_code, seq),
  UNIQUE (village_code, id),
  UNIQUE (village_code, device, inc, dseq)
);

-- How far each life of a device's database has been judged.
CREATE TABLE device_inc (
  village_code text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  inc uuid NOT NULL,
  last_dseq bigint NOT NULL,
  last_occurred_at timestamptz,
  PRIMARY KEY (village_code, device, inc)
);

-- Every verdict but "accepted": the same answer for ever.
CREATE TABLE verdict (
  village_code text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  inc uuid NOT NULL,
  dseq bigint NOT NULL,
  id uuid NOT NULL,
  s text NOT NULL CHECK (s IN ('dup', 'rej', 'held')),
  seq bigint,
  code text,
  field text,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (village_code, device, inc, dseq)
);

-- What was refused or held, whole, for an operator's decision. Personal data: apart, so that few may read it.
CREATE TABLE quarantine (
  village_code text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  inc uuid NOT NULL,
  dseq bigint NOT NULL,
  payload text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (village_code, device, inc, dseq)
);

-- What each case has come to (`state`, the reducer's), and the few columns that lists ask by.
-- due_at: the promise that people wait for. watch_at: the promise that the schedule still has to look at.
CREATE TABLE case_state (
  village_code text COLLATE "C" NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  subject text NOT NULL,
  ticket text NOT NULL,
  opened_at timestamptz,
  closed_at timestamptz,
  due_at timestamptz,
  watch_at timestamptz,
  needs_attention boolean NOT NULL,
  late_ever boolean NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (village_code, case_id)
);
CREATE INDEX case_state_open ON case_state (village_code, due_at, subject, needs_attention, kind)
  WHERE closed_at IS NULL AND kind <> 'unopened';
CREATE INDEX case_state_by_watch ON case_state (village_code, watch_at) WHERE watch_at IS NOT NULL;
CREATE INDEX case_state_by_ticket ON case_state (village_code, ticket);

-- Snapshots for new tablets: a list of chunks, each named by the SHA-256 of its gzip bytes, in the order of cases.
CREATE TABLE snapshot (
  village_code text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  reducer integer NOT NULL,
  epoch uuid NOT NULL,
  chain bytea NOT NULL,
  state_hash bytea NOT NULL,
  cases integer NOT NULL,
  chunks jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (village_code, seq, reducer, epoch)
);
CREATE TABLE snapshot_chunk (
  village_code text COLLATE "C" NOT NULL,
  sha256 bytea NOT NULL,
  body bytea NOT NULL,
  used_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (village_code, sha256)
);
-- Chunks are gzip already.
ALTER TABLE snapshot_chunk ALTER COLUMN body SET STORAGE EXTERNAL;
