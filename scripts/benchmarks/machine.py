"""The machine and the programs that a run was measured with."""

import importlib.metadata
import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PACKAGES: Final = ("bantin", "hugo", "mkdocs", "mkdocs-material", "Markdown", "Jinja2")


@dataclass(frozen=True, slots=True)
class Machine:
    """What figures depend on."""

    processor: str
    cores: int
    system: str
    python: str
    versions: dict[str, str]
    """Of packages that are installed."""

    def __str__(self) -> str:
        versions = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        return (
            f"{self.processor}, {self.cores} cores, {self.system}, Python {self.python}\n{versions}"
        )


def this_machine() -> Machine:
    """Give the machine that this runs on."""
    installed = {one.metadata["Name"].lower() for one in importlib.metadata.distributions()}
    return Machine(
        processor=_processor(),
        cores=len(os.sched_getaffinity(0)),
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        versions={
            name: importlib.metadata.version(name)
            for name in _PACKAGES
            if name.lower() in installed
        },
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
