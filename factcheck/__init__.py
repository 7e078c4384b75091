"""Wiring: what changes when the project is deployed elsewhere. No models, no rules."""
