-- The journal of opened cases grows with a village's work too; what belongs to a tablet or a person stays in one piece.
SELECT partition_by_village('case_opening');

-- A token says which village it is of: it is found by the primary key.
DROP INDEX device_session_by_token;
