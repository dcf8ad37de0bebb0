-- Files come in by chunks, so that neither a server nor a statement ever holds a whole one.

CREATE TABLE upload_chunk (
  tenant_id uuid NOT NULL,
  upload_id uuid NOT NULL,
  seq integer NOT NULL,
  content bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 1048576),
  PRIMARY KEY (tenant_id, upload_id, seq),
  FOREIGN KEY (tenant_id, upload_id) REFERENCES upload ON DELETE CASCADE
);
ALTER TABLE upload_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
CALL raise_wall('upload_chunk');
GRANT SELECT, INSERT, DELETE ON upload_chunk TO {{app}}, {{worker}};

-- The owner, too, sees one tenant at a time.
DO $$
DECLARE
  tenant uuid;
BEGIN
  FOR tenant IN SELECT id FROM entry.tenant LOOP
    PERFORM set_config('rung.tenant_id', tenant::text, true);
    INSERT INTO upload_chunk (tenant_id, upload_id, seq, content)
    SELECT tenant_id, id, seq, substring(content FROM 1 + seq * 1048576 FOR 1048576)
    FROM upload, generate_series(0, (octet_length(content) - 1) / 1048576) AS seq
    WHERE octet_length(content) > 0;
  END LOOP;
  PERFORM set_config('rung.tenant_id', '', true);
END $$;

ALTER TABLE upload
  DROP COLUMN content,
  ALTER COLUMN sha256 DROP NOT NULL,
  ADD COLUMN state text NOT NULL DEFAULT 'COMPLETE' CHECK (state IN ('RECEIVING', 'COMPLETE')),
  ADD COLUMN kind text NOT NULL DEFAULT 'CSV' CHECK (kind IN ('CSV', 'XLSX', 'JSONL')),
  ADD COLUMN encoding text CHECK (encoding IN ('UTF-8', 'UTF-16LE', 'UTF-16BE', 'WINDOWS-1252')),
  ADD COLUMN separator text CHECK (separator IN (',', ';', E'\t', '|')),
  ADD COLUMN shape jsonb;
COMMENT ON COLUMN upload.shape IS 'Headers, samples and row count, worked out when they are first asked for.';
GRANT UPDATE ON upload TO {{app}}, {{worker}};
