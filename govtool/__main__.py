"""The command `govtool`: `python -m govtool`."""

from govtool.cli import govtool
from govtool.cli.streams import simplify_what_cannot_be_written, stop_unwritten


def main() -> None:
    """Run the command; whatever happens to the terminal, a person reads a sentence, never a stack trace."""
    simplify_what_cannot_be_written()
    try:
        govtool(prog_name="govtool")
    except OSError as error:
        stop_unwritten(error)


if __name__ == "__main__":
    main()
