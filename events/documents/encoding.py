"""Bytes as text: UTF-8, or UTF-16 that says so; nothing is guessed."""

import codecs

from events.errors import UnreadableReport


def decoded(raw: bytes, where: str) -> str:
    """Return ``raw`` as text, line ends as LF.

    Raises UnreadableReport, naming the byte, where it is neither UTF-8 nor UTF-16 with a byte order mark: a wrong guess
    would be stored for ever.
    """
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UnreadableReport(
            f"{where}: byte {problem.start + 1} is not UTF-8; save the file as plain text in UTF-8."
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
