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
                "don-vi/a", "don-vi/a/bia.jpg", "don-vi/a/anh-dai-dien.jpg", "Giới thiệu\n"
            ),
            "b": Profile("don-vi/b", None, "don-vi/b/anh-dai-dien.jpg"),
            "c": Profile("don-vi/c"),
        },
        (),
    )


def test_an_introduction_that_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path / "don-vi/a/index.md", b"\xff")
    profiles = read_profiles(tmp_path, ("a",), "content/")
    assert profiles.by_key == {"a": Profile("don-vi/a")}
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
    assert read_profiles(content, ("a", "b"), "") == Profiles(
        {"a": Profile("don-vi/a"), "b": Profile("don-vi/b")}, ()
    )
