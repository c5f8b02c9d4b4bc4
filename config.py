"""Settings: from `govtool.toml`, then `GOVTOOL_*` variables, then `GOVTOOL_*_FILE`; every fault is said at once."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

ROOT: Final = Path(__file__).parent
PREFIX: Final = "GOVTOOL_"
FILE: Final = "_FILE"
ADDRESSES: Final = {
    "database_url": ("sqlite:///", "postgresql+psycopg://"),
    "mail_url": ("smtp://", "smtps://", "file:"),
    "queue_url": ("sqlite:", "memory:", "redis://", "rediss://", "postgresql://"),
}
BOUNDS: Final = {"threads": (1, 256), "proxies": (0, 8)}
FEDERATION: Final = ("oidc_issuer", "oidc_client_id", "oidc_client_secret")
OWN_VARIABLES: Final = frozenset({"GOVTOOL_CONFIG", "GOVTOOL_CHROMIUM", "GOVTOOL_SOFFICE", "GOVTOOL_TEST_DATABASE_URL"})
OWN_PREFIXES: Final = ("GOVTOOL_TEST_", "GOVTOOL_BENCH_")


class SettingsFault(Exception):  # noqa: N818 - it is the reader's to mend.
    """Settings that cannot be used; one line a fault, in French then in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How one installation is set up.

    base_url: the address under which people reach it, without a slash at the end; mails use no other.
    secret_key: signs cookies; at least 32 characters.
    database_url: `sqlite:///…` or `postgresql+psycopg://…`.
    mail_url: `smtp://…`, `smtps://…`, or `file:…` for a folder of messages.
    mail_from: the address that writes.
    queue_url: where work waits: `sqlite:…`, `memory:`, `redis://…` or `postgresql://…`.
    demo: whether it is a demonstration: sign-in in one click, mails readable inside the application.
    threads: how many requests are answered at once.
    proxies: how many proxies of ours stand before it; what X-Forwarded-For says beyond them is not believed.
    open_founding: whether somebody without an account may begin a collective with her address; those with one may.
    oidc_issuer, oidc_client_id, oidc_client_secret: the OpenID Connect provider by which people may sign in.
    oidc_name: what its button says.
    """

    base_url: str
    secret_key: str
    database_url: str = f"sqlite:///{ROOT / 'instance' / 'govtool.sqlite'}"
    mail_url: str = f"file:{ROOT / 'instance' / 'mails'}"
    mail_from: str = "govtool@localhost"
    queue_url: str = f"sqlite:{ROOT / 'instance' / 'queue.sqlite'}"
    demo: bool = False
    threads: int = 8
    proxies: int = 0
    open_founding: bool = True
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = ""
    oidc_name: str = ""

    @property
    def is_secure(self) -> bool:
        """Whether people reach it over https."""
        return self.base_url.startswith("https://")


def load(environment: Mapping[str, str] = os.environ, folder: Path = ROOT) -> Settings:
    """Read the settings of an installation.

    Raises: SettingsFault with every fault.
    """
    faults: list[str] = []
    terms = {**_from_file(environment, folder, faults), **_from_environment(environment, faults)}
    settings = {name: _typed(name, term, faults) for name, term in terms.items()}
    _check(settings, faults)
    if faults:
        raise SettingsFault("\n".join(faults))
    return Settings(**settings)  # type: ignore[arg-type] # _typed gives each the type of its field.


def _from_file(environment: Mapping[str, str], folder: Path, faults: list[str]) -> dict[str, object]:
    named = environment.get("GOVTOOL_CONFIG")
    file = Path(named) if named else folder / "govtool.toml"
    if not file.exists():
        if named:
            faults.append(f"{file} : ce fichier n’existe pas. / this file does not exist.")
        return {}
    try:
        terms = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError:
        faults.append(f"{file} : ce fichier ne peut pas être lu. / this file cannot be read.")
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(f"{file} : ce n’est pas du TOML. / this is no TOML. ({error})")
        return {}
    return {name: term for name, term in terms.items() if _is_known(name, f"{file.name} : {name}", faults)}


def _from_environment(environment: Mapping[str, str], faults: list[str]) -> dict[str, object]:
    terms: dict[str, object] = {}
    for variable, value in sorted(environment.items(), key=lambda item: item[0].endswith(FILE)):
        if not variable.startswith(PREFIX) or variable in OWN_VARIABLES or variable.startswith(OWN_PREFIXES):
            continue
        name = variable.removeprefix(PREFIX).removesuffix(FILE).lower()
        if _is_known(name, variable, faults):
            terms[name] = _content(variable, value, faults) if variable.endswith(FILE) else value
    return terms


def _content(variable: str, file: str, faults: list[str]) -> str:
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        faults.append(f"{variable} : {file} ne peut pas être lu. / cannot be read.")
        return ""


def _is_known(name: str, place: str, faults: list[str]) -> bool:
    known = [field.name for field in fields(Settings)]
    if name in known:
        return True
    near = get_close_matches(name, known, n=1, cutoff=0.4)
    hint = f" Vouliez-vous dire {near[0]} ? / Did you mean {near[0]}?" if near else ""
    faults.append(f"{place} : réglage inconnu. / unknown setting.{hint}")
    return False


def _typed(name: str, term: object, faults: list[str]) -> object:
    kind = next(field.type for field in fields(Settings) if field.name == name)
    if kind is bool:
        return _flag(name, term, faults)
    if kind is int:
        return _whole(name, term, faults)
    if not isinstance(term, str):
        faults.append(f"{name} : un texte est attendu. / a text is expected.")
    return str(term)


def _flag(name: str, term: object, faults: list[str]) -> bool:
    words = {"true": True, "1": True, "false": False, "0": False}
    if str(term).lower() not in words:
        faults.append(f"{name} = {term} : true ou false est attendu. / true or false is expected.")
    return words.get(str(term).lower(), False)


def _whole(name: str, term: object, faults: list[str]) -> int:
    text, (least, most) = str(term), BOUNDS[name]
    if not text.isascii() or not text.isdigit() or len(text) > 3 or not least <= int(text) <= most:
        said = f"un nombre de {least} à {most} est attendu. / a number from {least} to {most} is expected."
        faults.append(f"{name} = {term} : {said}")
        return least
    return int(text)


def _check(settings: Mapping[str, object], faults: list[str]) -> None:
    """Refuse what would be unsafe outside a demonstration."""
    base_url, secret = str(settings.get("base_url", "")), str(settings.get("secret_key", ""))
    if len(secret) < 32:
        faults.append(
            "secret_key : au moins 32 caractères sont nécessaires (GOVTOOL_SECRET_KEY). / at least 32 characters."
        )
    schemes = {"http", "https"} if settings.get("demo") else {"https"}
    if _scheme_of(base_url) not in schemes:
        faults.append(
            "base_url : une adresse en https est nécessaire (GOVTOOL_BASE_URL). / an https address is needed."
        )
    if base_url.endswith("/"):
        faults.append("base_url : sans barre à la fin. / no slash at the end.")
    _check_federation(settings, schemes, faults)
    for name, starts in ADDRESSES.items():
        if name in settings and not str(settings[name]).startswith(starts):
            faults.append(f"{name} : commence par {', '.join(starts)}. / starts with one of these.")


def _check_federation(settings: Mapping[str, object], schemes: set[str], faults: list[str]) -> None:
    """Refuse a provider that is named by half, or that is spoken with in clear."""
    named = [name for name in FEDERATION if settings.get(name)]
    if named and len(named) < len(FEDERATION):
        faults.append(f"{', '.join(FEDERATION)} : les trois ensemble, ou aucun. / all three, or none.")
    if settings.get("oidc_issuer") and _scheme_of(str(settings["oidc_issuer"])) not in schemes:
        faults.append("oidc_issuer : une adresse en https est nécessaire. / an https address is needed.")


def _scheme_of(address: str) -> str:
    """Give the scheme of an address that names a host; nothing for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.scheme if parts.hostname else ""
