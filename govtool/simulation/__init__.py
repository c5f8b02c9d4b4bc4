"""Power, chance and search: what statutes promise and what they do, exactly where that is possible."""
