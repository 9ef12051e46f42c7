"""Imported once by the server that worker processes are forked from: everything they only read is in memory before the first fork."""

from contextlib import suppress

from loaders.prepare import warm

with suppress(Exception):  # a broken table is raised again, where it can be told, by the first worker that needs it
    warm()
