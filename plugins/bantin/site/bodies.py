"""Bodies: an article's text read again and marked up, when its page is made."""

from collections.abc import Callable
from typing import TypeAlias

from bantin.article.manuscript import split_body
from bantin.article.model import Article, Status
from bantin.article.source import on_disk, read_bytes, read_text_file
from bantin.catalogue.addresses import article_address, introduction_address
from bantin.catalogue.profiles import INTRODUCTION
from bantin.findings import Checked, Finding, as_notes
from bantin.page.body import Body
from bantin.page.markdown import Converter
from bantin.page.text import Text
from bantin.site.folder_reading import digest_of
from bantin.site.project import Project

Change: TypeAlias = Callable[[str], str]


def article_text(project: Project, article: Article) -> Checked[Text]:
    """Read an article's Markdown."""
    path = project.prefix + article.path
    text = read_text_file(on_disk(project.content, article.path), path)
    if text.value is None:
        return Checked(None, text.findings)
    body = split_body(text.value)
    address = article_address(article)
    files = project.files.get(article.path)
    return Checked(Text(body.markdown, path, article.folder, address, body.first_line, files))


def is_as_read(project: Project, article: Article) -> bool:
    """Tell whether an article's file still is what the build has read at its beginning."""
    path = project.prefix + article.path
    data = read_bytes(project.content, article.path, path)
    files = project.files.get(article.path, frozenset())
    return data.value is not None and digest_of(data.value, files) == project.digests[article.path]


def article_body(project: Project, article: Article, converter: Converter) -> Checked[Body]:
    """Read and mark up an article's body."""
    text = article_text(project, article)
    return converter.convert(text.value) if text.value else Checked(None, text.findings)


def introductions(project: Project, converter: Converter) -> tuple[dict[str, Body], list[Finding]]:
    """Mark up the introductions of units that have one, by the unit's key."""
    bodies: dict[str, Body] = {}
    findings: list[Finding] = []
    for key, profile in project.profiles.items():
        if not profile.introduction.strip():
            continue
        markdown = split_body(profile.introduction)
        path = f"{project.prefix}{profile.folder}/{INTRODUCTION}"
        address = introduction_address(key)
        text = Text(
            markdown.markdown, path, profile.folder, address, markdown.first_line, profile.files
        )
        body = converter.convert(text)
        findings.extend(body.findings)
        if body.value is not None:
            bodies[key] = body.value
    return bodies, findings


def check_bodies(project: Project, converter: Converter) -> list[Finding]:
    """Mark up everything and give only the findings."""
    _, findings = introductions(project, converter)
    for article in project.catalogue.articles:
        findings.extend(article_body(project, article, converter).findings)
    for article in project.unusable:
        problems = article_body(project, article, converter).findings
        is_public = article.status is Status.PUBLISHED
        findings.extend(problems if is_public else as_notes(problems))
    return findings
