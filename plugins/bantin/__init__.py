"""bantin: the news bulletin of a Vietnamese Youth Union body as a static site."""

__version__ = "0.1.0"
