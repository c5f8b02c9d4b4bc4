"""Documents to render: minutes with all that they may hold, an attendance sheet of any length, a hard one."""

import datetime

from govtool.documents.blocks import (
    Attachment,
    Block,
    Document,
    Grid,
    Heading,
    Letterhead,
    Listing,
    Logo,
    Paragraph,
    Picture,
    Signatures,
)

DATED = datetime.datetime(2026, 6, 12, 18, 42, tzinfo=datetime.UTC)
COLLEGES = ("Producteurs", "Consom’acteurs", "Associations")
LOGO = Logo(
    content=b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">'
    b'<circle cx="30" cy="30" r="28" fill="#1d5c48"/>'
    b'<path d="M30 48V22M30 34c-9 0-13-5-13-12 8 0 13 4 13 12zm0-6c0-8 5-13 14-13 0 9-5 13-14 13z" fill="none" '
    b'stroke="#fffdf9" stroke-width="3"/></svg>',
    kind="image/svg+xml",
)
LETTERHEAD = Letterhead(
    name="Le Clic des Champs",
    lines=(
        "Association régie par la loi du 1er juillet 1901",
        "8, rue de la Mairie, 35520 La Mézière",
        "RNA W353000000",
    ),
    logo=LOGO,
)
FIRST_NAMES = ("Maëlle", "Goulven", "Anaïs", "Loïc", "Solène", "Yann", "Françoise", "Erwan", "Noémie", "Gaël", "Ève")
LAST_NAMES = ("Le Goff", "Kerboriou", "D’Hervé", "Lemaître", "Guégan", "Ruellan", "Châtel", "Œuvrard", "Nuñez", "Çelik")


def name_of(rank: int) -> str:
    """Give the name of a member, a different one for each rank."""
    first, last = FIRST_NAMES[rank % len(FIRST_NAMES)], LAST_NAMES[rank % len(LAST_NAMES)]
    return f"{last} {first} {rank + 1}" if rank >= 110 else f"{last} {first}"


def bars(rank: int) -> Picture:
    """Draw the result of a resolution, as the charts do for paper."""
    marks = "".join(
        f'<text x="0" y="{top + 13}">{name}</text>'
        f'<text x="0" y="{top + 30}" fill="#5f594e" font-size="13">{weight} des voix</text>'
        f'<rect x="180" y="{top}" width="{width}" height="28" fill="{colour}"/>'
        f'<rect x="{180 + width}" y="{top}" width="{420 - width}" height="28" fill="url(#h)" stroke="{colour}"/>'
        f'<text x="614" y="{top + 13}">{9 + rank} pour · 11 contre</text>'
        for name, weight, colour, top, width in (
            ("Producteurs", "40 %", "#117733", 8, 190 + rank),
            ("Consom’acteurs", "35 %", "#b04a62", 63, 378 - rank),
            ("Associations", "25 %", "#5a4fa3", 118, 168),
        )
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" font-family="Liberation Sans, Arial, sans-serif" '
        'font-size="14" fill="#24211c" viewBox="0 0 800 165" width="800" height="165" role="img"><defs><pattern id="h" '
        'width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" '
        'y2="7" stroke="#857c6c" '
        f'stroke-width="2.4"/></pattern></defs>{marks}</svg>'
    )
    return Picture(svg, f"Résultat de la résolution {rank} : Producteurs, {9 + rank} pour, 11 contre.")


RESOLUTION = (
    "L’assemblée décide d’ouvrir un neuvième dépôt à La Mézière à compter du 1er septembre 2026, et donne pouvoir au "
    "bureau pour signer la convention d’occupation.\nLe loyer n’excède pas 120 € par mois."
)
REASONS = (
    "Quorum atteint : 25 présents ou représentés sur 28 ; il en fallait au moins 6 (statuts, art. 20).",
    "Majorité atteinte : chaque collège est compté à la proportionnelle (statuts, art. 21).",
)
DEBATES = (
    "Une productrice demande ce que coûtera le dépôt ; le trésorier répond que les frais fixes sont couverts dès la "
    "vingtième commande. Plusieurs consom’acteurs craignent que les producteurs les plus éloignés ne puissent pas "
    "livrer deux lieux le même soir ; il est convenu d’une tournée commune."
)
COUNTED = ("Collège", "Inscrits", "Présents ou représentés", "Pour", "Contre", "Abstentions", "Blancs", "Nuls", "Poids")
PARTICIPATION = Grid(
    "Participation par collège",
    ("Collège", "Inscrits", "Présents", "Représentés", "Total"),
    (
        ("Producteurs", "14", "10", "2", "12"),
        ("Consom’acteurs", "10", "8", "2", "10"),
        ("Associations", "4", "3", "0", "3"),
        ("Total", "28", "21", "4", "25"),
    ),
    totalled=True,
)
ATTACHED = (
    Attachment(
        name="resultats.csv",
        content="résolution;pour\r\n1;10\r\n".encode(),
        kind="text/csv",
        described="Résultats",
    ),
    Attachment(
        name="record.bin",
        content=bytes(range(256)),
        kind="application/octet-stream",
        described="Tous les octets",
    ),
)


