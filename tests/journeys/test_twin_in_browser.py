"""The HTML page in a real browser, without a network: its links, its check, and nothing leaves."""

import random
import re

import pytest

from briefing.core.briefing import Attach
from briefing.formats.to_html import to_html
from browser import CHROMIUM, Browser

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    made = Browser(tmp_path_factory.mktemp("chromium"))
    yield made
    made.close()


def verdict(browser, path, text):
    """Return how the page's own check ends: sound, broken, or nothing where it cannot run."""
    path.write_text(text, encoding="utf-8")
    browser.open(path)
    browser.run("document.getElementById('verify') && document.getElementById('verify').click()")
    return browser.run("(document.getElementById('verdict') || {}).className")


@pytest.mark.parametrize("attach", [Attach.FIGURES, Attach.EVERYTHING])
def test_an_unchanged_page_is_green(bundled, browser, tmp_path, attach):
    assert verdict(browser, tmp_path / "page.html", to_html(bundled, attach=attach)) == "sound"
    assert "✓" in browser.run("document.getElementById('verdict').textContent")


def test_no_request_leaves_the_page(moroccan, browser, tmp_path):
    browser.requests.clear()
    path = tmp_path / "page.html"
    verdict(browser, path, to_html(moroccan))
    browser.run("document.querySelectorAll('a').forEach(function (a) { a.click && a.click(); })")
    assert {url.partition("#")[0] for url in browser.requests} == {path.as_uri()}


def test_numbers_lead_to_their_sentences_and_back(moroccan, browser, tmp_path):
    path = tmp_path / "page.html"
    verdict(browser, path, to_html(moroccan))
    name = next(f.id for f in moroccan.figures if f.label == "suspects arrested")
    browser.run(f"document.querySelector('#f-{name} a').click()")
    assert browser.run("document.querySelector(':target').id") == f"n-{name}"
    assert browser.run("document.querySelector(':target').textContent") == "2,963"
    browser.run("document.querySelector(':target a').click()")
    assert browser.run("document.querySelector(':target').id") == f"f-{name}"


def test_a_mark_of_a_chart_leads_to_its_sentence(moroccan, browser, tmp_path):
    verdict(browser, tmp_path / "page.html", to_html(moroccan))
    link = browser.run("document.querySelector('svg a').getAttribute('href')")
    browser.run(
        "document.querySelector('svg a').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    assert "#" + browser.run("document.querySelector(':target').id") == link


def test_one_changed_digit_turns_it_red(moroccan, browser, tmp_path):
    text = to_html(moroccan)
    main = text.index("<main>")
    end = text.index('<script>\n"use strict"')
    digits = [m.start() for m in re.finditer(r"\d", text) if main <= m.start() < end]
    lived = []
    for at in random.Random(168).sample(digits, 120):
        digit = (int(text[at]) + 1) % 10
        changed = f"{text[:at]}{digit}{text[at + 1 :]}"
        if verdict(browser, tmp_path / "page.html", changed) == "sound":
            lived.append(changed[at - 40 : at + 10])
    assert lived == []


def test_a_changed_check_does_not_run(moroccan, browser, tmp_path):
    text = to_html(moroccan).replace("faults.length ?", "faults.length > 99 ?")
    assert verdict(browser, tmp_path / "page.html", text) == ""
