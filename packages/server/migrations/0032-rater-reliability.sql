-- How far one rater's view of somebody agrees with another's in this company, as the latest release found it.

ALTER TABLE tenant ADD COLUMN rater_reliability double precision
  CHECK (rater_reliability BETWEEN 0 AND 1);
COMMENT ON COLUMN tenant.rater_reliability IS 'r1, for planning who can reach which evidence; none before a release with enough groups.';
