"""Numbers of a text, in digits and in words, and whether they are exact."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from events.text.language import NumberWords
from events.text.tokens import Token, fold, tokens

_DIGITS = re.compile(r"\d+(?:[.,٬٫'\u00a0\u202f ]\d+)*")
_GROUP = re.compile(r"\d{1,3}(?:[.,٬'\u00a0\u202f ]\d{3})+")
# Arabic writes "and" onto digits, too: "بين 10 و15".
_AND = "و"
_SPACES = "\u00a0\u202f "
_MONEY = ("$", "€", "£", "¥", "₽", "₴", "₺", "₹", "₪")
_HYPHENS = ("-", "\u2010", "\u2011")
# Code points behind a number in which a word that it counts is looked for.
_LONGEST_TIED = 24
# Words that are remembered, by language; texts bring ever new ones.
_KEPT_WORDS = 50_000
# Letters or hyphens that make digits part of a name (T-72, M23) or of an age (27-year-old).
_NAMELIKE = re.compile(r"[^\W\d_][-–]?\Z")


@dataclass(frozen=True, slots=True)
class Number:
    """A number: code points and tokens covered (half-open), its value, and what is said of its exactness.

    ``high`` is the other end where the text gives a range, of which ``value`` is the low end.
    """

    start: int
    end: int
    first: int
    last: int
    value: float
    at_least: bool = False
    about: bool = False
    high: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    values: dict[str, float]
    value_stems: dict[str, float]
    scales: dict[str, int]
    scale_stems: dict[str, int]
    pairs: dict[tuple[str, str], float]
    openers: frozenset[str]
    joiners: frozenset[str]
    teens: frozenset[str]
    vague: frozenset[str]
    plurals: frozenset[str]
    at_least: tuple[tuple[str, ...], ...]
    about: tuple[tuple[str, ...], ...]
    measures: dict[str, tuple[tuple[str, ...], ...]]
    measures_before: frozenset[str]
    halves: dict[str, tuple[tuple[str, ...], ...]]
    range_from: frozenset[str]
    hedges: frozenset[str]
    hyphened: re.Pattern[str] | None
    # Words that were met and begin no number.
    silent: set[str] = field(default_factory=set)


def numbers(text: str, words: Sequence[Token], pack: NumberWords) -> list[Number]:
    """Return the numbers of ``text`` in reading order; ``words`` are its tokens.

    Numbers inside names (T-72), times of day (10:30), percentages and decades are left out.
    """
    table = _compiled(pack)
    starts = {word.start: number for number, word in enumerate(words)}
    found_digits = [(m, m.start() - (text[m.start() - 1 : m.start()] == _AND)) for m in _DIGITS.finditer(text)]
    digits = {starts[start]: m for m, start in found_digits if start in starts}
    found: list[Number] = []
    silent, behind = table.silent, 0
    for at, (_, _, _, word) in enumerate(words):
        # Most words of a text are refused here.
        if at < behind or (word in silent and at not in digits):
            continue
        if at not in digits and not _opens(table, word):
            if len(silent) >= _KEPT_WORDS:
                silent.clear()
            silent.add(word)
            continue
        number = _number(text, words, at, table, digits, pack)
        if number is not None:
            found.append(number)
            behind = number.last
    return found


def _number(
    text: str, words: Sequence[Token], at: int, table: _Table, digits: dict[int, re.Match[str]], pack: NumberWords
) -> Number | None:
    value, last = _value(text, words, at, table, digits, pack)
    if value is None:
        return None
    end = words[last - 1].end
    if _is_measure(text, words, at, last, table):
        return None
    half = _phrase(words, last, table.halves)
    if half:
        value, last = value + 0.5, last + half
        end = words[last - 1].end
    at_least = about = False
    if at and words[at - 1].fold in table.hedges:
        before = tuple(w.fold for w in words[max(0, at - 3) : at])
        at_least = any(before[-len(p) :] == p for p in table.at_least)
        about = any(before[-len(p) :] == p for p in table.about)
    return Number(words[at].start, end, at, last, value, at_least, about)


def _is_measure(text: str, words: Sequence[Token], first: int, last: int, table: _Table) -> bool:
    """Whether the number is a percentage, a sum of money or a quantity of goods or land, which counts nobody."""
    start, end = words[first].start, words[last - 1].end
    if text[end : end + 2].lstrip().startswith(("%", "٪", *_MONEY)) or text[:start].rstrip(" \u00a0")[-1:] in _MONEY:
        return True
    if first and words[first - 1].fold in table.measures_before and start - words[first - 1].end <= 1:
        return True
    return _phrase(words, last, table.measures) > 0


def _phrase(words: Sequence[Token], at: int, listed: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """Return how many words the longest phrase of ``listed`` that begins at token ``at`` has, 0 for none."""
    if not listed or at >= len(words):
        return 0
    for rest in listed.get(words[at].fold, ()):
        if all(at + n < len(words) and words[at + n].fold == word for n, word in enumerate(rest, 1)):
            return len(rest) + 1
    return 0


def _value(
    text: str, words: Sequence[Token], at: int, table: _Table, digits: dict[int, re.Match[str]], pack: NumberWords
) -> tuple[float | None, int]:
    """Return the value that begins at token ``at`` and the token behind it; None where no number begins there."""
    total, current, position, low = 0.0, 0.0, at, float("inf")
    seen = dangling = False
    ranged = at > 0 and words[at - 1].fold in table.range_from
    first = words[at].fold
    if (
        first in table.joiners
        or first in table.plurals
        or (at and _scale(table, first) and words[at - 1].fold in table.vague)
    ):
        return None, at
    while position < len(words):
        word = words[position].fold
        if seen and not _close(text, words, position):
            break
        pair = table.pairs.get((word, words[position + 1].fold)) if position + 1 < len(words) else None
        step, amount = (2, float(pair)) if pair is not None else (1, _small(table, word))
        scale = _scale(table, word)
        if position in digits and not seen:
            read = _digits(text, digits[position], pack, table.hyphened)
            if read is None:
                return None, at
            amount, step = read, sum(1 for w in words[position : position + 6] if w.start < digits[position].end())
        if amount is not None:
            # Arabic says the ones before the tens, and writes "and" onto these: سبعة وعشرون; but "ما بين ثمانية وعشرة".
            written = word[:1] == _AND and word not in table.values
            reversed_tens = written and not ranged and current < 10 and amount % 10 == 0 and 20 <= amount < 100
            teens_after_tens = amount < 20 and current % 100 in {60, 80}
            if seen and not (amount < low or reversed_tens or teens_after_tens):
                break
            current += amount
            low = _lowest(amount) if not reversed_tens else 1
            position += step
        elif scale is not None:
            part = current % scale
            current = current - part + (part or 1.0) * scale
            low = float(scale)
            if scale >= 1000:
                total, current = total + current, 0.0
            position += 1
        elif seen and word in table.teens:
            current += 10
            low = 1
            position += 1
        elif seen and word in table.joiners and _goes_on(table, words, position + 1):
            dangling = True
            position += 1
            continue
        else:
            break
        seen, dangling = True, False
    # "Between five and seven": an "and" after which nothing could be added parts two numbers.
    return (total + current, position - dangling) if seen else (None, at)


def _goes_on(table: _Table, words: Sequence[Token], at: int) -> bool:
    return at < len(words) and (_small(table, words[at].fold) is not None or _scale(table, words[at].fold) is not None)


def _close(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether only a space or hyphen parts this word from the one before."""
    gap = text[words[at - 1].end : words[at].start]
    return len(gap) <= 2 and not gap.strip(" -\u00a0\u202f\n")


