"""Saved web pages as the systems of union bodies' sites write them; all texts are invented."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PIL import Image

TITLE: Final = "Tuổi trẻ Sông Mây ra quân trồng một nghìn cây sao đen bên bờ Ngọc"
LEAD: Final = (
    "Sáng ngày 12/10/2024, Ban Thường vụ Tỉnh đoàn Sông Mây tổ chức lễ ra quân trồng cây "
    "hưởng ứng chiến dịch “Mùa cây mới”, với sự tham gia của hơn 200 đoàn viên, thanh niên."
)
PARAGRAPHS: Final = (
    "Đến dự có đồng chí Lâm Thụy Miên, Phó Bí thư Tỉnh đoàn Sông Mây; đại diện lãnh đạo xã "
    "Bến Trăng; cùng đông đảo đoàn viên, thanh niên các chi đoàn trực thuộc.",
    "Phát biểu tại lễ ra quân, đồng chí Lâm Thụy Miên nhấn mạnh ý nghĩa của việc trồng cây đối "
    "với môi trường sống, đồng thời đề nghị các chi đoàn chăm sóc cây ít nhất trong ba năm tới.",
    "Ngay sau lễ phát động, các lực lượng đã trồng 1.000 cây sao đen dọc bờ Ngọc, dọn 3 km kênh "
    "và tặng 20 suất quà cho học sinh có hoàn cảnh khó khăn trên địa bàn xã.",
    "Theo kế hoạch, chiến dịch kéo dài đến hết tháng 12/2024, mỗi chi đoàn đảm nhận ít nhất một "
    "đoạn đường, gắn với cuộc vận động xây dựng nông thôn mới của địa phương.",
)
CAPTIONS: Final = (
    "Toàn cảnh lễ ra quân tại bờ Ngọc",
    "Đồng chí Lâm Thụy Miên phát biểu tại lễ ra quân",
)
AUTHOR: Final = "Hà Vân Khanh"
OTHERS: Final = (
    "Đoàn xã Cầu Sương thăm hỏi gia đình chính sách nhân dịp năm mới",
    "Khai mạc giải bóng chuyền thanh niên công nhân năm 2024",
    "Hội nghị triển khai công tác kiểm tra của Tỉnh đoàn Sông Mây",
)
SITE: Final = "Tỉnh đoàn Sông Mây"
ADDRESS: Final = "https://songmay.example/tin-tuc/trong-cay-ben-bo-ngoc.html"
CLOCK: Final = "Thứ Năm, 20 Tháng Sáu, 2024"


@dataclass(frozen=True, slots=True)
class Saved:
    """A page and the files beside it, by their paths."""

    html: str
    files: dict[str, bytes] = field(default_factory=dict)

    def write(self, folder: Path, name: str = "trang.html") -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for path, data in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        page = folder / name
        page.write_text(self.html, encoding="utf-8")
        return page


def photo(number: int = 0, form: str = "JPEG") -> bytes:
    """A photo that differs by its number."""
    stream = io.BytesIO()
    image = Image.new("RGB", (120, 80), (20 + number * 7 % 200, 90, 160))
    image.putpixel((number % 100, 3), (255, 255, 0))
    image.save(stream, form)
    return stream.getvalue()


def photos(*paths: str) -> dict[str, bytes]:
    return {path: photo(number) for number, path in enumerate(paths)}


def _list(names: Sequence[str]) -> str:
    return "".join(
        f'<li><a href="https://songmay.example/tin-{i}.html">{name}</a></li>'
        for i, name in enumerate(names)
    )


def _head(more: str = "", title: str = f"{TITLE} - {SITE}") -> str:
    return f'<head><meta charset="utf-8"><title>{title}</title>{more}</head>'


def wordpress(body: str = "") -> Saved:
    """A magazine theme: header with the day of viewing, a photo on top, related posts, a side."""
    own = body or "".join(
        (
            f"<p><strong>{LEAD}</strong></p>",
            f"<p>{PARAGRAPHS[0]}</p>",
            '<figure id="attachment_7" class="wp-caption aligncenter">'
            '<a href="https://songmay.example/wp-content/uploads/2024/10/toan-canh.jpg">'
            '<img class="wp-image-7 size-large" src="./trang_files/toan-canh-1024x683.jpg" '
            'srcset="https://songmay.example/wp-content/uploads/2024/10/toan-canh-1024x683.jpg '
            '1024w, https://songmay.example/wp-content/uploads/2024/10/toan-canh.jpg 2000w" '
            'alt="IMG_2231">'
            f'</a><figcaption class="wp-caption-text">{CAPTIONS[0]}</figcaption></figure>',
            f"<p>{PARAGRAPHS[1]}</p>",
            '<p style="text-align: center;"><img class="lazyload" '
            'src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" '
            'data-src="./trang_files/phat-bieu.jpg"></p>'
            f'<p style="text-align: center;"><em>{CAPTIONS[1]}</em></p>',
            f"<h3>Những con số</h3><p>{PARAGRAPHS[2]}</p>",
            '<ul class="wp-block-list"><li>1.000 cây sao đen</li><li>3 km kênh</li></ul>',
            f"<blockquote><p>{PARAGRAPHS[3]}</p></blockquote>",
            '<div class="wp-block-embed__wrapper"><iframe '
            'src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed"></iframe></div>',
            f'<p style="text-align: right;"><strong>{AUTHOR}</strong></p>',
            '<div class="sharedaddy sd-sharing-enabled"><h3>Chia sẻ:</h3><ul><li>Facebook</li></ul>'
            f'</div><div id="jp-relatedposts"><h3>Có liên quan</h3><ul>{_list(OTHERS)}</ul></div>',
        )
    )
    machine = (
        f'<meta property="og:title" content="{TITLE}">'
        f'<meta property="og:site_name" content="{SITE}">'
        f'<link rel="canonical" href="{ADDRESS}">'
        '<meta property="article:published_time" content="2024-10-12T08:35:00+00:00">'
        '<meta property="article:modified_time" content="2024-10-14T01:00:00+00:00">'
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":['
        '{"@type":"Article","headline":"' + TITLE + '","datePublished":"2024-10-12T08:35:00+00:00",'
        '"articleSection":["Phong trào"],"author":{"@type":"Person","name":"admin"}},'
        '{"@type":"WebSite","name":"' + SITE + '"}]}</script>'
    )
    return Saved(
        f"""<!DOCTYPE html><html lang="vi">{_head(machine)}<body class="single single-post">
