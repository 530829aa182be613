"""One sentence in each language of the program."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence in Vietnamese and English, with `{named}` places for values."""

    vi: str
    en: str

    def say(self, language: Language, **values: str) -> str:
        """Give the sentence in a language, with its places filled."""
        text = self.vi if language == "vi" else self.en
        return text.format(**values) if values else text
