"""Work off the GUI thread comes back to it, with its value or its error."""

import threading

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
