"""A card that shows what a candidate is, for the reviewer's pointer to rest on."""

from html import escape

from graphapi.reconcile.kinds import described, kind_of, node_of

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>
<body style="font:14px system-ui,sans-serif;margin:10px"><b>{name}</b><br><span>{line}</span>
<table style="margin-top:6px">{rows}</table><small>{id}</small></body></html>"""


def preview(id_: str) -> str | None:
    """The page of a node, or null where there is none of that id."""
    kind, node = kind_of(id_), node_of(id_)
    if kind is None or node is None:
        return None
    shown = [(title, read(node)) for title, read in kind.properties.values()]
    rows = "".join(f"<tr><td>{escape(title)}</td><td>{escape(str(value))}</td></tr>" for title, value in shown if value is not None)
    return PAGE.format(name=escape(node.name), line=escape(described(node)), rows=rows, id=escape(id_))
