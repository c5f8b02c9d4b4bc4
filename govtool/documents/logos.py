"""Logos: whether a picture that somebody sends can be printed, found out before it is kept."""

import json
from typing import Final

MOST_PIXELS: Final = 8_000_000
KINDS: Final = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
TRIAL: Final = b"#set page(width: 40pt, height: 40pt)\n#image(bytes(json(bytes(sys.inputs.picture))))"


def is_picture(content: bytes) -> bool:
    """Say whether bytes are a PNG or JPEG picture that can be drawn, of eight million pixels at most.

    Its size is read before it is drawn: a small file may unfold into more pixels than a machine can hold.
    """
    return kind_of_picture(content) != "" and 0 < _pixels(content) <= MOST_PIXELS and _is_drawn(content)


def kind_of_picture(content: bytes) -> str:
    """Give the media type of a picture by how it begins; empty when it is neither PNG nor JPEG."""
    return next((kind for start, kind in KINDS.items() if content.startswith(start)), "")


def _pixels(content: bytes) -> int:
    """Read how many pixels a picture says it has; 0 when it does not say."""
    from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
    from docx.image.image import Image

    try:
        image = Image.from_blob(content)
        return int(image.px_width) * int(image.px_height)
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError, KeyError):
        return 0


def _is_drawn(content: bytes) -> bool:
    import typst

    try:
        typst.compile(TRIAL, format="png", sys_inputs={"picture": json.dumps(list(content))})
    except typst.TypstError:
        return False
    return True
