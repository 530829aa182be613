from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from bantin.article.model import PhotoReference
from bantin.page.body import BodyPart, MediaBlock, PhotoBlock, Prose, VideoBlock
from bantin.page.markdown import Converter
from bantin.page.text import Text
from bantin.page.videos import LONGEST, Video, video_of

ID = "dQw4w9_Xc-Q"
WATCH = f"https://www.youtube.com/watch?v={ID}"
NOCOOKIE = f"https://www.youtube-nocookie.com/embed/{ID}?autoplay=1&rel=0"


@pytest.mark.parametrize(
    ("link", "start"),
    [
        (f"https://www.youtube.com/watch?v={ID}", 0),
        (f"http://youtube.com/watch?v={ID}", 0),
        (f"HTTPS://WWW.YouTube.com/watch?v={ID}", 0),
        (f"https://m.youtube.com/watch?v={ID}&feature=share", 0),
        (f"https://www.youtube.com/watch?list=PL0123456789&v={ID}&index=3", 0),
        (f"https://www.youtube.com/watch/?v={ID}", 0),
        (f"https://youtu.be/{ID}", 0),
        (f"https://youtu.be/{ID}?si=AbCdEfGh_12", 0),
        (f"https://www.youtube.com/live/{ID}?feature=share", 0),
        (f"https://www.youtube.com/embed/{ID}", 0),
        (f"https://www.youtube-nocookie.com/embed/{ID}", 0),
        (f"https://www.youtube.com/v/{ID}", 0),
        (f"https://youtu.be/{ID}?t=90", 90),
        (f"https://youtu.be/{ID}?t=90s", 90),
        (f"https://youtu.be/{ID}?t=1m30s", 90),
        (f"https://www.youtube.com/watch?v={ID}&t=1h1m1s", 3661),
        (f"https://www.youtube.com/watch?v={ID}#t=2m", 120),
        (f"https://www.youtube.com/embed/{ID}?start=75", 75),
        (f"https://youtu.be/{ID}?t=", 0),
        (f"https://youtu.be/{ID}?t=-5", 0),
        (f"https://youtu.be/{ID}?t=s", 0),
        (f"https://youtu.be/{ID}?t=9999999999", 0),
        (f"https://youtu.be/{ID}?t=٣", 0),
        (f"https://youtu.be/{ID}?autoplay=0&origin=https://evil.example", 0),
    ],
)
def test_links_of_youtube_are_videos(link: str, start: int) -> None:
    watch = f"{WATCH}&t={start}s" if start else WATCH
    player = f"{NOCOOKIE}&start={start}" if start else NOCOOKIE
    assert video_of(link) == Video("YouTube", watch, player)


def test_a_short_of_youtube_is_tall() -> None:
    short = f"https://www.youtube.com/shorts/{ID}"
    assert video_of(f"{short}?feature=share") == Video("YouTube", short, NOCOOKIE, is_tall=True)
    assert video_of(f"{short}?t=4") == Video(
        "YouTube", f"{short}?t=4s", f"{NOCOOKIE}&start=4", is_tall=True
    )


@pytest.mark.parametrize(
    ("link", "watch", "player"),
    [
        ("https://vimeo.com/76979871", "76979871", "76979871?autoplay=1&dnt=1"),
        ("http://www.vimeo.com/76979871/", "76979871", "76979871?autoplay=1&dnt=1"),
        ("https://vimeo.com/76979871?share=copy", "76979871", "76979871?autoplay=1&dnt=1"),
        (
            "https://vimeo.com/76979871/8272103f6e",
            "76979871/8272103f6e",
            "76979871?h=8272103f6e&autoplay=1&dnt=1",
        ),
        ("https://player.vimeo.com/video/76979871", "76979871", "76979871?autoplay=1&dnt=1"),
        (
            "https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0",
            "76979871/8272103f6e",
            "76979871?h=8272103f6e&autoplay=1&dnt=1",
        ),
        (
            "https://player.vimeo.com/video/76979871?h=%22%3E%3Cscript%3E",
            "76979871",
            "76979871?autoplay=1&dnt=1",
        ),
        (
            "https://vimeo.com/76979871#t=1m5s",
            "76979871#t=65s",
            "76979871?autoplay=1&dnt=1#t=65s",
        ),
    ],
)
def test_links_of_vimeo_are_videos(link: str, watch: str, player: str) -> None:
    assert video_of(link) == Video(
        "Vimeo", f"https://vimeo.com/{watch}", f"https://player.vimeo.com/video/{player}"
    )


