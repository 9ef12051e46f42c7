"""Imported once by the server that worker processes are forked from: everything they only read is in memory before the first fork."""

import gc
from contextlib import suppress

from loaders.prepare import warm

YOUNG = 50_000  # objects made before the collector looks for circles among them

with suppress(Exception):  # a broken table is raised again, where it can be told, by the first worker that needs it
    warm()
gc.collect()
# what a report leaves behind dies without it: a look after every 700, the default, takes a tenth of a worker's time
gc.set_threshold(YOUNG)
gc.freeze()  # the tables live as long as the process: no collection in a worker looks at them, so their pages stay shared