def _lowest(amount: float) -> float:
    """The magnitude below which something may still be added: 20 takes 1 to 9, 100 takes 1 to 99."""
    magnitude = 1.0
    while amount and amount % (magnitude * 10) == 0:
        magnitude *= 10
    return magnitude


def _opens(table: _Table, word: str) -> bool:
    return _small(table, word) is not None or _scale(table, word) is not None or word in table.openers


@lru_cache(50_000)
def _small(table: _Table, word: str) -> float | None:
    value = table.values.get(word)
    if value is None and table.value_stems:
        value = next((v for stem, v in table.value_stems.items() if word.startswith(stem)), None)
    if value is None and word[:1] == "و" and len(word) > 3:
        return _small(table, word[1:])
    return None if value is None else float(value)


@lru_cache(50_000)
def _scale(table: _Table, word: str) -> int | None:
    value = table.scales.get(word)
    if value is None and table.scale_stems:
        value = next((v for stem, v in table.scale_stems.items() if word.startswith(stem)), None)
    return value


def _digits(text: str, found: re.Match[str], pack: NumberWords, tied: re.Pattern[str] | None) -> float | None:
    """Return the value of digits as they are written, or None where they count nothing."""
    written = found.group()
    before, after = text[max(0, found.start() - 2) : found.start()], text[found.end() : found.end() + 2]
    if (
        (_NAMELIKE.search(before) and not before.endswith(f" {_AND}"))
        or before[-1:] in {":", "/", "#", "@"}
        or after[:1] in {":", "/"}
    ):
        return None
    if after[:1] in _HYPHENS and after[1:2].isalpha():
        following = fold(text[found.end() : found.end() + _LONGEST_TIED])
        if tied is None or not tied.match(following):
            return None
    grouped = _GROUP.fullmatch(written)
    plain = "".join(c if c.isdigit() else "" for c in written)
    if grouped:
        marks = {c for c in written if not c.isdigit()}
        if len(marks) > 1:
            return None
        mark = marks.pop()
        if mark == pack.decimal and mark != pack.thousands and written.count(mark) == 1 and mark not in _SPACES:
            return float(f"{int(written.split(mark)[0])}.{written.split(mark)[1]}")
        return float(int(plain))
    if plain == written:
        return float(int(written))
    parts = re.split(r"[.,٫]", written)
    if len(parts) == 2 and not any(c in _SPACES for c in written):
        whole, fraction = (str(int(part)) if i == 0 else part for i, part in enumerate(parts))
        return float(f"{whole}.{''.join(str(int(c)) for c in fraction)}")
    # "7 12 people": two numbers beside each other; the first is read on its own.
    return float(int(re.match(r"\d+", written).group())) if written[0].isdigit() and " " in written else None  # type: ignore[union-attr]


