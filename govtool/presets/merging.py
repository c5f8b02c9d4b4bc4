"""Merging: a table that completes or overrides another one."""

from govtool.presets.faults import Raw

TAGS = ("kind", "carry")


def merged(base: dict[str, Raw], above: dict[str, Raw]) -> dict[str, Raw]:
    """Lay one table over another: tables key by key, lists of things with ids by id, everything else replaced.

    A clause of another kind (`kind`, `carry`) replaces the whole clause.
    """
    return {**base, **{key: _laid(base[key], found) if key in base else found for key, found in above.items()}}


def _laid(base: Raw, above: Raw) -> Raw:
    if isinstance(base, dict) and isinstance(above, dict) and not _is_another_kind(base, above):
        return merged(base, above)
    if isinstance(base, list) and isinstance(above, list) and _has_ids(base) and _has_ids(above):
        return _laid_by_id(base, above)
    return above


def _is_another_kind(base: dict[str, Raw], above: dict[str, Raw]) -> bool:
    return any(tag in above and above[tag] != base.get(tag) for tag in TAGS)


def _has_ids(rows: list[Raw]) -> bool:
    return bool(rows) and all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in rows)


def _laid_by_id(base: list[Raw], above: list[Raw]) -> list[Raw]:
    rows: dict[str, Raw] = {str(row["id"]): row for row in base if isinstance(row, dict)}
    for row in above:
        if isinstance(row, dict):
            identity = str(row["id"])
            rows[identity] = _laid(rows[identity], row) if identity in rows else row
    return list(rows.values())
