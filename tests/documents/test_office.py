"""LibreOffice opens the office files and prints them; CI has it, and fails when it is missing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from govtool.documents.formats import DocumentFormat, rendered
from tests.factories.documents import attendance_sheet, minutes
from tests.factories.read_documents import squeezed
from tests.factories.read_pdf import page_texts

HOW = "no LibreOffice: install the package libreoffice-writer-nogui, or name its soffice in GOVTOOL_SOFFICE"
OFFICE = os.environ.get("GOVTOOL_SOFFICE") or shutil.which("soffice")
DOCUMENTS = {"minutes": minutes(resolutions=2, attendees=12), "sheet": attendance_sheet(60)}


@pytest.fixture
def office() -> str:
    """Give LibreOffice, or say how to have it."""
    if OFFICE is None:
        assert not os.environ.get("CI"), HOW
        pytest.skip(HOW)
    return OFFICE


def converted(office: str, folder: Path, file: Path) -> bytes:
    """Have LibreOffice open a file and print it as PDF."""
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [office, home, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return file.with_suffix(".pdf").read_bytes()


@pytest.mark.office
@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("format", [DocumentFormat.DOCX, DocumentFormat.ODT])
def test_libreoffice_opens_and_prints_it(office: str, tmp_path: Path, format: DocumentFormat, name: str) -> None:
    file = tmp_path / f"{name}{format.ending}"
    file.write_bytes(rendered(DOCUMENTS[name], format))

    pages = [squeezed(page) for page in page_texts(converted(office, tmp_path, file))]

    assert len(pages) > 2
    assert [f"page{number}sur{len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert squeezed(DOCUMENTS[name].title) in pages[0]
    assert "RNAW353000000" in pages[0]
    assert [squeezed("Le Clic des Champs") in page for page in pages] == [True] * len(pages)
    assert "Signature" in pages[-1]
