"""Common words that titles, bodies and the start of a sentence capitalise, so that their capital makes no name.

Only words of four letters and more, and no endings that tell by themselves (`-tion`, `-ment`): the list serves to keep
near words such as `Contract` and `Contact` from being taken for one name. It need not be complete.
"""

from __future__ import annotations

COMMON: frozenset[str] = frozenset(
    """able above access account acting action active actor advance advice affairs after again agency agent agree
    airline airport album alert alien alive alone along alpha amber angel anger angle animal annual answer apple
    archive area arena argue army around arrest arrive article artist asset attack audit author award aware baby back
    badge baker ball band bank banker banner banter barrel base basic basket batch battle beach beam bean bear beard
    beast beat beaten beauty become before begin being belief belong below bench best better beyond bill bird birth
    bishop black blade blame blank blast bless blind block blood bloom blue board boat body bold bomb bond bone bonus
    book boost booth border born boss bottle bottom bound bowl boxer brain brake branch brand brave bread break breath
    bridge brief bright bring broad broken brother brown brush bubble budget build builder bull bunch burden bureau
    burn burst business butter button buyer cabin cabinet cable cake call camera camp campus canal cancer candle cannon
    canvas capital captain capture carbon card care career cargo carpet carry case cash cast castle catch cattle caught
    cause cave cell central century chain chair challenge chamber champion chance change channel chapel chapter charge
    charity charm chart charter chase cheap check cheese chest chicken chief child choice choir church cinema circle
    citizen city civil claim class classic clean clear clerk client climb clinic clock close cloud club coach coal
    coast coat code coffee coin cold college color colour column combat come comedy comfort comic coming command
    comment common company concept concert concord concrete conduct confirm congress connect consent console contact
    contain content contest context contract control convert cook cool copper copy coral core corn corner corps cost
    cottage cotton council count counter country county couple courage course court cover craft crash crazy cream
    create credit creek crew crime cross crowd crown cruise crush culture cure current curve custom cycle daily dairy
    damage dance danger daring dark data date daughter dawn dead deal dear death debate debt decade defence defense
    degree delay delta demand depth deputy desert design desk destiny detail device devil dialogue diary digital dinner
    direct dirt disaster district diver divide doctor dollar domain double doubt down draft drag dragon drama draw
    dream dress drift drink drive driver drop drug drum dust duty eagle early earn earth easter eastern easy edge edit
    editor effect effort eight elder electric elegant element elite emerald emerge empire employ empty energy engage
    engine enjoy enter entry equal equity error escape essay essence estate event ever every evil exact exam exchange
    executive expert export express extra eyes fabric face fact factor factory fair faith fall fallen fame family fancy
    farm farmer fashion fast father fault favor favour fear feast feature federal fever field fight fighter figure file
    film final finance find fine finger finish fire firm first fish fisher five fixed flag flame flash flat fleet flesh
    flight float flood floor flow flower fold folk follow food fool foot force forest forever forge form formal format
    fort forth fortune forum forward foster found fountain four frame free freedom french fresh friend front frost
    fruit fuel full fund funeral future galaxy gallery game garage garden gate gather gender general gentle giant gift
    girl give giver glass global globe glory goal going gold golden golf good grace grade grain grand grant graph grass
    grave gravity great green greet grid grief ground group grove grow growth guard guardian guest guide guild gulf
    hall hammer hand harbor harbour hard harm harvest haven hawk head health heart heat heavy height heritage hero
    hidden high highway hill history hold hole holiday hollow holy home honest honey honor honour hope horizon horse
    hospital host hotel hour house human hunt hunter ideal image impact import inch income index indoor inner input
    inquiry insight inspire intent interest interim interior internet invest iron island issue item ivory jewel join
    joint journal journey judge judgment juice junior jury justice keep keeper kick kind king kingdom kitchen knight
    know labor labour ladder lady lake lamb lamp land lane language large laser last late launch laurel lawn lawyer
    leader leading league learn lease least leather leave lecture left legacy legal legend lemon length lesson letter
    level liberal liberty library licence license life lift light like lily limit line link lion list listen little
    live living load loan local lock lodge logic long look lord lose loser loss lost lotus love lover loyal luck lunch
    magic mail main major maker male mall manage manager manner manor manual many maple marathon march margin marine
    mark market marriage married mass master match mate matter maximum mayor meal mean means meat medal media meet
    member memory mental mentor merchandise mercy merit message metal method metro middle midnight might mighty mile
    milk mill mind mine miner minor minute mirror mission mobile mode model modern moment money monitor month moon
    moral morning mother motion motor mount mountain mouse mouth move movie moving much music must myth naked name
    narrow nation native nature navy near neck need nest network never news newspaper next night noble noise normal
    northern note novel number nurse object ocean offer office officer older olive online open opera option oracle
    orange orbit orchard order organ origin orphan other outdoor outer output over owner oxygen pack page paid pain
    paint pair palace palm panel panic paper parade paradise parcel parent park part partner party pass passage past
    pastor patch path patient patrol pause peace peak pearl people pepper perfect period permit person phase phone
    photo piano picture piece pilot pine pioneer pipe pitch place plain plan plane planet plant planter plate platform
    play player plaza please pledge plenty plot plus pocket poem poet point pole police policy poll pool poor pope
    popular port portal portrait position post poster potter pound power praise prayer premier premium present press
    price pride priest prime prince print printer prison private prize process produce product profile profit program
    programme project promise proof proper prospect protect proud prove public pulse pump pupil pure purple purpose
    push queen quest quick quiet quite race radar radio rage rail rain rainbow raise rally ranch range ranger rank
    rapid rare rate rating raven reach react read reader reading ready real rebel record recover reel reform refuge
    region regional register regret relay release relief remain remake remedy remote rent repair repeat reply report
    reporter republic request rescue reserve resort resource rest result retail retire return reveal revenge review
    reward rhythm rich ride rider right ring rise rising risk rival river road robin rock rocket role roll roman roof
    room root rose round route royal rule ruler rush sacred safe safety saga sail sailor saint salad sale salt same
    sand save scale scandal scene school science scope score scout screen script season seat second secret sector
    secure security seed select self sell senate send senior sense series serve server service session seven several
    shade shadow shake shape share shark sharp sheet shelf shell shelter shield shift shine ship shirt shock shoe shoot
    shop shore short shot should show shower side sight sign signal silence silent silk silver simple singer single
    sister site size skill skin sleep slide slow small smart smile smith smoke smooth snake snow social soft soil solar
    soldier sole solid solo some song sonic soul sound source south southern space spare spark speak special speech
    speed spell spend spice spirit split sport spot spray spring squad square stadium staff stage stake stall stamp
    stand standard star start state static statue stay steady steel stem step stick still stock stone stop storage
    store storm story straight strange stream street strength stress strike string strip strong student studio study
    style subject success such sugar suite summer summit sunny sunset super supply support surf surface surge survey
    swan sweet swift swim swing switch sword symbol system table tail take tale talent talk tank target task taste
    teach teacher team tech technical temple tennis tenor term terror test text texture theater theatre their theme
    then there thing think third thirst this thorn threat three throne through thunder ticket tiger tight timber time
    tiny tissue title together token tomb tone tool topic torch total touch tough tour toward tower town track trade
    trader traffic trail train trainer transfer transit transport trap travel treasure treat treaty tree trend trial
    tribe tribune trick trip triumph troop trophy trouble truck true trust truth tunnel turn twelve twin twist under
    uniform union unique unit united unity universe update upper urban urgent used user valley value vault vehicle
    velvet venture venue verse vessel veteran victim victory video view village vintage violet virgin virtual vision
    visit visitor visual vital vivid voice volume vote voter voyage wage wagon wait walk walker wall wander warm
    warning warrior wash waste watch water wave wealth weapon wear weather wedding week weight welcome welfare well
    western whale wheat wheel when where which whisky whisper white whole wide wild will wind window wine wing winner
    winter wire wise wish with witness wolf woman wonder wood wooden word work worker working world worth would write
    writer writing wrong yard year yellow young youth zero zone""".split()
)

