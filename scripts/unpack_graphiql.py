"""GraphiQL's scripts as the npm registry holds them, unpacked into the package, so that its page asks no outside host.

    python scripts/unpack_graphiql.py            unpack, needs npm
    python scripts/unpack_graphiql.py --check    compare what is there with what npm has

GraphiQL 2.4.7 is the last whose one file is under a megabyte (3.x: three and a half, for an editor that the 2.x has as well).
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "graphapi" / "assets"
FILES = {
    "graphiql@2.4.7": ("package/graphiql.min.js", "package/graphiql.min.css"),
    "react@18.3.1": ("package/umd/react.production.min.js",),
    "react-dom@18.3.1": ("package/umd/react-dom.production.min.js",),
    "graphql-ws@5.16.2": ("package/umd/graphql-ws.min.js",),
}


def published(package: str) -> dict[str, bytes]:
    """The wanted files of a package by their bare names; npm checks the tarball against the registry's digest."""
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["npm", "pack", "--silent", "--pack-destination", folder, package], check=True, capture_output=True, text=True
        )
        with tarfile.open(Path(folder) / packed.stdout.strip().splitlines()[-1]) as archive:
            return {Path(name).name: _content(archive, name) for name in FILES[package]}


def _content(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(name)
    assert member is not None, name
    return member.read()


def main() -> None:
    """Unpack or compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    checking = parser.parse_args().check
    files = {name: content for package in FILES for name, content in published(package).items()}
    if checking:
        differ = [name for name, content in files.items() if (FOLDER / name).read_bytes() != content]
        sys.exit(f"not as published: {', '.join(differ)}" if differ else 0)
    FOLDER.mkdir(exist_ok=True)
    for name, content in files.items():
        (FOLDER / name).write_bytes(content)
        print(f"{name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
