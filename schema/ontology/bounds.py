"""Which ends of a number its hedge leaves closed."""

from schema.ontology.enums import Qualifier

# "About" and "nearly" name no end that a reader could hold them to.
FROM_BELOW = (Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.MORE_THAN)
FROM_ABOVE = (Qualifier.EXACT, Qualifier.UP_TO, Qualifier.NEARLY)
