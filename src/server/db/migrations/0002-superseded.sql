-- Which refused events were put right, so that counts name only what still waits for somebody. Few events replace
-- another: all others stay out of the index by a plain comparison. No cast to json: it refuses a NUL inside a string.
CREATE INDEX event_by_superseded ON event (village_code, (substring(body FROM '"supersedes":"([0-9a-f-]{36})"')))
  WHERE body NOT LIKE '%"supersedes":null%';
