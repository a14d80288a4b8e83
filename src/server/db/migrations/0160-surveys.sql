-- What people answered in the satisfaction survey: one to four for each of its nine elements; null for what is no survey.
ALTER TABLE case_state ADD COLUMN scores smallint[];
CREATE INDEX case_state_survey ON case_state (village_code, closed_at) INCLUDE (scores) WHERE kind = 'survey';
CREATE INDEX case_state_finished ON case_state (village_code, closed_at)
  WHERE status IN ('completed', 'rejected', 'resolved');