# Places that readers know: no slip of a near name that stands elsewhere in a draft.
PLACES: frozenset[str] = frozenset(
    """Aberdeen Abuja Accra Adelaide Afghanistan Africa Alabama Alaska Albania Aleppo Algeria Algiers America Amman
    Amsterdam Andorra Angola Ankara Antarctica Antwerp Arabia Argentina Arizona Arkansas Armenia Asia Athens Atlanta
    Atlantic Auckland Austin Australia Austria Azerbaijan Baghdad Bahamas Bahrain Baku Balkans Baltimore Bamako Bangkok
    Bangladesh Barbados Barcelona Basra Bath Beijing Beirut Belarus Belfast Belgium Belgrade Belize Bengal Benin Bergen
    Berlin Berne Bhutan Birmingham Bogota Bolivia Bologna Bolton Bombay Bonn Bordeaux Bosnia Boston Botswana Bradford
    Brasilia Brazil Bremen Brighton Brisbane Bristol Britain Brixton Brooklyn Brunei Brussels Bucharest Budapest
    Buffalo Bulgaria Burma Burnley Burundi Cairo Calais Calcutta California Cambodia Cambridge Cameroon Canada Canberra
    Cannes Canton Caracas Cardiff Caribbean Carlisle Carolina Charlotte Chechnya Chelsea Chennai Chester Chicago Chile
    China Cleveland Cologne Colombia Colombo Colorado Comoros Congo Connecticut Copenhagen Corfu Cork Cornwall Crete
    Crimea Croatia Cuba Cyprus Dakar Dakota Dallas Damascus Darfur Darwin Delaware Delhi Denmark Denver Derby Detroit
    Devon Dhaka Djibouti Dominica Dorset Dover Dresden Dubai Dublin Dundee Durban Durham Ecuador Edinburgh Egypt
    England Eritrea Essex Estonia Ethiopia Europe Exeter Finland Florence Florida France Frankfurt Fulham Gabon Galway
    Gambia Gaza Geneva Genoa Georgia Germany Ghana Glasgow Granada Greece Grenada Guatemala Guinea Guyana Haiti Halifax
    Hamburg Hanoi Harare Harlem Havana Hawaii Helsinki Hereford Hiroshima Holland Honduras Houston Hungary Iceland
    Idaho Illinois India Indiana Indonesia Iowa Iran Iraq Ireland Israel Istanbul Italy Izmir Jakarta Jamaica Japan
    Jerusalem Jordan Kabul Kampala Kansas Karachi Kashmir Kazakhstan Kent Kentucky Kenya Khartoum Kiev Kinshasa
    Kiribati Kolkata Korea Kosovo Krakow Kurdistan Kuwait Kyiv Kyrgyzstan Lagos Lahore Lancaster Laos Latvia Lebanon
    Leeds Leicester Lesotho Liberia Libya Liechtenstein Lille Lima Limerick Lincoln Lisbon Lithuania Liverpool London
    Louisiana Luanda Lusaka Luxembourg Lyons Macedonia Madagascar Madras Madrid Maine Malawi Malaysia Maldives Mali
    Malta Manchester Manhattan Manila Maputo Marseille Maryland Massachusetts Mauritania Mauritius Mecca Medina
    Melbourne Memphis Mexico Miami Michigan Micronesia Milan Milwaukee Minnesota Minsk Mississippi Missouri Moldova
    Mombasa Monaco Mongolia Montana Montenegro Montreal Morocco Moscow Mosul Mozambique Mumbai Munich Myanmar Nairobi
    Namibia Nantes Naples Nashville Nauru Nebraska Nepal Netherlands Nevada Newcastle Newport Nicaragua Nice Niger
    Nigeria Norfolk Norway Norwich Nottingham Odessa Ohio Oklahoma Oman Oregon Orlando Osaka Oslo Ottawa Oxford Pacific
    Pakistan Palau Palermo Palestine Panama Papua Paraguay Paris Pennsylvania Perth Peru Philippines Phoenix Plymouth
    Poland Portland Portsmouth Portugal Prague Preston Pretoria Qatar Quebec Rangoon Reading Richmond Riga Romania Rome
    Rotterdam Russia Rwanda Saigon Salford Samoa Santiago Sarajevo Scotland Seattle Senegal Seoul Serbia Seville
    Seychelles Shanghai Sheffield Siberia Sicily Singapore Slovakia Slovenia Sofia Somalia Somerset Southampton Spain
    Stockholm Stuttgart Sudan Suffolk Suriname Surrey Sussex Swaziland Sweden Switzerland Sydney Syria Taipei Taiwan
    Tajikistan Tallinn Tanzania Tbilisi Tehran Tenerife Tennessee Texas Thailand Tibet Togo Tokyo Toledo Tonga Toronto
    Tottenham Toulouse Trinidad Tripoli Tunis Tunisia Turin Turkey Turkmenistan Tuvalu Uganda Ukraine Uruguay Utah
    Uzbekistan Valencia Vancouver Vanuatu Venezuela Venice Vermont Vienna Vietnam Vilnius Virginia Wales Warsaw Warwick
    Washington Wellington Winchester Windsor Wisconsin Wyoming Yangon Yemen Yerevan York Yorkshire Zagreb Zambia
    Zimbabwe Zurich""".split()
)

