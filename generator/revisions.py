"""The content as it stood at a revision that git knows."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from pathlib import Path


class RevisionError(Exception):
    """Why there is no such state. The message says so in an editor's words."""


def content_at(content: Path, revision: str, into: Path) -> tuple[Path, str]:
    """Writes the content folder as it stood at `revision` below `into`: the folder, and the commit's short name.

    The folder is not there if the content was not there yet. Raises RevisionError.
    """
    try:
        root = Path(_git(content, "rev-parse", "--show-toplevel").strip())
    except subprocess.CalledProcessError:
        raise RevisionError(
            f"{content.as_posix()} is not in a git repository: there is nothing to compare with"
        ) from None
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except subprocess.CalledProcessError:
        raise RevisionError(f"git knows no revision `{revision}` here; name a branch, a tag or a commit") from None
    path = content.resolve().relative_to(root.resolve()).as_posix()
    if path == "." or _git(root, "ls-tree", commit, "--", path):
        with tarfile.open(fileobj=io.BytesIO(_git_bytes(root, "archive", "--format=tar", commit, "--", path))) as files:
            files.extractall(into, filter="data")
    return into / path, commit[:12]


def _git(folder: Path, *arguments: str) -> str:
    return _git_bytes(folder, *arguments).decode("utf-8", "replace")


def _git_bytes(folder: Path, *arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise RevisionError("git is not installed, and it alone knows older states of the content")
    return subprocess.run([git, *arguments], cwd=folder, check=True, capture_output=True).stdout  # noqa: S603 (a list, no shell)
