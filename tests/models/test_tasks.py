"""Work off the GUI thread comes back to it, with its value or its error."""

import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication

from briefing.models.tasks import Tasks


def test_a_value_comes_back_on_the_gui_thread(qtbot):
    tasks = Tasks()
    got = []
    tasks.start(
        threading.get_ident,
        lambda ident: got.append((ident, threading.get_ident())),
        lambda error: got.append(error),
    )
    assert tasks.busy
    qtbot.waitUntil(lambda: not tasks.busy)
    worker, here = got[0]
    assert worker != here == threading.get_ident()


def test_an_error_comes_back_as_a_value(qtbot):
    tasks = Tasks()
    got = []

    def work():
        raise ValueError("broken")

    tasks.start(work, got.append, got.append)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert str(got[0]) == "broken"


def test_busy_is_told_at_the_start_and_at_the_end(qtbot):
    tasks = Tasks()
    told = []
    tasks.busy_changed.connect(told.append)
    for _ in range(3):
        tasks.start(lambda: 1, lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert told == [True, False]


@pytest.fixture
def threads_that_take_turns_often():
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("threads_that_take_turns_often")
def test_whoever_asked_may_go_the_moment_the_answer_has_come(qtbot):
    for number in range(1_000):
        tasks = Tasks()
        got = []
        tasks.start(lambda number=number: number, got.append, got.append)
        while tasks.busy:
            QCoreApplication.processEvents()
        assert got == [number]
        del tasks


def test_an_answer_that_nobody_waits_for_is_dropped(qtbot):
    let_go = threading.Event()
    tasks = Tasks()
    got = []
    tasks.start(lambda: let_go.wait(10), got.append, got.append)
    del tasks
    let_go.set()
    qtbot.wait(20)
    assert got == []


def test_what_was_begun_ends_and_what_waits_is_given_up_before_a_window_goes(qtbot):
    tasks = Tasks()
    begun = threading.Event()
    done = []

    def work():
        begun.set()
        done.append("begun")

    tasks.start(work, lambda _: None, lambda _: None)
    tasks.start(lambda: done.append("waiting"), lambda _: None, lambda _: None)
    begun.wait(10)
    tasks.wait()
    assert done[:1] == ["begun"]
    tasks.start(lambda: done.append("later"), lambda _: None, lambda _: None)
    tasks.close_after_work()
    assert done[-1] == "later"
