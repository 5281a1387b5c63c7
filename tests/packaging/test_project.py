import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUNTIME = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
DEV = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]


def pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def test_constraints_hold_names_and_versions_and_nothing_else():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    wrong = [
        line for line in lines if not re.fullmatch(r"#.*|[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line)
    ]
    assert wrong == []


@pytest.mark.parametrize("requirement", [*RUNTIME, *DEV], ids=str)
def test_every_dependency_is_pinned_to_a_version_that_the_project_allows(requirement):
    versions = {canonicalize_name(name): version for name, version in pinned().items()}
    assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("requirement", RUNTIME, ids=str)
def test_every_dependency_of_the_program_stands_in_the_list_of_licences(requirement):
    told = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    assert requirement.name in told
    recipe = (ROOT / "packaging" / "briefing.spec").read_text("utf-8")
    assert f'"{requirement.name}"' in recipe


@pytest.mark.package
def test_the_wheel_holds_the_resources_and_finds_them(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "site")
    shipped = {
        f"briefing/_resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert shipped <= names
    script = "import sys; sys.path.insert(0, sys.argv[1]); from briefing import paths; print(paths.resource('icons'))"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script, str(tmp_path / "site")],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert (
        Path(done.stdout.strip())
        == (tmp_path / "site" / "briefing" / "_resources" / "icons").resolve()
    )
