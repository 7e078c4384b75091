"""Where the search for the next claim begins (``reviews/taking.py``).

Each claim that is taken leaves a dead entry at the head of the index ``review_queue``. While anybody keeps a
snapshot open (pg_dump, a forgotten transaction) PostgreSQL cannot clear them away, and each take would step
over all of those before it. So the search begins at the head: no review that ranks before it is waiting.

The head is a sequence, because a sequence is changed in place: a row would pile up versions of its own. It is
kept right by two rules and one lock. Whatever comes to wait before the head puts it back to the beginning, in
its own transaction, and keeps the lock (shared) until that is committed. Whoever moves the head on needs the
lock alone: then every such transaction is over, and the statement that looks sees what they left.
"""

from django.db import migrations

KEEP_HEAD = """
CREATE SEQUENCE reviews_head MINVALUE 0 START 0;

-- The order in which reviews are given out, as one number: the highest priority first, then the oldest.
CREATE FUNCTION reviews_rank(priority smallint, id bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
    'SELECT ((32767 - priority)::bigint << 48) + id';

CREATE FUNCTION reviews_head_put_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared('reviews_head'::regclass::integer, 0);
    PERFORM setval('reviews_head', 0) FROM reviews_head
      WHERE last_value > reviews_rank(NEW.priority, NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER review_waits AFTER INSERT OR UPDATE OF status, priority ON reviews_review
    FOR EACH ROW WHEN (NEW.status = 'waiting') EXECUTE FUNCTION reviews_head_put_back();

-- To the first review that waits. Not inside a transaction that has taken a claim: it could be rolled back.
CREATE FUNCTION reviews_head_move(from_the_top boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    head bigint := 0;
BEGIN
    IF NOT pg_try_advisory_xact_lock('reviews_head'::regclass::integer, 0) THEN
        RETURN;
    END IF;
    IF NOT from_the_top THEN
        SELECT last_value INTO head FROM reviews_head;
    END IF;
    PERFORM setval('reviews_head', rank) FROM (
        (SELECT reviews_rank(priority, id) AS rank FROM reviews_review
          WHERE status = 'waiting' AND priority = 32767 - (head >> 48) AND id >= head & 281474976710655
          ORDER BY priority DESC, id LIMIT 1)
        UNION ALL
        (SELECT reviews_rank(priority, id) FROM reviews_review
          WHERE status = 'waiting' AND priority < 32767 - (head >> 48)
          ORDER BY priority DESC, id LIMIT 1)
        LIMIT 1
    ) AS first;
END $$;
"""
FORGET_HEAD = """
DROP TRIGGER review_waits ON reviews_review;
DROP FUNCTION reviews_head_move(boolean);
DROP FUNCTION reviews_head_put_back();
DROP FUNCTION reviews_rank(smallint, bigint);
DROP SEQUENCE reviews_head;
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0003_groups")]
    operations = [migrations.RunSQL(KEEP_HEAD, FORGET_HEAD)]
