-- Who may ask what: tablets, staff, officers, their sessions, and the tries of those who guess.
-- Village data has village_code first in every key, so that a village can move to another partition whole.
-- Secrets are kept as SHA-256 only (256 random bits need no slow hash); PINs and passphrases as Argon2id.

CREATE TABLE device (
  village_code text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  public_key bytea NOT NULL,
  assignment integer NOT NULL DEFAULT 1,
  enrolled_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (village_code, device)
);

-- The n-th life of a tablet in a village has its own letter in ticket numbers, for ever.
CREATE TABLE device_life (
  village_code text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  inc uuid NOT NULL,
  n integer NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (village_code, device, inc),
  UNIQUE (village_code, n),
  FOREIGN KEY (village_code, device) REFERENCES device
);

CREATE TABLE village_letter (
  village_code text COLLATE "C" PRIMARY KEY,
  given integer NOT NULL
);

-- `selector` is the code's first characters: guesses at the rest are counted against it.
CREATE TABLE pairing_code (
  village_code text COLLATE "C" NOT NULL,
  code_hash bytea NOT NULL,
  selector text COLLATE "C" NOT NULL,
  expires_at timestamptz NOT NULL,
  wrong_tries integer NOT NULL DEFAULT 0,
  used_by text,
  PRIMARY KEY (village_code, code_hash)
);
CREATE INDEX pairing_code_by_selector ON pairing_code (selector);

CREATE TABLE device_challenge (
  village_code text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  challenge_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (village_code, device, challenge_hash),
  FOREIGN KEY (village_code, device) REFERENCES device
);

CREATE TABLE device_session (
  village_code text COLLATE "C" NOT NULL,
  token_hash bytea NOT NULL,
  device text COLLATE "C" NOT NULL,
  inc uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (village_code, token_hash),
  FOREIGN KEY (village_code, device) REFERENCES device
);
CREATE INDEX device_session_by_token ON device_session (token_hash);
CREATE INDEX device_session_by_device ON device_session (village_code, device, expires_at);

-- What a tablet said of itself when it was last heard of.
CREATE TABLE device_contact (
  village_code text COLLATE "C" NOT NULL,
  device text COLLATE "C" NOT NULL,
  inc uuid NOT NULL,
  minted bigint NOT NULL,
  pending bigint NOT NULL,
  oldest_pending_at timestamptz,
  last_contact_at timestamptz NOT NULL,
  PRIMARY KEY (village_code, device)
);

CREATE TABLE staff (
  village_code text COLLATE "C" NOT NULL,
  staff text COLLATE "C" NOT NULL,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('operator', 'head')),
  pin_hash text NOT NULL,
  PRIMARY KEY (village_code, staff)
);

CREATE TABLE officer (
  officer text COLLATE "C" PRIMARY KEY,
  login text NOT NULL UNIQUE,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('agency', 'supervisor', 'administrator')),
  agency text,
  passphrase_hash text NOT NULL
);

CREATE TABLE officer_session (
  token_hash bytea PRIMARY KEY,
  officer text COLLATE "C" NOT NULL REFERENCES officer ON DELETE CASCADE,
  began_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX officer_session_by_officer ON officer_session (officer, began_at);

-- Guesses, counted where every process sees them. `subject` is a hash: it names an address or an account to nobody.
CREATE TABLE try_count (
  kind text NOT NULL,
  subject bytea NOT NULL,
  since timestamptz NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (kind, subject)
);

-- Who at the regency opened whose personal data (UU 27/2022): a journal apart from the case's own log.
CREATE TABLE case_opening (
  village_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  officer text COLLATE "C" NOT NULL,
  role text NOT NULL,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (village_code, id)
);
CREATE INDEX case_opening_by_case ON case_opening (village_code, case_id, opened_at);

-- One row: which demonstration this database holds, and whether it is complete.
CREATE TABLE demonstration (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  plan uuid NOT NULL,
  begun_at timestamptz NOT NULL,
  finished_at timestamptz
);
