"""People standing, walking and bending, seen from behind, before or beside."""

from __future__ import annotations

from pictures.canvas import Canvas, Point
from pictures.colours import (
    BLUE_DARK,
    INK,
    RED,
    WHITE,
    YELLOW,
    Paint,
    darker,
    lighter,
    mix,
)
from pictures.heads import Head, draw_hair_behind, draw_hat, draw_head
from pictures.looks import Look, Pose
from pictures.stage import Spot

STANDING = Pose()
# A hand nearer to the middle than this is held before the body.
AT_THE_FRONT = 0.14
# With a longer stride than this, the hind foot leaves the ground.
RUNNING = 0.12


def draw_person(canvas: Canvas, spot: Spot, look: Look, pose: Pose = STANDING) -> None:
    """Draw somebody whose feet are at the spot."""
    figure = _Figure(canvas, spot, look, pose)
    figure.legs()
    if pose.facing == "side":
        figure.torso()
        figure.head()
        figure.arms()
        return
    reaching = pose.facing == "front" and (
        min(abs(pose.left[0]), abs(pose.right[0])) < AT_THE_FRONT
    )
    if not reaching:
        figure.arms()
    figure.torso()
    figure.head()
    if reaching:
        figure.arms()


class _Figure:
    """One person's joints, and the parts drawn between them."""

    def __init__(self, canvas: Canvas, spot: Spot, look: Look, pose: Pose) -> None:
        self.canvas, self.look, self.pose = canvas, look, pose
        self.size = spot.tall * (0.7 if look.child else 1.0)
        self.x, self.y = spot.x, spot.y
        self.lean = pose.bent * self.size
        self.hip = self.y - self.size * 0.47
        self.shoulder = self.y - self.size * 0.82 + abs(self.lean) * 0.25
        self.skull = 1.28 if look.child else 1.0
        self.face = (
            self.x + self.lean * 1.3,
            self.shoulder - self.size * (0.012 + 0.073 * self.skull),
        )
        self.side = pose.turn if pose.facing == "side" else 0

    # -- legs --

    def legs(self) -> None:
        """Trousers and shoes, and the lower half of a dress."""
        size, canvas = self.size, self.canvas
        step = self.pose.stride * size
        for sign, part in ((-1, 0.0), (1, 0.07)):
            reach = step * sign if self.side else 0.0
            lifted = abs(step) * 0.25 if sign < 0 and not self.side else 0.0
            wide = 0.03 if self.side else 0.052
            start = (self.x + sign * wide * size, self.hip)
            foot = (self.x + sign * wide * size + reach, self.y - size * 0.03 - lifted)
            if self.side and abs(self.pose.stride) > RUNNING and reach * self.side < 0:
                foot = (foot[0], foot[1] - size * 0.12)
            self._leg(start, foot, mix(self._pants(), WHITE, part))
            toe = (foot[0] + self.side * size * 0.025, foot[1] + size * 0.028)
            canvas.oval(toe, (size * 0.062, size * 0.024), INK)
        if self.look.dress:
            self._dress()

    def _leg(self, start: Point, foot: Point, paint: Paint) -> None:
        """A leg, bent forward at the knee the more it strides."""
        size = self.size
        bend = self.side * size * min(0.06, abs(self.pose.stride) * 0.36)
        knee = ((start[0] + foot[0]) / 2 + bend, (start[1] + foot[1]) / 2)
        if not self.look.shorts:
            self.canvas.line([start, knee, foot], paint, size * 0.088)
            return
        self.canvas.line([start, knee, foot], self.look.skin[0], size * 0.07)
        shin = (knee[0] + (foot[0] - knee[0]) * 0.35, knee[1] + (foot[1] - knee[1]) * 0.35)
        self.canvas.line([shin, foot], self.look.shirt, size * 0.074)
        thigh = (start[0] + (knee[0] - start[0]) * 0.75, start[1] + (knee[1] - start[1]) * 0.75)
        self.canvas.line([start, thigh], paint, size * 0.115)

    def _pants(self) -> Paint:
        return WHITE if self.look.dress else self.look.pants

    def _dress(self) -> None:
        size, x = self.size, self.x
        low = self.y - size * 0.15
        wide = 0.1 if self.side else 0.145
        points = [
            (x - size * 0.1, self.hip - size * 0.1),
            (x + size * 0.1, self.hip - size * 0.1),
            (x + size * wide, low),
            (x - size * wide, low),
        ]
        self.canvas.poly(points, self.look.shirt)
        fold = [
            (x + size * 0.04, self.hip),
            (x + size * 0.1, self.hip - size * 0.1),
            (x + size * wide, low),
            (x + size * 0.05, low),
        ]
        self.canvas.poly(fold, lighter(self.look.shirt, 0.14))

    # -- torso --

    def torso(self) -> None:
        """The shirt, lit from the right, and what is worn on it."""
        size, x, lean = self.size, self.x, self.lean
        wide, narrow = (0.095, 0.085) if self.side else (0.15, 0.12)
        low, top = self.hip + size * 0.03, self.shoulder
        if self.look.coat:
            low += size * 0.14
        right = [
            (x + size * narrow, low),
            (x + lean + size * wide, top + size * 0.05),
            (x + lean + size * wide * 0.66, top),
        ]
        left = [
            (x + lean - size * wide * 0.66, top),
            (x + lean - size * wide, top + size * 0.05),
            (x - size * narrow, low),
        ]
        self.canvas.poly([*right, *left], self.look.shirt)
        inner = [(x + lean + size * wide * 0.36, top), (x + size * narrow * 0.4, low)]
        self.canvas.poly([*right, *inner], lighter(self.look.shirt, 0.15))
        if self.pose.facing == "front":
            self._front()
        elif self.look.star and not self.side:
            chest = (x + lean * 0.8, top + size * 0.12)
            self.canvas.star(chest, size * 0.036, YELLOW)
        self._scarf()

    def _front(self) -> None:
        size, x, top = self.size, self.x + self.lean, self.shoulder
        skin = self.look.skin[1]
        self.canvas.poly(
            [(x - size * 0.04, top), (x + size * 0.04, top), (x, top + size * 0.07)], skin
        )
        if self.look.tie:
            self.canvas.poly(
                [
                    (x - size * 0.014, top + size * 0.03),
                    (x + size * 0.014, top + size * 0.03),
                    (x + size * 0.022, top + size * 0.19),
                    (x, top + size * 0.23),
                    (x - size * 0.022, top + size * 0.19),
                ],
                BLUE_DARK,
            )
        elif not (self.look.dress or self.look.scarf):
            badge = (x + size * 0.07, top + size * 0.11)
            self.canvas.disc(badge, size * 0.016, RED if self.look.shirt != RED else YELLOW)

    def _scarf(self) -> None:
        """The red scarf of a Pioneer."""
        if not self.look.scarf:
            return
        size, x, top = self.size, self.x + self.lean, self.shoulder
        drop = 0.16 if self.pose.facing == "front" else 0.11
        self.canvas.poly(
            [(x - size * 0.085, top), (x + size * 0.085, top), (x, top + size * drop)], RED
        )

    # -- arms --

    def arms(self) -> None:
        """Both arms; from the side, the far one first."""
        for hand, sign in ((self.pose.left, -1), (self.pose.right, 1)):
            reach = 0.02 if self.side else 0.125
            joint = (
                self.x + self.lean + sign * reach * self.size,
                self.shoulder + self.size * 0.05,
            )
            shirt, (lit, shadow) = self.look.shirt, self.look.skin
            paints = (lighter(shirt, 0.16), lit) if sign > 0 else (darker(shirt, 0.22), shadow)
            self._arm(joint, self._hand(hand), paints)

    def _hand(self, hand: Point) -> Point:
        """Where a hand is; from the side, forward is the way the person looks."""
        dx = hand[0] * self.side if self.side else hand[0]
        return (self.x + dx * self.size, self.hip + hand[1] * self.size)

    def _arm(self, joint: Point, hand: Point, paints: tuple[Paint, Paint]) -> None:
        size = self.size
        way = self.side * -0.5 if self.side else (1 if hand[0] > self.x else -1)
        elbow = (
            (hand[0] + joint[0]) / 2 + way * size * 0.045,
            (hand[1] + joint[1]) / 2 + size * 0.02,
        )
        sleeve, skin = paints
        self.canvas.line([joint, elbow, hand], skin, size * 0.05)
        long_sleeve = self.look.dress or self.look.coat or self.look.tie
        cuff = elbow
        if long_sleeve:
            cuff = (elbow[0] + (hand[0] - elbow[0]) * 0.8, elbow[1] + (hand[1] - elbow[1]) * 0.8)
        self.canvas.line([joint, elbow, cuff], sleeve, size * 0.073)

    # -- head --

    def head(self) -> None:
        """Hair behind, neck, face or hair, and the hat."""
        (x, y), grown = self.face, self.size * self.skull
        head = Head(x, y, grown, self.look, self.pose.facing, self.side)
        draw_hair_behind(self.canvas, head)
        neck = self.size * 0.062
        self.canvas.rect(
            (x - self.lean * 0.15 - neck / 2, y, neck, self.shoulder - y + self.size * 0.02),
            self.look.skin[1],
            self.size * 0.02,
        )
        draw_head(self.canvas, head)
        draw_hat(self.canvas, self.face, grown, self.look)
