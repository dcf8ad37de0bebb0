-- What the contract says in other languages. A translation belongs to the English wording it translates.

CREATE TABLE contract_translation (
  tenant_id uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  language text NOT NULL CHECK (language IN ('DE')),
  english text NOT NULL CHECK (length(english) BETWEEN 1 AND 600),
  translation text NOT NULL CHECK (length(translation) BETWEEN 1 AND 600),
  PRIMARY KEY (tenant_id, language, english)
);
COMMENT ON TABLE contract_translation IS 'A company''s own translations; those of the default contract come with the product.';
CALL raise_wall('contract_translation');
GRANT SELECT, INSERT, UPDATE, DELETE ON contract_translation TO {{app}}, {{worker}};
