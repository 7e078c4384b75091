"""The three roles and what they may do. Admins keep sources, people and roles; judging is the editors' part."""

from django.apps import apps as installed
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LOOK = [
    *(f"claims.view_{model}" for model in ("source", "article", "speaker", "claim", "appearance")),
    *(f"reviews.view_{model}" for model in ("review", "evidence", "snapshot", "event")),
]
EDITORS = [*LOOK, "claims.add_article", "reviews.judge_review"]
SENIOR_EDITORS = [*EDITORS, "reviews.sign_off_review", "reviews.correct_review", "reviews.withdraw_review"]
ADMINS = [
    *LOOK,
    "claims.add_article",
    *(
        f"{app}.{act}_{model}"
        for app, model in (
            ("claims", "source"),
            ("claims", "speaker"),
            ("auth", "user"),
            ("auth", "group"),
            ("authtoken", "tokenproxy"),
        )
        for act in ("view", "add", "change", "delete")
    ),
]
GROUPS = {"editors": EDITORS, "senior editors": SENIOR_EDITORS, "admins": ADMINS}


def make_groups(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    # Django makes permissions only after the last migration; these are needed now.
    for label in ("auth", "authtoken", "claims", "reviews"):
        create_permissions(installed.get_app_config(label), verbosity=0)
    group_model = apps.get_model("auth", "Group")
    permission_model = apps.get_model("auth", "Permission")
    for name, wanted in GROUPS.items():
        group, _created = group_model.objects.get_or_create(name=name)
        for permission in wanted:
            app, _dot, codename = permission.partition(".")
            group.permissions.add(
                permission_model.objects.get(content_type__app_label=app, codename=codename)
            )


def remove_groups(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("auth", "Group").objects.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0002_append_only_events"),
        ("claims", "0002_frozen_text"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("authtoken", "0004_alter_tokenproxy_options"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, remove_groups)]
