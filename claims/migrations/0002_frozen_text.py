"""What takes two tables, or the old and the new row, to promise: triggers."""

from django.db import migrations

FREEZE = """
CREATE FUNCTION claims_text_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the text of article % is frozen', OLD.id USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER article_text_is_frozen BEFORE UPDATE OF text, text_sha256 ON claims_article
    FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.text_sha256 IS DISTINCT FROM NEW.text_sha256)
    EXECUTE FUNCTION claims_text_is_frozen();
"""
THAW = """
DROP TRIGGER article_text_is_frozen ON claims_article;
DROP FUNCTION claims_text_is_frozen();
"""

# The article's length is a column of its own, so an offset outside the text is refused without reading it.
SLICE = """
CREATE FUNCTION claims_appearance_is_slice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    length integer;
    words text;
BEGIN
    SELECT article.length INTO length FROM claims_article article WHERE article.id = NEW.article_id;
    IF NEW."end" > length THEN
        RAISE EXCEPTION 'appearance %:% lies outside the text of article % (% characters)',
            NEW.start, NEW."end", NEW.article_id, length USING ERRCODE = 'check_violation';
    END IF;
    SELECT substr(article.text, NEW.start + 1, NEW."end" - NEW.start) INTO words
        FROM claims_article article WHERE article.id = NEW.article_id;
    IF words <> NEW.exact THEN
        RAISE EXCEPTION 'appearance %:% of article % does not hold the words of its slice',
            NEW.start, NEW."end", NEW.article_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER appearance_is_slice BEFORE INSERT OR UPDATE OF article_id, start, "end", exact ON claims_appearance
    FOR EACH ROW EXECUTE FUNCTION claims_appearance_is_slice();
"""
UNSLICE = """
DROP TRIGGER appearance_is_slice ON claims_appearance;
DROP FUNCTION claims_appearance_is_slice();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial")]
    operations = [migrations.RunSQL(FREEZE, THAW), migrations.RunSQL(SLICE, UNSLICE)]
