"""Two hundred more documents take no more memory: what typst remembers is bounded.

It forgets from time to time, so that memory rises and falls by some twenty megabytes; the least of many moments tells
whether something stays.
"""

import subprocess
import sys

import pytest

SCRIPT = """
import dataclasses, gc
from pathlib import Path
from govtool.documents.formats import DocumentFormat, rendered
from tests.factories.documents import minutes

def resident():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

def print_some(first, last):
    least = None
    for rank in range(first, last):
        document = dataclasses.replace(minutes(1, 8 + rank % 7), reference=f"Document n° {rank}")
        rendered(document, DocumentFormat(("pdf", "pdf", "docx", "odt")[rank % 4]))
        if rank % 5 == 4:
            least = min(least or resident(), resident())
    return least

print_some(0, 50)
before = print_some(50, 100)
print_some(100, 250)
print(before, print_some(250, 300))
"""
MEGABYTE = 1_000_000


@pytest.mark.pressure
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is counted otherwise there")
def test_two_hundred_more_documents_take_no_more_memory() -> None:
    answer = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)

    before, after = map(int, answer.stdout.split())

    assert after - before < 20 * MEGABYTE
    assert after < 300 * MEGABYTE
