"""From a template as a rule file writes it to the regular expression that finds it in shadows.

Between any two parts up to three spaces may stand, or none: words carry their own borders, so `of` never matches inside
`often`. Groups are counted in the order of the slots; a name may stand in several alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from checker.lint.needs import KINDS, expanded
from checker.lint.shadow import MARKS, TOKEN
from checker.lint.template import Slot, Template, TemplateError

LONGEST = 400  # characters of a template
GAPS_AT_MOST = 3  # each may end at a dozen places, and their choices multiply
SHORT_GAPS_AT_MOST = 5
OPTIONS_AT_MOST = 12
DEPTH_AT_MOST = 4
WORDS_AT_MOST = 50  # `re` tries the alternatives of a word list one by one

_SPACE = " {0,3}+"
_DASH = "[-–—−]"
_WORD = re.compile(r"\w+(?:['’.&-]\w+)*")
_SLOT = re.compile(r"\{([A-Za-z_]\w{0,40}):([a-z| -]{1,200})\}(\+?)")
_LIST_NAME = re.compile(r"<([A-Za-z_][\w-]{0,40})>")

# What joins the items of a list, and the words that may follow an item: `nine in Leeds, five in York and two in Hull`.
_JOINT = f"{_SPACE}(?:[,;]{_SPACE}(?:(?:and|or|plus)(?![\\w'-]))?|(?:and|or|plus)(?![\\w'-])){_SPACE}"
# A verb makes a clause of its own: `12 were hurt: five died and four were treated` says nothing of the others.
_TAIL_WORD = r"(?!(?:and|or|plus|but|while|were|was|are|is|had|has|have|died)(?![\w'-]))[\w'.&-]{1,30}+"
_LIST_START = "(?<!, )(?<!and )(?<!plus )"  # a list at the start of a template has no earlier items

# What may stand after the last word of a sentence.
_END = r"(?:[.!?…]{0,3}+[\"'”’)\]]{0,3}+ {0,3}+\Z)"

# A token of a gap: a word, or one other character that is neither a semicolon nor a claim bound by the template.
_GAP_WORD = r"[\w'.&-]{1,40}+"

# A short gap stays inside a phrase: these words open another one.
_OPENERS = (
    *("for", "on", "with", "among", "between", "after", "before", "when", "while", "and", "but", "or", "who", "which"),
    *("that", "than", "as", "because", "if", "from", "to", "where", "until", "into", "were", "was", "is"),
)


def parse(text: str, words: Mapping[str, Sequence[str]]) -> Template:
    """Return the compiled form of a template; raises `TemplateError`."""
    if len(text) > LONGEST:
        raise TemplateError(f"a template has at most {LONGEST} characters", LONGEST)
    parser = _Parser(text, words)
    body = parser.sequence("")
    if not parser.slots:
        raise TemplateError("a template binds at least one claim", 0, "write `{name:kind}`")
    bound = frozenset(kind for slot in parser.slots for kind in slot.kinds)
    pattern = body.replace(_GAP, _gap(bound)).replace(_SHORT_GAP, _short_gap(bound)).replace(_TAIL, _tail(bound))
    names = tuple(dict.fromkeys(slot.name for slot in parser.slots))
    return Template(text, pattern, tuple(parser.slots), names, tuple(parser.needed))


_GAP, _SHORT_GAP, _TAIL = "\0\1\2"  # stand for gaps until all kinds that the template binds are known


def _gap(bound: frozenset[str]) -> str:
    marks = "".join(sorted(MARKS[kind] for kind in bound))
    # Twelve tokens: eight words and some commas. Each is atomic, so a gap can end in a dozen ways and no more.
    return f"(?>{_SPACE}(?:{_GAP_WORD}|[^\\w ;{marks}])){{0,12}}?"


def _short_gap(bound: frozenset[str]) -> str:
    word = f"(?!(?:{'|'.join(_OPENERS)})(?![\\w'-])){_GAP_WORD}"
    return f"(?>{_SPACE}(?:{word}{_or_other(bound)})){{0,4}}?"


def _tail(bound: frozenset[str]) -> str:
    return f"(?: {{1,3}}(?:{_TAIL_WORD}{_or_other(bound)})){{0,5}}?"


def _or_other(bound: frozenset[str]) -> str:
    """Return what admits, beside words, the claims that a template does not bind: `nine on Monday, five on Tuesday`."""
    others = "".join(mark for kind, mark in MARKS.items() if kind not in bound)
    return f"|[{others}]" if others else ""


class _Parser:
    """Reads a template from left to right; `slots` and `needed` fill up on the way."""

    def __init__(self, text: str, words: Mapping[str, Sequence[str]]) -> None:
        self.text = text
        self.words = words
        self.at = 0
        self.depth = 0
        self.gaps = 0
        self.short_gaps = 0
        self.options = 0
        self.slots: list[Slot] = []
        self.needed: list[tuple[str, ...]] = []
        self.branches: list[list[tuple[str, ...]]] = []

    def sequence(self, closing: str) -> str:
        """Read alternatives up to the bracket that closes them, or to the end of the template."""
        opened = self.at - 1
        alternatives: list[list[str]] = [[]]
        while self._peek() and not self._closes(closing):
            if self._peek() == "|" and closing:
                self._not_empty(alternatives[-1])
                alternatives.append([])
                self.branches.append(self.needed)
                self.needed = []
                self.at += 1
            else:
                alternatives[-1].append(self._part(self._peek()))
        if closing and not self._peek():
            raise TemplateError(f"this bracket is never closed with `{closing}`", opened)
        self._not_empty(alternatives[-1])
        if closing == ")" and len(alternatives) == 1:
            hint = "write `( x )` for brackets in the text, `(x|y)` for a choice"
            raise TemplateError("a choice needs more than one alternative", opened, hint)
        if not closing and _GAP in (alternatives[0][0], alternatives[0][-1]):
            raise TemplateError("a gap stands between two things", 0 if alternatives[0][0] == _GAP else self.at - 3)
        return "|".join(_SPACE.join(parts) for parts in alternatives)

    def _peek(self) -> str:
        """Return the character after the spaces that stand here; empty at the end."""
        while self.text[self.at : self.at + 1] == " ":
            self.at += 1
        return self.text[self.at : self.at + 1]

    def _closes(self, closing: str) -> bool:
        return bool(closing) and self._peek() == closing and (closing == "]" or self.text[self.at - 1] != " ")

    def _not_empty(self, parts: list[str]) -> None:
        if not parts:
            raise self._error("nothing stands here", "write words, `{name:kind}`, `[x]` or `(x|y)`")

    def _part(self, char: str) -> str:
        start = self.at
        if char == "{":
            return self._slot()
        if char == "<":
            return self._word_list()
        if self.text.startswith("..", start):
            return self._gap() if self.text.startswith("...", start) else self._short_gap()
        if char == "[":
            return self._bracketed("]") + "?"
        if char == "(" and self.text[start + 1 : start + 2] != " ":
            return self._bracketed(")")
        self.at += 1
        if char == "!":
            return self._not_before()
        if char == ".":
            return _END
        if char in "()":
            self._need("([" if char == "(" else ")]")
            return r"[(\[]" if char == "(" else r"[)\]]"
        if char in "-–—":
            return _DASH
        if char in ",:;/%":
            self._need(char)
            return re.escape(char)
        self.at = start
        match = _WORD.match(self.text, start)
        if match is None:
            raise self._error(
                f"`{char}` has no meaning in a template",
                "write words, `{name:kind}`, `[x]`, `(x|y)`, `<name>` or `...`",
            )
        self.at = match.end()
        word = match[0].casefold().replace("’", "'")
        self._need((word,))
        return _bordered(re.escape(word))

    def _not_before(self) -> str:
        needed, self.needed = self.needed, []  # what must not stand there is not needed
        part = self._part(self._peek())
        self.needed = needed
        return f"(?!{part})"

    def _slot(self) -> str:
        match = _SLOT.match(self.text, self.at)
        if match is None:
            raise self._error("this is no claim", "write `{name:kind}`, `{name:kind|kind}` or `{names:kind}+`")
        kinds = [kind.strip() for kind in match[2].split("|")]
        for kind in kinds:
            if kind not in (*KINDS, "amount", "any"):
                self.at = match.start(2) + match[2].find(kind)
                raise self._error(f"there is no kind of claim `{kind}`", _nearest(kind, (*KINDS, "amount", "any")))
        self.at = match.end()
        slot = Slot(match[1], tuple(sorted(expanded(kinds))), bool(match[3]))
        if any(other.name == slot.name and other.many != slot.many for other in self.slots):
            raise TemplateError(f"`{slot.name}` is both one claim and a list", match.start(1))
        if not self.depth and any(other.name == slot.name for other in self.slots):
            raise TemplateError(f"`{slot.name}` is bound twice", match.start(1), "give each claim its own name")
        self.slots.append(slot)
        mark = f"[{''.join(sorted(MARKS[kind] for kind in slot.kinds))}]"
        if not slot.many:
            return f"({mark})"
        # Atomic items: one way to read each, so a list that fails costs no more than its length.
        start = _LIST_START if len(self.slots) == 1 and not match.start() else ""
        return f"{start}({mark}(?>{_TAIL}{_JOINT}{mark}){{1,30}}){_TAIL}"

    def _word_list(self) -> str:
        match = _LIST_NAME.match(self.text, self.at)
        if match is None:
            raise self._error("this is no list of words", "write `<name>`")
        entries = self.words.get(match[1])
        if entries is None:
            raise self._error(f"there is no list of words `{match[1]}`", _nearest(match[1], tuple(self.words)))
        if not 0 < len(entries) <= WORDS_AT_MOST:
            raise self._error(f"a list of words has 1 to {WORDS_AT_MOST} entries, `{match[1]}` has {len(entries)}")
        self.at = match.end()
        folded = sorted({" ".join(entry.casefold().replace("’", "'").split()) for entry in entries})
        self._need(folded)
        return _bordered(f"(?:{'|'.join(re.escape(entry).replace(chr(92) + ' ', ' {1,3}') for entry in folded[::-1])})")

    def _need(self, texts: Iterable[str]) -> None:
        """Note that a sentence must have the longest token of one of some texts."""
        self.needed.append(tuple(dict.fromkeys(max(TOKEN.findall(text), key=len) for text in texts)))

    def _gap(self) -> str:
        self.gaps += 1
        if self.gaps > GAPS_AT_MOST:
            raise self._error(f"a template has at most {GAPS_AT_MOST} gaps", "write several templates")
        self.at += 3
        return _GAP

    def _short_gap(self) -> str:
        self.short_gaps += 1
        if self.short_gaps > SHORT_GAPS_AT_MOST:
            raise self._error(f"a template has at most {SHORT_GAPS_AT_MOST} short gaps", "write several templates")
        self.at += 2
        return _SHORT_GAP

    def _bracketed(self, closing: str) -> str:
        self.options += 1
        if self.options > OPTIONS_AT_MOST or self.depth >= DEPTH_AT_MOST:
            raise self._error("too many brackets for one template", "write several templates")
        self.at += 1
        self.depth += 1
        outside = self.needed, self.branches
        self.needed, self.branches = [], []
        body = self.sequence(closing)
        branches = [*self.branches, self.needed]
        self.needed, self.branches = outside
        if closing == ")" and all(
            branches
        ):  # each way through a choice needs something; what is optional needs nothing
            self._need(text for branch in branches for text in max(branch, key=_rarity))
        self.at += 1
        self.depth -= 1
        return f"(?:{body})"

    def _error(self, message: str, hint: str = "") -> TemplateError:
        return TemplateError(message, self.at, hint)


def _rarity(texts: tuple[str, ...]) -> int:
    return min(map(len, texts))


def _bordered(body: str) -> str:
    """Return an expression for whole words: `of` stands neither in `often` nor in `out-of`."""
    return rf"(?<![\w'-]){body}(?![\w'-])"


def _nearest(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # imported late: only mistakes need it

    near = get_close_matches(word, known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"accepted are {', '.join(f'`{name}`' for name in known)}"
