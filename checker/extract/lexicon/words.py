"""Closed lists of words that the readers of names, acronyms, bearings and quotations look up.

Sets for look-ups, and short fragments of patterns; a list grows by adding words to its string. Nothing here is tied to
one text: an entry must hold for newspapers at large.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Stdlib patterns have no class for capitals. This one takes every letter that is not a lower-case one of Western
# Europe: a list of all capitals would say it exactly, but costs each pattern that holds it a millisecond at every
# start.
CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"

MONTHS = _set(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec"""
)
WEEKDAYS = _set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")

# Words of a name that need no letter in its acronym and no capital, in the languages whose names English papers print.
LINKING = _set(
    """of the and for in on at to by with from an a or de la le les du des d' del della di da do dos das e y et und für
    der die dem van voor en & och og i w na po o al el"""
)

# Capitalised only because they start a sentence or headline; a name does not start with them.
STARTERS = _set(
    """a about above according across after afterwards again against ago all almost along already also although always
    am amid among an and another any anyone apparently are around as aside asked at away back based be because
    been before behind being below beneath beside besides best better between beyond both but by can clearly
    could critics currently despite did do does don't down due during each earlier early either else elsewhere
    even eventually ever every everybody everyone everything except experts far few fewer finally first five
    following for former fortunately four from further get give given go had half has have having he he's hence
    her here here's hers herself him himself his how however i i'd i'll i'm i've if in indeed initially inside
    instead into is it it's its itself just last late later lately least less let let's like likewise little
    local long look made mainly make man many maybe me meanwhile men might mine more moreover most mostly much
    must my myself near nearby nearly neither never nevertheless new next nine no nobody none nonetheless nor
    not nothing now nowadays of off officials often on once one only onto opposite or other others otherwise our
    ours out outside over overall own part partly past people per perhaps please police previously prior
    probably protesters quite rather read really recent recently regarding reports researchers residents said
    same say scientists second seven several shall she she's should show similarly since six so some somebody
    someone something sometimes somewhat soon sources speaking still students subsequently such suddenly
    supporters take ten than thank thanks that that's the their theirs them themselves then there there's
    thereafter therefore these they they'll they're they've third this those though three through throughout
    thus till to today together told tomorrow tonight too total toward towards two under underneath
    unfortunately unless unlike until unto up upon us using very via was we we'll we're we've well were what
    what's whatever when whenever where whereas wherever whether which whichever while who who's whoever whole
    whom whose why will with within without witnesses women work world would yes yesterday yet you you'll you're
    you've your yours"""
)

