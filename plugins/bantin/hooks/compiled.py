"""Templates compiled once for all builds of a user, as Python does with modules.

A build compiles some forty templates: 0.1 s, of which one with a single new article has few. They
aren't kept in the site's cache, which may come from anywhere, since reading them runs what they
hold: Jinja has a folder for them that is the user's own, and refuses it if it isn't.
"""

from hashlib import blake2b

from jinja2 import BytecodeCache, FileSystemBytecodeCache


def compiled_templates(*told: str) -> BytecodeCache | None:
    """Give where compiled templates are kept; none where the user has no folder for them.

    Args:
        told: changes with all that equal sources may be compiled to something else by.
    """
    digest = blake2b("\0".join(told).encode("utf-8", "surrogateescape"), digest_size=8)
    try:
        return FileSystemBytecodeCache(pattern=f"bantin-{digest.hexdigest()}-%s.cache")
    except (OSError, RuntimeError):
        return None
