"""Imported once by the server that worker processes are forked from: everything they only read is in memory before the first fork."""

from contextlib import suppress

from loaders.prepare import Setting, prepare
from loaders.reports import make_report

TEXT = "Two tanks were destroyed near Kupiansk. Два танка уничтожены под Купянском. Два танки знищено під Куп'янськом."

with suppress(Exception):  # a broken table is raised again, where it can be told, by the first worker that needs it
    prepare([make_report(TEXT)], Setting(recipe=""))