@lru_cache(64)
def _compiled(pack: NumberWords) -> _Table:
    values: dict[str, float] = {}
    value_stems: dict[str, float] = {}
    scales: dict[str, int] = {}
    scale_stems: dict[str, int] = {}
    pairs: dict[tuple[str, str], float] = {}
    for word, value in pack.values.items():
        folded = [t.fold for t in tokens(word.rstrip("*"))]
        if len(folded) == 2:
            pairs[folded[0], folded[1]] = value
        elif word.endswith("*"):
            value_stems[fold(word[:-1])] = value
        else:
            values[fold(word)] = value
    for word, scale in pack.scales.items():
        if word.endswith("*"):
            scale_stems[fold(word[:-1])] = scale
        else:
            scales[fold(word)] = scale
    return _Table(
        values,
        value_stems,
        scales,
        scale_stems,
        pairs,
        frozenset(first for first, _second in pairs),
        frozenset(map(fold, pack.joiners)),
        frozenset(map(fold, pack.teens)),
        frozenset(map(fold, pack.vague)),
        frozenset(map(fold, pack.plurals)),
        tuple(tuple(t.fold for t in tokens(p)) for p in pack.at_least),
        tuple(tuple(t.fold for t in tokens(p)) for p in pack.about),
        _by_first(pack.measures),
        frozenset(map(fold, pack.measures_before)),
        _by_first(pack.halves),
        frozenset(map(fold, pack.range_from)),
        frozenset(tokens(p)[-1].fold for p in (*pack.at_least, *pack.about)),
        _hyphened(pack.hyphened),
    )


def _hyphened(listed: Sequence[str]) -> re.Pattern[str] | None:
    words = "|".join(re.escape(fold(word.removesuffix("*"))) + ("" if word[-1:] == "*" else r"\b") for word in listed)
    return re.compile(f"[-\u2010\u2011](?:{words})") if words else None


def _by_first(listed: Sequence[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return phrases by their first word, each as the words behind it, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in listed:
        first, *rest = (t.fold for t in tokens(phrase))
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}
