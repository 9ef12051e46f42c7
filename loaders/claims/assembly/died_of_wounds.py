"""Those of the wounded who died, whom one number counts between two words of harm: "двое из раненых скончались", "one of the wounded died"."""

from loaders.claims.reading import Predicate, Reading

NEAR = 3  # tokens from a number to the wounded that it is out of, and from them to the verb


def died_of_wounds(reading: Reading, counted: list[Predicate]) -> dict[int, Predicate]:
    """The verb of dying of each thing that counts some of the wounded, by the thing's first token."""
    if "out_of" not in reading.starts or len(counted) < 2:
        return {}
    found: dict[int, Predicate] = {}
    for thing in reading.things:
        number = next((one for one in reading.numbers if one.first == thing.first), None)
        end = number.last if number else thing.first
        wounded = next((p for p in counted if p.id == "wound" and 1 < p.term.first - end <= NEAR), None)
        if wounded is None or reading.on("out_of", end + 1) is None:
            continue
        died = next((p for p in counted if p.id == "kill" and 0 < p.term.first - wounded.term.last <= NEAR), None)
        if died and not any(reading.word(place) in ",;" for place in range(wounded.term.last + 1, died.term.first)):
            found[thing.first] = died
    return found
