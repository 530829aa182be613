"""Bringing news from elsewhere into the site: each importer ends in a `Draft`."""
