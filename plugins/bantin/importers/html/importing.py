"""One saved page into a draft: opened, read, and saved with its photos unless the run is dry."""

from pathlib import Path

from bantin.findings import found
from bantin.importers.documents.saving import save_with_photos
from bantin.importers.html.opening import open_page
from bantin.importers.html.photos import beside
from bantin.importers.html.reading import read_page
from bantin.importers.results import Imported, Plan
from bantin.wording import importing_html as kinds


def import_page(name: str, plan: Plan) -> Imported:
    """Make a draft of one saved page, and write it with its photos unless the run is dry."""
    opened = open_page(Path(name), name)
    if opened.value is None:
        return Imported(name, None, opened.findings)
    read = read_page(opened.value.text, name, beside(Path(name)), plan.categories)
    findings = (*opened.findings, *read.findings)
    if read.value is None:
        return Imported(name, None, findings)
    draft = read.value.draft
    if not plan.unit:
        findings = (*findings, found(kinds.HTML_UNIT_MISSING, name))
    if plan.is_dry:
        return Imported(name, draft, findings)
    saved = save_with_photos(draft, read.value.files, plan.content, name, plan.unit)
    return Imported(name, draft, (*findings, *saved.findings), saved.value)
