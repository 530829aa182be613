"""Makes a site of many articles, the same for bantin and for Hugo.

Every article has about 8 kB of Vietnamese-looking Markdown: paragraphs, headings, a list and a
link, as measured on real bulletins. The same seed gives the same site.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

UNITS = 60
CATEGORIES = 20
FIRST_DAY = date(2016, 1, 1)

_SYLLABLES = (
    "đoàn viên thanh niên công tác phong trào tình nguyện hoạt động xây dựng chương trình kế hoạch "
    "tỉnh huyện xã chi hội nghị báo cáo kết quả năm học tập chuyên môn đồng chí bí thư ban thường "
    "vụ chấp hành tổ chức tham gia hỗ trợ gia đình học sinh trường lớp bà con nông thôn mới hiến "
    "máu nhân đạo trao quà khó khăn vượt lên cùng nhau giữ gìn môi trường xanh sạch đẹp biển đảo "
    "quê hương đất nước truyền thống lịch sử bác hồ văn nghệ thể thao bóng chuyền sáng tạo khởi "
    "nghiệp số hóa ứng dụng phần mềm quản lý kiểm tra giám sát đánh giá xếp loại thi đua"
).split()


@dataclass(frozen=True)
class GeneratedArticle:
    """One article as both tools get it."""

    slug: str
    title: str
    day: date
    unit: str
    category: str
    body: str


def articles(count: int, seed: int = 1) -> list[GeneratedArticle]:
    """Make articles spread evenly over ten years."""
    dice = random.Random(seed)
    days = 3650
    return [
        GeneratedArticle(
            slug=f"bai-viet-{number:05}",
            title=_sentence(dice, 9)[:-1],
            day=FIRST_DAY + timedelta(days=number * days // count),
            unit=f"don-vi-u{dice.randrange(1, UNITS):02}",
            category=f"chuyen-muc-c{dice.randrange(CATEGORIES):02}",
            body=_body(dice),
        )
        for number in range(count)
    ]


def _sentence(dice: random.Random, words: int) -> str:
    text = " ".join(dice.choice(_SYLLABLES) for _ in range(words))
    return text[:1].upper() + text[1:] + "."


def _paragraph(dice: random.Random) -> str:
    return " ".join(_sentence(dice, dice.randrange(14, 34)) for _ in range(7))


def _body(dice: random.Random) -> str:
    blocks = [_paragraph(dice), _paragraph(dice), "## " + _sentence(dice, 6)[:-1]]
    blocks += [_paragraph(dice), _paragraph(dice), _paragraph(dice)]
    blocks.append("\n".join(f"- **{_sentence(dice, 3)}** {_sentence(dice, 14)}" for _ in range(4)))
    blocks += ["## " + _sentence(dice, 5)[:-1], _paragraph(dice), _paragraph(dice)]
    blocks.append(
        f"Xem thêm [{_sentence(dice, 4)[:-1]}](https://songmay.example/) và *{_sentence(dice, 3)}*"
    )
    return "\n\n".join(blocks) + "\n"


def write_bantin(folder: Path, made: list[GeneratedArticle]) -> None:
    """Write the site for bantin."""
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(
        "site_name: Bench\nsite_url: https://songmay.example/\ndocs_dir: content\n"
        "theme: material\nplugins: [bantin/articles, bantin/listings]\n",
        encoding="utf-8",
    )
    units = ["tinh:\n  name: Tỉnh đoàn\n"]
    units += [
        f"don-vi-u{number:02}:\n  name: Đơn vị {number}\n  parent: "
        + ("tinh" if number < 10 else f"don-vi-u{number % 9 + 1:02}")
        + "\n"
        for number in range(1, UNITS)
    ]
    (content / "don-vi.yml").write_text("".join(units), encoding="utf-8")
    categories = (f"chuyen-muc-c{n:02}:\n  name: Chuyên mục {n}\n" for n in range(CATEGORIES))
    (content / "chuyen-muc.yml").write_text("".join(categories), encoding="utf-8")
    for article in made:
        target = content / "tin" / f"{article.day:%Y}" / f"{article.day:%m}" / article.slug
        target.mkdir(parents=True)
        (target / "index.md").write_text(
            f"---\ntitle: {article.title}\ndate: {article.day} 08:00\nunit: {article.unit}\n"
            f"categories: [{article.category}]\n---\n\n{article.body}",
            encoding="utf-8",
        )


def write_hugo(folder: Path, made: list[GeneratedArticle]) -> None:
    """Write the site for Hugo: articles, paged lists by unit, category, year and month."""
    _write(
        folder / "hugo.toml",
        'baseURL = "https://songmay.example/"\ntitle = "Bench"\n'
        'disableKinds = ["RSS"]\n[taxonomies]\nunit = "units"\ncategory = "categories"\n'
        'month = "months"\nyear = "years"\n[pagination]\npagerSize = 20\n'
        '[permalinks]\ntin = "/tin/:year/:month/:day/:slug/"\n',
    )
    frame = (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
        '</head><body><nav><a href="/">Trang chủ</a></nav>{{ block "main" . }}{{ end }}'
        "<footer>{{ .Site.Title }}</footer></body></html>\n"
    )
    page = (
        '{{ define "main" }}<article><h1>{{ .Title }}</h1><time>{{ .Date.Format "02/01/2006" }}'
        '</time>{{ .Content }}{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}'
        '</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>'
        "{{ end }}</article>{{ end }}\n"
    )
    cards = (
        '{{ define "main" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}<article>'
        '<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary }}</p></article>'
        '{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}\n'
    )
    layouts = folder / "layouts" / "_default"
    _write(layouts / "baseof.html", frame)
    _write(layouts / "single.html", page)
    _write(layouts / "list.html", cards)
    _write(
        folder / "layouts" / "index.html",
        cards.replace(".Paginate .Pages", ".Paginate .Site.RegularPages"),
    )
    for article in made:
        day = article.day
        _write(
            folder / "content" / "tin" / f"{day:%Y}" / f"{day:%m}" / f"{article.slug}.md",
            f'---\ntitle: "{article.title}"\ndate: {day}T08:00:00+07:00\nslug: {article.slug}\n'
            f"units: [{article.unit}]\ncategories: [{article.category}]\nyears: ['{day:%Y}']\n"
            f"months: ['{day:%Y-%m}']\n---\n\n{article.body}",
        )


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
