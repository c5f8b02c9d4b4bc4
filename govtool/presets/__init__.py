"""Statutes shipped as documents, and the only reader and writer of the TOML formats."""
