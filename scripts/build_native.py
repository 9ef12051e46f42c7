"""Compile the extractor with mypyc: `make fast`. It needs a C compiler and takes some minutes; without it all runs as before, interpreted.

The modules of `loaders.claims` become C, as one group, so that they call each other without Python in between. What is made goes to
`build/native/HASH`, the hash being that of the sources (`loaders.native`), and is moved there whole once it has found the same
claims in our texts as the interpreted modules; older builds are removed then.
"""

import argparse
import contextlib
import io
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from typed import typed  # noqa: E402 - beside this script

from loaders.native import SUFFIX, builds, digest, sources  # noqa: E402 - of this checkout

INTERPRETED = {
    "__init__.py",
    "tables.py",
}  # packages, which find their vocabulary by their file; sets of words with a bit, which mypyc cannot make
EMPTIED = ("loaders/__init__.py", "loaders/claims/__init__.py")  # what the extractor's modules do not need of their packages
MYPY = ("--config-file=", "--ignore-missing-imports", "--no-warn-unused-ignores", "--hide-error-context")
MANIFESTS = (
    "examples/reports/manifest.jsonl",
    "tests/loaders/claims/gold/manifest.jsonl",
)  # of texts that a build must read as its sources do
UNWANTED = {"-Werror"}  # another compiler's new warning is no reason to have no build


def main(folder: Path) -> None:
    """Build where no build of these sources is."""
    wanted = folder / digest(ROOT)
    if wanted.is_dir():
        print(f"{wanted} is up to date")
        return
    missing = lacks()
    if missing:
        sys.exit(f"make fast needs {missing}; without it everything runs as before, interpreted")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".") as work:
        begun = time.monotonic()
        copy(Path(work))
        if folder / digest(ROOT) != wanted:
            sys.exit("a source was edited at this very moment: try again")
        extensions = generate(Path(work))
        print(f"{len(extensions) - 1} modules made C in {time.monotonic() - begun:.0f} s; they are compiled now", flush=True)
        compile_all(extensions, Path(work) / "made")
        (Path(work) / "made").rename(Path(work) / wanted.name)
        for manifest in MANIFESTS:
            if claims(manifest, work) != claims(manifest, "off"):
                sys.exit(f"compiled, the claims of {manifest} are others than interpreted: no build was put in place")
        (Path(work) / wanted.name).rename(wanted)
    for other in folder.iterdir():
        if other != wanted:
            shutil.rmtree(other, ignore_errors=True)
    print(f"{wanted} in {time.monotonic() - begun:.0f} s")


def lacks() -> str | None:
    """What this machine has not that a build needs."""
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"a C compiler, and {compiler} is not there (Debian: apt-get install gcc; another: CC=clang make fast)"
    header = Path(sysconfig.get_path("include"), "Python.h")
    return None if header.is_file() else f"the headers of this Python, and {header} is not there (Debian: apt-get install python3-dev)"


def compiled_modules() -> list[Path]:
    """The modules that a build is of."""
    found = (path.relative_to(ROOT) for path in sources(ROOT))
    return [path for path in found if path.is_relative_to("loaders/claims") and path.name not in INTERPRETED]


def copy(work: Path) -> None:
    """The modules as they are compiled, and beside them as they are those that they import."""
    for path in (*(path.relative_to(ROOT) for path in sources(ROOT)), Path("loaders/__init__.py")):
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_text("" if path.as_posix() in EMPTIED else (ROOT / path).read_text(encoding="utf-8"), encoding="utf-8")
    for module in compiled_modules():
        (work / module).write_text(typed((ROOT / module).read_text(encoding="utf-8")), encoding="utf-8")


def generate(work: Path) -> list[Any]:
    """C of the modules, as the extensions that setuptools knows: the group of them all, and a small one a module that gives its part of it."""
    from mypyc.build import mypycify  # of the tools for development

    told = io.StringIO()
    try:
        with contextlib.chdir(work), contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            return mypycify(
                [*map(str, compiled_modules()), *MYPY],
                opt_level="1",
                debug_level="0",
                multi_file=True,
                group_name="claimgraph",
                target_dir="c",
            )
    except SystemExit:
        sys.exit(told.getvalue())


def compile_all(extensions: list[Any], made: Path) -> None:
    """The extensions compiled and linked, as many at a time as there are processors."""
    from distutils.ccompiler import new_compiler  # setuptools', which mypyc has imported
    from distutils.sysconfig import customize_compiler

    made.mkdir()
    compiler = new_compiler()
    customize_compiler(compiler)
    include = sysconfig.get_path("include")

    def objects(extension: Any, source: str) -> list[str]:
        folders = [include, str(made.parent / "c"), *(str(made.parent / one) for one in extension.include_dirs)]
        flags = [flag for flag in extension.extra_compile_args if flag not in UNWANTED]
        return list(compiler.compile([source], output_dir="o", include_dirs=folders, extra_postargs=flags))

    with contextlib.chdir(made.parent), ThreadPoolExecutor(os.cpu_count()) as pool:
        parts = [(one, [pool.submit(objects, one, source) for source in one.sources]) for one in extensions]
        for extension, waiting in parts:
            compiler.link_shared_object(list(chain(*(part.result() for part in waiting))), str(made / f"{extension.name}{SUFFIX}"))


def claims(manifest: str, builds: str) -> bytes:
    """What the command finds in the texts of a manifest, by the build that a folder holds or by none."""
    command = [sys.executable, "-m", "claimgraph", "extract", "--manifest", manifest]
    told = subprocess.run(command, cwd=ROOT, env={**os.environ, "CLAIMGRAPH_NATIVE": builds}, capture_output=True, check=False)
    return told.stdout + told.stderr


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=builds() or ROOT / "build" / "native", help="where builds are kept")
    main(options.parse_args().folder.resolve())
