"""Settings: from a file, from variables, from files that variables name; every fault is said at once."""

import pytest

from config import OWN_VARIABLES, Settings, SettingsFault, load

KEY = "k" * 32
SOUND = {"GOVTOOL_BASE_URL": "https://clic.example", "GOVTOOL_SECRET_KEY": KEY}


def faults(folder, **variables: str) -> list[str]:
    with pytest.raises(SettingsFault) as caught:
        load({**SOUND, **variables}, folder)
    return str(caught.value).splitlines()


def written(folder, text: str):
    (folder / "govtool.toml").write_text(text, encoding="utf-8")
    return folder


def test_an_address_and_a_key_are_enough(tmp_path) -> None:
    settings = load(SOUND, tmp_path)

    assert (settings.base_url, settings.secret_key) == ("https://clic.example", KEY)
    assert (settings.demo, settings.threads, settings.is_secure) == (False, 8, True)
    assert settings.database_url.startswith("sqlite:///")


def test_a_file_is_read(tmp_path) -> None:
    written(tmp_path, f'base_url = "https://file.example"\nsecret_key = "{KEY}"\nthreads = 4\ndemo = false\n')

    settings = load({}, tmp_path)

    assert (settings.base_url, settings.threads, settings.demo) == ("https://file.example", 4, False)


def test_a_variable_wins_over_the_file_and_a_file_of_its_own_over_both(tmp_path) -> None:
    written(tmp_path, 'base_url = "https://file.example"\nmail_from = "file@clic.example"\n')
    (tmp_path / "key").write_text(f" {'s' * 40}\n", encoding="utf-8")
    before = {"GOVTOOL_SECRET_KEY_FILE": str(tmp_path / "key"), **SOUND}
    after = {**SOUND, "GOVTOOL_SECRET_KEY_FILE": str(tmp_path / "key")}

    for variables in (before, after):
        settings = load(variables, tmp_path)
        assert (settings.base_url, settings.secret_key) == ("https://clic.example", "s" * 40)
        assert settings.mail_from == "file@clic.example"


def test_another_file_can_be_named(tmp_path) -> None:
    file = tmp_path / "other.toml"
    file.write_text('mail_from = "other@clic.example"', encoding="utf-8")

    assert load({**SOUND, "GOVTOOL_CONFIG": str(file)}, tmp_path).mail_from == "other@clic.example"


def test_a_named_file_that_is_not_there_is_a_fault(tmp_path) -> None:
    assert "n’existe pas" in faults(tmp_path, GOVTOOL_CONFIG=str(tmp_path / "none.toml"))[0]


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path) -> None:
    (tmp_path / "govtool.toml").mkdir()

    assert "ne peut pas être lu" in faults(tmp_path)[0]


@pytest.mark.parametrize("content", [b"base_url = ", b"base_url = \xff", b"[[", b"a = 1\na = 2"])
def test_a_file_that_is_no_toml_is_a_fault(tmp_path, content) -> None:
    (tmp_path / "govtool.toml").write_bytes(content)

    assert "ce n’est pas du TOML" in faults(tmp_path)[0]


@pytest.mark.parametrize(
    ("written_name", "meant"),
    [("base_urll", "base_url"), ("databse_url", "database_url"), ("secret", "secret_key"), ("mail_form", "mail_from")],
)
def test_an_unknown_setting_names_the_nearest(tmp_path, written_name, meant) -> None:
    (line,) = faults(written(tmp_path, f'{written_name} = "x"'))

    assert line.startswith(f"govtool.toml : {written_name}")
    assert f"Vouliez-vous dire {meant} ?" in line
    assert f"Did you mean {meant}?" in line


def test_an_unknown_variable_names_the_nearest(tmp_path) -> None:
    (line,) = faults(tmp_path, GOVTOOL_MAIL_ULR="smtp://x")

    assert "GOVTOOL_MAIL_ULR" in line
    assert "mail_url" in line


def test_a_setting_like_no_other_names_none(tmp_path) -> None:
    (line,) = faults(tmp_path, GOVTOOL_ZZZZZZ="1")

    assert "Vouliez-vous dire" not in line


@pytest.mark.parametrize("variable", [*sorted(OWN_VARIABLES - {"GOVTOOL_CONFIG"}), "GOVTOOL_TEST_X", "GOVTOOL_BENCH_X"])
def test_variables_of_tests_and_benches_are_no_settings(tmp_path, variable) -> None:
    assert load({**SOUND, variable: "x"}, tmp_path) == load(SOUND, tmp_path)


def test_other_programs_variables_are_left_alone(tmp_path) -> None:
    assert load({**SOUND, "PATH": "somewhere", "SECRET_KEY": "x"}, tmp_path).secret_key == KEY


@pytest.mark.parametrize("length", [32, 64])
def test_a_key_of_32_characters_or_more_is_taken(tmp_path, length) -> None:
    assert load({**SOUND, "GOVTOOL_SECRET_KEY": "k" * length}, tmp_path).secret_key == "k" * length


@pytest.mark.parametrize("length", [0, 31])
def test_a_shorter_key_is_refused(tmp_path, length) -> None:
    (line,) = faults(tmp_path, GOVTOOL_SECRET_KEY="k" * length)

    assert line.startswith("secret_key")


def test_a_key_file_that_is_not_there_is_a_fault_and_the_key_is_not_told(tmp_path) -> None:
    lines = faults(tmp_path, GOVTOOL_SECRET_KEY_FILE=str(tmp_path / "none"))

    assert "GOVTOOL_SECRET_KEY_FILE" in lines[0]
    assert KEY not in "".join(lines)


