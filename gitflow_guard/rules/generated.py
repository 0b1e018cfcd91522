"""Which files no person has written: lock files and what tools generate."""

from __future__ import annotations

from gitflow_guard.rules.seen import Facts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gitflow_guard.rules.globs import Globs

    # Path, lines added and removed, and whether the commit takes the file away.
    File = tuple[str, int, bool]

LOCK_FILES = frozenset(
    {
        "package-lock.json",
        "npm-shrinkwrap.json",
        "yarn.lock",
        "pnpm-lock.yaml",
        "bun.lock",
        "bun.lockb",
        "deno.lock",
        "poetry.lock",
        "uv.lock",
        "pdm.lock",
        "pixi.lock",
        "conda-lock.yml",
        "Pipfile.lock",
        "pylock.toml",
        "Cargo.lock",
        "Gemfile.lock",
        "composer.lock",
        "go.sum",
        "go.work.sum",
        "mix.lock",
        "rebar.lock",
        "pubspec.lock",
        "Podfile.lock",
        "Package.resolved",
        "Cartfile.resolved",
        "packages.lock.json",
        "gradle.lockfile",
        "flake.lock",
        ".terraform.lock.hcl",
        "Chart.lock",
        "MODULE.bazel.lock",
        "stack.yaml.lock",
        "cabal.project.freeze",
    }
)
ENDINGS = (
    ".min.js",
    ".min.css",
    ".js.map",
    ".css.map",
    ".pb.go",
    ".pb.gw.go",
    ".pb.cc",
    ".pb.h",
    "_pb2.py",
    "_pb2.pyi",
    "_pb2_grpc.py",
    "_pb.js",
    "_pb.d.ts",
    ".g.dart",
    ".freezed.dart",
    ".g.cs",
    ".designer.cs",
    ".Designer.cs",
    ".snap",
)


def is_generated(path: str, marks: Mapping[str, bool], globs: Globs) -> bool:
    """By the policy's patterns, else by the mark of .gitattributes, else by its name."""
    if globs and globs.first(path):
        return True
    mark = marks.get(path)
    if mark is not None:
        return mark
    return path.rpartition("/")[2] in LOCK_FILES or path.endswith(ENDINGS)


def facts_of_files(files: Sequence[File], marks: Mapping[str, bool], globs: Globs) -> Facts:
    """What a commit changes; `marks` say what .gitattributes tells of the files."""
    written = [file for file in files if not is_generated(file[0], marks, globs)]
    return Facts(
        lines=sum(lines for _, lines, _ in written),
        files=len(written),
        paths=tuple(path for path, _, _ in files),
        gone=tuple(path for path, _, gone in files if gone),
        left_out=len(files) - len(written),
    )
