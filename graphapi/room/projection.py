"""Where a place stands on the map: Lambert's conformal cone over Ukraine, so that shapes and distances look right."""

from math import cos, log, pi, radians, sin, tan

WIDTH, HEIGHT = 10_000, 6_700  # the sheet, in its own units
SOUTH, NORTH = radians(45.5), radians(51.5)  # the cone cuts the ground here
ORIGIN, MIDDLE = radians(48.4), radians(31.6)  # the point in the middle of the sheet
RADIUS = 41_000  # of the earth, in units of the sheet: Ukraine fills it

CONE = log(cos(SOUTH) / cos(NORTH)) / log(tan(pi / 4 + NORTH / 2) / tan(pi / 4 + SOUTH / 2))
FACTOR = cos(SOUTH) * tan(pi / 4 + SOUTH / 2) ** CONE / CONE


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Degrees to units of the sheet, from its upper left corner."""
    distance, turn = _distance(radians(latitude)), CONE * (radians(longitude) - MIDDLE)
    x = distance * sin(turn) * RADIUS
    y = (distance * cos(turn) - _distance(ORIGIN)) * RADIUS
    return WIDTH / 2 + x, HEIGHT / 2 + y


def on_sheet(x: float, y: float) -> bool:
    """Whether a point is drawn at all."""
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def _distance(latitude: float) -> float:
    return float(FACTOR / tan(pi / 4 + latitude / 2) ** CONE)
