"""Spanish: no more than ``words``."""
