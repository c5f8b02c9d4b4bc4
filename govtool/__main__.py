"""The command `govtool`: `python -m govtool`."""

from govtool.cli import govtool

if __name__ == "__main__":
    govtool(prog_name="govtool")
