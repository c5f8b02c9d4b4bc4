"""A form that the guide shows, empty and with faults; it is sent nowhere."""

from wtforms import DateField, EmailField, SelectField, TextAreaField, validators
from wtforms.fields.choices import SelectChoice

from govtool.web.layout.forms import Form, said
from govtool.wording.language import mark


class SampleForm(Form):
    """One field of each sort."""

    email = EmailField(
        said(mark("Votre adresse e-mail")),
        [validators.Regexp(r".+@.+", message=said(mark("Cette adresse n’est pas complète.")))],
    )
    day = DateField(said(mark("Jour de l’assemblée")), [validators.InputRequired(said(mark("Choisissez un jour.")))])
    call = SelectField(
        said(mark("Convocation")), choices=[SelectChoice("1", said(mark("Première"))), SelectChoice("2", "2")]
    )
    wording = TextAreaField(said(mark("Texte mis aux voix")))
