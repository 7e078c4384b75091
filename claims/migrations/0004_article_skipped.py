from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_claim_signature")]
    operations = [
        migrations.AddField(
            model_name="article",
            name="skipped",
            field=models.JSONField(blank=True, editable=False, null=True),
        ),
    ]
