"""Names that Windows keeps for devices, with any ending: no file or folder may have one there.

Source: «Naming Files, Paths, and Namespaces», Microsoft's reference of Windows.
"""

from typing import Final

_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10)))
)


def is_device_name(name: str) -> bool:
    """Tell whether Windows takes a name of a file or folder, with any ending, for a device."""
    return name.partition(".")[0].rstrip().lower() in _DEVICES