<div class="td-header-wrap"><div class="td_data_time"><div>{CLOCK}</div></div>
<nav class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul>
</nav></div>
<div class="td-container"><article class="post type-post">
<div class="entry-crumbs"><span><a href="/">Trang chủ</a></span> <i></i> <span><a href="/pt">Phong
trào</a></span></div>
<header class="td-post-title"><ul class="td-category"><li class="entry-category">
<a href="/pt">Phong trào</a></li></ul>
<h1 class="entry-title">{TITLE}</h1>
<div class="td-module-meta-info"><div class="td-post-author-name">By <a href="/a">admin</a></div>
<span class="td-post-date"><time class="entry-date updated td-module-date"
datetime="2024-10-12T08:35:00+00:00">12/10/2024</time></span>
<div class="td-post-views"><i></i><span>120</span></div></div></header>
<div class="td-post-content">{own}</div>
<footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li>
<li><a href="/tag/cay">trồng cây</a></li></ul></div>
<div class="td-block-row td-post-next-prev"><a href="/a.html">{OTHERS[0]}</a></div></footer>
</article><div class="td_block_related_posts"><h4>TIN CÙNG MỤC</h4>
<div class="td_module_related_posts"><a href="/b.html"><img src="./trang_files/khac.jpg"></a>
<h3><a href="/b.html">{OTHERS[1]}</a></h3></div></div></div>
<aside class="sidebar"><h4>TIN MỚI NHẤT</h4><ul>{_list(OTHERS)}</ul></aside>
<footer class="site-footer"><p>© 2024 {SITE}. Địa chỉ: 12 đường Bờ Ngọc.</p></footer>
</body></html>""",
        photos(
            "trang_files/toan-canh-1024x683.jpg",
            "trang_files/phat-bieu.jpg",
            "trang_files/khac.jpg",
        ),
    )


def drupal() -> Saved:
    """Drupal: the title in a block of its own, fields for photo and text, a crumb trail."""
    return Saved(
        f"""<!DOCTYPE html><html lang="vi" dir="ltr">{
            _head(f'<link rel="canonical" href="{ADDRESS}">')
        }
