"""What importers of single documents share: their blocks, and what is read from those."""