@pytest.mark.parametrize(
    "address",
    ["http://clic.example", "", "clic.example", "https://", "https:/clic.example", "ftp://clic.example", "https://["],
)
def test_production_refuses_an_address_without_https_or_host(tmp_path, address) -> None:
    assert any("https" in line for line in faults(tmp_path, GOVTOOL_BASE_URL=address))


def test_an_address_ends_without_a_slash(tmp_path) -> None:
    assert "sans barre" in faults(tmp_path, GOVTOOL_BASE_URL="https://clic.example/")[0]


@pytest.mark.parametrize("address", ["http://127.0.0.1:5000", "https://demo.example"])
def test_a_demonstration_may_do_without_https(tmp_path, address) -> None:
    settings = load({**SOUND, "GOVTOOL_DEMO": "true", "GOVTOOL_BASE_URL": address}, tmp_path)

    assert (settings.demo, settings.is_secure) == (True, address.startswith("https"))


@pytest.mark.parametrize(("word", "flag"), [("true", True), ("1", True), ("TRUE", True), ("false", False)])
def test_a_flag_is_written_in_few_ways(tmp_path, word, flag) -> None:
    assert load({**SOUND, "GOVTOOL_DEMO": word}, tmp_path).demo is flag


@pytest.mark.parametrize("word", ["yes", "", "2", "vrai"])
def test_any_other_flag_is_a_fault(tmp_path, word) -> None:
    assert "demo" in faults(tmp_path, GOVTOOL_DEMO=word)[0]


@pytest.mark.parametrize(("word", "number"), [("1", 1), ("8", 8), ("256", 256)])
def test_threads_are_from_1_to_256(tmp_path, word, number) -> None:
    assert load({**SOUND, "GOVTOOL_THREADS": word}, tmp_path).threads == number


@pytest.mark.parametrize("word", ["0", "257", "-1", "8.0", "", "huit", "²", "9" * 5000])
def test_any_other_number_of_threads_is_a_fault(tmp_path, word) -> None:
    assert "threads" in faults(tmp_path, GOVTOOL_THREADS=word)[0]


@pytest.mark.parametrize(("word", "number"), [("0", 0), ("1", 1), ("8", 8)])
def test_proxies_are_from_0_to_8(tmp_path, word, number) -> None:
    assert load({**SOUND, "GOVTOOL_PROXIES": word}, tmp_path).proxies == number


@pytest.mark.parametrize("word", ["9", "-1", "", "un"])
def test_any_other_number_of_proxies_is_a_fault(tmp_path, word) -> None:
    assert "proxies" in faults(tmp_path, GOVTOOL_PROXIES=word)[0]


FEDERATION = {
    "GOVTOOL_OIDC_ISSUER": "https://federation.example",
    "GOVTOOL_OIDC_CLIENT_ID": "govtool",
    "GOVTOOL_OIDC_CLIENT_SECRET": "secret",
}


def test_a_federation_is_named_whole(tmp_path) -> None:
    settings = load({**SOUND, **FEDERATION}, tmp_path)

    assert (settings.oidc_issuer, settings.oidc_client_id) == ("https://federation.example", "govtool")


@pytest.mark.parametrize("missing", FEDERATION)
def test_a_federation_named_by_half_is_a_fault(tmp_path, missing) -> None:
    half = {name: value for name, value in FEDERATION.items() if name != missing}

    assert "oidc_issuer, oidc_client_id, oidc_client_secret" in faults(tmp_path, **half)[0]


@pytest.mark.parametrize("issuer", ["http://federation.example", "federation.example", "https://", "ftp://x"])
def test_a_federation_in_clear_is_a_fault(tmp_path, issuer) -> None:
    assert "oidc_issuer" in faults(tmp_path, **FEDERATION | {"GOVTOOL_OIDC_ISSUER": issuer})[0]


@pytest.mark.parametrize("term", ["5", "true", "[]", "1979-05-27"])
def test_a_text_that_is_none_is_a_fault(tmp_path, term) -> None:
    assert any("un texte est attendu" in line for line in faults(written(tmp_path, f"mail_from = {term}")))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("DATABASE_URL", "mysql://localhost/x"),
        ("DATABASE_URL", "postgresql://localhost/x"),
        ("DATABASE_URL", "govtool.sqlite"),
        ("MAIL_URL", "https://mail.example"),
        ("MAIL_URL", ""),
        ("QUEUE_URL", "amqp://localhost"),
    ],
)
def test_an_address_that_nothing_can_open_is_a_fault_that_tells_no_password(tmp_path, name, address) -> None:
    (line,) = faults(tmp_path, **{f"GOVTOOL_{name}": address})

    assert line.startswith(name.lower())
    assert address == "" or address not in line


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("DATABASE_URL", "sqlite:////var/lib/govtool.sqlite"),
        ("DATABASE_URL", "postgresql+psycopg://ann:secret@db/govtool"),
        ("MAIL_URL", "smtps://ann:secret@mail.example:465"),
        ("QUEUE_URL", "memory:"),
        ("QUEUE_URL", "rediss://cache"),
    ],
)
def test_an_address_that_something_can_open_is_taken(tmp_path, name, address) -> None:
    assert getattr(load({**SOUND, f"GOVTOOL_{name}": address}, tmp_path), name.lower()) == address


def test_every_fault_is_said_at_once(tmp_path) -> None:
    lines = faults(
        written(tmp_path, "colour = 1\n"),
        GOVTOOL_BASE_URL="http://clic.example/",
        GOVTOOL_SECRET_KEY=KEY[1:],
        GOVTOOL_THREADS="many",
        GOVTOOL_DEMO="perhaps",
        GOVTOOL_MAIL_URL="pigeon:",
    )

    assert len(lines) == 7


def test_settings_do_not_change() -> None:
    settings = Settings(base_url="https://clic.example", secret_key=KEY)

    with pytest.raises(AttributeError):
        settings.demo = True
