"""Writing posts of a whole archive, again and again, and never over what a person wrote."""
