import pytest

from bantin.page.links import resolve

TARGETS = {
    "index.md": "",
    "huong-dan.md": "huong-dan/",
    "tin/2023/10/bai/index.md": "tin/2023/10/25/bai/",
    "tin/2023/10/bai/Kế hoạch #1 (50%).pdf": "tin/2023/10/25/bai/Kế hoạch #1 (50%).pdf",
    "tin/2023/11/khac/index.md": "tin/2023/11/01/khac/",
}
UP = "../" * 5


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../../11/khac/index.md", UP + "tin/2023/11/01/khac/"),
        ("../../11/khac/index.md#m%E1%BB%A5c", UP + "tin/2023/11/01/khac/#m%E1%BB%A5c"),
        ("../../11/khac/./x/../index.md", UP + "tin/2023/11/01/khac/"),
        ("%2e%2e/../11/khac/index.md", UP + "tin/2023/11/01/khac/"),
        ("../../../../huong-dan.md", UP + "huong-dan/"),
        ("../../../../index.md", UP),
        ("index.md", UP + "tin/2023/10/25/bai/"),
        (
            "Kế%20hoạch%20%231%20(50%25).pdf",
            UP + "tin/2023/10/25/bai/K%E1%BA%BF%20ho%E1%BA%A1ch%20%231%20%2850%25%29.pdf",
        ),
        ("https://b.example/index.md", "https://b.example/index.md"),
        ("//b.example/index.md", "//b.example/index.md"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("/don-vi/a/", "/don-vi/a/"),
        ("/index.md", "/index.md"),
        ("#muc", "#muc"),
        ("?a=b", "?a=b"),
        ("", ""),
        ("../../../../../index.md", None),
        ("../../../../../../../etc/passwd", None),
        ("..%2f..%2f..%2f..%2f..%2fetc%2fpasswd", None),
        (r"..\..\11\khac\index.md", None),
        ("khong-co/index.md", None),
        ("toan-canh.jpg", None),
        (".", None),
        ("http://[::1", None),
        ("a\0.md", None),
    ],
)
def test_links_of_an_article(link: str, expected: str | None) -> None:
    assert resolve(link, "tin/2023/10/bai", "tin/2023/10/25/bai/", TARGETS) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [("huong-dan.md", "huong-dan/"), ("index.md#a", "./#a"), ("../index.md", None)],
)
def test_links_of_the_home_page(link: str, expected: str | None) -> None:
    assert resolve(link, "", "", TARGETS) == expected
