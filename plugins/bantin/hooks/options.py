"""The options of `bantin/articles` in mkdocs.yml."""

from typing import Final

from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError

from bantin.hooks.photos import PhotoOptions
from bantin.phrase import Language
from bantin.wording.terminal import WORKERS_WRONG

MOST_WORKERS: Final = 64
"""Most processes that a site may ask for."""


class WorkersOption(config_options.OptionallyRequired[int]):
    """How many processes make pages: a whole number, 0 for as many as there are processors."""

    def run_validation(self, value: object) -> int:
        """Refuse what is no such number."""
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_WORKERS:
            raise ValidationError(WORKERS_WRONG.say("vi") + "\n" + WORKERS_WRONG.say("en"))
        return value


class ArticlesConfig(Config):
    """Options of `bantin/articles` in mkdocs.yml."""

    language = config_options.Choice[Language](("vi", "en"), default="vi")
    """The language of the interface; of findings too, unless BANTIN_LANG asks for the other."""
    cache = config_options.Type(str, default=".cache/bantin")
    """The folder for work in progress, beside mkdocs.yml."""
    photos = config_options.SubConfig(PhotoOptions)
    """How photos are encoded, and what members can download."""
    workers = WorkersOption(default=0)
    """Processes that make pages; as many as the machine has processors, unless given."""
