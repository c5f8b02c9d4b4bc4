"""How often each test under pressure is tried: once, or as often as GOVTOOL_TEST_PRESSURE says."""

import os

import pytest

TIMES = int(os.environ.get("GOVTOOL_TEST_PRESSURE", "1"))


@pytest.fixture(autouse=True, params=range(TIMES), ids=str)
def attempt(request) -> int:
    """Give the number of the attempt, from 0."""
    return request.param
