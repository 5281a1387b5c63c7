"""A sample of the charts that ``make lies`` draws by the thousand: none lies."""

from briefing.render.theme import register_fonts
from lie_factor import charts


def test_every_mark_of_random_charts_shows_its_value(qapp):
    register_fonts()
    marks = 0
    for kind, found, faults in charts(60):
        assert faults == [], kind
        assert all(mark.ok for mark in found)
        assert all(abs(mark.factor - 1) <= 0.01 for mark in found if mark.expected > 6)
        marks += len(found)
    assert marks > 150
