"""Exports of WordPress and folders of uploads, written by tests; all texts are invented."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from PIL import Image

SITE: Final = "https://thanhnien.songmay.example"
UPLOADS: Final = f"{SITE}/wp-content/uploads"


def cdata(text: str) -> str:
    """Give text as WordPress writes it."""
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


@dataclass(slots=True)
class WordPressExport:
    """An export that is being written."""

    version: str = "1.2"
    scheme: str = "http"
    prefix: str = "wp"
    """What stands before the export's own elements."""
    head: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    number: int = 100

    def author(self, login: str, name: str) -> None:
        self.head.append(
            f"<wp:author><wp:author_id>1</wp:author_id><wp:author_login>{cdata(login)}"
            f"</wp:author_login><wp:author_email>{login}@songmay.example</wp:author_email>"
            f"<wp:author_display_name>{cdata(name)}</wp:author_display_name></wp:author>"
        )

    def category(self, nicename: str, name: str, parent: str = "") -> None:
        self.head.append(
            f"<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>{nicename}"
            f"</wp:category_nicename><wp:category_parent>{parent}</wp:category_parent>"
            f"<wp:cat_name>{cdata(name)}</wp:cat_name></wp:category>"
        )

    def post(  # noqa: PLR0913 - what a post of an export has
        self,
        content: str = "<p>Thân bài.</p>",
        *,
        title: str = "Ra quân Tháng Thanh niên",
        link: str = "",
        excerpt: str = "",
        terms: Sequence[tuple[str, str, str]] = (),
        meta: Mapping[str, str] | None = None,
        comments: Sequence[Mapping[str, str]] = (),
        **fields: object,
    ) -> int:
        """Add a post, and give its number; `fields` are elements of the export's own."""
        self.number = int(str(fields.get("post_id", self.number + 1)))
        values: dict[str, object] = {
            "post_id": self.number,
            "post_date": "2019-05-03 09:10:00",
            "post_date_gmt": "2019-05-03 02:10:00",
            "post_name": "ra-quan",
            "status": "publish",
            "post_parent": 0,
            "menu_order": 0,
            "post_type": "post",
            "post_password": "",
            "is_sticky": 0,
            **fields,
        }
        link = link or f"{SITE}/2019/05/{values['post_name'] or self.number}/"
        parts = [
            f"<title>{cdata(title)}</title><link>{escape(link)}</link>",
            "<pubDate>Fri, 03 May 2019 02:10:00 +0000</pubDate>",
            "<dc:creator>" + cdata(str(values.pop("creator", "thuyan"))) + "</dc:creator>",
            f"<guid isPermaLink='false'>{SITE}/?p={self.number}</guid><description></description>",
            f"<content:encoded>{cdata(content)}</content:encoded>",
            f"<excerpt:encoded>{cdata(excerpt)}</excerpt:encoded>",
            *(f"<wp:{name}>{cdata(str(value))}</wp:{name}>" for name, value in values.items()),
            *(
                f'<category domain="{domain}" nicename="{nicename}">{cdata(name)}</category>'
                for domain, nicename, name in terms
            ),
            *(
                f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key>"
                f"<wp:meta_value>{cdata(value)}</wp:meta_value></wp:postmeta>"
                for key, value in (meta or {}).items()
            ),
            *map(_comment, comments),
        ]
        self.items.append("<item>" + "\n".join(parts) + "</item>")
        return self.number

    def attachment(
        self,
        file: str,
        *,
        parent: int = 0,
        caption: str = "",
        alt: str = "",
        **fields: Any,  # noqa: ANN401 - of the fields\' types
    ) -> int:
        """Add an attachment, and give its number."""
        meta = {"_wp_attached_file": file, "_wp_attachment_image_alt": alt}
        values = {
            "link": f"{SITE}/{file}/",
            "post_type": "attachment",
            "status": "inherit",
            "post_parent": parent,
            "attachment_url": f"{UPLOADS}/{file}",
            **fields,
        }
        return self.post("", title=file, excerpt=caption, meta=meta, **values)

    def text(self) -> str:
        """Give the file's text."""
        export = f"{self.scheme}://wordpress.org/export/{self.version}"
        body = "\n".join((*self.head, *self.items))
        body = body.replace("<wp:", f"<{self.prefix}:").replace("</wp:", f"</{self.prefix}:")
        wp = self.prefix
        return (
            '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- made by WordPress -->\n'
            f'<rss version="2.0" xmlns:excerpt="{export}/excerpt/" xmlns:{wp}="{export}/" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>'
            f"<title>Thanh niên Sông Mây</title><link>{SITE}</link>\n"
            f"<{wp}:wxr_version>{self.version}</{wp}:wxr_version>"
            f"<{wp}:base_site_url>{SITE}</{wp}:base_site_url>"
            f"<{wp}:base_blog_url>{SITE}</{wp}:base_blog_url>\n{body}\n</channel></rss>\n"
        )

    def save(self, folder: Path) -> Path:
        """Write the file, and give its place."""
        file = folder / "trang-cu.xml"
        file.write_text(self.text(), encoding="utf-8")
        return file


def _comment(fields: Mapping[str, str]) -> str:
    inner = "".join(f"<wp:{name}>{cdata(value)}</wp:{name}>" for name, value in fields.items())
    return f"<wp:comment>{inner}</wp:comment>"


def upload(folder: Path, file: str, colour: str = "red", size: tuple[int, int] = (40, 30)) -> Path:
    """Write a picture into a folder of uploads, and give its place."""
    place = folder / file
    place.parent.mkdir(parents=True, exist_ok=True)
    stream = BytesIO()
    Image.new("RGB", size, colour).save(stream, "PNG" if file.endswith(".png") else "JPEG")
    place.write_bytes(stream.getvalue())
    return place
