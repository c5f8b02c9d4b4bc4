"""Drawings that a telephone reads: an address in black squares."""

from typing import Final

QUIET: Final = 4


def readable_by_phone(address: str) -> str:
    """Draw an address as SVG, without words and without styles; the page says the same beside it."""
    from segno import make_qr

    drawn = make_qr(address)
    size = len(drawn.matrix) + 2 * QUIET
    squares = "".join(
        f"M{column + QUIET} {row + QUIET}h1v1h-1z"
        for row, line in enumerate(drawn.matrix)
        for column, dark in enumerate(line)
        if dark
    )
    return (
        f'<svg class="phone-code" viewBox="0 0 {size} {size}" width="232" height="232" aria-hidden="true">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{squares}"/></svg>'
    )
