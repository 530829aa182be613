"""Word files taken apart into drafts with their photos.

`package` opens the file as if hostile, `preparing` makes plain markup of what Word wrote, `walking`
turns that into the frozen blocks of `importers/documents`, and `reading` is the pure pipeline from
them to a draft. What lines mean is settled by the tables of `importers/text`.
"""
