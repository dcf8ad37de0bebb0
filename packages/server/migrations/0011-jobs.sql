-- The queue's schema. The worker's role makes what is in it, since nobody else may look into the queue.

CREATE SCHEMA jobs;
GRANT USAGE, CREATE ON SCHEMA jobs TO {{worker}};
GRANT USAGE ON SCHEMA jobs TO {{app}};
