"""govtool: statutes as data, assemblies counted exactly, decisions explained."""

__version__ = "0.1.0"
