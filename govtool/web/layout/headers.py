"""Headers that every answer carries: the policy of the page, nothing kept by others, nothing told to them."""

from typing import Final

from flask import Flask, Response, request

POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
A_YEAR: Final = 31_536_000
FIRST_FAULT: Final = 400


def add_headers(app: Flask, *, secure: bool) -> None:
    """Put the headers on every answer.

    secure: whether people reach the application over https.
    """

    def headed(answer: Response) -> Response:
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        if secure:
            answer.headers.setdefault("Strict-Transport-Security", f"max-age={A_YEAR}; includeSubDomains")
        if request.endpoint != "static" or answer.status_code >= FIRST_FAULT:
            answer.headers["Cache-Control"] = "no-store"
        return answer

    app.after_request(headed)
