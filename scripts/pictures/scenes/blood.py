"""A day of blood donation, under a tent or in a hall."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import EARTHS, GRASSES, PAVINGS, draw_backdrop, draw_ground
from pictures.buildings import draw_stripes_roof
from pictures.canvas import Point
from pictures.cast import Cast
from pictures.colours import BLUE_LIGHT, RED, STEEL, WHITE, YELLOW, darker
from pictures.looks import Pose
from pictures.nature import draw_flowers, draw_tree
from pictures.people import draw_person
from pictures.poses import at_ease, standing, walking
from pictures.scenes.common import light_up, put_person
from pictures.stage import Ground, Spot, Stage
from pictures.things import draw_bunting, draw_table

ROOFS = (RED, RED, BLUE_LIGHT, "#3f8a6e", "#e0a03a")


def draw(stage: Stage) -> None:
    """The scene."""
    dice, unit = stage.dice, stage.unit
    horizon = stage.height * dice.uniform(0.44, 0.52)
    growth = dice.uniform(0.78, 0.94) * (0.8 if stage.recipe.format == "portrait" else 1)
    ground = Ground(horizon, growth)
    floor = horizon + (stage.height - horizon) * 0.38
    tall = ground.tall(floor) * 1.55
    lead = Spot(stage.width * dice.uniform(0.36, 0.6), floor + 24 * unit, tall)
    stage.frame((lead.x - tall * 0.1, lead.y + tall * 0.2), tall * 1.7)
    draw_backdrop(stage, horizon)
    draw_ground(stage, horizon, dice.choice((EARTHS, GRASSES, PAVINGS)))
    _tent(stage, horizon, floor)
    _beds(stage, lead)
    _crowd(stage, lead)
    light_up(stage, [lead])
    stage.draw_all()


def _tent(stage: Stage, horizon: float, floor: float) -> None:
    """One wide tent, or two smaller ones."""
    dice, canvas, unit = stage.dice, stage.canvas, stage.unit
    tents = 2 if stage.width > stage.height * 1.2 and dice.chance(0.4) else 1
    each = stage.width / tents
    paint = dice.choice(ROOFS)
    eaves = horizon - dice.uniform(84, 130) * unit
    for foot in (0.04, 0.96, 0.5 * (tents - 1)):
        draw_tree(
            canvas,
            (stage.width * foot, horizon + 14),
            dice.uniform(190, 280) * unit,
            dice.choice(("#3f7f5e", "#558f5b")),
        )
    for i in range(tents):
        x = each * i + each * 0.09
        width = each * 0.82
        back = (x + width * 0.04, eaves, width * 0.92, floor - eaves)
        canvas.gradient(back, "#d9d4c8", "#f3efe6")
        for part in (0.03, 0.96):
            canvas.rect((x + width * part, eaves, 10 * unit, floor - eaves + 20 * unit), STEEL)
        roof = (x - width * 0.04, eaves - dice.uniform(90, 140) * unit, width * 1.08, 0.0)
        draw_stripes_roof(stage, (roof[0], roof[1], roof[2], eaves - roof[1]), paint)
        _sign(stage, (x + width * dice.uniform(0.3, 0.7), eaves + 70 * unit), 46 * unit)
    if dice.chance(0.5):
        draw_bunting(canvas, (0, eaves - 20), (stage.width, eaves - 10), 30 * unit)


def _sign(stage: Stage, centre: Point, size: float) -> None:
    """A red drop, or a heart."""
    canvas, (x, y) = stage.canvas, centre
    canvas.disc(centre, size, WHITE)
    if stage.dice.chance(0.6):
        canvas.disc((x, y + size * 0.2), size * 0.46, RED)
        canvas.poly(
            [
                (x - size * 0.43, y + size * 0.04),
                (x, y - size * 0.74),
                (x + size * 0.43, y + size * 0.04),
            ],
            RED,
        )
        return
    for way in (-1, 1):
        canvas.disc((x + way * size * 0.25, y - size * 0.16), size * 0.29, RED)
    canvas.poly(
        [
            (x - size * 0.51, y - size * 0.02),
            (x, y + size * 0.6),
            (x + size * 0.51, y - size * 0.02),
            (x, y - size * 0.2),
        ],
        RED,
    )


def _beds(stage: Stage, lead: Spot) -> None:
    """Donors lying on couches, each with somebody in a white coat."""
    cast, dice = Cast(stage.dice), stage.dice
    places = [lead]
    gap = lead.tall * 1.9
    for way in (-1, 1):
        x = lead.x + way * gap
        while -gap * 0.3 < x < stage.width + gap * 0.2:
            places.append(Spot(x, lead.y - lead.tall * 0.05, lead.tall))
            x += way * gap
    for spot in places:
        stage.put(spot.y, partial(_couch, stage, spot, cast))
        medic = spot.moved(-spot.tall * 0.52, -spot.tall * 0.1)
        pose = Pose("side", (0.3, -0.1), (0.28, -0.06), bent=0.06)
        if dice.chance(0.3):
            pose = Pose("front", (-0.05, -0.12), (0.06, -0.14))
        stage.put(medic.y - 1, partial(draw_person, stage.canvas, medic, cast.medic(), pose))


def _couch(stage: Stage, spot: Spot, cast: Cast) -> None:
    """A donor on a couch, with the stand and the bag beside."""
    canvas, (x, y, tall) = stage.canvas, spot
    donor, bed = cast.member(), y - tall * 0.34
    stand = x + tall * 0.42
    canvas.line([(stand, y - tall * 0.02), (stand, y - tall * 0.98)], STEEL, tall * 0.018)
    canvas.rect(
        (stand - tall * 0.05, y - tall * 0.96, tall * 0.1, tall * 0.15), "#c84b43", tall * 0.03
    )
    for part in (-0.36, 0.52):
        canvas.rect((x + tall * part, bed, tall * 0.03, tall * 0.36), darker(STEEL, 0.2))
    canvas.rect((x - tall * 0.45, bed, tall * 1.08, tall * 0.09), "#dfe9ef", tall * 0.04)
    canvas.poly(
        [
            (x - tall * 0.45, bed + tall * 0.02),
            (x - tall * 0.5, bed - tall * 0.16),
            (x - tall * 0.42, bed - tall * 0.18),
            (x - tall * 0.2, bed + tall * 0.02),
        ],
        WHITE,
    )
    canvas.line(
        [(x + tall * 0.12, bed - tall * 0.05), (x + tall * 0.56, bed - tall * 0.045)],
        donor.pants,
        tall * 0.085,
    )
    canvas.line(
        [(x - tall * 0.28, bed - tall * 0.11), (x + tall * 0.14, bed - tall * 0.06)],
        donor.shirt,
        tall * 0.14,
    )
    skin = donor.skin[0]
    canvas.line(
        [
            (x - tall * 0.18, bed - tall * 0.1),
            (x - tall * 0.02, bed + tall * 0.0),
            (x + tall * 0.14, bed - tall * 0.0),
        ],
        skin,
        tall * 0.045,
    )
    canvas.oval((x - tall * 0.39, bed - tall * 0.19), (tall * 0.075, tall * 0.065), donor.hair)
    canvas.oval((x - tall * 0.37, bed - tall * 0.2), (tall * 0.056, tall * 0.056), skin)
    canvas.line([(x + tall * 0.1, bed), (stand, y - tall * 0.82)], "#c84b43", tall * 0.009)


def _crowd(stage: Stage, lead: Spot) -> None:
    """Those who wait, and the table where they sign."""
    cast, dice, unit = Cast(stage.dice), stage.dice, stage.unit
    count = stage.count(1, 3, 6)
    y = min(stage.height * 0.93, lead.y + (stage.height - lead.y) * 0.62)
    tall = lead.tall * 1.14
    table = stage.width * dice.choice((0.06, 0.62))
    width = stage.width * 0.3
    if dice.chance(0.75):
        box = (table, y - tall * 0.36, width, tall * 0.36)
        cloth = dice.choice(("#c8d9e6", "#b6322a", "#e6ecec", "#d9e3c8"))
        stage.put(y, partial(draw_table, stage.canvas, box, cloth))
        at = (table + width * 0.8, box[1] - 8)
        stage.put(y + 0.1, partial(draw_flowers, stage, at, 30 * unit))
        for i in range(4):
            card = (table + width * (0.12 + i * 0.14), box[1] - 9, width * 0.1, 12)
            stage.put(
                y + 0.2,
                partial(stage.canvas.rect, card, (RED, "#f7f2e4", BLUE_LIGHT, YELLOW)[i], 3),
            )
    free = [0.88, 0.74, 0.6, 0.97, 0.5] if table < stage.middle else [0.1, 0.24, 0.38, 0.02, 0.48]
    for i in range(min(count, len(free))):
        spot = Spot(stage.width * free[i], y + dice.uniform(-0.04, 0.05) * tall, tall)
        pose = dice.choice((at_ease(dice), standing(dice), walking(dice, dice.choice((-1, 1)))))
        put_person(stage, spot, cast.anybody(), pose)
