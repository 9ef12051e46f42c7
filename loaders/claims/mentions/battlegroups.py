"""Groups of forces as written: "Battlegroup North", "группировки войск «Центр»", "ОСУВ «Хортиця»"."""

from loaders.claims.draft import belligerent
from loaders.claims.marks import OF_OWNERS, QUOTES
from loaders.claims.reading import Reading, Unit
from loaders.claims.tables import stems, words
from loaders.claims.words.tokens import Term
from schema.ontology.enums import Party

ZONE = 3  # tokens between "zone" and the group whose it is
ZONES = stems("zones")
GROUP_LED, GROUP_FOLLOWED = words("group_led"), words("group_followed") | frozenset(",.(”") | {'"'}
OWNING = "'s"  # ends a group whose area or units are told
ASIDE = 4  # tokens of a bracket with another name of a group


def party_after(reading: Reading, last: int) -> Party | None:
    """The side that a formation's name ends with: "brigade of the Armed Forces of Ukraine"."""
    place = last + 1
    while reading.word(place) in ("of", "the"):
        place += 1
    term = reading.at("party", place)
    return belligerent(term)


def zoned(reading: Reading, place: int) -> str | None:
    """ "у зоні відповідальності угруповання військ «Південь»": in Ukrainian, the zone of one of its own groups."""
    before = range(max(0, place - ZONE), place)
    return Party.UA.value if any(reading.word(at).startswith(ZONES) for at in before) else None


def _over_aside(reading: Reading, place: int) -> int:
    """ "the Yug (South) group", "the “southern” group": past a bracket or a quotation mark between the name and the word for a group."""
    if reading.word(place) == ")":
        opening = next((at for at in range(place - 1, max(-1, place - ASIDE), -1) if reading.word(at) == "("), None)
        return place if opening is None else opening - 1
    return place - 1 if reading.word(place) in QUOTES else place


def _by_quarter(reading: Reading, first: int, last: int) -> bool:
    """ "The northern group has repelled two attacks": a group of forces that is named in small letters, for the quarter where it acts."""
    before = first - 1 - (reading.word(first - 1) in QUOTES)
    led = reading.word(before) in GROUP_LED or reading.on("party", before) is not None
    after = reading.word(last + 1)
    of_forces = after == "of" and any(reading.on(category, last + step) for category in ("party", "materiel") for step in (2, 3))
    return led and (of_forces or after in GROUP_FOLLOWED or reading.at("predicate", last + 1) is not None)


def group_of_forces(reading: Reading, term: Term) -> Unit | None:
    """ "Battlegroup North", "the Zapad Group of Forces", "группировки войск «Центр»", "ОСУВ «Хортиця»"."""
    after = term.last + 1
    bracketed = reading.word(after) == ")" and reading.word(term.first - 1) == "("  # "угруповання військ (ОСУВ) «Дніпро»"
    while reading.word(after) in QUOTES or (bracketed and after == term.last + 1):
        after += 1
    name, first, last = reading.at("group", after), term.first, after
    edge = _over_aside(reading, term.first - 1)
    if name is None and term.first and (before := reading.on("group", edge)) and before.last == edge:
        name, first, last = before, before.first, term.last
    bare = term.last == term.first and reading.word(term.first) in ("group", "grouping") and not reading.tokens[first].text[0].isupper()
    quoted = name is not None and term.last + 1 < after == name.first  # "the group “South”"
    if name is None or (bare and not quoted and not _by_quarter(reading, first, last)):
        return None
    own = term.entry.marks.get("party") or zoned(reading, first)  # "ОТУ «Схід»": a word that only one side has for its groups
    party = Party(own or name.entry.marks.get("party", "RU"))
    if party is Party.RU and party_after(reading, last) is Party.UA:
        return None  # "the Eastern group of the Armed Forces of Ukraine"
    called = name.value if name.entry.marks.get("party") == own or own is None else reading.surface(name.first, name.last)
    end = reading.right[last] - (len(OWNING) if reading.word(last).endswith(OF_OWNERS) else 0)
    return Unit(reading.left[first], end, first, last, party, type="group_of_forces", echelon="group", name=called)
