"""Comments are part of the record: like events they can only be added. Admins may look at them."""

from django.apps import apps as installed
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

PROTECT = """
CREATE FUNCTION reviews_comment_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'comments are append-only: % of comment % refused', TG_OP, OLD.id
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER comment_is_append_only BEFORE UPDATE OR DELETE ON reviews_comment
    FOR EACH ROW EXECUTE FUNCTION reviews_comment_is_append_only();
"""
UNPROTECT = """
DROP TRIGGER comment_is_append_only ON reviews_comment;
DROP FUNCTION reviews_comment_is_append_only();
"""


def let_admins_look(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    # Django makes permissions only after the last migration; this one is needed now.
    create_permissions(installed.get_app_config("reviews"), verbosity=0)
    permission = apps.get_model("auth", "Permission").objects.get(
        content_type__app_label="reviews", codename="view_comment"
    )
    for group in apps.get_model("auth", "Group").objects.filter(name="admins"):
        group.permissions.add(permission)


def stop_admins_looking(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for group in apps.get_model("auth", "Group").objects.filter(name="admins"):
        group.permissions.remove(
            *apps.get_model("auth", "Permission").objects.filter(
                content_type__app_label="reviews", codename="view_comment"
            )
        )


class Migration(migrations.Migration):
    dependencies = [("reviews", "0003_groups"), ("reviews", "0006_desk")]
    operations = [
        migrations.RunSQL(PROTECT, UNPROTECT),
        migrations.RunPython(let_admins_look, stop_admins_looking),
    ]
