"""The moments of a draft as a drawing: a line of time from top to bottom, with the sentence beside each moment.

Written by hand, as text: a drawing needs rectangles, circles and lines. A full dot is a moment as written, an empty one
was inferred, a bar is a period; where more than a year lies between two moments, the line is broken. Nothing in it
comes from elsewhere: no fonts, no scripts, no links.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from checker.report.moments import Moment, timeline
from checker.report.result import Format, Result
from checker.report.timeline import dated, remarks
from checker.report.window import one_line

WIDTH, AXIS, TEXT, LINE, GAP, MARGIN = 960, 216, 240, 18, 14, 56  # pixels
CHARACTERS = 96  # of the sentence in a row
LONG = 366  # days without a moment, beyond which the line is broken

_STYLE = (
    "text{font:14px sans-serif;fill:#1a1a1a}.day{font-weight:bold;text-anchor:end}.remark{fill:#5a5a5a;font-size:12px}"
    ".line{stroke:#7a7a7a;stroke-width:2}.broken{stroke-dasharray:3 5}.dot{fill:#1f5fa8;stroke:#1f5fa8;stroke-width:2}"
    ".inferred{fill:#fff}.contradicted{stroke:#b3261e}"
)


def svg() -> Format:
    """Return the format; it draws one draft."""
    return Format(items=_drawing, closing=lambda _: "")


def _drawing(result: Result) -> Iterator[str]:
    moments = timeline(result.draft).moments
    rows = [_text_of(moment) for moment in moments]
    heights = [max(2, len(row)) * LINE + GAP for row in rows]
    height = MARGIN + sum(heights) + GAP
    title = _escaped(f"Timeline of {one_line(result.path)}")
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'role="img">\n<title>{title}</title>\n<style>{_STYLE}</style>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n<text x="{GAP}" y="28">{title}</text>\n'
    )
    top = MARGIN
    for index, (moment, row, tall) in enumerate(zip(moments, rows, heights, strict=True)):
        if index + 1 < len(moments):
            yield _line(moments, index, top, top + tall)
        yield from _row(moment, row, top)
        top += tall
    yield "</svg>\n"


def _line(moments: Sequence[Moment], index: int, top: int, bottom: int) -> str:
    apart = (moments[index + 1].first - moments[index].first).days > LONG
    kind = "line broken" if apart else "line"
    return f'<line class="{kind}" x1="{AXIS}" y1="{top}" x2="{AXIS}" y2="{bottom}"/>\n'


def _row(moment: Moment, row: Sequence[tuple[str, str]], top: int) -> Iterator[str]:
    kind = "dot" + (" inferred" if moment.inferred else "") + (" contradicted" if moment.contradicted else "")
    days = dated(moment).replace("/", "/– ").split("/")
    for number, day in enumerate(days):
        yield f'<text class="day" x="{AXIS - 20}" y="{top + 5 + number * LINE}">{day}</text>\n'
    if len(days) > 1:
        yield f'<rect class="{kind}" x="{AXIS - 5}" y="{top - 6}" width="10" height="{LINE + 12}" rx="5"/>\n'
    else:
        yield f'<circle class="{kind}" cx="{AXIS}" cy="{top}" r="6"/>\n'
    for number, (role, text) in enumerate(row):
        yield f'<text class="{role}" x="{TEXT}" y="{top + 5 + number * LINE}">{_escaped(text)}</text>\n'


def _text_of(moment: Moment) -> list[tuple[str, str]]:
    """Return the lines beside a moment, each with its class."""
    rows = [("what", one_line(moment.what))] if moment.what else []
    rows += [("sentence", line) for line in textwrap.wrap(one_line(moment.sentence), CHARACTERS)]
    return rows + [
        ("remark", line) for remark in remarks(moment) for line in textwrap.wrap(one_line(remark), CHARACTERS)
    ]


def _escaped(text: str) -> str:
    """Return text as XML holds it; it has no sign for the code points that are no characters."""
    kept = "".join(char for char in text if char not in "\ufffe\uffff" and not 0xD800 <= ord(char) <= 0xDFFF)
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