@pytest.mark.parametrize(
    ("link", "watch", "is_tall"),
    [
        (
            "https://www.facebook.com/tinhdoan.songmay/videos/1234567890123/",
            "https://www.facebook.com/tinhdoan.songmay/videos/1234567890123/",
            False,
        ),
        (
            "https://www.facebook.com/tinhdoan/videos/le-ra-quan/1234567890123/?extid=x",
            "https://www.facebook.com/tinhdoan/videos/1234567890123/",
            False,
        ),
        (
            "https://web.facebook.com/T%E1%BB%89nh-%C4%91o%C3%A0n-100/videos/vb.1/1234567890123",
            "https://www.facebook.com/T%E1%BB%89nh-%C4%91o%C3%A0n-100/videos/1234567890123/",
            False,
        ),
        (
            "https://www.facebook.com/watch/?v=1234567890123&ref=sharing",
            "https://www.facebook.com/watch/?v=1234567890123",
            False,
        ),
        (
            "https://m.facebook.com/watch?v=1234567890123",
            "https://www.facebook.com/watch/?v=1234567890123",
            False,
        ),
        (
            "https://facebook.com/watch/live/?v=1234567890123",
            "https://www.facebook.com/watch/?v=1234567890123",
            False,
        ),
        (
            "https://vi-vn.facebook.com/video.php?v=1234567890123",
            "https://www.facebook.com/watch/?v=1234567890123",
            False,
        ),
        (
            "https://www.facebook.com/reel/1234567890123",
            "https://www.facebook.com/reel/1234567890123/",
            True,
        ),
        (
            "https://www.facebook.com/share/v/1AbCdEfGh2/?mibextid=wwXIfr",
            "https://www.facebook.com/share/v/1AbCdEfGh2/",
            False,
        ),
        (
            "https://www.facebook.com/share/r/1AbCdEfGh2/",
            "https://www.facebook.com/share/r/1AbCdEfGh2/",
            True,
        ),
        ("https://fb.watch/a1B2c3D4-_/", "https://fb.watch/a1B2c3D4-_/", False),
        ("http://fb.watch/v/a1B2c3D4-_", "https://fb.watch/a1B2c3D4-_/", False),
    ],
)
def test_links_of_facebook_are_videos(link: str, watch: str, *, is_tall: bool) -> None:
    video = video_of(link)
    assert video is not None
    assert (video.provider, video.watch, video.is_tall) == ("Facebook", watch, is_tall)
    player = urlsplit(video.player)
    assert video.player.startswith("https://www.facebook.com/plugins/video.php?href=https%3A%2F%2F")
    assert parse_qs(player.query) == {
        "href": [watch],
        "show_text": ["false"],
        "autoplay": ["true"],
    }