TITLES = _set(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess prince
    princess king queen emperor sultan emir sheikh president vice-president premier chancellor minister
    secretary senator sen congressman congresswoman representative rep governor gov mayor ambassador judge
    justice gen general maj major col colonel lt lieutenant capt captain cmdr commander sgt sergeant cpl
    corporal pvt adm admiral commodore brig brigadier marshal pope cardinal archbishop bishop rabbi imam
    ayatollah reverend rev fr father sister brother inspector superintendent detective constable officer
    councillor cllr chief director chairman chairwoman chairperson coach"""
)
# Words that may stand between, before or after those: `Prime Minister`, `Lt Gen`, `Foreign Secretary`.
TITLE_PARTS = TITLES | _set(
    """prime deputy vice foreign home finance defence defense interior health education attorney former acting first
    assistant lieutenant lead senior general"""
)

# Lower-case nouns that stand directly before a person's name: `party spokesman Jo Lund`.
ROLES = _set(
    """spokesperson spokesman spokeswoman leader president chairman chairwoman chair minister premier secretary
    director manager coach captain officer official commander chief lawyer attorney analyst economist professor
    researcher scientist author actor actress singer writer journalist reporter activist campaigner candidate
    senator governor mayor lawmaker judge resident executive founder co-founder owner striker defender
    midfielder goalkeeper driver artist architect engineer historian head boss teacher prosecutor ambassador
    envoy king queen prince princess superintendent sergeant expert editor detective deputy"""
)

PLACE_TYPES = _set(
    """township state province county district region prefecture municipality city town village hamlet suburb borough
    parish island islands isle peninsula lake river bay sea ocean gulf strait mountain mountains mount valley
    desert forest coast capital port harbour harbor republic kingdom territory airport canton department
    governorate oblast commune neighbourhood neighborhood street avenue road square"""
)
# A name that ends in one of these is a place wherever it stands.
SURE_PLACE_TYPES = _set(
    "township county province prefecture oblast governorate peninsula island islands river avenue street"
)
PLACE_PREPOSITIONS = _set("in at near from of to outside around into inside across through toward towards between")

SAYING = (
    "said|says|told|added|adds|wrote|writes|tweeted|asked|replied|insisted|explained|argued|warned|claimed|noted|"
    "announced|declared|admitted|confirmed|continued|recalled|stated|testified|tells|asks|posted|joked|concluded"
)

# Letters in brackets that explain nothing: units, degrees, clock and compass, currencies stand there as tags.
TAGS = _set(
    """KM MI MPH KPH KG LB LBS CM MM FT KW MW GW TW KWH MWH GWH GB MB TB HZ KHZ MHZ GHZ DB PSI BPM RPM AM PM BC AD BCE
    CE EST EDT CST CDT MST MDT PST PDT GMT BST CET CEST EET IST JST AEST AEDT PhD MBA BSc MSc BA MA LLB LLM JD
    MD DPhil EdD DDS USD EUR GBP JPY CNY AUD CAD CHF INR HKD NZD SEK NOK DKK OBE MBE CBE KBE DBE CMG KCMG QC KC
    SC TD MSP MEP CONTINUED CNT TBC TBA PHOTO VIDEO ABOVE LEFT RIGHT BELOW SIC ET AL NE NW SE SW NNE ENE ESE SSE
    SSW WSW WNW NNW"""
)
# Countries as results lists give them behind a competitor: `Lund (NOR) beat Lopez (ESP)`.
COUNTRIES = _set(
    """US USA UK UAE EU AFG ALB ALG AND ANG ARG ARM AUS AUT AZE BAH BAN BAR BEL BIH BLR BOL BOT BRA BRN BUL BUR CAM CAN
    CHI CHN CIV CMR COL CRC CRO CUB CYP CZE DEN DOM ECU EGY ENG ERI ESP EST ETH FIN FRA GAB GBR GEO GER GHA GRE
    GUA HAI HKG HON HUN INA IND IRI IRL IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KOR KSA KUW LAT LBA LIB LIE LTU
    LUX MAR MAS MDA MEX MGL MKD MLT MNE MON MOZ NAM NED NGR NIR NOR NZL PAK PAN PAR PER PHI POL POR PRK PUR QAT
    ROU RSA RUS SCO SEN SGP SIN SLO SMR SRB SRI SUD SUI SVK SWE SYR TAN THA TPE TUN TUR UGA UKR URU UZB VEN VIE
    WAL YEM ZAM ZIM"""
)
# Acronyms of other languages or orders that English names never match, however close the letters come.
IRREGULAR = _set("ISO UTC SPD FSB GRU SVR KGB IDF PKK YPG FARC ELN PSS PSD PSOE CNRS FIFA OTAN ONU UE CERN TUI SAS BSE")

# Words that are printed in capitals for stress or as labels, and are no acronyms.
STRESSED = _set(
    """A ALL AN AND ANY ARE AS AT BE BUT BY CAN DID DO DOES FOR FROM GET GO GOOD HAD HAS HAVE HE HER HIS HOW I IF IN IS
    IT ITS JUST MAY ME MORE MOST MUST MY NEVER NEW NO NOT NOW OF OFF OH OK ON ONE ONLY OR OUR OUT OVER SHE SO
    STOP THAT THE THEIR THEM THEN THEY THIS TO TOO TWO UP VERY WAS WE WERE WHAT WHEN WHO WHY WILL WITH YES YOU
    YOUR MR MRS MS DR ST VS AM PM BC AD BCE CE"""
)
