"""What forms share: the hidden token, sentences of faults in the voice of the page."""

from flask_wtf import FlaskForm

from govtool.web.layout.gate import voice


class Form(FlaskForm):  # type: ignore[misc] # flask-wtf has no types.
    """A form of the application; labels and faults are sentences of the catalogue."""


def said(sentence: str) -> "Lazily":
    """Say a sentence when the page is made, not when the form is defined."""
    return Lazily(sentence)


class Lazily:
    """A sentence of the catalogue, said in the voice of whoever reads it."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence

    def __str__(self) -> str:
        return voice().say(self.sentence)

    def __mod__(self, _figures: object) -> str:
        """Say it without the figures that a rule of length offers."""
        return str(self)

    def __html__(self) -> str:
        from markupsafe import escape

        return str(escape(str(self)))