<body class="path-node page-node-type-article"><a href="#main" class="visually-hidden focusable">
Nhảy đến nội dung</a>
<header role="banner"><div class="site-name">{SITE}</div><div id="today">{CLOCK}</div></header>
<div class="region region-breadcrumb"><nav class="breadcrumb" role="navigation">
<h2 id="system-breadcrumb" class="visually-hidden">Breadcrumb</h2><ol><li><a href="/">Trang chủ</a>
</li><li><a href="/phong-trao">Phong trào</a></li><li>{TITLE}</li></ol></nav></div>
<main role="main"><div class="region region-content">
<div id="block-page-title" class="block block-core"><h1 class="title page-title">
<span class="field field--name-title field--type-string">{TITLE}</span></h1></div>
<article role="article" class="node node--type-article node--view-mode-full clearfix">
<footer class="node__meta"><div class="node__submitted">Được đăng bởi
<span class="field field--name-uid"><span class="username">bientap</span></span> vào
<span class="field field--name-created">T7, 12/10/2024 - 15:35</span></div></footer>
<div class="node__content clearfix">
<div class="field field--name-field-image field--type-image"><div class="field__item">
<img loading="lazy" src="sites/default/files/styles/large/toan%20canh.jpg" width="480" height="320"
alt="{CAPTIONS[0]}" class="image-style-large"></div></div>
<div class="field field--name-field-sapo field__item">{LEAD}</div>
<div class="clearfix text-formatted field field--name-body field--type-text-with-summary
field__item">
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<figure role="group" class="caption caption-img align-center">
<img data-entity-type="file" src="./trang_files/phat-bieu.jpg" alt="{CAPTIONS[1]}">
<figcaption>{CAPTIONS[1]}</figcaption></figure>
<p>{PARAGRAPHS[2]}</p>
<table class="table"><thead><tr><th>Chi đoàn</th><th>Số cây</th></tr></thead>
<tbody><tr><td>Bến Trăng</td><td>600</td></tr><tr><td>Cầu Sương</td><td>400</td></tr></tbody>
</table>
<p>{PARAGRAPHS[3]} Xem <a href="/ke-hoach/42">kế hoạch</a>.</p>
<p class="text-align-right"><em>Tin, ảnh: {AUTHOR}</em></p></div>
<div class="node__links"><ul class="links inline"><li><a href="/login">Đăng nhập</a> để gửi ý kiến
</li></ul></div></div></article>
<div class="views-element-container block"><h2>Tin liên quan</h2><ul>{_list(OTHERS)}</ul></div>
</div></main><footer><p>Chịu trách nhiệm nội dung: {SITE}</p></footer></body></html>""",
        photos("sites/default/files/styles/large/toan canh.jpg", "trang_files/phat-bieu.jpg"),
    )


def nukeviet() -> Saved:
    """NukeViet: the lead and its photo apart from the text, hidden values for machines."""
    return Saved(
        f"""<!DOCTYPE html><html lang="vi">{
            _head(
                f'<meta property="og:title" content="{TITLE}">'
                f'<meta property="og:url" content="{ADDRESS}">'
                f'<meta property="og:site_name" content="{SITE}">'
            )
        }
