"""How pages look to one person on one device: light or dark, and how large; kept in a cookie."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from flask import request

from govtool.web.layout.cookies import cookie_name

COOKIE: Final = "appearance"


class Theme(StrEnum):
    """Light, dark, or as the device is set."""

    DEVICE = "device"
    LIGHT = "light"
    DARK = "dark"


class Size(StrEnum):
    """How large the letters are: as the browser is set, a step larger, two steps larger."""

    USUAL = "1"
    LARGE = "2"
    LARGER = "3"


@dataclass(frozen=True, slots=True)
class Appearance:
    """What was chosen."""

    theme: Theme
    size: Size

    def kept(self) -> str:
        """Write it for the cookie."""
        return f"{self.theme}.{self.size}"


AS_IT_COMES: Final = Appearance(Theme.DEVICE, Size.USUAL)


def appearance() -> Appearance:
    """Give what was chosen on this device; what the cookie holds and nobody knows is as if nothing were chosen."""
    theme, _, size = request.cookies.get(cookie_name(COOKIE), "").partition(".")
    if theme not in set(Theme) or size not in set(Size):
        return AS_IT_COMES
    return Appearance(Theme(theme), Size(size))
