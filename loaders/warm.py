"""Imported once by the server that worker processes are forked from: everything they only read is in memory before the first fork."""

from loaders.claims import extract
from loaders.prepare import Setting, prepare
from loaders.reports import make_report

TEXT = "Two tanks were destroyed near Kupiansk. Два танка уничтожены под Купянском. Два танки знищено під Куп'янськом."

extract(make_report(TEXT))
prepare([make_report(TEXT)], Setting(recipe=""))
