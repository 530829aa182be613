"""Captures of web pages, saved as plain text, taken apart into drafts.

`split.split_page` is the visible pipeline. What the stages go by stands in tables at the top of
their files: page furniture in `furniture`, rubrics in `rubrics`, cues of captions in `captions`,
roles and names in `names`.
"""
