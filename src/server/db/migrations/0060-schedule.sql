-- The schedule asks the cases themselves what is due, all villages at once; it has no jobs, and no schema of its own.
CREATE INDEX case_state_due ON case_state (watch_at) WHERE watch_at IS NOT NULL;
DROP INDEX case_state_by_watch;
DROP SCHEMA IF EXISTS graphile_worker CASCADE;
