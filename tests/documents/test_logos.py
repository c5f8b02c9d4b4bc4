"""A logo is a picture that can be drawn, or it is not kept."""

import base64
import struct
import zlib

import pytest

from govtool.documents.logos import MOST_PIXELS, is_picture

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int) -> bytes:
    """Give a white picture of any size in few bytes."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    lines = zlib.compress((b"\0" + b"\xff" * ((width + 7) // 8)) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def test_a_small_picture_is_one() -> None:
    assert is_picture(DOT)
    assert is_picture(png(300, 120))


def test_a_picture_of_too_many_pixels_is_refused_however_small_its_file() -> None:
    assert is_picture(png(4000, MOST_PIXELS // 4000))
    assert not is_picture(png(4000, MOST_PIXELS // 4000 + 1))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + b"\0" * 40,
        DOT[:40],
        b"\x89PNG\r\n\x1a\n" + b"x" * 60,
        b"\xff\xd8\xff" + b"0" * 60,
        b"%PDF-1.7",
    ],
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    assert not is_picture(content)
