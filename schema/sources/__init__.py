"""Who is known to speak, and what a name, a spokesman, an address or a handle stands for."""

from schema.sources.identify import Known, identify, is_given, is_person, of_a_speaker, recognise, source_of, spelled, unknown
from schema.sources.tables import sources

__all__ = ["Known", "identify", "is_given", "is_person", "of_a_speaker", "recognise", "source_of", "sources", "spelled", "unknown"]