def resolution(rank: int) -> tuple[Block, ...]:
    """Give all that minutes say of one resolution."""
    rows = (
        ("Producteurs", "14", "12", f"{9 + rank}", "11", "0", "0", "0", "2/5"),
        ("Consom’acteurs", "10", "10", "9", "1", "6", "1", "0", "7/20"),
        ("Associations", "4", "3", "2", "3", "0", "0", "1", "1/4"),
        ("Total", "1 028", "25", f"{20 + rank}", "15", "6", "1", "1", "1"),
    )
    return (
        Heading(2, f"Résolution {rank} : ouvrir un neuvième dépôt à La Mézière"),
        Paragraph(RESOLUTION, quoted=True),
        Paragraph("119/200 des voix pour, soit 59,5 % ; il en fallait plus de la moitié.", strong="Adoptée."),
        Listing(REASONS),
        bars(rank),
        Grid("Les chiffres de la résolution", COUNTED, rows, totalled=True),
    )


def members(attendees: int) -> Grid:
    """List those who attend, by name."""
    rows = tuple(
        (
            name_of(rank),
            COLLEGES[rank % 3],
            f"représentée par {name_of(rank + 1)}" if rank % 4 == 0 else "présente",
            "18:05",
        )
        for rank in range(attendees)
    )
    return Grid("Membres par nom", ("Nom", "Collège", "Participation", "Arrivée"), rows, numbers=False)


def minutes(resolutions: int = 12, attendees: int = 64) -> Document:
    """Give minutes with everything that blocks can say."""
    blocks = (
        Paragraph("Démonstration : ce collectif, ses membres et leurs votes sont inventés."),
        Heading(1, "Convocation et participation"),
        Paragraph("Les membres ont été convoqués par courriel le 20 mai 2026.\n\nLa séance est ouverte à 18:00."),
        PARTICIPATION,
        Heading(2, "Membres présents ou représentés"),
        members(attendees),
        Heading(1, "Résumé des débats"),
        Paragraph(DEBATES, strong="Sur le neuvième dépôt."),
        Heading(1, "Résolutions"),
        *(block for rank in range(1, resolutions + 1) for block in resolution(rank)),
        Heading(1, "Signatures"),
        Signatures(("Maëlle Le Goff, présidente", "Goulven Kerboriou, secrétaire", "Anaïs D’Hervé, scrutatrice")),
    )
    return Document(
        title="Procès-verbal de l’assemblée générale ordinaire",
        subtitle="Vendredi 12 juin 2026, à 18:00 (Europe/Paris), salle des fêtes de La Mézière",
        language="fr",
        letterhead=LETTERHEAD,
        reference="Registre des délibérations, n° 2026-3",
        dated=DATED,
        blocks=blocks,
        attachments=ATTACHED,
    )


def attendance_sheet(names: int) -> Document:
    """Give an attendance sheet to be signed, with some proxies beside their holders."""
    heads = ("Nom", "Collège", "Porte le pouvoir de", "Signature")
    rows = tuple(
        (name_of(rank), COLLEGES[rank % 3], f"{name_of(rank + 5)}\n{name_of(rank + 7)}" if rank % 9 == 0 else "", "")
        for rank in range(names)
    )
    return Document(
        title="Feuille de présence",
        subtitle="Assemblée générale ordinaire du vendredi 12 juin 2026",
        language="fr",
        letterhead=LETTERHEAD,
        reference="Assemblée n° 3",
        dated=DATED,
        blocks=(
            Heading(1, "Membres"),
            Grid(
                "Membres, par nom",
                heads,
                rows,
                numbers=False,
                signed=True,
            ),
            Signatures(("Le bureau certifie exacte la présente feuille",)),
        ),
    )


HOSTILE = (
    '#import "@preview/cetz:0.3.0": * #panic("typst") #sys.inputs',
    "*gras* _x_ $a^2$ @renvoi <étiquette> `code` // note /* note */ \\ \\u{41} = titre + 1. point",
    "<script>alert(1)</script> &amp; &#65; ]]> <w:p/> </text:p> <!-- x --> {{ 7*7 }} ${body} $body %s {0}",
    "des \"guillemets\" droits, des 'apostrophes', des points... et des -- tirets --- longs",
    "    trois   espaces    de   suite",
    "Ελληνικά, Кириллица, Tiếng Việt, Łódź, Ṛṣi",
)
"""What members may write that a format could take for its own language."""


def written(*texts: str) -> Document:
    """Give a short document with texts everywhere that a text may stand."""
    first = texts[0].replace("\n", " ")
    return Document(
        title=first,
        subtitle=first,
        language="fr",
        letterhead=Letterhead(name=first, lines=(first,)),
        reference=first,
        dated=DATED,
        blocks=tuple(block for text in texts for block in _everywhere(text)),
    )


def _everywhere(text: str) -> tuple[Block, ...]:
    line = text.replace("\n", " ")
    return (
        Heading(1, line),
        Paragraph(text, strong=line),
        Paragraph(text, quoted=True),
        Listing((text, text)),
        Grid(line, (text, text), ((text, text), (text, text)), numbers=False, totalled=True),
        Signatures((text,)),
    )