<body><header><div class="site-banner"><h2>{SITE.upper()}</h2></div>
<span class="current-time">Thứ năm, 20/06/2024, 10:15</span></header>
<nav id="menusite"><ul class="nav"><li><a href="/vi/">Trang nhất</a></li></ul></nav>
<div class="breadcrumbs-wrap"><ul class="breadcrumbs list-none" itemscope
itemtype="https://schema.org/BreadcrumbList"><li><a href="/vi/" itemprop="item" title="Trang nhất">
<span itemprop="name">Trang nhất</span></a></li><li><a href="/vi/news/"><span>Tin Tức</span></a>
</li><li><a href="/vi/news/phong-trao/"><span>Phong trào</span></a></li></ul></div>
<div class="row"><div class="col-md-18">
<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope>
<div class="panel-body"><h1 class="title margin-bottom-lg" itemprop="headline">{TITLE}</h1>
<div class="hidden hide d-none" itemprop="author" itemscope>
<span itemprop="name">bientap</span></div>
<span class="hidden hide d-none" itemprop="datePublished">2024-10-12T15:35:00+07:00</span>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">Thứ bảy - 12/10/2024 15:35
</span></div><div class="col-md-12"><ul class="list-inline text-right"><li><a href="#">In ra</a>
</li></ul></div></div>
<div class="clearfix"><div class="hometext m-bottom" itemprop="description">{LEAD}</div>
<figure class="article center"><img alt="{TITLE}" src="./trang_files/toan-canh.jpg" width="460"
class="img-thumbnail"><figcaption>{CAPTIONS[0]}</figcaption></figure></div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg"><div class="text-justify">
{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}<br><br>
<div style="text-align:center"><img alt="phat bieu" src="./trang_files/phat-bieu.jpg"><br>
<em>{CAPTIONS[1]}</em></div><br>{PARAGRAPHS[2]}<br>{PARAGRAPHS[3]}</div></div>
<div class="margin-bottom-lg"><p class="text-right"><strong>Tác giả: </strong>{AUTHOR}</p></div>
</div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B">
<div class="h5 clearfix"><p id="stringrating">Tổng số điểm của bài viết là: 0 trong 0 đánh giá</p>
</div></form></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><div class="socialicon">
Facebook</div></div></div>
<div id="idcomment" class="nv-fullbg"><h3>Ý kiến bạn đọc</h3></div>
<div class="news_column panel panel-default"><div class="panel-body other-news">
<p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related list-inline">{_list(OTHERS)}
</ul></div></div></div></div>
<footer id="footer"><p>Địa chỉ: 12 đường Bờ Ngọc</p></footer></body></html>""",
        photos("trang_files/toan-canh.jpg", "trang_files/phat-bieu.jpg"),
    )


def sharepoint() -> Saved:
    """SharePoint: a form around all, the title twice, text in divs, a table around a photo."""
    return Saved(
        f"""<!DOCTYPE html><html dir="ltr" lang="vi-VN">{_head(title=f"Trang tin - {TITLE}")}
<body><form method="post" action="./chi-tiet.aspx" id="aspnetForm">
<input type="hidden" name="__VIEWSTATE" value="AAAA">
<div id="ms-designer-ribbon"><a href="#" class="ms-skip">Skip Ribbon Commands</a>
<span class="ms-core-signIn"><a href="/_layouts/15/Authenticate.aspx">Sign In</a></span></div>
<div id="s4-workspace"><div class="banner">TRANG THÔNG TIN ĐIỆN TỬ TỈNH ĐOÀN SÔNG MÂY</div>
<div id="contentBox"><div id="DeltaPlaceHolderMain">
<div class="ms-webpart-zone"><div class="tin-chi-tiet">
<img src="/PublishingImages/dai-dien.jpg" alt="{TITLE}" style="display:none">
<div class="title-news">{TITLE}</div><div class="date-news">12/10/2024</div>
<div id="ctl00_Body" class="ms-rtestate-field" aria-labelledby="ctl00_Label">
<div><span style="font-size:12pt">{LEAD}</span></div><div>&#160;</div>
<div style="text-align:justify"><span>{PARAGRAPHS[0]}</span></div>
<div>{PARAGRAPHS[1]}</div>
<table border="0" align="center" class="ms-rteTable-default"><tbody>
<tr><td><img src="trang_files/toan-canh.jpg" alt=""></td>
<td><img src="trang_files/phat-bieu.jpg" alt=""></td></tr>
<tr><td>{CAPTIONS[0]}</td><td>{CAPTIONS[1]}</td></tr></tbody>
</table>
<div>{PARAGRAPHS[2]}</div><div>{PARAGRAPHS[3]}</div>
<div style="text-align:right"><strong>Tin bài: {AUTHOR}, Phó Bí thư Chi đoàn</strong></div></div>
<div class="tinkhac"><div>Các tin đã đưa ngày:</div><ul>{_list(OTHERS)}</ul></div>
</div></div></div></div></div></form></body></html>""",
        photos("trang_files/toan-canh.jpg", "trang_files/phat-bieu.jpg"),
    )


def joomla() -> Saved:
    """Joomla: facts in a list of terms, dates in UTC, the text with microdata."""
    return Saved(
        f"""<!DOCTYPE html><html lang="vi-vn">{_head(f'<base href="{ADDRESS}">', TITLE)}
