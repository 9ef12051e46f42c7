"""Bodies that a text names by their kind alone: "the ministry said", "the military said", "law enforcement agencies"."""

from collections.abc import Sequence

from loaders.claims.draft import BELLIGERENTS, Attribution, opponent
from loaders.claims.marks import DASHES
from loaders.claims.mentions.kinds import FLYING
from loaders.claims.reading import Reading
from loaders.claims.speech.owners import of_another_nation
from loaders.claims.tables import stems, words
from loaders.claims.words.morphology import CYRILLIC
from schema.claim import SourceMention
from schema.ontology.enums import Party, SourceKind
from schema.sources import source_of

OF_AN_ARMY = frozenset(("military", "military official", "army official"))
ANY_DEPARTMENT = words("any_department")
DEPARTMENTS = frozenset((SourceKind.MINISTRY, SourceKind.GOVERNMENT, SourceKind.INTELLIGENCE))
MINISTRY_OF = {"ru-government": "ru-mod", "ua-government": "ua-mod"}
NO_DEPARTMENTS = ("-government", "-president", "-mod")
LOSER = 3  # tokens between a side and what it has lost
CITING, CITED = words("cites_another"), 3  # tokens from such a verb to the ministry
ARMIES = ("-armed-forces", "-general-staff", "-command", "-ground-forces")
JUST = 6  # sentences in which a state goes on with what its ministry has said
ADMITTING = words("admitting")
FOOTAGE = stems("footage")
OF_RUSSIA, UPDATES = stems("of_russia"), words("intelligence_updates")


def ministry(readings: Sequence[Reading], number: int, named: Sequence[Attribution | None], own: Attribution) -> Attribution | None:
    """ "The ministry said": the one that spoke last, whoever has spoken since; one named below; "the Defence Ministry" of a text that names none."""
    reading = readings[number]
    if "anonymous" not in reading.starts:
        return None
    kinds = (t for t in reading.all("anonymous") if t.value == "ministry" and not reading.on("source", t.first))
    meant = [t for t in kinds if not of_another_nation(reading, t)]
    heads = any(t.first <= 1 and reading.word(t.last + 1) == ":" for t in meant)  # "Минобороны: сбиты 12 дронов"
    ends = any(reading.word(t.first - 1) in DASHES and t.last >= reading.size - 2 for t in meant)  # "Сбиты 12 дронов — Минобороны"
    if not (meant and (heads or ends or reading.has("said"))):
        return None
    owner = next((party for t in meant if (party := reading.on("party", t.first - 1)) and reading.word(t.last + 1) != "of"), None)
    if owner is not None and owner.value in BELLIGERENTS:  # "The Russian ministry claims"
        return Attribution(SourceMention(surface="", source=f"{owner.value.lower()}-mod"), Party(owner.value))
    if any(t.entry.phrase in ANY_DEPARTMENT for t in meant) and (just := _just_spoke(named[:number])):
        return just
    heard, later = (
        next((one for one in part if one and one.claimant.source.endswith("-mod")), None) for part in (named[:number], named[number:])
    )
    return heard or _of_state(named[:number]) or later or _whose_ministry(readings, number, own)


def _of_state(heard: Sequence[Attribution | None]) -> Attribution | None:
    """ "Russia said it had taken a village. The Defence Ministry …": the ministry of the state that has spoken, whichever other is named later."""
    state = next((one for one in heard if one and one.claimant.source in MINISTRY_OF and not one.relayed_by), None)
    return Attribution(SourceMention(surface="", source=MINISTRY_OF[state.claimant.source]), state.side) if state else None


def of_agency(reading: Reading, outlet: Attribution) -> Attribution | None:
    """ "RIA, citing the Defence Ministry, reported": the ministry of the agency's own nation, whose word it passes on."""
    side = source_of(outlet.claimant.source).affiliation if outlet.outlet and "anonymous" in reading.starts else None
    meant = (t for t in reading.all("anonymous") if t.entry.marks.get("of") and not reading.on("source", t.first))
    if not side or not any(not CITING.isdisjoint(reading.words[max(0, t.first - CITED) : t.first]) for t in meant):
        return None
    return Attribution(SourceMention(surface="", source=f"{side.lower()}-mod"), side, (*outlet.relayed_by, outlet.claimant))


