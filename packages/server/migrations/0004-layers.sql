-- What the layer engine derives, and what overrides it.

CREATE TABLE placement (
  tenant_id uuid NOT NULL,
  node_id uuid NOT NULL,
  kind text NOT NULL,
  manager_id uuid,
  acting_manager_id uuid,
  path text COLLATE "C" NOT NULL,
  depth smallint NOT NULL,
  height smallint NOT NULL,
  layer text NOT NULL CHECK (layer IN ('IC', 'M1', 'M2', 'EXEC')),
  hybrid_share double precision,
  children integer NOT NULL,
  counted_reports integer NOT NULL,
  managing_reports integer NOT NULL,
  subtree_size integer NOT NULL,
  flags integer NOT NULL,
  PRIMARY KEY (tenant_id, node_id),
  FOREIGN KEY (tenant_id, node_id) REFERENCES org_node ON DELETE CASCADE
);
COMMENT ON TABLE placement IS
  'The org of org.derived_on as the layer engine sees it, one row for each node that is in it. Only changes are written.';
COMMENT ON COLUMN placement.path IS
  'Ordinals from the root down to the node, five base-36 digits each: a subtree is one range of paths.';
CREATE UNIQUE INDEX placement_by_path ON placement (tenant_id, path);
COMMENT ON COLUMN placement.children IS 'Places directly beneath, vacant seats without reports included.';
CREATE INDEX placement_by_manager ON placement (tenant_id, manager_id);
CREATE INDEX placement_by_acting_manager ON placement (tenant_id, acting_manager_id);
CALL raise_wall('placement');
GRANT SELECT, INSERT, UPDATE, DELETE ON placement TO {{app}}, {{worker}};

CREATE TABLE layer_override (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  layer text NOT NULL CHECK (layer IN ('IC', 'M1', 'M2', 'EXEC')),
  reason text NOT NULL,
  author text NOT NULL,
  valid_from date NOT NULL,
  expires_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, person_id) REFERENCES person ON DELETE CASCADE,
  CONSTRAINT override_ends_after_it_starts CHECK (expires_on > valid_from)
);
CREATE INDEX override_by_person ON layer_override (tenant_id, person_id);
CALL raise_wall('layer_override');
GRANT SELECT, INSERT, UPDATE, DELETE ON layer_override TO {{app}}, {{worker}};
