"""Folders of Markdown as six systems have them, with invented texts, for tests of the importer."""

from collections.abc import Mapping
from pathlib import Path

from tests.site.sites import phone_photo, write_file

Files = Mapping[str, str | bytes]

PHOTO = phone_photo()
OTHER = phone_photo(shade=30)

HUGO: Files = {
    "hugo.toml": 'baseURL = "https://doanxa.example/"\ntitle = "Đoàn xã"\n',
    "content/_index.md": "---\ntitle: Trang nhà\n---\n",
    "content/post/_index.md": "+++\ntitle = 'Tin'\n+++\n\n<!-- chỉ liệt kê -->\n",
    "content/post/trong-cay/index.md": """\
+++
title = "Trồng cây ở đồi Mây Thượng"
date = 2019-05-03T01:30:00Z
lastmod = 2019-06-01T00:00:00Z
draft = false
weight = 3
categories = ["Phong trào", ["Tình nguyện", "Mùa hè xanh"]]
tags = ["trồng cây", "đồi Mây"]
aliases = ["/cu/trong-cay.html", "ban-cu"]
thanhvien = 12
[author]
name = "Thùy Linh"
[cover]
image = "Bìa Đẹp.JPG"
+++

Ba mươi đoàn viên lên đồi từ sáng sớm.

<!--more-->

{{< figure src="Bìa Đẹp.JPG" caption="Toàn cảnh \\"đồi\\" 1" alt="Đồi cây" >}}

Xem [bài trước]({{< ref "hien-mau.md" >}}) và [kế hoạch](ke-hoach.pdf).

{{< youtube dQw4w9WgXcQ >}}

{{< thong-bao "quan trọng" >}}

{{< gallery >}}
{{< figure src="/img/a.jpg" caption="Một" >}}
{{< figure src="/img/b.jpg" >}}
{{< /gallery >}}
""",
    "content/post/trong-cay/Bìa Đẹp.JPG": PHOTO,
    "content/post/trong-cay/ke-hoach.pdf": b"%PDF-1.4\n",
    "content/post/trong-cay/du-thua.jpg": OTHER,
    "content/post/hien-mau.md": """\
---
title: Hiến máu
date: 2018-01-02
draft: true
publishDate: 2018-02-03
featured_image: /img/a.jpg
expiryDate: 2030-01-01T00:00:00+07:00
thanhvien: 5
slug: hien-mau-2018
---

Xem ![ảnh](/img/a.jpg "Bên \\"trong\\" lều") và ![mất](/img/khong-co.jpg).
""",
    "content/post/json.md": """\
{
  "title": "Bài JSON",
  "date": "2020-02-03T08:00:00+07:00",
  "tags": ["một"]
}

Thân bài.
""",
    "content/gioi-thieu/lich-su.md": "---\ntitle: Lịch sử\n---\n\nThành lập năm 1976.\n",
    "static/img/a.jpg": PHOTO,
    "static/img/b.jpg": OTHER,
    "archetypes/default.md": "---\ntitle: mẫu\n---\nmẫu\n",
    "public/post/x.md": "không đọc\n",
}

JEKYLL: Files = {
    "_config.yml": "baseurl: /trang\nurl: https://doanxa.example\n",
    "README.md": "# Kho mã\n\nCách dựng trang.\n",
    "_posts/2019-05-03-giot-hong.md": """\
---
layout: post
title: "Ngày hội Giọt hồng"
categories: phong-trao hien-mau
tags: [hiến máu, Giọt hồng]
author: linh
redirect_from:
  - /giot-hong/
  - /?p=12
image: /assets/img/giot-hong.jpg
---
* TOC
{:toc}

Sáng nay có **612** đơn vị máu.

{% include figure.html src="/assets/img/giot-hong.jpg" caption="Quầy đăng ký" %}

![Xếp hàng]({{ site.baseurl }}/assets/img/hang.jpg){: .center width="300"}
*Đoàn viên xếp hàng*

Xem [sau]({% post_url 2020-06-07-mua-he %}) hoặc [đồi]({{ "/assets/img/hang.jpg" | relative_url }}).
{: .lead}

{% highlight ruby %}
puts "{{ không động }}" # ![x](y.jpg)
{% endhighlight %}

{% include quang-cao.html id=3 %}
""",
    "_posts/2020-06-07-mua-he.markdown": """\
---
title: Mùa hè xanh
date: 2020-06-07 09:10:00 +0000
category: Tình nguyện hè
published: false
---
Thân bài, xem [trang cũ](/trang/phong-trao/hien-mau/2019/05/03/giot-hong.html).
""",
    "_drafts/y-tuong.md": "---\ntitle: Ý tưởng\ndate: 2021-01-01\n---\nMới nghĩ.\n",
    "_data/authors.yml": "linh:\n  name: Thùy Linh\n  role: Phó Bí thư\n",
    "lien-he.md": "---\ntitle: Liên hệ\npermalink: /lien-he/\n---\nSố 12 đường Bến Ngự.\n",
    "_includes/mau.md": "không đọc\n",
    "assets/img/giot-hong.jpg": PHOTO,
    "assets/img/hang.jpg": OTHER,
}

