"""Words that make the number after them the name of a thing: `Article 5`, `page 12`, `Boeing 747`, `7th Fleet`.

`CAPITALISED` count only with a capital (`Apollo 11`); `COMMON` also in lower case (`page 12`); `WARY` in lower
case only where no plural noun follows, for they are verbs as well (`schedule 10 meetings`). `NOT_LETTERS` are
capitals that a plain number may follow: countries and agencies, units, time zones, months, currencies, states.
"""

from __future__ import annotations

COMMON = frozenset(
    """page pages pp p chapter chapters article articles section sections paragraph paragraphs clause clauses subsection
    subparagraph highway highways route phase category grade tier appendix annex schedule footnote verse verses
    psalm psalms item exhibit docket apartment apt suite flight gate terminal interstate no nos resolution
    question proposition runway junction volume vol episode form size scene lap locker
    issue art""".split()
)
WARY = frozenset(
    """room rooms type stage level figure table step rule number schedule item form question line season game
    round""".split()
)
CAPITALISED = (
    COMMON
    | WARY
    | frozenset(
        """amendment amendments bill act title code regulation directive decree order part book scene canto sura surah
        platform exit pier district ward precinct division battalion brigade regiment squadron company corps unit
        group sector zone area block lot building camp post station channel radio studio hole lap round game match
        test week day season series route motorway road bus train tram bridge tunnel mine well reactor
        figure fig figs table tables illustration plate box note notes footnote ex exhibits case cases application
        petition file ref reference invoice patent serial lot size model mark mk version release
        boeing airbus embraer bombardier antonov ilyushin tupolev sukhoi mig cessna concorde lockheed
        apollo gemini voyager pioneer mariner viking soyuz sputnik vostok luna falcon ariane atlas titan delta
        saturn artemis chang’e progress expedition explorer cosmos kosmos
        windows iphone ipad galaxy pixel playstation xbox nintendo android firefox office photoshop chrome
        formula psalm corinthians kings samuel chronicles timothy peter thessalonians john acts genesis exodus leviticus
        deuteronomy isaiah jeremiah ezekiel daniel matthew luke romans hebrews revelation proverbs
        bowl war wars air-force ground bbc itv sky fox abc cnn espn pier studio vatican ranger rover porsche ferrari
        peugeot renault bmw audi mazda boeing leopard challenger abrams merkava patriot tomahawk javelin
        covid sars mp hiv omicron ligue serie bundesliga league liga platoon command outpost checkpoint fleet wing task
        force hangar silo launch pad shaft mile post kilometer milepost locality
        canal lock tower dock berth quay basin lane row seat aisle cell courtroom chamber hall
        super measure ordinance statute initiative rfc iso nfpa osha usda executive presidential judgment writ
        symphony opus op concerto sonata quartet study nocturne etude prelude concert mambo catch studio
        engine ladder hill sonnet expo""".split()
    )
)
# Plural words that a list or range of numbers may follow.
SERIES = frozenset(
    "pages pp articles chapters sections paragraphs clauses highways verses psalms nos figs tables cases".split()
)

BODIES = frozenset(
    """fleet division army corps battalion brigade regiment wing squadron infantry cavalry company circuit district ward
    command precinct street avenue amendment congress arrondissement airborne armored armoured guards parallel st ave
    legislature marines artillery rifles fusiliers foot hussars lancers mountain panzer expeditionary air tank
    hospital assembly republic reich dynasty crusade""".split()
)

NOT_LETTERS = frozenset(
    """US USA UK UN EU UAE USSR NATO WHO IMF AFP AP UPI BBC CNN NBC CBS ABC FBI CIA NSA IRS EPA FDA CDC NHS MP
    MPS ASEAN OPEC
    AM PM GMT UTC EST EDT CST CDT MST MDT PST PDT BST CET CEST EET IST JST HKT AEST AEDT AKST HST MSK SGT WIB NPT
    AD BC CE BCE JAN FEB MAR APR MAY JUN JUNE JUL JULY AUG SEP SEPT OCT NOV DEC MON TUE TUES WED THU THUR FRI SAT SUN
    USD EUR GBP JPY CNY INR AUD CAD CHF SEK NOK DKK NZD HKD SGD KRW MXN BRL ZAR RUB TRY THB MYR IDR PHP VND MMK PKR
    BDT LKR NGN KES GHS EGP SAR AED QAR KWD ILS PLN CZK HUF RON UAH KZT RS RM NT HK A C NZ S R
    MPH KPH KM KMH KT KTS MB HPA NM MI FT IN LB LBS KG OZ MW GW KW TWH GWH KWH MHZ GHZ GB TB CM MM PCT
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
    PA RI SC SD TN TX UT VT VA WA WV WI DC PO
    I A AN THE AND OR OF TO IN ON AT BY FOR FROM WITH NEAR AS IS WAS ARE WERE HAS HAD HAVE BE NOT BUT THAN OVER ABOUT
    ALL SOME TOP ONLY UP DOWN TOTAL LAST NEXT PAST AFTER UNTIL INTO WIND WINDS GUSTS SEAS CEO CFO GDP CPI TV PC
    IT HE SHE WE THEY IF SO DO GO NO MY CNS GOP SNP DUP RSF ANC BJP PLO IDF RAF USS HMS IRA NGO NGOS""".split()
)

# Words around `5-4` that make it a score or a vote, and no range.
CONTEST = frozenset(
    """win wins won winning beat beats beaten beating lose loses lost losing loss defeat defeats defeated
    defeating victory
    victories vote votes voted voting draw draws drew drawn score scores scored scoring tie tied trail trailed
    trailing lead
    leads led leading record margin ruling majority decision aggregate series split shutout rout
    triumph scoreline set sets final semifinal half-time halftime full-time verdict thrashing thrashed edged downed
    upset topped overcame routed against squeaker comeback advantage shootout penalties penalty""".split()
)
# What is decided by `six to three`.
DECIDED = CONTEST | frozenset(
    "ruled decided passed approved rejected backed upheld confirmed adopted endorsed convicted acquitted".split()
)
# Beside these the figures are odds, which are neither a score nor a range.
CHANCES = frozenset("odds chance chances odds-on favorite favourite favorites favourites underdog underdogs".split())
