"""Saved web pages into drafts, with their photos.

The library for readable text only says where the article stands; what it holds is walked here,
because captions, photos and leads are lost in that library's own summary. Titles, dates, bylines
and page furniture go by the rules of `importers/text`, captions and signatures by those of
`importers/documents`.
"""  # noqa: A005 - named as its command
