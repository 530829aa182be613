from pathlib import Path

from bantin.catalogue.profiles import Profile, Profiles, read_profiles


def put(file: Path, data: bytes = b"x") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def test_a_profile_has_pictures_and_an_introduction_all_optional(tmp_path: Path) -> None:
    put(tmp_path / "don-vi/a/bia.jpg")
    put(tmp_path / "don-vi/a/anh-dai-dien.jpg")
    put(tmp_path / "don-vi/a/index.md", "Giới thiệu\r\n".encode())
    put(tmp_path / "don-vi/b/anh-dai-dien.jpg")
    assert read_profiles(tmp_path, ("a", "b", "c"), "content/") == Profiles(
        {
            "a": Profile(
                "don-vi/a",
                "don-vi/a/bia.jpg",
                "don-vi/a/anh-dai-dien.jpg",
                "Giới thiệu\n",
                frozenset({"bia.jpg", "anh-dai-dien.jpg", "index.md"}),
            ),
            "b": Profile(
                "don-vi/b",
                None,
                "don-vi/b/anh-dai-dien.jpg",
                files=frozenset({"anh-dai-dien.jpg"}),
            ),
            "c": Profile("don-vi/c"),
        },
        (),
    )


def test_an_introduction_that_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path / "don-vi/a/index.md", b"\xff")
    profiles = read_profiles(tmp_path, ("a",), "content/")
    assert profiles.by_key == {"a": Profile("don-vi/a", files=frozenset({"index.md"}))}
    assert [(f.kind.code, f.path, f.line) for f in profiles.findings] == [
        ("not-utf8", "content/don-vi/a/index.md", 1)
    ]


def test_links_to_files_and_folders_elsewhere_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    names = ("bia.jpg", "anh-dai-dien.jpg", "index.md")
    for name in names:
        put(outside / name)
    content = tmp_path / "content"
    (content / "don-vi/a").mkdir(parents=True)
    for name in names:
        (content / "don-vi/a" / name).symlink_to(outside / name)
    (content / "don-vi/b").symlink_to(outside)
    profiles = read_profiles(content, ("a", "b"), "content/")
    assert profiles.by_key == {"a": Profile("don-vi/a"), "b": Profile("don-vi/b")}
    assert {finding.kind.code for finding in profiles.findings} == {"path-outside"}
    assert sorted(finding.path for finding in profiles.findings) == [
        "content/don-vi/a/anh-dai-dien.jpg",
        "content/don-vi/a/bia.jpg",
        "content/don-vi/a/index.md",
        "content/don-vi/b",
    ]


def test_pictures_may_have_capitals_and_other_formats(tmp_path: Path) -> None:
    put(tmp_path / "don-vi/a/Bia.JPG")
    put(tmp_path / "don-vi/a/anh-dai-dien.png")
    put(tmp_path / "don-vi/a/anh-dai-dien.webp")
    profile = read_profiles(tmp_path, ("a",), "").by_key["a"]
    assert (profile.cover, profile.avatar) == ("don-vi/a/Bia.JPG", "don-vi/a/anh-dai-dien.png")
    put(tmp_path / "don-vi/b/bia.heic")
    assert read_profiles(tmp_path, ("a", "b"), "").by_key["b"].cover == "don-vi/b/bia.heic"


def test_a_clip_is_no_photo(tmp_path: Path) -> None:
    put(tmp_path / "don-vi/a/index.md", b"![a](a.mp4) ![b](b.jpg)")
    put(tmp_path / "don-vi/a/a.mp4")
    put(tmp_path / "don-vi/a/b.jpg")
    assert read_profiles(tmp_path, ("a",), "").by_key["a"].photos == ("b.jpg",)


def test_an_introduction_shows_photos_beside_and_below_it(tmp_path: Path) -> None:
    put(tmp_path / "don-vi/a/index.md", b"![a](a.jpg) ![b](hinh/b.jpg) ![c](c.jpg)")
    put(tmp_path / "don-vi/a/a.jpg")
    put(tmp_path / "don-vi/a/hinh/b.jpg")
    put(tmp_path / "don-vi/a/hinh/rieng.jpg")
    assert read_profiles(tmp_path, ("a",), "").by_key["a"].photos == ("a.jpg", "hinh/b.jpg")


def test_folders_of_units_that_are_not_registered(tmp_path: Path) -> None:
    put(tmp_path / "don-vi/chi-doan-an-binhh/index.md")
    profiles = read_profiles(tmp_path, ("chi-doan-an-binh",), "content/")
    assert [(f.kind.code, f.path, f.near) for f in profiles.findings] == [
        ("profile-unknown", "content/don-vi/chi-doan-an-binhh", "chi-doan-an-binh")
    ]
