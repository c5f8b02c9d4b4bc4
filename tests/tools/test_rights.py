"""The page of rights is what the matrix says."""

from tools.rights import PAGE, page


def test_the_page_of_rights_is_that_of_the_matrix() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tools.rights"
