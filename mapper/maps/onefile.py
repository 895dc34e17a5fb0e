"""Puts the portable map together: folium's chart, the ground, the events' texts and our script in one HTML document."""

from base64 import b64encode
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from string import Template

from events.features import EventFeature
from mapper.env import PROJECT
from mapper.maps.chart import MAP, render
from mapper.maps.frame import framed
from mapper.maps.ground import ground
from mapper.maps.offline import inlined, read_part, whole_style
from mapper.maps.safe import html_text, json_block
from mapper.maps.telling import told
from mapper.maps.towns import towns
from mapper.maps.wording import Wording

ASSETS = Path(__file__).parent / "assets"
TOKENS = PROJECT / "static/css/tokens.css"

# Our script, in the order in which its parts build on each other.
SCRIPT = ("page", "detail", "ground", "marks", "clusters", "time", "start")

# Words that stand in the document itself.
SAID = ("list_label", "map", "legend", "timeline", "no_script")

# Statuses that no map draws.
HIDDEN = frozenset({"rejected", "merged"})


def one_file(events: Sequence[EventFeature], *, title: str, made: datetime | None, wording: Wording) -> str:
    """Return the whole document. See ``mapper.maps.draw``."""
    shown = [event for event in events if event.status not in HIDDEN]
    located, box = framed(shown)
    chart = render(located, box)
    libraries, styles = inlined(chart.head)
    styles += [whole_style(read_part(TOKENS), TOKENS.parent), whole_style(read_part(ASSETS / "onefile.css"), ASSETS)]
    ours = "\n".join(read_part(ASSETS / f"{name}.js") for name in SCRIPT)
    scripts = [
        *libraries,
        f'window.whereline = (() => {{\n"use strict";\n{ours}\nreturn {{ draw, start }};\n}})();',
        f"{chart.script}\nwhereline.start({MAP});",
    ]
    west, south, east, north = box
    about = {
        "made": made and made.astimezone(UTC).isoformat(timespec="minutes"),
        "box": [[south, west], [north, east]],
        **wording.carried(),
    }
    data = [
        json_block("events", [told(event) for event in shown]),
        json_block("ground", ground(box) | {"towns": towns(box)}),
        json_block("about", about),
    ]
    # One pass: what stands in a value is never looked at again, so text with a dollar sign stays text.
    return Template(read_part(ASSETS / "skeleton.html")).substitute(
        policy=_policy(scripts, styles),
        title=html_text(title),
        lang=html_text(wording.language),
        dir="rtl" if wording.to_left else "ltr",
        **{f"say_{name}": html_text(about["words"][name]) for name in SAID},
        styles="\n".join(f"<style>{style}</style>" for style in styles),
        map=chart.body.strip(),
        data="\n".join(data),
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
    )


def _policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """Return a content security policy under which exactly these scripts and styles work, and nothing is fetched."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_source, scripts))}",
            f"style-src {' '.join(map(_source, styles))}",
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
