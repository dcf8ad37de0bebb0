-- While a manager is on leave, the next one above is asked in their stead, and told so.

ALTER TABLE assessment ADD COLUMN instead_of uuid,
  ADD FOREIGN KEY (tenant_id, instead_of) REFERENCES person (tenant_id, id);
COMMENT ON COLUMN assessment.instead_of IS 'The manager who was on leave when the cycle opened, instead of whom the rater was asked.';
CREATE INDEX assessment_instead_of ON assessment (tenant_id, instead_of) WHERE instead_of IS NOT NULL;
CREATE INDEX person_away ON person (tenant_id, id) WHERE leave IS NOT NULL;
