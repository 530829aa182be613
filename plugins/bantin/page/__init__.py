"""Pages: Markdown → Body, views of the catalogue for the templates, and the page shell."""
