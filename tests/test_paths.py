import os
import sys
import tomllib
from pathlib import Path

import platformdirs
import pytest

import briefing
from briefing import paths
from briefing.paths import Folders

ROOT = Path(__file__).parents[1]


def test_the_version_is_the_one_of_pyproject():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert briefing.__version__ == project["version"]


def test_a_checkout_finds_its_resources():
    assert paths.resource("icons", "briefing.svg").read_text("utf-8").startswith("<svg")


def test_a_resource_that_is_missing_is_named_in_one_sentence():
    with pytest.raises(FileNotFoundError, match=r"^This copy of Briefing lacks icons/none\.svg\."):
        paths.resource("icons", "none.svg")


def test_an_installed_copy_finds_its_resources_inside_the_package(tmp_path, monkeypatch):
    icon = tmp_path / "briefing" / "_resources" / "icon.svg"
    icon.parent.mkdir(parents=True)
    icon.touch()
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "briefing" / "paths.py"))
    assert paths.resource("icon.svg") == icon


def test_a_frozen_copy_finds_its_resources_in_the_bundle(tmp_path, monkeypatch):
    icon = tmp_path / "briefing" / "_resources" / "icon.svg"
    icon.parent.mkdir(parents=True)
    icon.touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icon.svg") == icon


def test_the_folders_of_a_person_are_four_and_named_after_the_program(monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    folders = Folders.of_user({})
    assert len({folders.data, folders.config, folders.cache, folders.state}) == 4 or os.name == "nt"
    assert "briefing" in folders.data.parts


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("value", [None, "", " ", "/somewhere", "/some where/", "relative/path"])
def test_on_linux_the_folders_are_those_of_platformdirs(monkeypatch, value):
    monkeypatch.setenv("HOME", "/home/ada")
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
        if value is not None:
            monkeypatch.setenv(f"XDG_{name}_HOME", value)
    monkeypatch.delenv("BRIEFING_HOME", raising=False)
    known = platformdirs.PlatformDirs("briefing", appauthor=False)
    assert Folders.of_user(os.environ) == Folders(
        known.user_data_path, known.user_config_path, known.user_cache_path, known.user_state_path
    )


def test_briefing_home_moves_all_four_folders_below_it(tmp_path):
    assert Folders.of_user({"BRIEFING_HOME": str(tmp_path)}) == Folders.under(tmp_path)


def test_a_relative_briefing_home_is_taken_from_where_the_program_was_started(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert Folders.of_user({"BRIEFING_HOME": "mine"}) == Folders.under(tmp_path / "mine")


def test_asking_for_folders_creates_nothing_and_making_them_creates_all_four(tmp_path):
    folders = Folders.under(tmp_path / "home")
    assert not (tmp_path / "home").exists()
    assert folders.made() is folders
    assert folders.made() is folders
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == [
        "cache",
        "config",
        "data",
        "state",
    ]
    if os.name == "posix":
        assert folders.data.stat().st_mode & 0o077 == 0