@pytest.mark.parametrize(
    "link",
    [
        "",
        "https://",
        "youtu.be/" + ID,
        "//youtu.be/" + ID,
        "javascript:alert(1)//youtu.be/" + ID,
        "javascript://youtu.be/" + ID,
        "data:text/html,https://youtu.be/" + ID,
        "ftp://youtu.be/" + ID,
        # other hosts
        f"https://youtube.com@evil.example/watch?v={ID}",
        f"https://evil.example@youtube.com/watch?v={ID}",
        f"https://a:b@www.youtube.com/watch?v={ID}",
        f"https://youtube.com:8443/watch?v={ID}",
        f"https://youtube.com./watch?v={ID}",
        f"https://youtube.com.evil.example/watch?v={ID}",
        f"https://evil-youtube.com/watch?v={ID}",
        f"https://youtubе.com/watch?v={ID}",
        f"https://xn--youtub-1of.com/watch?v={ID}",
        f"https://evil.example/https://youtu.be/{ID}",
        f"https://evil.example?youtu.be/{ID}",
        f"https://evil.example\\@youtu.be/{ID}",
        f"https://youtu.be\\@evil.example/{ID}",
        f"https://[youtu.be]/{ID}",
        f"https://[youtu.be/{ID}",
        f"https://music.youtube.com/watch?v={ID}",
        "https://fb.watch.evil.example/a1B2c3D4/",
        "https://l.facebook.com/l.php?u=https://www.facebook.com/reel/1234567890123",
        "https://vimeo.com.evil.example/76979871",
        # characters that browsers pass over
        f"https://www.you\ttube.com/watch?v={ID}",
        f"https://youtu.be/{ID}\n",
        f" https://youtu.be/{ID}",
        f"https://youtu.be/{ID}\x00",
        f'https://youtu.be/{ID}"onload=',
        f"https://youtu.be/{ID}<script>",
        # ids that aren't
        "https://youtu.be/",
        "https://youtu.be/dQw4w9_Xc-",
        f"https://youtu.be/{ID}x",
        f"https://youtu.be/{ID}/../x",
        "https://youtu.be/dQw4w9%5FXc-Q",
        "https://youtu.be/dQw4w9WgXcé",
        "https://www.youtube.com/embed/videoseries?list=PL0123456789",
        "https://www.youtube.com/embed/live_stream?channel=UC0123456789",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?v=../../../x",
        "https://www.youtube.com/playlist?list=PL0123456789",
        "https://www.youtube.com/@tinhdoan",
        f"https://www.youtube.com/redirect?q=https://youtu.be/{ID}",
        f"https://www.youtube.com/watch?{'a=b&' * 50}v={ID}",
        "https://vimeo.com/",
        "https://vimeo.com/tinhdoan",
        "https://vimeo.com/0123",
        "https://vimeo.com/٧٦٩٧٩٨٧١",
        "https://vimeo.com/76979871/../../x",
        "https://player.vimeo.com/76979871",
        "https://www.facebook.com/",
        "https://www.facebook.com/tinhdoan",
        "https://www.facebook.com/tinhdoan/posts/1234567890123",
        "https://www.facebook.com/tinhdoan/videos/",
        "https://www.facebook.com/../videos/1234567890123",
        "https://www.facebook.com/a%2Fb/photos/1234567890123",
        "https://www.facebook.com/a%22b/videos/1234567890123",
        "https://www.facebook.com/watch/?v=abc",
        "https://www.facebook.com/watch/?v=١٢٣٤٥٦٧٨",
        "https://www.facebook.com/reel/../1234567890123x",
        "https://www.facebook.com/share/p/1AbCdEfGh2/",
        "https://fb.watch/a%20b/",
        f"https://youtu.be/{ID}?x={'a' * LONGEST}",
    ],
)
def test_any_other_link_is_no_video(link: str) -> None:
    assert video_of(link) is None


FILES = frozenset({"1.jpg", "2.jpg", "clip.mp4", "clip.JPG", "HÁT.MP3", "khac.webm", "rieng.mp4"})
ADDRESS = "tin/2025/08/01/phim/"
FOLDER = "tin/2025/08/phim"
PUBLISHED = ("clip.mp4", "HÁT.MP3", "khac.webm", "1.jpg", "2.jpg")
TARGETS = {f"{FOLDER}/{name}": ADDRESS + name for name in PUBLISHED}
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "footnotes", "def_list", "admonition")
LINK = f"https://youtu.be/{ID}"
VIDEO = Video("YouTube", WATCH, NOCOOKIE)
NAME = f"content/{FOLDER}/index.md"
TEXT = Text("", NAME, FOLDER, ADDRESS, first_line=9, files=FILES)


@pytest.fixture(scope="module")
def converter() -> Converter:
    return Converter(EXTENSIONS, {}, TARGETS)


def parts(converter: Converter, markdown: str) -> tuple[BodyPart, ...]:
    checked = converter.convert(replace(TEXT, markdown=markdown))
    assert checked.findings == ()
    assert checked.value is not None
    return checked.value.parts


