"""What fires the missiles of a model that is named, and not the missiles: "two HIMARS launchers", "a Tochka-U complex"."""

from loaders.claims.reading import Reading, Thing
from loaders.claims.tables import words
from loaders.claims.words.tokens import Term

LAUNCHED = frozenset(("mlrs", "missile_system"))  # models of launchers
MISSILES = frozenset(("tactical_missile", "ballistic_missile"))  # models of missiles that are fired from the ground
SYSTEMS = frozenset(("ad_system", "ad_launcher"))  # what nouns alone may mean
COMPLEXES = words("complexes")


def launcher(reading: Reading, thing: Thing, models: list[Term]) -> str | None:
    """The class of the launcher that one model and the noun beside it mean; null where they mean none."""
    model = models[0].value if len(models) == 1 else None
    if thing.materiel == "ad_launcher" and model in LAUNCHED:
        return model
    fires = model in MISSILES and (thing.materiel in SYSTEMS or reading.word(models[0].last + 1) in COMPLEXES)
    return "missile_system" if fires else None
