"""German: no more than ``words``."""
