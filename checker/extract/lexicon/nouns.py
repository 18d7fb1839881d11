"""Words that decide which noun a count counts: irregular plurals, words that end a noun phrase, words that only look
plural.

There is no tagger; a count is followed by its noun after at most a few words, and these lists say where to stop.
A word that is missing here costs at worst a claim with the wrong noun, so the verbs are the ones that news copy
puts right after a number (`12 told reporters`).
"""

from __future__ import annotations

IRREGULAR = {
    "people": "person",
    "children": "child",
    "grandchildren": "grandchild",
    "schoolchildren": "schoolchild",
    "men": "man",
    "women": "woman",
    "police": "police",
    "cattle": "cattle",
    "mice": "mouse",
    "teeth": "tooth",
    "geese": "goose",
    "oxen": "ox",
    "dice": "die",
    "wolves": "wolf",
    "knives": "knife",
    "lives": "life",
    "wives": "wife",
    "housewives": "housewife",
    "midwives": "midwife",
    "leaves": "leaf",
    "shelves": "shelf",
    "halves": "half",
    "thieves": "thief",
    "loaves": "loaf",
    "calves": "calf",
    "scarves": "scarf",
    "elves": "elf",
    "selves": "self",
    "hooves": "hoof",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "axes": "axe",
    "theses": "thesis",
    "oases": "oasis",
    "diagnoses": "diagnosis",
    "buses": "bus",
    "minibuses": "minibus",
    "viruses": "virus",
    "campuses": "campus",
    "bonuses": "bonus",
    "statuses": "status",
    "caucuses": "caucus",
    "choruses": "chorus",
    "gases": "gas",
    "lenses": "lens",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "bacteria": "bacterium",
    "referenda": "referendum",
    "stadia": "stadium",
    "strata": "stratum",
    "alumni": "alumnus",
    "fungi": "fungus",
    "cacti": "cactus",
    "nuclei": "nucleus",
    "syllabi": "syllabus",
    "movies": "movie",
    "ties": "tie",
    "pies": "pie",
    "lies": "lie",
    "dies": "die",
    "calories": "calorie",
    "cookies": "cookie",
    "zombies": "zombie",
    "rookies": "rookie",
    "brownies": "brownie",
    "selfies": "selfie",
    "hippies": "hippie",
    "veggies": "veggie",
    "smoothies": "smoothie",
    "shoes": "shoe",
    "toes": "toe",
    "foes": "foe",
    "canoes": "canoe",
    "horseshoes": "horseshoe",
    "caches": "cache",
    "avalanches": "avalanche",
    "headaches": "headache",
    "niches": "niche",
    "quiches": "quiche",
    "moustaches": "moustache",
    "quizzes": "quiz",
}

# Their plural is the singular.
SAME = frozenset(
    """aircraft spacecraft hovercraft watercraft troops personnel staff crew series species headquarters barracks
    fish sheep deer salmon trout cod swine poultry livestock bison offspring moose elk shrimp works means crossroads
    gallows dead wounded injured missing""".split()
)
# Participles and adjectives that stand for people; a count of them has no noun.
_STATES = frozenset("dead wounded injured missing".split())
PLURALS = frozenset(IRREGULAR) | (SAME - _STATES)

# End in s and are no plurals, or no nouns that a number counts.
NOT_PLURAL = frozenset(
    """this thus plus perhaps besides always sometimes nowadays afterwards towards upwards downwards backwards forwards
    minus versus across previous various serious religious dangerous famous suspicious precious infectious
    his hers ours yours theirs its us as is was has does goes says gets makes takes comes gives sees needs wants
    pays spends earns receives
    texas paris hamas los las des james thomas charles jones williams davis harris lewis andrews illinois arkansas
    kansas massachusetts honduras cyprus athens brussels naples wales times mars venus jesus moses christmas dallas
    memphis orleans vegas angeles angles mercedes airbus siemens reuters barclays mens womens business
    news politics economics mathematics physics athletics gymnastics statistics ethics mumps measles diabetes covers
    others elsewhere yes less unless pass cross class boss loss mass glass gas bus virus campus bonus chorus
    status focus
    census consensus crisis basis analysis thesis tennis axis oasis diagnosis lens""".split()
)

# Plural nouns that stand before another noun: `three arms companies`, `12 women MPs`.
ATTRIBUTIVE = frozenset(
    """arms sports savings women men sales goods systems communications operations customs materials works jobs games
    rights veterans services
    news children people police staff aircraft fish cattle sheep crew""".split()
)

# Verbs that news copy puts right after a number.
VERBS = frozenset(
    """is am are was were be been being has have had having do does did will would shall should can could may might must
    ought said says say saying told tell tells took take takes taken taking made make makes making got get gets getting
    went go goes going gone came come comes coming saw see sees seen gave give gives given giving left leave put set
    died die dies dying fled flee fell fall rose rise won win lost lose loses held hold holds kept keep
    keeps began begin begins begun ran run stood stand stands sat sit sits met meet meets led lead paid pay
    sent send sends brought bring brings bought buy sold sell spent spend built build caught felt found find think
    thought knew know knows known grew grow wrote write spoke speak broke became become becomes remain remained remains
    stay stayed live lived joined attended voted supported opposed backed agreed announced argued asked called
    came claimed confirmed continued decided declined demanded denied described ended entered expected explained faced
    failed followed gathered happened helped included involved killed lived managed moved needed occurred offered
    opened ordered participated passed played pledged praised promised reached received refused rejected
    replied resigned responded returned serve served shared showed signed started stopped surrendered survived testified
    tried turned urged used visited waited walked wanted warned watched worked hit hurt cut let shut includes
    contains comprises consists features""".split()
)

# A noun phrase does not go on past these.
STOP = VERBS | frozenset(
    """a an the this that these those and or but nor so yet if when while where who whom whose which what why
    how than then
    of in on at by for with from to into onto over under after before between among during since until till as about
    around against through throughout across along near off out up down within without upon per via despite including
    except plus minus because although though whether however also too not never only just even still already again
    ever there here now today yesterday tomorrow tonight ago later earlier since apiece inside outside alive
    alone abroad each either both all any every
    i me my you your he him his she her it its we our they them their us himself herself itself themselves
    according due based born aged old dead percent percentage per""".split()
)

# Nouns whose counts are durations; those are read elsewhere, and what is left of them is no count.
TEMPORAL = frozenset(
    """second minute hour day night week weekend fortnight month quarter season year decade century millennium morning
    afternoon evening spring summer autumn winter moment time""".split()
)

# Number words and hyphen make these counts: `a 12-member panel`.
COMPOUND = frozenset(
    """member person man woman seat room bed bedroom page storey story state nation country team game point vote match
    unit vessel ship truck vehicle car judge justice word goal run vote stroke shot wicket part chapter episode volume
    race round hole lap stage leg floor test song track club horse runner player candidate boat driver dog
    night""".split()
)


def is_plural(word: str) -> bool:
    """Say whether a lower-case word has the form of a plural noun."""
    if word in PLURALS or word.endswith("men"):
        return word != "specimen" and word not in ("omen", "abdomen", "regimen", "acumen")
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "’s", "'s")) or len(word) < 3:
        return False
    return word not in NOT_PLURAL and word not in STOP


def singular(word: str) -> str:
    """Return the singular of a lower-case plural; a word that is none comes back as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word in SAME or not is_plural(word):
        return word
    if word.endswith("men"):
        return f"{word[:-3]}man"
    head, joint, last = word.rpartition("-")
    if joint and last in IRREGULAR:
        return f"{head}-{IRREGULAR[last]}"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return word[:-2]
    return word[:-1]
