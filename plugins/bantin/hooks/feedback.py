"""The option `feedback` of `bantin/listings`: where readers' answers go."""

import re
from typing import Final

from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from bantin.wording.terminal import WRONG_FEEDBACK

_MAILBOX: Final = re.compile(r"(?:mailto:)?(?P<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.ASCII)
_FORM: Final = re.compile(r"https://[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:/[^\s<>\"\\^`{|}]*)?", re.ASCII)


class FeedbackOption(BaseConfigOption[str]):
    """A mail address, with or without `mailto:`, or the `https` address of a form."""

    def __init__(self) -> None:
        super().__init__()
        self.default = ""

    def run_validation(self, value: object) -> str:
        """Give the address as a link has it; empty where none is given.

        Raises:
            ValidationError: the value is neither; the message has both languages.
        """
        if value is None or value == "":
            return ""
        if isinstance(value, str):
            text = value.strip()
            mailbox = _MAILBOX.fullmatch(text)
            if mailbox is not None:
                return f"mailto:{mailbox['address']}"
            if _FORM.fullmatch(text):
                return text
        raise ValidationError(f"{WRONG_FEEDBACK.say('vi')}\n{WRONG_FEEDBACK.say('en')}")


def feedback_of(config: MkDocsConfig) -> str:
    """Give where a site's readers answer; empty where its configuration doesn't say."""
    listings = config.plugins.get("bantin/listings")
    return str(listings.config["feedback"]) if listings is not None else ""
