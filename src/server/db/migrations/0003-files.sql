-- The files that events name. Their bytes lie in DATA_DIR/blobs/<village>/<aa>/<sha256>; a row is there only after its
-- file is, durably. `type` is what the bytes are; `named` once an event is known to name the file (for ever, as events
-- are); what stays without one is purged.
CREATE TABLE blob (
  village_code text COLLATE "C" NOT NULL,
  sha256 bytea NOT NULL,
  size integer NOT NULL,
  type text NOT NULL,
  stored_at timestamptz NOT NULL,
  named boolean NOT NULL DEFAULT false,
  PRIMARY KEY (village_code, sha256)
);
CREATE INDEX blob_unnamed ON blob (village_code, stored_at) WHERE NOT named;

-- The events that name files. Few do: all others stay out of the index by a plain comparison.
CREATE INDEX event_with_files ON event (village_code, seq) WHERE body NOT LIKE '%"attachments":[]%';
