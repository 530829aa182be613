"""Tells whether the quick Markdown gives what stock Python-Markdown gives."""
