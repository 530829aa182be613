import pytest

from bantin.article.model import Author
from bantin.page.signature import office_of, signature, writers


@pytest.mark.parametrize(
    ("role", "offices"),
    [
        ("Phó Bí thư, Ủy viên Ban Thường vụ", ("Phó Bí thư,", "Ủy viên Ban Thường vụ")),
        ("Bí thư Đoàn xã, Đội trưởng", ("Bí thư Đoàn xã,", "Đội trưởng")),
        ("Phó Bí thư; Ấp đội trưởng", ("Phó Bí thư;", "Ấp đội trưởng")),
        ("Trưởng ban, kiêm Phó Bí thư", ("Trưởng ban, kiêm Phó Bí thư",)),
        ("Bí thư, đội trưởng, ủy viên", ("Bí thư, đội trưởng, ủy viên",)),
    ],
)
def test_each_office_begins_a_line(role: str, offices: tuple[str, ...]) -> None:
    (line,) = signature([Author("An", role)])
    assert line.signers[0].offices == offices


@pytest.mark.parametrize(
    "role", ["Tin bài", "Tin ảnh", "Tin/Ảnh", "Viết bài", "Quay phim", "Người duyệt", "Tin, ảnh:"]
)
def test_what_somebody_did_is_no_office(role: str) -> None:
    (line,) = signature([Author("An", role)])
    assert line.work == role.strip(":")
    assert line.signers[0].offices == ()
    assert office_of(Author("An", role)) == ""


def test_those_who_wrote_are_not_those_who_took_photos_or_approved() -> None:
    an, binh = Author("An", "Phó Bí thư"), Author("Bình", "Tin, ảnh")
    chi, ban = Author("Chi", "Ảnh"), Author("Ban Tuyên giáo", "Duyệt đăng")
    proof = Author("Dũng", "Duyệt bài")
    assert writers([an, binh, chi, ban, proof]) == (an, binh)
    assert writers([chi, ban]) == (chi, ban)
    assert writers([]) == ()
    assert office_of(an) == "Phó Bí thư"
