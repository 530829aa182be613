"""The demo site's pictures: plans are checked, and drawing is repeatable and bounded."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "scripts"))

from pictures.draw import main
from pictures.plans import read_plans
from pictures.recipe import Recipe, complete
from pictures.render import BYTE_LIMIT, draw, encode


def _troubles(folder: Path, text: str) -> list[str]:
    plan = folder / "plan.yml"
    plan.write_text(text, encoding="utf-8")
    recipes, troubles = read_plans([plan])
    assert not recipes
    return [str(trouble).replace(str(folder), "plan") for trouble in troubles]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("a.jpg: {scene: hal}", "plan/plan.yml:1: unknown scene «hal»; did you mean «hall»?"),
        ("a.jpg: {light: noon}", "plan/plan.yml:1: the key «scene» is missing"),
        (
            "a.jpg: {scene: hall, ligth: noon}",
            "plan/plan.yml:1: unknown key «ligth»; did you mean «light»?",
        ),
        (
            "a.jpg: {scene: hall, light: nigth}",
            "plan/plan.yml:1: unknown light «nigth»; did you mean «night»?",
        ),
        (
            "../a.jpg: {scene: hall}",
            "plan/plan.yml:1: the path «../a.jpg» leaves content/; write it relative to content/",
        ),
        (
            "/a.jpg: {scene: hall}",
            "plan/plan.yml:1: the path «/a.jpg» leaves content/; write it relative to content/",
        ),
        ("a.png: {scene: hall}", "plan/plan.yml:1: the path «a.png» must end in .jpg"),
        ("a.jpg: hall", "plan/plan.yml:1: an entry is written {scene: hall, light: morning}"),
        ("- a.jpg", "plan/plan.yml:1: a plan is a mapping: path/of/picture.jpg: {scene: …}"),
    ],
)
def test_an_error_in_a_plan_is_readable(tmp_path: Path, entry: str, message: str) -> None:
    assert _troubles(tmp_path, entry + "\n") == [message]


def test_errors_name_their_lines_and_broken_yaml_is_one_of_them(tmp_path: Path) -> None:
    text = "# plan\na.jpg: {scene: nothing}\nb.jpg: {people: few}\n"
    assert [line.split(" ")[0] for line in _troubles(tmp_path, text)] == [
        "plan/plan.yml:2:",
        "plan/plan.yml:3:",
    ]
    broken = _troubles(tmp_path, "a.jpg: {scene: hall\nb.jpg: {scene: hall}\n")
    assert len(broken) == 1
    assert "not readable as YAML" in broken[0]


def test_a_picture_planned_twice_is_an_error(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yml"
    plan.write_text("a.jpg: {scene: hall}\na.jpg: {scene: office}\n", encoding="utf-8")
    recipes, troubles = read_plans([plan])
    assert [recipe.scene for recipe in recipes] == ["hall"]
    assert "planned twice" in str(troubles[0])


def test_the_seed_fills_in_what_a_plan_leaves_open() -> None:
    wishes = {"scene": "office", "light": "noon"}
    recipe = complete("tin/a.jpg", wishes)
    assert recipe == complete("tin/a.jpg", wishes)
    assert (recipe.scene, recipe.light, recipe.long_side) == ("office", "noon", 1600)
    assert recipe.seed != complete("tin/b.jpg", wishes).seed
    assert recipe.seed != complete("tin/a.jpg", {**wishes, "seed": "2"}).seed
    assert complete("don-vi/a/bia.jpg", {"scene": "cover"}).format == "wide"


def _bytes(recipe: Recipe) -> bytes:
    return encode(draw(recipe))


def test_a_recipe_draws_the_same_bytes_and_another_seed_others() -> None:
    recipe = complete("tin/a.jpg", {"scene": "volunteers", "format": "wide"})
    other = complete("tin/b.jpg", {"scene": "volunteers", "format": "wide"})
    assert _bytes(recipe) == _bytes(recipe)
    assert _bytes(recipe) != _bytes(other)


@pytest.mark.parametrize(
    ("path", "wishes", "sizes"),
    [
        ("tin/a.jpg", {"scene": "harvest", "format": "portrait"}, {(1200, 1600)}),
        ("tin/b.jpg", {"scene": "hall", "format": "landscape"}, {(1600, 1067), (1600, 1200)}),
        ("don-vi/a/bia.jpg", {"scene": "cover"}, {(1600, 533)}),
        ("don-vi/a/anh-dai-dien.jpg", {"scene": "emblem"}, {(480, 480)}),
    ],
)
def test_size_bytes_and_kind_of_file(
    path: str, wishes: dict[str, str], sizes: set[tuple[int, int]]
) -> None:
    data = _bytes(complete(path, wishes))
    image = Image.open(io.BytesIO(data))
    assert image.size in sizes
    assert len(data) <= BYTE_LIMIT
    assert image.info.get("progressive")
    assert not image.getexif()


def test_only_missing_pictures_are_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, content = tmp_path / "plan", tmp_path / "content"
    plan.mkdir()
    name = "don-vi/a/anh-dai-dien.jpg"
    (plan / "a.yml").write_text(f"{name}: {{scene: emblem}}\n", encoding="utf-8")
    command = ["--plan", str(plan), "--content", str(content), "--jobs", "1"]
    assert main(command) == 0
    first = (content / name).read_bytes()
    assert "1 of 1 pictures drawn" in capsys.readouterr().out
    assert main(command) == 0
    assert "0 of 1 pictures drawn" in capsys.readouterr().out
    assert main([*command, "--all", "--only", "don-vi/*"]) == 0
    assert (content / name).read_bytes() == first


def test_nothing_is_drawn_from_a_wrong_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yml").write_text("a.jpg: {scene: nowhere}\n", encoding="utf-8")
    assert main(["--plan", str(tmp_path), "--content", str(tmp_path / "content")]) == 1
    assert "unknown scene «nowhere»" in capsys.readouterr().err
    assert not (tmp_path / "content").exists()
