"""Draws the demo site's pictures from the plan files in ``plan/``."""
