"""The commands, for a lawyer or an adviser at a terminal; each imports only what it needs."""

from importlib import import_module
from typing import Final

import click

from govtool import __version__
from govtool.cli.spoken import asked_language, speak, spoken

COMMANDS: Final = {
    "decide": "govtool.cli.decide:decide",
    "growth": "govtool.cli.growth:growth",
    "power": "govtool.cli.power:power",
    "regions": "govtool.cli.regions:regions",
    "weights": "govtool.cli.weights:weights",
    "simulate": "govtool.cli.simulate:simulate",
    "statutes": "govtool.cli.statutes:statutes",
    "tour": "govtool.cli.tour:tour",
    "demo": "govtool.installation.commands:demo",
    "serve": "govtool.installation.commands:serve",
    "worker": "govtool.installation.commands:worker",
    "db": "govtool.installation.commands:db",
    "journal": "govtool.installation.commands:journal",
    "operators": "govtool.installation.accounts:operators",
    "sessions": "govtool.installation.accounts:sessions",
    "minutes": "govtool.installation.minutes:minutes",
    "replay": "govtool.installation.replay:replay",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, and speak the language asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Speak the language asked for, then read the command line."""
        speak(asked_language(args))
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language spoken."""
        click.Group.format_help(spoken(self), ctx, formatter)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give the words of the usage in the language spoken."""
        return click.Group.collect_usage_pieces(spoken(self), ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name; None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return spoken(command)


@click.group(cls=LazyGroup)
@click.version_option(package_name=None, version=__version__, prog_name="govtool")
def govtool() -> None:
    """Statutes as data, decisions counted exactly and explained."""