def _just_spoke(named: Sequence[Attribution | None]) -> Attribution | None:
    """The body that spoke last, where it is one that a text calls a department."""
    last = next((one for one in reversed(named) if one and not one.outlet), None)
    if last is None or last.claimant.source.endswith(NO_DEPARTMENTS):
        return None
    return last if source_of(last.claimant.source).kind in DEPARTMENTS else None


def monitor(readings: Sequence[Reading], number: int, named: Sequence[Attribution | None], own: Attribution) -> Attribution | None:
    """ "The think tank said", "за словами аналітиків": the one that the text has named last."""
    reading = readings[number]
    meant = [t for t in reading.all("anonymous") if t.value == "monitor" and not reading.on("source", t.first)]
    if not meant or _watches(own):
        return own if meant else None
    shown = any(t.entry.phrase.startswith(FOOTAGE) for t in meant)  # which no one else tells of
    monitors = (one for one in reversed(named[:number]) if one and one.side is not Party.RU and _watches(one))
    return next(monitors, None) if shown or reading.has("said") else None


def _watches(one: Attribution) -> bool:
    return source_of(one.claimant.source).kind is SourceKind.MONITOR


def mayor(reading: Reading, named: Sequence[Attribution | None]) -> Attribution | None:
    """ "Проте невдовзі мер повідомив": the mayor whom the text has named last."""
    if "said" not in reading.starts or not any(term.value == "mayor" for term in reading.all("governor")):
        return None
    return next((one for one in reversed(named) if one and one.claimant.source.endswith("-mayor")), None)


def military(reading: Reading, known: Sequence[Attribution | None]) -> Attribution | None:
    """ "Ukrainian air defences destroyed 19 drones, the military said": of the side that the sentence names first.

    Where it names none before its verb, the one that has spoken last: "the military said the Russians had tried to attack".
    """
    said = [term.first for term in reading.all("said")]
    bare = any(
        t.entry.phrase in OF_AN_ARMY
        and not (reading.on("source", t.first) or reading.on("expert", t.first))
        and _after(reading, t.last) in said
        for t in reading.all("anonymous")
    )
    if not bare:
        return None
    owned = (reading.on("party", t.first - 1) for t in reading.all("anonymous") if t.entry.phrase in OF_AN_ARMY)  # "Kyiv's military said"
    sides = (term.value for term in (*owned, *reading.all("party")) if term is not None)
    party = next((side for side in sides if side in BELLIGERENTS), None)
    if party is None:
        return next((_army_of(one) for one in known if one and one.side), None)
    spoke = next((one for one in known if one and one.claimant.source.endswith(ARMIES)), None)
    if spoke and not any(term.last < said[0] for term in reading.all("party")):
        return spoke
    side = opponent(Party(party)) if reading.classes & ADMITTING.bit else Party(party)  # "the military admits: Russia has advanced"
    source = "ru-mod" if side is Party.RU else "ua-armed-forces"
    return Attribution(SourceMention(surface="", source=source), side)


def _army_of(one: Attribution) -> Attribution:
    """ "Zelensky said … The military said": the army of the side that has spoken last, unless it has spoken itself."""
    if one.claimant.source.endswith(ARMIES) or one.side is None:
        return one
    return Attribution(SourceMention(surface="", source="ru-mod" if one.side is Party.RU else "ua-armed-forces"), one.side)


def _after(reading: Reading, last: int) -> int:
    """Where the verb of "the military", or of "the military bulletin", stands."""
    bulletin = reading.at("anonymous", last + 1)
    return last + 1 + (bulletin is not None and bulletin.value == "report")


