"""How the pages of docs/ become a site: `make docs` writes it to docs/_build/."""

project = "Claimgraph"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
html_theme = "furo"
html_title = "Claimgraph"
html_static_path: list[str] = []
html_copy_source = False
html_show_sphinx = False
exclude_patterns = ["_build"]
myst_heading_anchors = 3
# Links to files outside docs/ lead to the checkout, where tests/test_docs.py follows each of them.
suppress_warnings = ["myst.xref_missing"]
