-- Whatever hangs on a person or seat is found by it: to take somebody out again, and to know what forbids it.

-- The same days are kept apart as before, and lines of every kind are found by their node.
DROP INDEX one_solid_line_a_day;
CREATE UNIQUE INDEX one_solid_line_a_day ON reporting_line (tenant_id, node_id, valid_from,
  (CASE WHEN kind = 'SOLID' THEN '00000000-0000-0000-0000-000000000000'::uuid ELSE id END));

CREATE INDEX participant_by_person ON participant (tenant_id, person_id, cycle_id);