# Peoples, faiths and parties that readers know: what is a letter off is a slip of one of these.
PEOPLES: frozenset[str] = frozenset(
    """Afghan African Albanian Algerian American Angolan Argentine Armenian Asian Australian Austrian Azerbaijani
    Bangladeshi Belarusian Belgian Bolivian Bosnian Brazilian British Buddhist Bulgarian Burmese Cambodian Canadian
    Caribbean Catalan Catholic Chechen Chilean Chinese Christian Colombian Congolese Conservative Croatian Cuban Czech
    Danish Democrat Democratic Dutch Egyptian English Estonian Ethiopian European Filipino Finnish French Georgian
    German Ghanaian Greek Hindu Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Islamic Israeli Italian
    Jamaican Japanese Jewish Jordanian Kazakh Kenyan Korean Kurdish Kuwaiti Latvian Lebanese Liberian Libyan Lithuanian
    Malaysian Mexican Moldovan Mongolian Moroccan Muslim Nepalese Nigerian Norwegian Pakistani Palestinian Peruvian
    Polish Portuguese Republican Romanian Russian Rwandan Scottish Senegalese Serbian Slovak Somali Spanish Sudanese
    Swedish Swiss Syrian Taiwanese Tanzanian Thai Tibetan Tunisian Turkish Ugandan Ukrainian Venezuelan Vietnamese
    Welsh Yemeni Zambian Zimbabwean""".split()
)


def is_common(word: str) -> bool:
    """Return whether a word in small letters, or its singular, is a common word."""
    return word in COMMON or (word.endswith("s") and (word[:-1] in COMMON or word.removesuffix("es") in COMMON))
