"""Captures of web pages, saved as plain text, taken apart into drafts.

`split.split_page` is the visible pipeline. What the stages go by stands in tables at the top of
their files: page furniture in `furniture_words`, rubrics in `rubrics`, cues of captions in
`captions`, roles and names in `names`. What a line is in its place is settled in `boxes`, `verse`
and `stills`; what was left out is said by `loss`.
"""
