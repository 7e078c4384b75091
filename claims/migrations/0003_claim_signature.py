"""Each claim gets the signature by which claims like it are found."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from claims.wording import signature

BATCH = 1_000


def sign(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """With today's function: whoever changes it adds a migration that does this again."""
    claims = apps.get_model("claims", "Claim").objects.order_by("pk")
    last = 0
    while batch := list(claims.filter(pk__gt=last).only("statement")[:BATCH]):
        for claim in batch:
            claim.signature = signature(claim.statement)
        claims.bulk_update(batch, ["signature"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_frozen_text")]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="signature",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.IntegerField(), default=list, editable=False, size=None
            ),
        ),
        migrations.RunPython(sign, migrations.RunPython.noop),
        # After the signatures are there: an index is built faster than it grows.
        migrations.AddIndex(
            model_name="claim",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=False, fields=["signature"], name="claim_signature"
            ),
        ),
    ]
