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

-- Which events name a file. Few name any: all others stay out of the index by a plain comparison. No cast to json: it
-- refuses a NUL inside a string.
CREATE OR REPLACE FUNCTION attachment_hashes(body text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT found[1] FROM regexp_matches(body, '"sha256":"([0-9a-f]{64})"', 'g') AS found)
$$;
CREATE INDEX event_by_attachment ON event USING gin (attachment_hashes(body))
  WHERE body NOT LIKE '%"attachments":[]%';
