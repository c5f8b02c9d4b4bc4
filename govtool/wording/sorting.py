"""The order of words in French lists, and words found whatever their accents: Élise stands beside Elise."""

import unicodedata


def folded(text: str) -> str:
    """Give a text without accents, capitals and ligatures, with spaces for what is no letter or figure."""
    spelled = text.casefold().replace("œ", "oe").replace("æ", "ae")
    plain = (letter for letter in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())
