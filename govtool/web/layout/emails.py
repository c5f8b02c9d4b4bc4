"""The field of an e-mail address, the same in every form."""

from typing import Final

from wtforms import EmailField, validators

from govtool.web.layout.forms import said
from govtool.wording.language import mark

ADDRESS: Final = r"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$"
LONGEST: Final = 254
NO_EMAIL: Final = mark("Cette adresse n’est pas complète ; elle s’écrit comme nom@exemple.fr.")


def email_field(label: str, needed: str, autocomplete: str = "off") -> EmailField:
    """Give a field that takes one address.

    label, needed: marked sentences; the second is said when nothing is written.
    """
    return EmailField(
        said(label),
        [
            validators.InputRequired(said(needed)),
            validators.Regexp(ADDRESS, message=said(NO_EMAIL)),
            validators.Length(max=LONGEST, message=said(NO_EMAIL)),
        ],
        render_kw={"autocomplete": autocomplete},
    )
