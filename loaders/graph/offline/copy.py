"""A graph -> the importer's files, as it is: with judgements and history."""

from pathlib import Path

from loaders.graph.digest import COUNTED
from loaders.graph.dump import nodes_of
from loaders.graph.offline.files import import_files
from loaders.graph.properties import present
from schema.ontology.labels import Label
from schema.store import Store
from schema.store.apply import graph_row


def write_import_of(store: Store, folder: Path) -> int:
    """A folder for Neo4j's offline importer that holds what the graph holds; the number of nodes. Raises LoaderError, StoreError."""
    count = 0
    with import_files(folder) as files:
        files.node(Label.GRAPH, graph_row(store))
        for label in COUNTED:
            for row in nodes_of(store, label):
                id_ = row["node"]["id"]
                files.node(label, present(row["node"]))
                for link in row["links"]:
                    said = {name: value for name, value in link["set"].items() if name[0] != "@"}
                    files.link(link["type"], (label, id_), (Label(link["label"]), link["end"]), present(said))
                count += 1
    return count
