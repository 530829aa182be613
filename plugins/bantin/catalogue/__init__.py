"""All articles: the registers of units and categories, the catalogue, its listings and pages."""
