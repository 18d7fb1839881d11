"""The values of claims: what is written, before any arithmetic.

An amount keeps its figures with the precision they were written to; what interval of numbers a figure may stand for is
decided in `checker.lint.amount`.
"""

from __future__ import annotations

from typing import Literal

from checker.record import record

Hedge = Literal["", "about", "nearly", "over", "at-least", "up-to", "under"]


@record
class Figure:
    """One written number.

    `step` is the place value of its last written digit (1 for 193, 0.1 for 2.5, 100 000 for 1.2 million); `zeros`
    counts the trailing zeros of a whole number as written before any scale word (2 for 1,200; 1 for 30 million);
    `digits` its significant digits (2 for 1,200). `exact` marks numbers that are never rounded: spelled out up to
    twelve, `dozen`, fractions. `scaled` says that a scale word or sign follows (million, bn, k). `fault` says what is
    malformed, in words, or is empty.
    """

    value: float
    step: float = 1.0
    zeros: int = 0
    digits: int = 1
    exact: bool = False
    scaled: bool = False
    fault: str = ""


@record
class Side:
    """One of the dimensions of a thing, `100 by 80 metres`; its unit is the next that is named.

    `start` and `end` are its place, counted from the start of the amount.
    """

    figure: Figure
    unit: str
    variants: tuple[str, ...]
    start: int
    end: int


@record
class Amount:
    """A number, or a range of numbers, with its unit and hedge.

    `unit` is a name of the unit table (pint's name), an ISO 4217 code for money, `percent`, `percentage_point`, or
    empty. `variants` are the other units that the word may mean (`ton`: long ton, metric ton). `difference` marks a
    temperature difference. `parts` are the components of a compound (`5ft 11in`), whose sum in the last unit is `low`.
    `sides` are the dimensions of a thing, of which `low` is the first; they have no unit together.
    """

    low: Figure
    high: Figure
    unit: str = ""
    variants: tuple[str, ...] = ()
    hedge: Hedge = ""
    difference: bool = False
    parts: tuple[tuple[Figure, str], ...] = ()
    sides: tuple[Side, ...] = ()

    @property
    def ranged(self) -> bool:
        """Whether two figures were written (`10 to 15 miles`)."""
        return self.low is not self.high


@record
class Length:
    """How long something takes, where no figure says it: `count` units, or an unknown number of them (`years`)."""

    unit: str
    count: float | None = None


@record
class Date:
    """A date as written; what was not written is None. `weekday` counts from Monday = 0.

    `part` is `early`, `mid`, `late` or a season; `circa` marks an approximate date. `year_end` closes a span of years
    that one word names (`the 1990s`: year 1990, year_end 1999). `fault` says why no such day exists (`June 31`), or is
    empty.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    circa: bool = False
    year_end: int | None = None
    fault: str = ""


@record
class DateRange:
    """Two dates that bound a period, both included; the end has taken over what it shares with the start (`April
    2-22`)."""

    start: Date
    end: Date


Grain = Literal[
    "present", "past", "future", "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade",
    "century", "date", "feast",
]  # fmt: skip


@record
class RelativeDate:
    """A date that only another day makes a day or a period: `yesterday`, `last week`, `two years ago`, `now`.

    `grain` is the size of what is meant (`date`: that of `date`, `feast`: the day of the feast in its `part`;
    `present`, `past` and `future` have none). It lies `shift` grains after its anchor, negative before it; None where
    nothing says how many, and `vague` where the words say that there are several (`days ago`). The anchor is the day
    of publication, or the date named before in the text where `anaphoric` (`a year earlier`); `alike` takes its grain
    too: a year before a quarter is a quarter. `number` counts quarters and halves in their year. `date` is what is
    written of a calendar date inside: the month of `last April`, the year of `the third quarter of 1997`, the season
    as its `part`. `years` says how many years from this one its year is (`April of last year`).
    """

    grain: Grain
    shift: int | None = None
    anaphoric: bool = False
    number: int | None = None
    date: Date | None = None
    years: int | None = None
    alike: bool = False
    vague: bool = False


@record
class DayPart:
    """A part of a day, in TimeML's letters (MO, AF, EV, NI); a night is that of the day on which it begins."""

    part: str
    date: Date | RelativeDate


@record
class Time:
    """A clock time. `hour` is 0-24 as on a 24-hour clock; `zone` the abbreviation as written; `fault` as in `Date`.

    `twelve` marks an hour of which nothing says whether it is before or after noon (`at 3:30`).
    """

    hour: int
    minute: int = 0
    second: int = 0
    zone: str = ""
    fault: str = ""
    twelve: bool = False


@record
class Acronym:
    """Letters and, where the text gives it, what they stand for; spans are in the block's text."""

    letters: str
    expansion: str = ""
    letters_at: tuple[int, int] = (0, 0)
    expansion_at: tuple[int, int] = (0, 0)


@record
class Designation:
    """A numbered body or thing: `LIB 47` has type `LIB` and number `47`. Its number is never an amount."""

    type: str
    number: str


@record
class Score:
    """Two whole figures that stand against each other, as votes and results do; `third` are abstentions or draws."""

    first: int
    second: int
    third: int | None = None


@record
class Name:
    """The name of a person, organisation or place: `role` is a title or honorific written before it."""

    name: str
    role: str = ""


@record
class Bearing:
    """`120 miles south of Myitkyina`: how far, in which direction (compass point, 16-point letters), from where."""

    direction: str
    origin: str
    distance: Amount | None = None


@record
class Quote:
    """Quoted words with the name or noun phrase that they are attributed to, or an empty speaker."""

    words: str
    speaker: str = ""


@record
class Words:
    """Plain words that a template of a rule bound; extraction yields none."""

    words: str


Value = (
    Amount
    | Length
    | Date
    | DateRange
    | RelativeDate
    | DayPart
    | Time
    | Acronym
    | Designation
    | Score
    | Name
    | Bearing
    | Quote
    | Words
)
