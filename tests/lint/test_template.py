"""What templates bind in a sentence, how they refuse what makes no sense, and that no text makes them slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document.model import Block, Span
from checker.extract.claim import Claim
from checker.extract.value import Amount, Figure
from checker.lint.matcher import Matcher
from checker.lint.needs import KINDS
from checker.lint.shadow import Shadow
from checker.lint.template import TemplateError, compile_template

KIND_OF = {"n": "count", "%": "percent", "d": "date", "q": "quantity", "$": "money", "t": "duration", "r": "date-range"}


def shadow(marked: str) -> Shadow:
    """Read `«n14» out of «n18 towns»`: each claim in angle quotes behind the letter of its kind."""
    text, claims = "", []
    for number, part in enumerate(marked.replace("»", "«").split("«")):
        if number % 2:
            claims.append(claim(KIND_OF[part[0]], len(text), part[1:]))
            part = part[1:]
        text += part
    return shadow_of(text, claims)


def shadow_of(text: str, claims: list[Claim]) -> Shadow:
    return Shadow(Block("body", text, ((0, 0),)), Span(0, len(text)), claims)


def claim(kind: str, start: int, text: str) -> Claim:
    figure = Figure(1.0)
    span = Span(start, start + len(text))
    return Claim(kind, span, text, Amount(figure, figure), "body", "writer", 0, span)


def bound(template: str, marked: str, **words: list[str]) -> list[dict[str, object]]:
    def text(value):
        return tuple(item.text for item in value) if isinstance(value, tuple) else value and value.text

    found = Matcher(compile_template(template, words)).matches(shadow(marked))
    return [{name: text(value) for name, value in match.items()} for match in found]


@pytest.mark.parametrize(
    ("template", "marked", "expected"),
    [
        ("{a:count} of {b:count}", "In «n14» of «n18 towns», he said", {"a": "14", "b": "18 towns"}),
        ("{a:count} of {b:count}", "«n14» OF «n18 towns»", {"a": "14", "b": "18 towns"}),
        ("{a:count} [out] of {b:count}", "«n14» out of «n18 towns»", {"a": "14", "b": "18 towns"}),
        ("{a:count} [out] of {b:count}", "«n14» of «n18 towns»", {"a": "14", "b": "18 towns"}),
        ("{a:count} [out] of [the|a total of] {b:count}", "«n1» of a total of «n2»", {"a": "1", "b": "2"}),
        ("{a:count} (or|and) {b:count}", "«n1» and «n2»", {"a": "1", "b": "2"}),
        ("{a:count} ( {b:percent} )", "«n30 MPs» («%33%»)", {"a": "30 MPs", "b": "33%"}),
        ("{a:count} ( {b:percent} )", "«n30 MPs» [«%33%»]", {"a": "30 MPs", "b": "33%"}),
        ("{a:count} [( {b:percent} )] voted", "«n30 MPs» («%33%») voted", {"a": "30 MPs", "b": "33%"}),
        ("{a:count} [( {b:percent} )] voted", "«n30 MPs» voted", {"a": "30 MPs", "b": None}),
        ("{a:quantity} - {b:quantity}", "«q5 km» – «q3 miles»", {"a": "5 km", "b": "3 miles"}),
        ("{a:quantity} , or {b:quantity}", "«q5 km», or «q3 miles»", {"a": "5 km", "b": "3 miles"}),
        ("{a:quantity}/{b:quantity}", "«q5 km»/«q3 miles»", {"a": "5 km", "b": "3 miles"}),
        ("the dog's {a:count}", "The dog’s «n5 pups»", {"a": "5 pups"}),
        ("{a:money|quantity} of", "«$£5» of it", {"a": "£5"}),
        ("{a:amount} and {b:any}", "«$£5» and «dMay 5»", {"a": "£5", "b": "May 5"}),
        (
            "{a:date-range} , a {b:duration}",
            "«rApril 2-22», a «t20-day truce»",
            {"a": "April 2-22", "b": "20-day truce"},
        ),
    ],
)
def test_a_template_binds_the_claims_where_it_stands(template, marked, expected):
    assert bound(template, marked) == [expected]


@pytest.mark.parametrize(
    ("template", "marked"),
    [
        ("{a:count} of {b:count}", "«n14» often «n18 towns»"),
        ("{a:count} of {b:count}", "«n14» of the «n18 towns»"),
        ("{a:count} of {b:count}", "«n14» of «%18%»"),
        ("{a:count} of {b:count}", "«n14» out-of «n18 towns»"),
        ("{a:count} ( {b:percent} )", "«n30 MPs», «%33%»"),
        ("{a:count} ... {b:count}", "«n14»; «n18 towns»"),
    ],
)
def test_a_template_leaves_what_it_does_not_describe(template, marked):
    assert bound(template, marked) == []


def test_a_list_binds_all_its_items_with_the_words_behind_them():
    marked = "«n16 dead»: «nnine» in Leeds, «nfive» in St. Ives and «ntwo men» and women in Hull"
    assert bound("{all:count} : {parts:count}+", marked) == [
        {"all": "16 dead", "parts": ("nine", "five", "two men")},
    ]


def test_what_follows_a_list_may_stand_behind_the_words_of_its_last_item():
    marked = "«n9 men», «n5 women» and «n2 boys» in the house , a total of «n16 people»"
    assert bound("{parts:count}+ , a total of {all:count}", marked) == [
        {"parts": ("9 men", "5 women", "2 boys"), "all": "16 people"},
    ]


def test_one_item_is_no_list():
    assert bound("{parts:count}+", "«n9 men» and women") == []


def test_word_lists_stand_for_any_of_their_words():
    rose = {"rise": ["rose", "went up", "rises"]}
    assert bound("<rise> to {a:count}", "It rose to «n5»", **rose) == [{"a": "5"}]
    assert bound("<rise> to {a:count}", "It  went  up to «n5»", **rose) == [{"a": "5"}]
    assert bound("<rise> to {a:count}", "Prose to «n5»", **rose) == []


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("«n30» of «n90 MPs» («%45%»)", True),
        ("«n30» of «n90 MPs», the clerk said on «dMay 5», («%45%»)", True),
        ("«n30» of «n90 MPs» who sat for one two three four five six (eight) («%45%»)", True),
        ("«n30» of «n90 MPs» and «n12 peers» («%45%»)", False),
        ("«n30» of «n90 MPs»; others («%45%»)", False),
        ("«n30» of «n90 MPs» one two three four five six seven eight nine ten eleven twelve thirteen («%45%»)", False),
    ],
)
def test_a_gap_crosses_a_few_words_but_no_claim_of_a_bound_kind(marked, found):
    assert bool(bound("{part:count} of {whole:count} ... ( {share:percent} )", marked)) is found


def test_matches_come_from_left_to_right_and_do_not_overlap():
    assert [match["a"] for match in bound("{a:count} of {b:count}", "«n1» of «n2» of «n3», «n4» of «n5»")] == ["1", "4"]


def test_the_longest_of_overlapping_claims_casts_the_shadow():
    claims = [claim("date", 0, "April 2"), claim("date-range", 0, "April 2-22"), claim("number", 8, "22")]
    made = shadow_of("April 2-22 it was", claims)
    assert [item.kind for item in made.claims] == ["date-range"]
    assert made.text.endswith(" it was")


def test_kinds_that_templates_do_not_know_leave_their_words():
    assert shadow_of("The KIA won", [claim("acronym", 4, "KIA")]).text == "the kia won"


@pytest.mark.parametrize(
    ("template", "message", "column"),
    [
        ("{a:cuont} of", "there is no kind of claim `cuont`", 3),
        ("{a count}", "this is no claim", 0),
        ("a of b", "a template binds at least one claim", 0),
        ("{a:count} of {a:count}", "`a` is bound twice", 14),
        ("{a:count} [out of", "this bracket is never closed with `]`", 10),
        ("{a:count} ({b:percent})", "a choice needs more than one alternative", 10),
        ("{a:count} [|x]", "nothing stands here", 11),
        ("{a:count} [] x", "nothing stands here", 11),
        ("<raise> {a:count}", "there is no list of words `raise`", 0),
        ("... {a:count}", "a gap stands between two things", 0),
        ("{a:count} ... x ... x ... x ... x", "a template has at most 3 gaps", 28),
        ("{a:count} = 5", "`=` has no meaning in a template", 10),
    ],
)
def test_mistakes_are_named_with_their_column(template, message, column):
    with pytest.raises(TemplateError) as caught:
        compile_template(template, {"rise": ["rose"]})
    assert (caught.value.message, caught.value.column) == (message, column)


def test_a_misspelt_kind_or_list_gets_a_guess():
    with pytest.raises(TemplateError) as caught:
        compile_template("<raise> {a:count}", {"rise": ["rose"]})
    assert caught.value.hint == "did you mean `rise`?"


NASTY = [
    "{parts:count}+ , a total of {all:count}",
    "{a:count} ... of ... of ... ( {b:percent} )",
    "[the] [a] [of] [or] [and] [in] [at] [to] {a:count} [the] [of] nothing",
    "{a:count} [of] [,] [the] [,] ... {b:percent}",
]


@pytest.mark.parametrize("template", NASTY)
@pytest.mark.parametrize(
    "text",
    [
        "«n1» " + "of " * 33_000,
        "«n1»" + " " * 100_000,
        "«n1» " + "x" * 100_000,
        "«n1» of, and " * 8_000,
        "«n1», " * 20_000,
        "«n1» a total of in the nothing , of of ( " * 3_000,
        "«n1»" + "(" * 100_000,
        "«n1» of of of of of of of of of of , total " * 2_500,
    ],
    ids=lambda text: text[:30],
)
def test_no_text_of_a_hundred_thousand_characters_hangs_a_template(template, text):
    bound(template, text)


@given(st.text(st.sampled_from("{}[]()<>|+.:, ab%-{n:count}"), max_size=60))
def test_a_template_compiles_or_says_why_not(text):
    mistake = None
    try:
        list(Matcher(compile_template(text)).matches(shadow("«n1» a b")))
    except TemplateError as error:
        mistake = error
    assert mistake is None or 0 <= mistake.column <= len(text)


@given(st.lists(st.sampled_from([*KIND_OF, " and ", ", ", " of ", "x"]), max_size=30))
def test_what_is_bound_is_of_the_kind_asked_for(parts):
    marked = "".join(f"«{part}7»" if part in KIND_OF else part for part in parts)
    for match in Matcher(compile_template("{a:count|money} [of] {b:amount}")).matches(shadow(marked)):
        assert match["a"].kind in ("count", "money")
        assert match["b"].kind in KINDS
        assert match["a"].at < match["b"].at


@pytest.mark.parametrize(
    ("template", "marked", "found"),
    [
        ("{a:count} .. , {b:percent}", "«n14» of the vote, «%33%»", True),
        ("{a:count} .. , {b:percent}", "«n14» in «dMay», «%33%»", True),
        ("{a:count} .. , {b:percent}", "«n14», he said, «%33%»", False),
        ("{a:count} .. {b:percent}", "«n14» for rent «%33%»", False),
        ("{a:count} .. {b:percent}", "«n14» one two three four five «%33%»", False),
        ("{a:percent} !of", "«%33%» said so", True),
        ("{a:percent} !of", "«%33%» of them", False),
        ("{a:percent} !(of|in)", "«%33%» in all", False),
        ("{a:percent} .", "In all «%33%».”", True),
        ("{a:percent} .", "In all «%33%», he said.", False),
    ],
)
def test_short_gaps_what_must_not_follow_and_ends_of_sentences(template, marked, found):
    assert bool(bound(template, marked)) is found


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("«n12 men» and «n7 women», a total of «n19»", True),
        ("On Monday «n12 men» and «n7 women», a total of «n19»", True),
        ("A boy, «n12 men» and «n7 women», a total of «n20»", False),
        ("A boy and «n12 men», «n7 women», a total of «n20»", False),
    ],
)
def test_a_list_at_the_start_of_a_template_begins_with_its_first_item(marked, found):
    assert bool(bound("{parts:count}+ , a total of {total:count}", marked)) is found


def test_an_item_of_a_list_ends_before_a_verb():
    assert bound("{t:percent} : {parts:count}+ .", "«%9%»: «n5» in Leeds and «n4» in York.")
    assert not bound("{t:percent} : {parts:count}+ .", "«%9%»: «n5» were hurt and «n4» died.")
    assert not bound("{t:percent} : {parts:count}+ .", "«%9%»: «n5» hit the post and «n4» hit the net.")
    assert bound("{t:percent} : {parts:count}+ .", "«%9%»: «n5» gold, «n4» seriously hurt and «n3» silver.")


def test_shares_of_one_whole_are_a_list_whatever_their_verbs_are():
    assert bound("{t:count} : {parts:percent}+ .", "«n9»: «%5%» backed the plan and «%4%» opposed it.")


def test_a_guarded_search_binds_the_same() -> None:
    template, sentence = (
        compile_template("{part:count} out of {whole:count}"),
        shadow("They hold «n14» out of «n18 towns»."),
    )
    guarded = list(Matcher(template).matches(sentence, guarded=True))
    assert guarded
    assert guarded == list(Matcher(template).matches(sentence))


def test_a_guarded_search_stops_a_pattern_that_never_ends() -> None:
    endless = compile_template("{part:count}")._replace(pattern="^(?:a|aa|aaa)+\x86")
    with pytest.raises(TimeoutError):
        list(Matcher(endless).matches(shadow("a" * 5_000), guarded=True))


FACTOR = {"doubled": (2.0, 2.0), "more than doubled": (2.0, 9.0), "half": (0.45, 0.55)}


def test_a_word_of_a_list_is_bound_as_it_stands():
    assert bound("{verb:<rise>} to {a:count}", "It Went up to «n5»", rise=["rose", "went up"]) == [
        {"verb": "Went up", "a": "5"}
    ]


def test_a_word_with_a_number_is_that_number_and_takes_its_hedge():
    template = compile_template("{factor:<factor>} to {a:count}", {"factor": FACTOR})
    (match,) = Matcher(template).matches(shadow("It nearly doubled to «n5»"))
    value = match["factor"].value
    assert (match["factor"].text, value.low.value, value.high.value, value.hedge) == ("nearly doubled", 2, 2, "nearly")


def test_a_word_with_bounds_is_a_range():
    template = compile_template("{share:<factor>} of {a:count}", {"factor": FACTOR})
    (match,) = Matcher(template).matches(shadow("About half of «n5»"))
    assert (match["share"].value.low.value, match["share"].value.high.value) == (0.45, 0.55)
    assert match["share"].value.ranged


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("«n2» aims: tea and Milk.", ("tea", "Milk")),
        ("«n3» aims: cheap tea, fresh milk and brown sugar.", ("cheap tea", "fresh milk", "brown sugar")),
        ("«n3» aims: tea, milk, and sugar.", ("tea", "milk", "sugar")),
        ("«n3» aims: tea, milk, sugar.", ("tea", "milk", "sugar")),
        ("«n3» aims: Paris, France; Lyon, France; and Bonn.", ("Paris, France", "Lyon, France", "Bonn")),
        ("«n2» aims: «n5 cups» of tea and «dMay 2»'s milk.", ("5 cups of tea", "May 2's milk")),
    ],
)
def test_a_list_of_phrases_binds_each_of_them(marked, expected):
    assert bound("{n:count} aims : {items:phrase}+ .", marked) == [{"n": marked[2], "items": expected}]


@pytest.mark.parametrize(
    "marked",
    [
        "«n2» aims: tea.",
        "«n2» aims: tea is cheap and milk is not.",
        "«n2» aims: bread and butter and milk.",
        "«n2» aims: one two three four five six seven and milk.",
    ],
)
def test_clauses_and_what_may_be_one_item_or_two_are_no_list_of_phrases(marked):
    assert bound("{n:count} aims : {items:phrase}+ .", marked) == []


def test_a_phrase_stands_where_it_stood_whatever_small_letters_do():
    template = compile_template("{items:phrase}+ were both {n:count}")
    (match,) = Matcher(template).matches(shadow("Groß and İnan were both «n5»"))
    assert [(item.text, tuple(item.at)) for item in match["items"]] == [("Groß", (0, 4)), ("İnan", (9, 13))]


def test_a_word_and_a_phrase_are_bound_as_they_stand():
    assert bound("the {place:word} largest {what:phrase} , {n:count}", "The Country's largest state bank, «n5»") == [
        {"place": "Country's", "what": "state bank", "n": "5"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a and " * 20_000,
        "a, " * 40_000,
        "a; " * 40_000,
        "a b c d e f g " * 8_000,
        "a, b and c " * 9_000,
        "«n1», " * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_no_text_of_a_hundred_thousand_characters_hangs_a_list_of_phrases(text):
    bound("{items:phrase}+ were both {n:count}", text + "«n1»")


@pytest.mark.parametrize(
    ("template", "message", "column"),
    [
        ("{a:<raise>} of", "there is no list of words `raise`", 3),
        ("{a:<rise>}+ of", "a word of a list is bound by itself", 10),
    ],
)
def test_mistakes_with_words_and_phrases_are_named(template, message, column):
    with pytest.raises(TemplateError) as caught:
        compile_template(template, {"rise": ["rose"]})
    assert (caught.value.message, caught.value.column) == (message, column)
