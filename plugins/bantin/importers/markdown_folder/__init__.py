"""Folders of Markdown with front matter: Hugo, Jekyll, MkDocs, Nikola, Pelican, and plain ones."""
