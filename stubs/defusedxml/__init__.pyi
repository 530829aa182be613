"""Types of what is used of defusedxml, which brings none."""
