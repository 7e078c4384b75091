"""The record of acts can only grow: whoever can reach the database cannot rewrite it by the ordinary statements."""

from django.db import migrations

PROTECT = """
CREATE FUNCTION reviews_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are append-only: % of event % refused', TG_OP, OLD.id
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON reviews_event
    FOR EACH ROW EXECUTE FUNCTION reviews_event_is_append_only();
"""
UNPROTECT = """
DROP TRIGGER event_is_append_only ON reviews_event;
DROP FUNCTION reviews_event_is_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0001_initial")]
    operations = [migrations.RunSQL(PROTECT, UNPROTECT)]
