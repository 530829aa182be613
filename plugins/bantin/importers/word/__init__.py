"""Word files taken apart into drafts with their photos.

`package` opens the file as if hostile, `preparing` makes plain markup of what Word wrote, `walking`
turns that into the frozen values of `blocks`, `reading` is the pure pipeline from them to a draft,
and `saving` writes it whole or not at all. What lines mean is settled by the tables of `text/`.
"""
