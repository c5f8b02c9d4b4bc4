"""Write the documents that a secretary can review anew: `python -m tests.documents.golden`."""

from tests.documents.golden.written import FOLDER, golden_documents


def main() -> None:
    """Write each document beside this file."""
    for name, text in golden_documents().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
