import configparser
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import briefing

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
ID = "org.briefing.Briefing"
DESKTOP = LINUX / f"{ID}.desktop"
METAINFO = LINUX / f"{ID}.metainfo.xml"
MIME = LINUX / f"{ID}.xml"


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(tool), reason=f"{tool} is not installed")


def run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid():
    assert run("desktop-file-validate", DESKTOP) == ""


@needs("appstreamcli")
def test_the_store_page_is_valid():
    run("appstreamcli", "validate", "--no-net", METAINFO)


def test_menu_entry_store_page_and_file_type_speak_of_the_same_program():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(DESKTOP, "utf-8")
    page = ET.parse(METAINFO).getroot()
    kind = ET.parse(MIME).getroot()[0].get("type")
    assert page.findtext("id") == entry["Desktop Entry"]["Icon"] == ID
    assert page.findtext("launchable") == DESKTOP.name
    assert kind == page.findtext("provides/mediatype")
    assert kind in entry["Desktop Entry"]["MimeType"].split(";")


def test_the_store_page_tells_of_this_version():
    releases = ET.parse(METAINFO).getroot().findall("releases/release")
    assert releases[0].get("version") == briefing.__version__


def test_the_windows_installer_carries_this_version():
    recipe = (ROOT / "packaging" / "windows" / "briefing.iss").read_text("utf-8")
    assert f'#define Version "{briefing.__version__}"' in recipe


@needs("update-mime-database")
@needs("sh")
def test_the_desktop_is_told_and_can_be_untold(tmp_path):
    run("sh", LINUX / "install", tmp_path)
    assert (tmp_path / "applications" / DESKTOP.name).read_bytes() == DESKTOP.read_bytes()
    assert (tmp_path / "icons/hicolor/scalable/apps" / f"{ID}.svg").is_file()
    assert "application/x-briefing+json:*.briefing" in (tmp_path / "mime" / "globs2").read_text(
        "utf-8"
    )
    run("sh", LINUX / "install", "--remove", tmp_path)
    assert not [path for path in tmp_path.rglob(f"{ID}*") if path.is_file()]


@needs("gio")
@needs("update-mime-database")
def test_a_briefing_is_known_by_its_name_and_by_its_content(tmp_path, monkeypatch):
    run("sh", LINUX / "install", tmp_path / "data")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("named.briefing", "nameless"):
        (tmp_path / name).write_text('{\n  "format": "briefing/1",\n  "id": "x"\n}\n', "utf-8")
        told = run("gio", "info", "--attributes=standard::content-type", tmp_path / name)
        assert "application/x-briefing+json" in told, name
