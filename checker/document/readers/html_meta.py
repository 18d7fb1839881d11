"""What the head of a page says about it: `<meta>` elements as fields, and as text where readers see it elsewhere.

A search engine or a social network shows the description and the title of a page without its article, so both are
read as blocks of the front matter. Values are taken from the source, so that each keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from checker.document.model import Block, Span
from checker.document.readers import pieces

_CONTENT = re.compile(r"""\s(?:content|href)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)
_DATE, _UPDATED, _AUTHOR, _URL = "date", "updated", "author", "url"
_FIELDS = {
    **dict.fromkeys(("date", "article:published_time", "datepublished", "dc.date", "pubdate"), _DATE),
    **dict.fromkeys(("article:modified_time", "datemodified", "og:updated_time", "last-modified", "lastmod"), _UPDATED),
    **dict.fromkeys(("author", "article:author", "dc.creator", "byl"), _AUTHOR),
    "og:url": _URL,
}
_SHOWN = frozenset(
    """description og:title og:description twitter:title twitter:description twitter:image:alt og:image:alt
    dc.description sailthru.title sailthru.description""".split()
)
_DAY = 10  # characters of 2025-04-03


def read(
    tag: str, at: int, attributes: Mapping[str, str | None], text: str, to_source: Callable[[int], int]
) -> Iterator[tuple[str, str, Span] | Block]:
    """Yield the field that a `<meta>` element, `tag`, at `at` of `text` gives, with its place, and what it shows."""
    name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
    found = _CONTENT.search(tag) if name in _FIELDS or name in _SHOWN else None
    if found is None or not found[found.lastindex or 0].strip():
        return
    start, end = (at + offset for offset in found.span(found.lastindex or 0))
    if name in _SHOWN:
        shown = pieces.block(list(pieces.decoded(text, start, end)), "front-matter", to_source)
        if shown:
            yield shown
        return
    end = start + _DAY if _FIELDS[name] in (_DATE, _UPDATED) and end - start > _DAY else end
    yield _FIELDS[name], text[start:end], Span(to_source(start), to_source(end - 1) + 1)
