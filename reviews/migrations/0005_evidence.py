"""Evidence: files beside links, archived copies, fetching, and links that are looked at.

Apart from what the desk's other tables need: within one migration Django puts the index of a generated column before
the column where a foreign key comes new as well.
"""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import claims.search
import reviews.models.evidence


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0005_desk"),
        ("reviews", "0004_next_claim"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(model_name="snapshot", name="snapshot_content"),
        migrations.CreateModel(
            name="EvidenceFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("content_type", models.CharField(max_length=100, verbose_name="type")),
                ("size", models.PositiveIntegerField(verbose_name="size")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("content", models.BinaryField()),
                ("text", models.TextField(blank=True, verbose_name="text")),
                (
                    "uploaded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(),
                        editable=False,
                        verbose_name="uploaded",
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=claims.search.Stems(reviews.models.evidence.Beginning("text")),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "uploaded file",
                "verbose_name_plural": "uploaded files",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Fetch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.URLField(max_length=2000, verbose_name="address")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("fetching", "being fetched"),
                            ("done", "fetched"),
                            ("failed", "not fetched"),
                        ],
                        default="waiting",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                ("problem", models.CharField(blank=True, max_length=40)),
                ("detail", models.CharField(blank=True, max_length=300)),
                (
                    "asked_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                (
                    "next_attempt_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                ("not_before", models.DateTimeField(blank=True, null=True)),
                ("lease_token", models.PositiveBigIntegerField(default=0, editable=False)),
                ("lease_expires_at", models.DateTimeField(blank=True, editable=False, null=True)),
            ],
            options={"ordering": ["-id"]},
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.URLField(max_length=2000, verbose_name="address")),
                ("checked_at", models.DateTimeField(blank=True, null=True)),
                ("next_check_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                ("failing_since", models.DateTimeField(blank=True, null=True)),
                ("dead_since", models.DateTimeField(blank=True, null=True)),
                ("problem", models.CharField(blank=True, max_length=40)),
            ],
        ),
        migrations.AlterField(
            model_name="evidence",
            name="url",
            field=models.URLField(blank=True, max_length=2000, verbose_name="link"),
        ),
        migrations.AddField(
            model_name="evidence",
            name="language",
            field=models.CharField(blank=True, max_length=12, verbose_name="language"),
        ),
        migrations.AddField(
            model_name="evidence",
            name="published_on",
            field=models.DateField(blank=True, null=True, verbose_name="published on"),
        ),
        migrations.AddField(
            model_name="evidence",
            name="quote_found",
            field=models.BooleanField(blank=True, null=True, verbose_name="passage found"),
        ),
        migrations.AddField(
            model_name="snapshot",
            name="publisher",
            field=models.CharField(blank=True, max_length=200, verbose_name="publisher"),
        ),
        migrations.AddField(
            model_name="snapshot",
            name="title",
            field=models.CharField(blank=True, max_length=300, verbose_name="title"),
        ),
        migrations.AddField(
            model_name="snapshot",
            name="final_url",
            field=models.URLField(blank=True, max_length=2000, verbose_name="final address"),
        ),
        migrations.AddField(
            model_name="snapshot",
            name="language",
            field=models.CharField(blank=True, max_length=12, verbose_name="language"),
        ),
        migrations.AddField(
            model_name="snapshot",
            name="published_on",
            field=models.DateField(blank=True, null=True, verbose_name="published on"),
        ),
        migrations.AddField(
            model_name="evidencefile",
            name="uploaded_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="uploaded by",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="file",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="reviews.evidencefile",
                verbose_name="uploaded file",
            ),
        ),
        migrations.AddField(
            model_name="fetch",
            name="snapshot",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="reviews.snapshot",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=claims.search.Stems("title", "publisher", "quote", arg_joiner=" || ' ' || "),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddField(
            model_name="snapshot",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=claims.search.Stems(reviews.models.evidence.Beginning("text")),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddIndex(
            model_name="snapshot",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="snapshot_search"),
        ),
        migrations.AddIndex(
            model_name="evidence",
            index=django.contrib.postgres.indexes.HashIndex(fields=["url"], name="evidence_of_link"),
        ),
        migrations.AddIndex(
            model_name="evidence",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="evidence_search"),
        ),
        migrations.AddIndex(
            model_name="link",
            index=django.contrib.postgres.indexes.HashIndex(fields=["url"], name="link_address"),
        ),
        migrations.AddIndex(model_name="link", index=models.Index(fields=["next_check_at"], name="link_due")),
        migrations.AddIndex(
            model_name="evidencefile",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="evidence_file_search"),
        ),
        migrations.AddIndex(
            model_name="fetch",
            index=django.contrib.postgres.indexes.HashIndex(fields=["url"], name="fetch_of_link"),
        ),
        migrations.AddIndex(
            model_name="fetch",
            index=models.Index(
                condition=models.Q(("state__in", ["waiting", "fetching"])),
                fields=["next_attempt_at"],
                name="fetch_due",
            ),
        ),
        migrations.AddConstraint(
            model_name="snapshot",
            constraint=models.UniqueConstraint(fields=("sha256", "final_url"), name="snapshot_content_once"),
        ),
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("url", ""), _negated=True), ("file__isnull", False), _connector="OR"
                ),
                name="evidence_has_link_or_file",
            ),
        ),
        migrations.AddConstraint(
            model_name="link",
            constraint=models.UniqueConstraint(django.db.models.functions.text.MD5("url"), name="link_once"),
        ),
        migrations.AddConstraint(
            model_name="link",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dead_since__isnull", True), models.Q(("problem", ""), _negated=True), _connector="OR"
                ),
                name="link_dead_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.MD5("url"),
                condition=models.Q(("state__in", ["waiting", "fetching"])),
                name="fetch_one_pending_a_link",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["waiting", "fetching", "done", "failed"])),
                name="fetch_state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "fetching"), _negated=True),
                    ("lease_expires_at__isnull", False),
                    _connector="OR",
                ),
                name="fetch_fetching_is_leased",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "done"), _negated=True), ("snapshot__isnull", False), _connector="OR"
                ),
                name="fetch_done_has_snapshot",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "failed"), _negated=True),
                    models.Q(("problem", ""), _negated=True),
                    _connector="OR",
                ),
                name="fetch_failure_has_reason",
            ),
        ),
    ]
