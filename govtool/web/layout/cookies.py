"""Cookies beside that of the session: what somebody chose on a device, kept a year."""

from typing import TYPE_CHECKING

from flask import current_app

from govtool.web.layout.headers import A_YEAR

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


def cookie_name(name: str) -> str:
    """Give the whole name of a cookie: over https, one that no other host and no page in clear can set."""
    return f"__Host-{name}" if current_app.config["SESSION_COOKIE_SECURE"] else name


def keep_choice(answer: "Response", name: str, chosen: str) -> None:
    """Let a device keep what was chosen."""
    secure = current_app.config["SESSION_COOKIE_SECURE"]
    answer.set_cookie(cookie_name(name), chosen, max_age=A_YEAR, httponly=True, samesite="Lax", secure=secure)