@pytest.mark.parametrize(
    "markdown", [LINK, f"<{LINK}>", f"   {LINK}  ", f"[{LINK}]({LINK})", f"\n\n{LINK}\n\n"]
)
def test_a_bare_link_is_a_video(converter: Converter, markdown: str) -> None:
    assert parts(converter, markdown) == (VideoBlock(VIDEO),)


@pytest.mark.parametrize("link", [LINK, f"<{LINK}>"])
def test_a_link_needs_no_blank_lines_around_it(converter: Converter, link: str) -> None:
    text = f"Trước.\n{link}\nSau.\n{link}\nhttps://vimeo.com/76979871"
    vimeo = video_of("https://vimeo.com/76979871")
    assert vimeo is not None
    assert parts(converter, text) == (
        Prose("<p>Trước.</p>\n"),
        VideoBlock(VIDEO),
        Prose("\n<p>Sau.</p>\n"),
        VideoBlock(VIDEO),
        VideoBlock(vimeo),
    )


def test_marks_of_emphasis_in_a_link_stay_what_they_are(converter: Converter) -> None:
    video = video_of("https://youtu.be/_a__b_-c_de")
    assert video is not None
    assert parts(converter, "Xem\nhttps://youtu.be/_a__b_-c_de?si=_x_&amp;t=5\n")[1:] == (
        VideoBlock(
            replace(
                video,
                watch="https://www.youtube.com/watch?v=_a__b_-c_de&t=5s",
                player=f"{video.player}&start=5",
            )
        ),
    )


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (f"Xem {LINK} nhé", f"<p>Xem {LINK} nhé</p>"),
        (f"Xem [phim]({LINK}).", f'<p>Xem <a href="{LINK}">phim</a>.</p>'),
        (f"```\n{LINK}\n```", f"<pre><code>{LINK}\n</code></pre>"),
        (f"    {LINK}", f"<pre><code>{LINK}\n</code></pre>"),
        (f"`mã\n{LINK}\nmã`", f"<p><code>mã\n{LINK}\nmã</code></p>"),
        (f"- một\n{LINK}", f"<ul>\n<li>một\n{LINK}</li>\n</ul>"),
        (f"1. một\n{LINK}", f"<ol>\n<li>một\n{LINK}</li>\n</ol>"),
        (f"> lời\n{LINK}", f"<blockquote>\n<p>lời\n{LINK}</p>\n</blockquote>"),
        (f"Tên\n:   nghĩa\n{LINK}", f"<dl>\n<dt>Tên</dt>\n<dd>nghĩa\n{LINK}</dd>\n</dl>"),
        (f"<!--\n{LINK}\n-->\n\nx", "\n\n<p>x</p>"),
        (f'<a href="{LINK}">Phim</a>', f'<p><a href="{LINK}">Phim</a></p>'),
        ("https://evil.example/watch", "<p>https://evil.example/watch</p>"),
    ],
    ids=lambda value: value[:12],
)
def test_other_places_of_a_link_are_text(converter: Converter, markdown: str, html: str) -> None:
    assert parts(converter, markdown) == (Prose(html),)


def test_a_definition_on_two_lines_goes_on_defining(converter: Converter) -> None:
    html = f'<p>Xem <a href="{LINK}">phim</a>.</p>'
    assert parts(converter, f"Xem [phim][p].\n\n[p]:\n{LINK}") == (Prose(html),)


def test_the_text_of_a_link_is_the_videos_name(converter: Converter) -> None:
    named = f'[Lễ *ra* quân &amp; <b>hội</b> "A & B"]({LINK} "Do Đoàn xã quay")'
    assert parts(converter, named) == (
        VideoBlock(VIDEO, 'Lễ ra quân & hội "A & B"', "Do Đoàn xã quay"),
    )
    coloured = "[Phóng sự: Mùa hè](" + LINK + ")"
    assert parts(converter, coloured) == (VideoBlock(VIDEO, "Phóng sự: Mùa hè"),)


