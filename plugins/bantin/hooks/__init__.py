"""The MkDocs plugins: thin, and the only code that knows MkDocs."""
