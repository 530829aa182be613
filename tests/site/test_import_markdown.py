"""`bantin import markdown` into a site, which is then checked and built with nothing to say."""

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from tests.markdown_files import (
    HUGO,
    JEKYLL,
    MATERIAL,
    NIKOLA,
    OTHER,
    PELICAN,
    PHOTO,
    PLAIN,
    Files,
    write_files,
)
from tests.site.sites import Site, read_tree

from bantin.cli import main

SYSTEMS: dict[str, Files] = {
    "hugo": HUGO,
    "jekyll": JEKYLL,
    "material": MATERIAL,
    "nikola": NIKOLA,
    "pelican": PELICAN,
    "plain": PLAIN,
}

LARGE: Files = {
    "posts/bai.md": """\
---
title: "Ngày hội: \\"Giọt hồng\\" & bạn"
date: 2021-03-26 07:00
author: Minh An
---

<div align="center">
    <img src="a.jpg" alt="Lều" title="Bên &quot;lều&quot; [1]">
    <img src="b.jpg" width="100%">
</div>

<table border="1"><tr><td bgcolor="red">Đội <font color="red">một</font></td>
<td><img src="a.jpg"></td></tr></table>

Một <u>hai</u><br>
ba <span style="x">bốn</span> <Nguyễn Văn A> *năm* {{ site.name }}

![mất](mat.jpg)

<script>alert(1)</script>

1. một

    ![](b.jpg 'Trong "danh" sách')

2. [văn bản](k.pdf), [trang](../trang/gioi-thieu-chung.md), [mất](mat.md)

```html
<script>ở lại</script>
```

<video src="v.mp4"></video>

{{< gallery >}}
![](a.jpg)
![](b.jpg)
{{< /gallery >}}
""",
    "posts/a.jpg": PHOTO,
    "posts/b.jpg": OTHER,
    "posts/k.pdf": b"%PDF-1.4\n",
    "posts/v.mp4": b"\0\0\0\x18ftypmp42" + bytes(64),
    "trang/gioi-thieu-chung.md": (
        "# Giới thiệu chung\n\nXem [bài](/posts/bai.md), ![](../posts/a.jpg)\n"
    ),
}


def run(site: Site, folder: Path, *arguments: str) -> Result:
    command = ["import", "markdown", str(folder), "--site", str(site.root), "--unit", "doan-xa"]
    return CliRunner().invoke(main, [*command, *arguments])


def check(site: Site) -> list[dict[str, object]]:
    result = CliRunner().invoke(main, ["check", "--site", str(site.root), "--json"])
    found: list[dict[str, object]] = json.loads(result.output)
    return [one for one in found if one["severity"] != "note"]


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_site_of_each_system_is_built(new_site: Site, tmp_path: Path, system: str) -> None:
    folder = write_files(tmp_path / system, SYSTEMS[system])
    before = read_tree(folder)
    result = run(new_site, folder)
    assert result.exit_code == 0, result.output
    assert read_tree(folder) == before
    assert check(new_site) == []
    new_site.build(strict=True)


def test_what_a_page_shows(new_site: Site, tmp_path: Path) -> None:
    folder = write_files(tmp_path / "cu", LARGE)
    result = run(new_site, folder)
    assert result.exit_code == 0, result.output
    for told in ("bai.md:16", "{{ site.name }}", "bai.md:18", "«mat.jpg»", "<script>", "«mat.md»"):
        assert told in result.output
    assert check(new_site) == []
    new_site.build(strict=True)
    page = new_site.page("tin/2021/03/26/bai")
    for shown in (
        "Ngày hội: &#34;Giọt hồng&#34; &amp; bạn", "Bên &#34;lều&#34; [1]", "Đội một", "<u>hai</u>",
        "&lt;Nguyễn Văn A&gt;", "<em>năm</em>", "{{ site.name }}", "[Ảnh: mất]", "ở lại",
        "k.pdf", "v.mp4", "gioi-thieu-chung", "Minh An",
    ):  # fmt: skip
        assert shown in page, shown
    assert "<script>alert" not in page
    assert "tin/2021/03/26/bai" in new_site.page("trang/gioi-thieu-chung")


def test_categories_are_mapped_by_the_table(new_site: Site, tmp_path: Path) -> None:
    folder = write_files(tmp_path / "cu", HUGO)
    assert run(new_site, folder).exit_code == 0
    (article,) = new_site.content.glob("tin/2019/05/*/index.md")
    front = yaml.load(article.read_text("utf-8").split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - every scalar as text
    assert front["unit"] == "doan-xa"
    assert front["categories"] == ["phong-trao"]
    assert front["aliases"] == ["/cu/trong-cay.html", "/post/ban-cu/", "/post/trong-cay/"]


def test_again_without_a_change_writes_nothing(new_site: Site, tmp_path: Path) -> None:
    folder = write_files(tmp_path / "cu", {**HUGO, **LARGE})
    assert run(new_site, folder).exit_code == 0
    before = read_tree(new_site.root)
    result = run(new_site, folder)
    assert result.exit_code == 0
    assert read_tree(new_site.root) == before


def test_a_dry_run_writes_nothing(new_site: Site, tmp_path: Path) -> None:
    folder = write_files(tmp_path / "cu", LARGE)
    before = read_tree(new_site.root)
    result = run(new_site, folder, "--dry-run", "--json", "--lang", "en")
    assert result.exit_code == 0
    assert isinstance(json.loads(result.output), dict)
    assert read_tree(new_site.root) == before


def test_no_such_folder(new_site: Site, tmp_path: Path) -> None:
    result = run(new_site, tmp_path / "khong-co")
    assert result.exit_code == 1
    assert "không có thư mục này" in result.output
