-- Why a form was handed back, from a closed list beside the rater's own words.

ALTER TABLE assessment ADD COLUMN decline_kind text
  CHECK (decline_kind IN ('NOT_ENOUGH_CONTACT', 'CONFLICT_OF_INTEREST', 'ON_LEAVE', 'OTHER'));
UPDATE assessment SET decline_kind = 'OTHER' WHERE state = 'DECLINED';
ALTER TABLE assessment
  ADD CONSTRAINT declined_for_a_kind CHECK ((state = 'DECLINED') = (decline_kind IS NOT NULL));
