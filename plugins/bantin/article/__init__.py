"""One article: from the folder on disk (`source`) to its metadata as a value (`model`)."""
