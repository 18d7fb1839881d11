"""From a template as a rule file writes it to the regular expression that finds it in shadows.

Between any two parts up to three spaces may stand, or none: words carry their own borders, so `of` never matches inside
`often`. Groups are counted in the order of the slots; a name may stand in several alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from checker.lint.chain import chain, either, rarity
from checker.lint.needs import KINDS, PLAIN, expanded, needs
from checker.lint.shadow import longest_token
from checker.lint.template import Slot, Template, TemplateError, WordLists
from checker.lint.template_parts import (
    DASHES,
    END,
    ENDINGS,
    GAP,
    LENGTHS,
    PHRASE,
    PHRASES_GROUPS,
    SHORT_GAP,
    WORD,
    Link,
    Part,
    any_of,
    bordered,
    folded,
    listed,
    one,
    one_of,
    phrases,
    sign,
    stand_in,
)

LONGEST = 400  # characters of a template
GAPS_AT_MOST = 3  # each may end at a dozen places, and their choices multiply
SHORT_GAPS_AT_MOST = 5
OPTIONS_AT_MOST = 12
DEPTH_AT_MOST = 4
WORDS_AT_MOST = 50  # `re` tries the alternatives of a word list one by one

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?!\w)|\w+(?:['’.&-]\w+)*")
_SLOT = re.compile(r"\{([A-Za-z_]\w{0,40}):([a-z| -]{1,200}|<[A-Za-z_][\w-]{0,40}>)\}(\+?)")
_LIST_NAME = re.compile(r"<([A-Za-z_][\w-]{0,40})>")


def parse(text: str, words: WordLists) -> Template:
    """Return the compiled form of a template; raises `TemplateError`."""
    if len(text) > LONGEST:
        raise TemplateError(f"a template has at most {LONGEST} characters", LONGEST)
    parser = _Parser(text, words)
    body = parser.sequence("")
    if not parser.slots:
        raise TemplateError("a template binds at least one claim", 0, "write `{name:kind}`")
    names = tuple(dict.fromkeys(slot.name for slot in parser.slots))
    return Template(
        text,
        body.body,
        tuple(parser.slots),
        names,
        tuple(sorted(parser.needed, key=rarity)),
        tuple((tuple(sorted(tokens)), reach) for tokens, reach in parser.chain),
        tuple(parser.lists),
        needs(text),
    )


class _Parser:
    """Reads a template from left to right; `slots` and `needed` fill up on the way."""

    def __init__(self, text: str, words: WordLists) -> None:
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
        self.lists: list[tuple[str, ...]] = []
        self.chain: tuple[Link, ...] = ()

    def sequence(self, closing: str) -> Part:
        """Read alternatives up to the bracket that closes them, or to the end of the template."""
        opened = self.at - 1
        alternatives: list[list[Part]] = [[]]
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
        if not closing:
            ends = alternatives[0][0].body, alternatives[0][-1].body
            if GAP in ends:
                raise TemplateError("a gap stands between two things", 0 if ends[0] == GAP else self.at - 3)
            self.chain = chain(alternatives[0])[0]
        return either(alternatives)

    def _peek(self) -> str:
        """Return the character after the spaces that stand here; empty at the end."""
        while self.text[self.at : self.at + 1] == " ":
            self.at += 1
        return self.text[self.at : self.at + 1]

    def _closes(self, closing: str) -> bool:
        return bool(closing) and self._peek() == closing and (closing == "]" or self.text[self.at - 1] != " ")

    def _not_empty(self, parts: list[Part]) -> None:
        if not parts:
            raise self._error("nothing stands here", "write words, `{name:kind}`, `[x]` or `(x|y)`")

    def _part(self, char: str) -> Part:
        start = self.at
        if char == "{":
            return self._slot()
        if char == "<":
            return self._word_list()
        if self.text.startswith("..", start):
            gap = self._gap() if self.text.startswith("...", start) else self._short_gap()
            return Part(gap, rest=LENGTHS[gap])
        if char == "[":
            inner = self._bracketed("]")
            return Part(f"{inner.body}?", inner.links, inner.rest, optional=True)
        if char == "(" and self.text[start + 1 : start + 2] != " ":
            return self._bracketed(")")
        self.at += 1
        if char == "!":
            return self._not_before()
        if char == ".":
            return sign(ENDINGS, END)
        if char in "()":
            return self._sign("([" if char == "(" else ")]")
        if char in "-–—":
            return self._sign(DASHES)
        if char in ",:;/%":
            return self._sign(char)
        self.at = start
        match = _WORD.match(self.text, start)
        if match is None:
            raise self._error(
                f"`{char}` has no meaning in a template",
                "write words, `{name:kind}`, `[x]`, `(x|y)`, `<name>` or `...`",
            )
        self.at = match.end()
        word = folded(match[0])
        self._need((word,))
        return one_of((word,), any_of((word,)))

    def _sign(self, signs: str) -> Part:
        self._need(signs)
        return sign(signs, f"[{re.escape(signs)}]" if len(signs) > 1 else re.escape(signs))

    def _not_before(self) -> Part:
        needed, self.needed = self.needed, []  # what must not stand there is not needed
        part = self._part(self._peek())
        self.needed = needed
        return Part(f"(?!{part.body})", rest=0)

    def _slot(self) -> Part:
        match = _SLOT.match(self.text, self.at)
        if match is None:
            raise self._error("this is no claim", "write `{name:kind}`, `{name:kind|kind}` or `{names:kind}+`")
        slot, body = self._claims(match) if match[2][0] != "<" else self._bound_words(match)
        if any(other.name == slot.name and other.many != slot.many for other in self.slots):
            raise TemplateError(f"`{slot.name}` is both one claim and a list", match.start(1))
        if not self.depth and any(other.name == slot.name for other in self.slots):
            raise TemplateError(f"`{slot.name}` is bound twice", match.start(1), "give each claim its own name")
        self.slots.append(slot)
        self.at = match.end()
        return body

    def _claims(self, match: re.Match[str]) -> tuple[Slot, Part]:
        """Return the slot for claims of some kinds, or for a list of phrases, and its expression."""
        kinds = [kind.strip() for kind in match[2].split("|")]
        if kinds == ["word"] and not match[3]:
            return Slot(match[1], (), False), Part(f"({bordered(WORD)})", rest=LENGTHS[WORD])
        if kinds == ["phrase"] and match[3]:
            lists = sum(slot.many and not slot.kinds for slot in self.slots)
            return Slot(match[1], (), True), phrases(1 + len(self.slots) + lists * PHRASES_GROUPS)
        if kinds == ["phrase"]:
            return Slot(match[1], (), False), Part(f"({bordered(PHRASE)})", rest=LENGTHS[PHRASE])
        for kind in kinds:
            if kind not in (*KINDS, "amount", "any"):
                self.at = match.start(2) + match[2].find(kind)
                known = (*KINDS, "amount", "any", *PLAIN)
                raise self._error(f"there is no kind of claim `{kind}`", _nearest(kind, known))
        slot = Slot(match[1], tuple(sorted(expanded(kinds))), bool(match[3]))
        first = not self.slots and not match.start()
        return slot, listed(slot.kinds, first=first) if slot.many else one(slot.kinds)

    def _bound_words(self, match: re.Match[str]) -> tuple[Slot, Part]:
        """Return the slot for a word of a list, and its expression."""
        if match[3]:
            raise TemplateError("a word of a list is bound by itself", match.end() - 1, "write `{name:<list>}`")
        self.at = match.start(2)
        entries, part = self._words_of(match[2][1:-1])
        numbers = entries if isinstance(entries, Mapping) else {}
        slot = Slot(match[1], (), False, {folded(word): ends for word, ends in numbers.items()})
        return slot, part._replace(body=f"({part.body})", words=())

    def _word_list(self) -> Part:
        match = _LIST_NAME.match(self.text, self.at)
        if match is None:
            raise self._error("this is no list of words", "write `<name>`")
        part = self._words_of(match[1])[1]
        self.at = match.end()
        return part

    def _words_of(self, name: str) -> tuple[Sequence[str] | Mapping[str, tuple[float, float]], Part]:
        entries = self.words.get(name)
        if entries is None:
            raise self._error(f"there is no list of words `{name}`", _nearest(name, tuple(self.words)))
        if not 0 < len(entries) <= WORDS_AT_MOST:
            raise self._error(f"a list of words has 1 to {WORDS_AT_MOST} entries, `{name}` has {len(entries)}")
        words = sorted({folded(entry) for entry in entries})
        self._need(words)
        return entries, self._listed(words)

    def _listed(self, words: Iterable[str]) -> Part:
        """Return the part for one of some words, which a sentence will choose from."""
        part = one_of(words, stand_in(len(self.lists)))
        self.lists.append(part.words)
        return part

    def _need(self, texts: Iterable[str]) -> None:
        """Note that a sentence must have the longest token of one of some texts."""
        self.needed.append(tuple(dict.fromkeys(longest_token(text) for text in texts)))

    def _gap(self) -> str:
        self.gaps += 1
        if self.gaps > GAPS_AT_MOST:
            raise self._error(f"a template has at most {GAPS_AT_MOST} gaps", "write several templates")
        self.at += 3
        return GAP

    def _short_gap(self) -> str:
        self.short_gaps += 1
        if self.short_gaps > SHORT_GAPS_AT_MOST:
            raise self._error(f"a template has at most {SHORT_GAPS_AT_MOST} short gaps", "write several templates")
        self.at += 2
        return SHORT_GAP

    def _bracketed(self, closing: str) -> Part:
        self.options += 1
        if self.options > OPTIONS_AT_MOST or self.depth >= DEPTH_AT_MOST:
            raise self._error("too many brackets for one template", "write several templates")
        self.at += 1
        self.depth += 1
        outside = self.needed, self.branches
        self.needed, self.branches = [], []
        held = len(self.lists)
        part = self.sequence(closing)
        branches = [*self.branches, self.needed]
        self.needed, self.branches = outside
        if closing == ")" and all(
            branches
        ):  # each way through a choice needs something; what is optional needs nothing
            self._need(text for branch in branches for text in min(branch, key=rarity))
        self.at += 1
        self.depth -= 1
        if part.words:
            del self.lists[held:]
            part = self._listed(part.words)
        return part._replace(body=f"(?:{part.body})")

    def _error(self, message: str, hint: str = "") -> TemplateError:
        return TemplateError(message, self.at, hint)


def _nearest(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # imported late: only mistakes need it

    near = get_close_matches(word, known, n=1)
    return f"did you mean `{near[0]}`?" if near else f"accepted are {', '.join(f'`{name}`' for name in known)}"
