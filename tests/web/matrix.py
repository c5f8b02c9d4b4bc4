"""Who may open what: for each route, what each person is answered.

The columns are, in order: nobody signed in, a member, a member of another collective, the secretary, the adviser, the
secretary of another collective. A row names its route as an example: {names} stand for what `scenes.Scene` holds.
"""

from typing import NamedTuple

PEOPLE = ("nobody", "member", "outsider", "secretary", "adviser", "other secretary")


class Row(NamedTuple):
    """One route.

    fields: what its form sends.
    answers: one status a person.
    """

    method: str
    path: str
    answers: str
    fields: str = ""


IN = "/c/{slug}"
ROWS = (
    Row("GET", "/", "302 200 200 200 200 200"),
    Row("GET", "/connexion", "200 200 200 200 200 200"),
    Row("POST", "/connexion", "200 200 200 200 200 200", "email=a@b.example"),
    Row("POST", "/connexion/code", "422 422 422 422 422 422", "code=000000"),
    Row("GET", "/connexion/lien/{token}", "200 200 200 200 200 200"),
    Row("POST", "/connexion/lien/{token}", "302 302 302 302 302 302"),
    Row("GET", "/connexion/mot-de-passe", "200 200 200 200 200 200"),
    Row("POST", "/connexion/mot-de-passe", "422 422 422 422 422 422", "email=a@b.example&password=x"),
    Row("POST", "/connexion/cle/defi", "404 404 404 404 404 404"),
    Row("POST", "/connexion/cle", "404 404 404 404 404 404"),
    Row("GET", "/connexion/confirmer", "302 200 200 200 200 200"),
    Row("POST", "/connexion/confirmer", "302 302 302 302 302 302", "proof=000000"),
    Row("GET", "/compte", "302 200 200 200 200 200"),
    Row("POST", "/compte/nom", "302 302 302 302 302 302", "name=Ann"),
    Row("GET", "/compte/mot-de-passe", "302 200 200 200 200 200"),
    Row("POST", "/compte/mot-de-passe", "302 302 302 302 302 302", "password=quatre mots sans rapport"),
    Row("POST", "/compte/mot-de-passe/retirer", "302 302 302 302 302 302"),
    Row("POST", "/compte/application", "302 302 302 302 302 302"),
    Row("GET", "/compte/application", "302 302 302 302 302 302"),
    Row("POST", "/compte/application/confirmer", "302 302 302 302 302 302", "code=000000"),
    Row("POST", "/compte/application/retirer", "302 302 302 302 302 302"),
    Row("POST", "/compte/codes-de-secours", "302 200 200 200 200 200"),
    Row("POST", "/compte/cles/defi", "302 404 404 404 404 404"),
    Row("POST", "/compte/cles", "302 404 404 404 404 404"),
    Row("POST", "/compte/cles/1/retirer", "302 404 404 404 404 404"),
    Row("POST", "/compte/appareils/999/deconnecter", "302 404 404 404 404 404"),
    Row("POST", "/compte/appareils/deconnecter", "302 302 302 302 302 302"),
    Row("POST", "/deconnexion", "302 302 302 302 302 302"),
    Row("POST", "/langue", "302 302 302 302 302 302", "language=en&page=/"),
    Row("GET", "/affichage", "200 200 200 200 200 200"),
    Row("POST", "/affichage", "302 302 302 302 302 302", "theme=dark&size=2"),
    Row("GET", "/style", "404 404 404 404 404 404"),
    Row("GET", "/demonstration/courriers", "404 404 404 404 404 404"),
    Row("GET", "/demonstration/entrer/secretaire", "404 404 404 404 404 404"),
    Row("POST", "/demonstration/connexion/1", "404 404 404 404 404 404"),
    Row("GET", "/fonder", "302 200 200 200 200 200"),
    Row("POST", "/fonder", "302 302 302 302 302 302", "name=La Ruche&preset=scic-sas"),
    Row("GET", IN, "302 200 404 200 200 404"),
    Row("GET", IN + "/debut", "302 403 404 200 403 404"),
    Row("GET", IN + "/simulation", "302 200 404 200 200 404"),
    Row("GET", IN + "/simulation/statuts.toml", "302 200 404 200 200 404"),
    Row("GET", IN + "/statuts/1/1", "302 200 404 200 200 404"),
    Row("GET", IN + "/statuts/projet", "302 403 404 200 403 404"),
    Row("GET", IN + "/statuts/projet.toml", "302 403 404 404 403 404"),
    Row("GET", IN + "/statuts/projet/texte", "302 403 404 404 403 404"),
    Row("POST", IN + "/statuts/projet", "302 403 404 404 403 404", "name=Autre"),
    Row("POST", IN + "/statuts/projet/abandonner", "302 403 404 302 403 404"),
    Row("POST", IN + "/statuts/projet/adopter", "302 403 404 404 403 404", "since=2026-01-01"),
    Row("POST", IN + "/statuts/projet/commencer", "302 403 404 302 403 404"),
    Row("POST", IN + "/statuts/projet/controle", "302 403 404 404 403 404"),
    Row("POST", IN + "/statuts/projet/texte", "302 403 404 404 403 404", "document=x"),
    Row("GET", IN + "/statuts/1.toml", "302 200 404 200 200 404"),
    Row("GET", IN + "/membres", "302 200 404 200 403 404"),
    Row("GET", IN + "/membres.csv", "302 200 404 200 403 404"),
    Row("GET", IN + "/membres/nouveau", "302 403 404 200 403 404"),
    Row(
        "POST",
        IN + "/membres/nouveau",
        "302 403 404 302 403 404",
        "kind=natural&name=Goff&first_name=Ana&college=producteurs&since=2026-01-01&email=&representative=",
    ),
    Row("GET", IN + "/membres/importer", "302 403 404 200 403 404"),
    Row(
        "POST",
        IN + "/membres/importer",
        "302 403 404 200 403 404",
        "pasted=Nom;Collège\nGoff;Producteurs&since=2026-01-01",
    ),
    Row(
        "POST",
        IN + "/membres/importer/enregistrer",
        "302 403 404 302 403 404",
        "rows=Nom\tCollège\nGoff\tProducteurs&since=2026-01-01",
    ),
    Row("GET", IN + "/membres/modele.xlsx", "302 403 404 200 403 404"),
    Row("GET", IN + "/membres/{person}", "302 403 404 200 403 404"),
    Row(
        "POST",
        IN + "/membres/{person}/deplacer",
        "302 403 404 302 403 404",
        "move-college=associations&move-on=2026-06-01",
    ),
    Row("POST", IN + "/membres/{person}/fin", "302 403 404 302 403 404", "end-last_day=2026-06-01"),
    Row("POST", IN + "/membres/{person}/reprendre", "302 403 404 409 403 404"),
    Row(
        "POST",
        IN + "/membres/{person}/adresse",
        "302 403 404 302 403 404",
        "speaker-email=neuve@x.example&speaker-name=Ana",
    ),
    Row("POST", IN + "/membres/{person}/inviter", "302 403 404 302 403 404"),
    Row("GET", IN + "/journal", "302 403 404 200 403 404"),
    Row("POST", IN + "/journal/verifier", "302 403 404 200 403 404"),
    Row("GET", IN + "/assemblees", "302 200 404 200 200 404"),
    Row("GET", IN + "/assemblees/nouvelle", "302 403 404 200 403 404"),
    Row(
        "POST",
        IN + "/assemblees/nouvelle",
        "302 403 404 302 403 404",
        "title=Août&held_on=2026-08-01&place=Rennes&call=1",
    ),
    Row("GET", IN + "/assemblees/{assembly}", "302 200 404 200 200 404"),
    Row("POST", IN + "/assemblees/{prepared}/ouvrir", "302 403 404 302 403 404"),
    Row("POST", IN + "/assemblees/{assembly}/clore", "302 403 404 409 403 404"),
    Row("GET", IN + "/assemblees/{assembly}/projecteur", "302 403 404 200 403 404"),
    Row("GET", IN + "/assemblees/{assembly}/presences", "302 403 404 200 403 404"),
    Row("POST", IN + "/assemblees/{assembly}/presences", "302 403 404 302 403 404", "present={entry}"),
    Row(
        "POST",
        IN + "/assemblees/{assembly}/pouvoirs",
        "302 403 404 302 403 404",
        "principal={principal}&holder={holder}",
    ),
    Row("POST", IN + "/assemblees/{assembly}/pouvoirs/{proxy}/retirer", "302 403 404 302 403 404"),
    Row("GET", IN + "/assemblees/{assembly}/resolutions/nouvelle", "302 403 404 200 403 404"),
    Row(
        "POST",
        IN + "/assemblees/{assembly}/resolutions/nouvelle",
        "302 403 404 302 403 404",
        "title=Vélo&wording=Oui&decision_kind=ordinary&subject=",
    ),
    Row("POST", IN + "/assemblees/resolutions/{standing}/ouvrir", "302 403 404 302 403 404"),
    Row("POST", IN + "/assemblees/resolutions/{standing}/retirer", "302 403 404 302 403 404"),
    Row("GET", IN + "/assemblees/resolutions/{standing}/mains-levees", "302 403 404 200 403 404"),
    Row(
        "POST",
        IN + "/assemblees/resolutions/{standing}/mains-levees",
        "302 403 404 302 403 404",
        "producteurs-for=2",
    ),
    Row("POST", IN + "/assemblees/scrutins/{voting}/clore", "302 403 404 302 403 404"),
    Row("POST", IN + "/assemblees/scrutins/{voting}/annuler", "302 403 404 302 403 404", "reason=Non"),
    Row("POST", IN + "/assemblees/scrutins/{decided}/completer", "302 403 404 409 403 404", "chair=for"),
    Row("GET", IN + "/scrutins/{voting}/bulletin", "302 200 404 403 403 404"),
    Row("POST", IN + "/scrutins/{voting}/bulletin", "302 302 404 403 403 404", "choice=for"),
    Row("GET", IN + "/decisions/{decided}", "302 200 404 200 200 404"),
    Row("GET", IN + "/decisions/{voting}", "302 200 404 200 200 404"),
    Row("GET", IN + "/decisions/{decided}.json", "302 200 404 200 200 404"),
    Row("GET", IN + "/proces-verbaux", "302 200 404 200 403 404"),
    Row("POST", IN + "/proces-verbaux/assemblee/{assembly}", "302 403 404 302 403 404"),
    Row("GET", IN + "/proces-verbaux/assemblee/{assembly}/feuille-de-presence.pdf", "302 403 404 200 403 404"),
    Row("GET", IN + "/proces-verbaux/{draft}", "302 404 404 200 403 404"),
    Row("GET", IN + "/proces-verbaux/{sealed}", "302 200 404 200 403 404"),
    Row("GET", IN + "/proces-verbaux/{draft}/ecrire", "302 403 404 200 403 404"),
    Row("POST", IN + "/proces-verbaux/{draft}/ecrire", "302 403 404 302 403 404", "debates=Long&debates-version=0"),
    Row("POST", IN + "/proces-verbaux/{draft}/sceller", "302 403 404 409 403 404"),
    Row("POST", IN + "/proces-verbaux/{sealed}/corriger", "302 403 404 302 403 404"),
    Row(
        "POST",
        IN + "/proces-verbaux/{sealed}/preparer",
        "302 302 404 302 403 404",
        "kind=minutes&position=0&format=html",
    ),
    Row("GET", IN + "/proces-verbaux/fichiers/{paper}", "302 200 404 200 403 404"),
    Row("GET", IN + "/proces-verbaux/papier-a-en-tete", "302 403 404 200 403 404"),
    Row("POST", IN + "/proces-verbaux/papier-a-en-tete", "302 403 404 302 403 404", "name=Le Clic&seat=&registration="),
)