def of_that_side(reading: Reading, current: Attribution) -> Attribution | None:
    """ "The Ministry of Defence later reported", where a governor has spoken: of the governor's side."""
    defence = any(term.entry.marks.get("of") and not reading.on("source", term.first) for term in reading.all("anonymous"))
    if not defence or current.side is None:
        return None
    return Attribution(SourceMention(surface="", source=f"{current.side.lower()}-mod"), current.side)


def ministrys(named: Sequence[Attribution | None]) -> list[Attribution | None]:
    """ "The Russian Defence Ministry confirmed a strike. Russia said …": a state that its ministry has just spoken for, or soon does in a lead."""
    found = list(named)
    for number, one in enumerate(named):
        if one is None or one.claimant.source not in MINISTRY_OF:
            continue
        near = [other for other in named[max(0, number - JUST) : number] if other][-1:]
        near = near or [other for other in named[number + 1 : number + 1 + JUST] if other and not other.outlet][:1]
        if near and near[0].claimant.source == MINISTRY_OF[one.claimant.source]:
            found[number] = near[0]
    return found


def anybodys(speaker: Attribution, own: Attribution) -> bool:
    """ "Law enforcement agencies", "силовики" of a Ukrainian site: of the side that publishes, where nothing says whose."""
    name = speaker.claimant.surface
    russian = name.startswith(OF_RUSSIA) or (own.side is None and CYRILLIC.search(name) is not None)
    return speaker.claimant.source == "ru-security-agencies" and not russian


def _whose_ministry(readings: Sequence[Reading], number: int, own: Attribution) -> Attribution | None:
    """ "The Defence Ministry": of the publisher's side, of who writes «Минобороны», else of the side that the text named first."""
    defence = [term for reading in readings for term in reading.all("anonymous") if term.entry.marks.get("of")]
    if not own.side and any(phrase in reading.line.lower() for reading in readings for phrase in UPDATES):
        return Attribution(SourceMention(surface="", source="uk-mod"))  # "in an intelligence update, the MOD said"
    downed = _who_downed(readings[: number + 1]) if not own.side else None
    if not (defence or own.side):
        return Attribution(SourceMention(surface="", source=f"{downed.lower()}-mod"), downed) if downed else None
    if not own.side and (counts := _who_counts(readings[: number + 1])):
        return Attribution(SourceMention(surface="", source=f"{counts.lower()}-mod"), counts)
    written = [side for term in defence if (side := term.entry.marks.get("affiliation"))]
    if downed:
        return Attribution(SourceMention(surface="", source=f"{downed.lower()}-mod"), downed)
    parties = [term.value for reading in readings[: number + 1] for term in reading.all("party") if term.value in BELLIGERENTS]
    side = own.side or next((Party(party) for party in (*written, *parties)), None)
    return Attribution(SourceMention(surface="", source=f"{side.lower()}-mod"), side) if side else None


def _who_counts(readings: Sequence[Reading]) -> Party | None:
    """ "Kiev has lost 20 tanks, the Defence Ministry said": the side that counts what the other, right before the verb, has lost."""
    lost = (
        Party(side)
        for reading in readings
        for verb in reading.predicates
        if verb.id == "lose"
        for term in (*reading.all("party"), *reading.all("source"))
        if 0 < verb.term.first - term.last <= LOSER and (side := term.entry.marks.get("affiliation") or term.value) in BELLIGERENTS
    )
    return opponent(next(lost, None))


def _who_downed(readings: Sequence[Reading]) -> Party | None:
    """ "31 Ukrainian drones were intercepted, the Defence Ministry said": the side that what was shot down is not of."""
    downed = (
        thing.party
        for reading in readings
        if any(p.id == "shoot_down" or (p.id == "destroy" and reading.has("air_defence")) for p in reading.predicates)
        for thing in reading.things
        if thing.party and thing.materiel in FLYING
    )
    party = next(downed, None)
    return opponent(party)
