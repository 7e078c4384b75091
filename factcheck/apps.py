"""Loads the Celery application with Django, so that tasks called from pages and commands find their broker."""

from importlib import import_module

from django.apps import AppConfig


class FactcheckConfig(AppConfig):
    """No models; here for ``ready`` alone."""

    name = "factcheck"

    def ready(self) -> None:
        import_module("factcheck.celery")
