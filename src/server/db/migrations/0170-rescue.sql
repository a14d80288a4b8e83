-- The key that tablets seal their rescue files to; one for all, made when it is first asked for. It opens nothing that
-- this database does not hold in clear.
CREATE TABLE rescue_key (
  number integer PRIMARY KEY DEFAULT 1 CHECK (number = 1),
  public_key bytea NOT NULL,
  private_key bytea NOT NULL
);
