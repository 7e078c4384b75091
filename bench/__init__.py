"""Measurements: how well articles are split, how fast, and what survives failures. Never a timed test."""
