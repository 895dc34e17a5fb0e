"""How many inputs the fuzz tests try: few and always the same ones, or FUZZ times as many at random.

FUZZ=100 ./dev test tests/mapper/web/test_fuzz.py
"""

import os
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

TIMES = int(os.environ.get("FUZZ", "1"))


def tried(number: int) -> Any:
    """Try ``number`` inputs, or FUZZ times as many."""
    return settings(
        max_examples=number * TIMES,
        derandomize=TIMES == 1,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    )


# What has broken programs before: numbers at their ends, days that are none, other scripts, what runs elsewhere.
_NUMBERS = ("0", "-1", "1", "NaN", "inf", "-Infinity", "1e400", "9" * 25, "-0", "0x10", "٣", "1_000", "2²", "")
_DAYS = (
    *(
        "2020-04-14",
        "2020-02-30",
        "0000-01-01",
        "9999-12-31",
        "10000-01-01",
        "2020-04-14/..",
        "../..",
        "/",
        "2020/2019",
    ),
    *("2020-04-14T00:00:00Z", "2020-04-14T25:00:00Z", "2020-W10", "٢٠٢٠-٠٤-١٤", "9999-12-31T23:59:59-23:59"),
    *("0001-01-01T00:00:00+23:59", "2020-04-14T00:00:00", "20200414", "2020-04-14T00:00:00+99:99"),
)
_PLACES = (
    *("35,32,42,37", "180,-90,-180,90", "NaN,0,1,1", "1e308,0,1,1", "200,0,1,1", "1,2,3", "0,0,0,0", "35,32,0,42,37,9"),
    *("38,33,39,33,39,34", "38,33,39,34,38,34,39,33", "38,33,38,33,38,33", "179,0,-179,0,-179,1", "0,91", "38.2,34.5"),
)
_WORDS = (
    *("events", "E-1", "e-", "zone", "approved", "draft,rejected,merged", "SY", "SY.11", "en", "id,ar", "json", "html"),
    *("\x00", "%00", "'", '"', "''; DROP TABLE x; --", "<script>", "{{7*7}}", "${7*7}", "{% x %}", "=1+1", "../../etc"),
    *("\ud7ff\uffff", "‮txet", "a\u0301" * 50, "ﷺ", "𝔘", "\r\nX: y", "%", "_", "\\", "x" * 5000, "," * 500),
)
HOSTILE = st.one_of(
    st.sampled_from((*_NUMBERS, *_DAYS, *_PLACES, *_WORDS)),
    st.text(max_size=30),
    st.integers().map(str),
    st.floats().map(str),
    st.lists(st.sampled_from((*_NUMBERS, *_WORDS)), max_size=4).map(",".join),
)
# Nothing here is deep; what is deep is tried where JSON comes in.
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | HOSTILE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(HOSTILE, inner, max_size=4),
    max_leaves=20,
)
