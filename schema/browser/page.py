"""What Browser finds in its own storage when it first opens: our style, our queries, and nothing sent to anybody."""

import json

from schema.browser import saved_queries, style

FOLDER = "claimgraph"
# Usage reports, crash reports and the guides of other hosts are off; the policy of the page forbids them as well.
SETTINGS = {
    "allowUserStats": False,
    "allowCrashReports": False,
    "initCmd": "",
    "playImplicitInitCommands": False,
    "showSampleScripts": False,
}
NOTED = {
    "consentBannerShownCount": 99,
    "allowUserStatsInDesktop": False,
    "allowCrashReportsInDesktop": False,
}  # no banner asks for what is off
# A reader's own changes stay: only what is missing is put in, and our queries are renewed.
SCRIPT = """\
(function (seed) {
  const read = (name) => JSON.parse(localStorage.getItem('neo4j.' + name) || 'null');
  const write = (name, value) => localStorage.setItem('neo4j.' + name, JSON.stringify(value));
  if (!read('grass')) write('grass', seed.grass);
  write('settings', Object.assign({}, read('settings'), seed.settings));
  write('udc', Object.assign({}, read('udc'), seed.udc));
  const others = (name, key) => (read(name) || []).filter((each) => each[key] !== seed.folder.id);
  write('folders', [...others('folders', 'id'), seed.folder]);
  write('documents', [...others('documents', 'folder'), ...seed.documents]);
})(%s);
"""


def seed_script() -> str:
    """JavaScript to be run before Browser's own."""
    documents = [{"id": f"{FOLDER}-{query.name}", "content": query.text, "folder": FOLDER} for query in saved_queries()]
    folder = {"id": FOLDER, "name": "Claimgraph"}
    seed = {"grass": style(), "settings": SETTINGS, "udc": NOTED, "folder": folder, "documents": documents}
    return SCRIPT % json.dumps(seed, ensure_ascii=False).replace("</", "<\\/")
