"""HTML of other systems as Markdown: the same words in the same order, text as text."""