def test_the_authors_photo_is_the_poster(converter: Converter) -> None:
    poster = PhotoReference("1.jpg", "Hàng quân", "Lễ ra quân")
    assert parts(converter, f'[![Hàng quân](1.jpg "Lễ ra quân")]({LINK} "Phim")') == (
        VideoBlock(VIDEO, "Lễ ra quân", "Phim", poster),
    )


def test_a_poster_of_another_site_is_told_and_not_shown(converter: Converter) -> None:
    remote = f"Chữ.\n\n[![Lễ ra quân](https://img.youtube.com/vi/{ID}/0.jpg)]({LINK})"
    checked = converter.convert(replace(TEXT, markdown=remote))
    assert [(one.kind.code, one.line) for one in checked.findings] == [("photo-remote", 11)]
    assert checked.value is not None
    assert checked.value.parts[1:] == (VideoBlock(VIDEO, "Lễ ra quân"),)


def test_a_poster_that_is_missing_is_told(converter: Converter) -> None:
    checked = converter.convert(replace(TEXT, markdown=f"[![a](thieu.jpg)]({LINK})"))
    assert [(one.kind.code, one.line) for one in checked.findings] == [("photo-missing", 9)]


def test_files_that_browsers_play_get_a_player(converter: Converter) -> None:
    text = (
        '![Lễ ra quân](clip.mp4 "Do Đoàn xã quay")\n\n[Bài *hát*](H%C3%81T.MP3)\n\n[k](khac.webm)'
    )
    assert [part for part in parts(converter, text) if not isinstance(part, Prose)] == [
        MediaBlock(
            f"{ADDRESS}clip.mp4",
            is_sound=False,
            title="Lễ ra quân",
            caption="Do Đoàn xã quay",
            poster=PhotoReference("clip.JPG"),
        ),
        MediaBlock(f"{ADDRESS}HÁT.MP3", is_sound=True, title="Bài hát"),
        MediaBlock(f"{ADDRESS}khac.webm", is_sound=False, title="k"),
    ]


def test_photos_and_players_of_one_paragraph_keep_their_order(converter: Converter) -> None:
    text = f"![a](1.jpg)\n![b](2.jpg)\n![c](khac.webm)\n![d](1.jpg)\n[e]({LINK})"
    assert parts(converter, text) == (
        PhotoBlock((PhotoReference("1.jpg", "a"), PhotoReference("2.jpg", "b"))),
        MediaBlock(f"{ADDRESS}khac.webm", is_sound=False, title="c"),
        PhotoBlock((PhotoReference("1.jpg", "d"),)),
        VideoBlock(VIDEO, "e"),
    )


def test_a_video_among_words_is_a_link(converter: Converter) -> None:
    way = "../" * 5
    assert parts(converter, "Xem ![phim](clip.mp4) và ![](khac.webm).") == (
        Prose(
            f'<p>Xem <a href="{way}{ADDRESS}clip.mp4">phim</a> và '
            f'<a href="{way}{ADDRESS}khac.webm">khac.webm</a>.</p>'
        ),
    )


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("![a](thieu.mp4)", "photo-missing"),
        ("[a](thieu.mp4)", "link-broken"),
        ("![a](rieng.mp4)", "photo-unpublished"),
        ("![a](../khac/clip.mp4)", "photo-outside"),
        ("[a](../khac/clip.mp4)", "link-broken"),
        ("![a](https://evil.example/clip.mp4)", "photo-remote"),
    ],
)
def test_a_file_that_is_not_there_is_a_finding(
    converter: Converter, markdown: str, code: str
) -> None:
    checked = converter.convert(replace(TEXT, markdown=f"Chữ.\n\n{markdown}"))
    assert [(one.kind.code, one.line) for one in checked.findings] == [(code, 11)]
    assert checked.value is not None
    assert not [part for part in checked.value.parts if isinstance(part, MediaBlock)]


def test_marks_of_blocks_cannot_be_forged(converter: Converter) -> None:
    assert parts(converter, f"\ue0000\ue001\n\n{LINK}\n\n&#57344;0&#57345;") == (
        Prose("<p>0</p>\n"),
        VideoBlock(VIDEO),
        Prose("\n<p>\ufffd0\ufffd</p>"),
    )
