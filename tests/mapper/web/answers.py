"""What tests ask of an answer: the words that a reader sees, and nothing of the markup around them."""

import re
from html import unescape


def words(answer) -> str:
    """Return the text of a page, without tags, spaces joined."""
    html = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/html")
    bare = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", html, flags=re.S)
    return " ".join(unescape(bare).split())


def main(answer) -> str:
    """Return the markup of a page's content, without its frame."""
    return answer.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