MATERIAL: Files = {
    "mkdocs.yml": "site_name: Đoàn xã\nsite_url: https://doanxa.example/\ntheme: material\n",
    "docs/index.md": "# Đoàn xã Cầu Mây\n\nTrang của đoàn viên.\n",
    "docs/blog/index.md": "# Tin\n",
    "docs/blog/.authors.yml": """\
authors:
  linh:
    name: Thùy Linh
    description: Phó Bí thư
    avatar: https://doanxa.example/linh.png
""",
    "docs/blog/posts/doc-sach.md": """\
---
date:
  created: 2023-04-06
  updated: 2023-04-07
authors: [linh, Minh An]
categories:
  - Thiếu nhi
pin: true
slug: doc-sach
---

# Ngày hội đọc sách

Ba trăm em thiếu nhi tham gia.

<!-- more -->

!!! note "Lưu ý"
    Mang theo sách cũ.

<figure markdown>
  ![Gian sách](../../anh/sach.jpg){ width="300" }
  <figcaption>Gian sách cũ</figcaption>
</figure>

Xem [giới thiệu](../../gioi-thieu.md#lich-su), [tệp][kh] và ![gian][anh].

[kh]: ../../tep/ke-hoach.pdf "Kế hoạch"
[anh]: ../../anh/sach.jpg
""",
    "docs/gioi-thieu.md": "# Giới thiệu\n\n## Lịch sử\n\nXem [bài](blog/posts/doc-sach.md).\n",
    "docs/anh/sach.jpg": PHOTO,
    "docs/tep/ke-hoach.pdf": b"%PDF-1.4\n",
}

NIKOLA: Files = {
    "conf.py": 'SITE_URL = "https://doanxa.example/"\n',
    "posts/hoi-trai.md": """\
<!--
.. title: Hội trại
.. slug: hoi-trai-2017
.. date: 2017-03-26 07:30:00 UTC+07:00
.. tags: trại, thanh niên
.. category: Phong trào/Trại
.. author: Minh An
.. description: Hai ngày ở bãi sông.
.. type: text
-->

Trại có *hai* cổng.

{{% media url=https://www.youtube.com/watch?v=dQw4w9WgXcQ %}}

{{% thumbnail "/images/trai.jpg" alt="Cổng trại" %}}
""",
    "posts/rieng.md": "Chưa xong.\n",
    "posts/rieng.meta": ".. title: Riêng\n.. date: 2017-04-01\n.. status: private\n",
    "pages/lien-he.md": "<!--\n.. title: Liên hệ\n-->\n\nĐường Bến Ngự.\n",
    "images/trai.jpg": PHOTO,
    "output/posts/hoi-trai.md": "không đọc\n",
}

PELICAN: Files = {
    "pelicanconf.py": "PATH = 'content'\nSITEURL = ''\n",
    "content/bao-cao.md": """\
Title: Báo cáo năm
Date: 2016-12-30 16:00
Category: Báo cáo
Tags: tổng kết, số liệu
Authors: Thùy Linh; Minh An
Summary: Một năm *nhiều* việc.
Status: published

Đọc [bài khác]({filename}khac.md) và [bảng]({static}/tep/bang.pdf).

![Biểu đồ]({attach}bieu-do.png)
""",
    "content/khac.md": "Title: Khác\nDate: 2016-11-20\nStatus: draft\n\nNháp.\n",
    "content/pages/gioi-thieu.md": "Title: Giới thiệu\n\nVề chúng tôi.\n",
    "content/tep/bang.pdf": b"%PDF-1.4\n",
    "content/bieu-do.png": OTHER,
}

PLAIN: Files = {
    "index.md": "# Nhà\n",
    "gioi-thieu/index.md": "# Giới thiệu\n\nChúng tôi.\n",
    "anh/noi-quy.md": "# Nội quy\n\nKhông hút thuốc.\n",
    "tin/le-ra-quan.md": "# Lễ ra quân\n\nChưa rõ ngày.\n",
    "2022-09-05-khai-giang.md": "Trống vang, <b>ba</b> hồi.<br>\nVui.\n",
}


def write_files(folder: Path, files: Files) -> Path:
    """Write a folder's files."""
    for name, data in files.items():
        write_file(folder / name, data)
    return folder
