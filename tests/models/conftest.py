"""What the tests of words share: a window that speaks another language."""

from __future__ import annotations

import pytest

from briefing.app import translation


@pytest.fixture(params=["fr", "ar"])
def speaking(request, qapp):
    """Let the window speak another language for one test."""
    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")
