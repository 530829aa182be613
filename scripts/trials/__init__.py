"""Trials: sites that are edited, built and killed at random, and must come out right."""