<body class="site com_content view-article"><header class="header"><div class="clock">
Hôm nay: 20/06/2024</div></header>
<div class="container-component"><main>
<div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article">
<meta itemprop="inLanguage" content="vi-VN">
<div class="page-header"><h2 itemprop="headline">{TITLE}</h2></div>
<dl class="article-info text-muted"><dt class="article-info-term">Chi tiết</dt>
<dd class="createdby" itemprop="author" itemscope>Viết bởi:
<span itemprop="name">{AUTHOR}</span></dd>
<dd class="category-name"><span></span>Chuyên mục: <a href="/phong-trao">Phong trào</a></dd>
<dd class="published"><time datetime="2024-10-12T08:35:00+00:00" itemprop="datePublished">
Được đăng: 12 Tháng 10 2024</time></dd>
<dd class="modified"><time datetime="2024-11-02T08:35:00+00:00" itemprop="dateModified">
Lần cập nhật cuối: 02 Tháng 11 2024</time></dd><dd class="hits">Lượt xem: 812</dd></dl>
<figure class="left item-image"><img src="images/toan-canh.jpg" alt="" itemprop="thumbnailUrl">
<figcaption class="caption">{CAPTIONS[0]}</figcaption></figure>
<div itemprop="articleBody" class="com-content-article__body">
<p>{LEAD}</p><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<p><img class="caption" style="display: block; margin: 0 auto;" src="images/phat-bieu.jpg"
alt="phat-bieu" title="{CAPTIONS[1]}"><br>{CAPTIONS[1]}</p>
<p>{PARAGRAPHS[2]}</p><ol><li>Chuẩn bị cây giống</li><li>Trồng và chăm sóc</li></ol>
<p>{PARAGRAPHS[3]}</p></div>
<nav class="pagenavigation"><span class="pagination">Bài trước: {OTHERS[0]}</span></nav>
</div></main></div><footer>© {SITE}</footer></body></html>""",
        photos("images/toan-canh.jpg", "images/phat-bieu.jpg"),
    )


def dnn() -> Saved:
    """DNN: tables that place the page, text in one cell parted by breaks, a photo from outside."""
    return Saved(
        f"""<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-VN">{_head(title=SITE)}
<body id="Body"><form id="Form"><div id="dnn_ControlPanel"></div>
<table class="skin" width="980"><tr><td colspan="2" class="banner">CỔNG THÔNG TIN ĐIỆN TỬ SÔNG MÂY
</td></tr><tr><td class="leftpane"><table><tr><td><a href="/Default.aspx">Trang chủ</a></td></tr>
<tr><td><a href="/GioiThieu.aspx">Giới thiệu</a></td></tr></table></td>
<td id="dnn_ContentPane" class="contentpane"><div class="DnnModule DnnModule-DNN_News">
<div id="dnn_ctr412_ModuleContent" class="DNNModuleContent ModNewsC">
<div class="edn_article"><span class="tieude">{TITLE}</span><br>
<span class="ngaydang">Cập nhật lúc: 14/10/2024 10:00</span>
<span class="ngaydang">Ngày đăng: 12/10/2024 15:35</span>
<div class="noidung"><b>{LEAD}</b><br><br>{PARAGRAPHS[0]}<br>{PARAGRAPHS[1]}<br><br>
<center><img src="https://songmay.example/Portals/0/toan-canh.jpg" border="0"><br>
<i>{CAPTIONS[0]}</i></center><br>{PARAGRAPHS[2]}<br><br>
<center><img src="trang_files/phat-bieu.jpg"><br><i>{CAPTIONS[1]}</i></center><br>
{PARAGRAPHS[3]}<br><br><p align="right"><b>{AUTHOR}</b></p></div>
<div class="tinkhac"><b>Các tin khác</b><ul>{_list(OTHERS)}</ul></div></div></div></div></td>
</tr><tr><td colspan="2" class="footer">Bản quyền © {SITE}</td></tr></table></form>
</body></html>""",
        photos("trang_files/phat-bieu.jpg"),
    )


SYSTEMS: Final = {
    "wordpress": wordpress,
    "drupal": drupal,
    "nukeviet": nukeviet,
    "sharepoint": sharepoint,
    "joomla": joomla,
    "dnn": dnn,
}
