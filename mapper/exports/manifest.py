"""What stands beside an exported file: what was asked, when, how many events, and the file's fingerprint."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import orjson

from mapper.exports.format import Format
from mapper.exports.properties import utc


def fingerprint(chunks: Iterable[bytes]) -> tuple[str, int]:
    """Return SHA-256 (hexadecimal) and length of a file in bytes."""
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def manifest(
    chosen: Format,
    query: Mapping[str, Any],
    made: datetime,
    version: datetime | None,
    counts: Mapping[str, int],
    sha256: str,
    size: int,
) -> bytes:
    """Return the manifest of a file as UTF-8 JSON; ``version`` is the latest change of an event in it, UTC."""
    told = {
        "file": f"events{chosen.suffix}",
        "format": chosen.name,
        "query": dict(query),
        "made": utc(made),
        "data_version": version and utc(version),
        "events": sum(counts.values()),
        "by_kind": dict(counts),
        "bytes": size,
        "sha256": sha256,
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
