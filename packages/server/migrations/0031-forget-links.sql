-- What is known of a code goes with its link or session, also when the form they were for is taken back.

CREATE FUNCTION entry.forget_secret() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = entry, pg_temp AS $$
BEGIN
  DELETE FROM entry.secret WHERE secret.hash = OLD.secret_hash;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION entry.forget_secret() FROM PUBLIC;

CREATE TRIGGER forget AFTER DELETE ON form_link FOR EACH ROW EXECUTE FUNCTION entry.forget_secret();
CREATE TRIGGER forget AFTER DELETE ON form_session FOR EACH ROW EXECUTE FUNCTION entry.forget_secret();
GRANT DELETE ON form_link TO {{worker}};
GRANT SELECT, DELETE ON form_session TO {{worker}};
