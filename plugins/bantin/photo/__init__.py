"""Photos: the only folder that opens pictures."""
