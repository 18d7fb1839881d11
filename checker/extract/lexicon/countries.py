"""Countries as English papers name them, and what lies in them: words for a country, its people, its capitals.

A line is `ISO 3166 code | names | adjectives | capitals`. Capitals are all that a paper may mean without being wrong: a
second seat, the one of the last decades, a spelling. The regions below are those that are named behind a town in the
same way (`Dover, Delaware`; `Dover, Del.`), with the codes that GeoNames gives them.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Country(NamedTuple):
    """A country: its code, its names, adjectives and capitals, the usual one first."""

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


_LINES: Final = """
AF|Afghanistan|Afghan|Kabul
AL|Albania|Albanian|Tirana
DZ|Algeria|Algerian|Algiers
AD|Andorra|Andorran|Andorra la Vella
AO|Angola|Angolan|Luanda
AR|Argentina|Argentine/Argentinian|Buenos Aires
AM|Armenia|Armenian|Yerevan
AU|Australia|Australian|Canberra
AT|Austria|Austrian|Vienna
AZ|Azerbaijan|Azerbaijani/Azeri|Baku
BS|Bahamas/the Bahamas|Bahamian|Nassau
BH|Bahrain|Bahraini|Manama
BD|Bangladesh|Bangladeshi|Dhaka/Dacca
BB|Barbados|Barbadian|Bridgetown
BY|Belarus|Belarusian/Belarussian|Minsk
BE|Belgium|Belgian|Brussels
BZ|Belize|Belizean|Belmopan/Belize City
BJ|Benin|Beninese|Porto-Novo/Cotonou
BT|Bhutan|Bhutanese|Thimphu
BO|Bolivia|Bolivian|La Paz/Sucre
BA|Bosnia/Bosnia and Herzegovina/Bosnia-Herzegovina|Bosnian|Sarajevo/Pale/Banja Luka
BW|Botswana|Botswanan|Gaborone
BR|Brazil|Brazilian|Brasilia
BN|Brunei|Bruneian|Bandar Seri Begawan
BG|Bulgaria|Bulgarian|Sofia
BF|Burkina Faso|Burkinabe|Ouagadougou
BI|Burundi|Burundian|Gitega/Bujumbura
KH|Cambodia|Cambodian|Phnom Penh
CM|Cameroon|Cameroonian|Yaounde
CA|Canada|Canadian|Ottawa
CV|Cape Verde|Cape Verdean|Praia
CF|Central African Republic|Central African|Bangui
TD|Chad|Chadian|N'Djamena/Fort-Lamy
CL|Chile|Chilean|Santiago/Valparaiso
CN|China|Chinese|Beijing/Peking/Nanjing/Nanking/Chongqing/Xi'an
CO|Colombia|Colombian|Bogota
CG|Republic of Congo|Congolese|Brazzaville/Kinshasa
CD|Democratic Republic of Congo/Congo/DR Congo/Zaire|Congolese/Zairean|Kinshasa/Brazzaville
CR|Costa Rica|Costa Rican|San Jose
CI|Ivory Coast/Cote d'Ivoire|Ivorian|Yamoussoukro/Abidjan
HR|Croatia|Croatian|Zagreb
CU|Cuba|Cuban|Havana
CY|Cyprus|Cypriot|Nicosia
CZ|Czech Republic/Czechia|Czech|Prague
DK|Denmark|Danish|Copenhagen
DJ|Djibouti|Djiboutian|Djibouti
DO|Dominican Republic|Dominican|Santo Domingo/Roseau
TL|East Timor/Timor-Leste|East Timorese/Timorese|Dili
EC|Ecuador|Ecuadorian/Ecuadorean|Quito
EG|Egypt|Egyptian|Cairo/New Administrative/Alexandria
SV|El Salvador|Salvadoran/Salvadorean|San Salvador
ER|Eritrea|Eritrean|Asmara
EE|Estonia|Estonian|Tallinn
ET|Ethiopia|Ethiopian|Addis Ababa
FJ|Fiji|Fijian|Suva
FI|Finland|Finnish|Helsinki/Turku
FR|France|French|Paris/Vichy/Versailles/Bordeaux
GA|Gabon|Gabonese|Libreville
GM|Gambia/the Gambia|Gambian|Banjul
GE||Georgian|Tbilisi/Tiflis/Atlanta
DE|Germany|German|Berlin/Bonn/East Berlin
GH|Ghana|Ghanaian|Accra
GR|Greece|Greek|Athens/Nafplio
GT|Guatemala|Guatemalan|Guatemala City/Antigua
GN|Guinea|Guinean|Conakry/Bissau/Malabo/Port Moresby
GY|Guyana|Guyanese|Georgetown
HT|Haiti|Haitian|Port-au-Prince
HN|Honduras|Honduran|Tegucigalpa
HU|Hungary|Hungarian|Budapest/Pressburg
IS|Iceland|Icelandic|Reykjavik
IN|India|Indian|New Delhi/Delhi/Calcutta
ID|Indonesia|Indonesian|Jakarta/Nusantara/Batavia
IR|Iran|Iranian/Persian|Tehran/Teheran/Isfahan/Persepolis/Shiraz/Tabriz/Qazvin
IQ|Iraq|Iraqi|Baghdad
IE|Ireland|Irish|Dublin/Belfast
IL|Israel|Israeli|Jerusalem/Tel Aviv
IT|Italy|Italian|Rome
JM|Jamaica|Jamaican|Kingston
JP|Japan|Japanese|Tokyo/Kyoto/Nara/Edo
JO|Jordan|Jordanian|Amman
KZ|Kazakhstan|Kazakh/Kazakhstani|Astana/Nur-Sultan/Almaty/Alma-Ata
KE|Kenya|Kenyan|Nairobi
XK|Kosovo|Kosovan/Kosovar|Pristina
KW|Kuwait|Kuwaiti|Kuwait City
KG|Kyrgyzstan|Kyrgyz|Bishkek
LA|Laos|Laotian/Lao|Vientiane/Luang Prabang
LV|Latvia|Latvian|Riga
LB|Lebanon|Lebanese|Beirut
LS|Lesotho||Maseru
LR|Liberia|Liberian|Monrovia
LY|Libya|Libyan|Tripoli/Benghazi/Tobruk/Sirte
LI|Liechtenstein||Vaduz
LT|Lithuania|Lithuanian|Vilnius/Kaunas
LU|Luxembourg|Luxembourgish|Luxembourg/Luxembourg City
MK|Macedonia/North Macedonia|Macedonian|Skopje/Pella
MG|Madagascar|Malagasy/Madagascan|Antananarivo
MW|Malawi|Malawian|Lilongwe/Zomba/Blantyre
MY|Malaysia|Malaysian|Kuala Lumpur/Putrajaya
MV|Maldives/the Maldives|Maldivian|Male
ML|Mali|Malian|Bamako
MT|Malta|Maltese|Valletta
MR|Mauritania|Mauritanian|Nouakchott
MU|Mauritius|Mauritian|Port Louis
MX||Mexican|Mexico City
MD|Moldova|Moldovan|Chisinau
MC|Monaco|Monegasque|Monaco
MN|Mongolia|Mongolian|Ulaanbaatar/Ulan Bator/Karakorum
ME|Montenegro|Montenegrin|Podgorica/Cetinje
MA|Morocco|Moroccan|Rabat/Fez/Marrakech/Marrakesh
MZ|Mozambique|Mozambican|Maputo
MM|Myanmar/Burma|Burmese|Naypyidaw/Naypyitaw/Nay Pyi Taw/Yangon/Rangoon/Mandalay
NA|Namibia|Namibian|Windhoek
NP|Nepal|Nepalese/Nepali|Kathmandu/Katmandu
NL|Netherlands/the Netherlands/Holland|Dutch|Amsterdam/The Hague
NZ|New Zealand||Wellington
NI|Nicaragua|Nicaraguan|Managua
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian|Abuja/Lagos
KP|North Korea|North Korean|Pyongyang
NO|Norway|Norwegian|Oslo/Bergen/Trondheim
OM|Oman|Omani|Muscat/Salalah
PK|Pakistan|Pakistani|Islamabad/Rawalpindi
PA||Panamanian|Panama City
PG|Papua New Guinea|Papua New Guinean|Port Moresby
PY|Paraguay|Paraguayan|Asuncion
PE||Peruvian|Lima/Cusco/Cuzco
PH|Philippines/the Philippines|Philippine/Filipino|Manila/Quezon City
PL|Poland|Polish|Warsaw/Krakow
PT|Portugal|Portuguese|Lisbon/Coimbra
QA|Qatar|Qatari|Doha
RO|Romania|Romanian|Bucharest/Iasi
RU|Russia|Russian|Moscow/St Petersburg/St. Petersburg/Petrograd
RW|Rwanda|Rwandan|Kigali
SA|Saudi Arabia|Saudi/Saudi Arabian|Riyadh/Jeddah
SN|Senegal|Senegalese|Dakar
RS|Serbia|Serbian|Belgrade/Kragujevac
SL|Sierra Leone|Sierra Leonean|Freetown
SG|Singapore|Singaporean|Singapore
SK|Slovakia|Slovak/Slovakian|Bratislava
SI|Slovenia|Slovenian|Ljubljana
SO|Somalia|Somali|Mogadishu/Baidoa
ZA|South Africa|South African|Pretoria/Cape Town/Bloemfontein
KR|South Korea|South Korean|Seoul/Busan/Sejong
SS|South Sudan|South Sudanese|Juba
ES|Spain|Spanish|Madrid/Toledo/Valladolid/Valencia/Burgos
LK|Sri Lanka|Sri Lankan|Colombo/Sri Jayawardenepura Kotte/Kandy
SD|Sudan|Sudanese|Khartoum/Port Sudan/Juba/Omdurman
SR|Suriname|Surinamese|Paramaribo
SZ|Swaziland/Eswatini|Swazi|Mbabane/Lobamba
SE|Sweden|Swedish|Stockholm
CH|Switzerland|Swiss|Bern/Berne
SY|Syria|Syrian|Damascus
TW|Taiwan|Taiwanese|Taipei
TJ|Tajikistan|Tajik|Dushanbe
TZ|Tanzania|Tanzanian|Dodoma/Dar es Salaam
TH|Thailand|Thai|Bangkok/Ayutthaya
TG|Togo|Togolese|Lome
TT|Trinidad and Tobago|Trinidadian|Port of Spain
TN|Tunisia|Tunisian|Tunis
TR|Turkey|Turkish|Ankara/Edirne/Bursa
TM|Turkmenistan|Turkmen|Ashgabat
UG|Uganda|Ugandan|Kampala/Entebbe
UA|Ukraine|Ukrainian|Kyiv/Kiev/Kharkiv/Kharkov
AE|United Arab Emirates/UAE|Emirati|Abu Dhabi
GB|United Kingdom/UK/U.K./Britain/Great Britain|British|London/Winchester
US|United States/US/U.S./USA||Washington/Washington DC/Philadelphia/New York
UY|Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek|Tashkent/Samarkand
VE|Venezuela|Venezuelan|Caracas
VN|Vietnam|Vietnamese|Hanoi/Saigon/Hue
YE|Yemen|Yemeni|Sanaa/Sana'a/Aden
ZM|Zambia|Zambian|Lusaka/Livingstone
ZW|Zimbabwe|Zimbabwean|Harare
"""

# `GE`, Georgia, has no name here: it is a state of the USA as well. Nor have Mexico, Panama and Peru, which are towns.
COUNTRIES: Final = tuple(
    Country(code, *(tuple(filter(None, part.split("/"))) for part in parts))
    for code, *parts in (line.split("|") for line in _LINES.split("\n") if line)
)

_STATES: Final = """
AL:Alabama/Ala. AK:Alaska AZ:Arizona/Ariz. AR:Arkansas/Ark. CA:California/Calif. CO:Colorado/Colo.
CT:Connecticut/Conn. DE:Delaware/Del. FL:Florida/Fla. HI:Hawaii ID:Idaho IL:Illinois/Ill. IN:Indiana/Ind. IA:Iowa
KS:Kansas/Kan. KY:Kentucky/Ky. LA:Louisiana/La. ME:Maine MD:Maryland/Md. MA:Massachusetts/Mass. MI:Michigan/Mich.
MN:Minnesota/Minn. MS:Mississippi/Miss. MO:Missouri/Mo. MT:Montana/Mont. NE:Nebraska/Neb. NV:Nevada/Nev.
NH:New_Hampshire/N.H. NJ:New_Jersey/N.J. NM:New_Mexico/N.M. NY:New_York/N.Y. NC:North_Carolina/N.C.
ND:North_Dakota/N.D. OH:Ohio OK:Oklahoma/Okla. OR:Oregon/Ore. PA:Pennsylvania/Pa. RI:Rhode_Island/R.I.
SC:South_Carolina/S.C. SD:South_Dakota/S.D. TN:Tennessee/Tenn. TX:Texas UT:Utah VT:Vermont/Vt. VA:Virginia/Va.
WV:West_Virginia/W.Va. WI:Wisconsin/Wis. WY:Wyoming/Wyo.
"""
_PROVINCES: Final = """
01:Alberta 02:British_Columbia 03:Manitoba 04:New_Brunswick 05:Newfoundland 07:Nova_Scotia 08:Ontario
09:Prince_Edward_Island 10:Quebec 11:Saskatchewan
"""
_AUSTRALIAN: Final = """
02:New_South_Wales 03:Northern_Territory 04:Queensland 05:South_Australia 06:Tasmania 08:Western_Australia
"""
_BRITISH: Final = "ENG:England SCT:Scotland WLS:Wales NIR:Northern_Ireland"
# Parts of one country for some and of another for others, now or within memory.
_DISPUTED: Final = """
HK-CN MO-CN TW-CN XK-RS UA-RU GB-IE PS-IL EH-MA PR-US GU-US CY-TR IN-PK AZ-AM CN-IN GE-RU SD-SS ID-TL ET-ER KP-KR RS-ME
HR-BA CZ-SK CG-CD PK-BD SY-IL LB-IL MD-RU RS-BA
"""


def _regions(country: str, words: str) -> dict[str, tuple[str, str]]:
    pairs = (word.split(":") for word in words.split())
    return {name.replace("_", " "): (country, code) for code, names in pairs for name in names.split("/")}


PARENTS: Final[dict[str, tuple[str, str]]] = {
    **{name: (country.code, "") for country in COUNTRIES for name in country.names},
    **_regions("US", _STATES),
    **_regions("CA", _PROVINCES),
    **_regions("AU", _AUSTRALIAN),
    **_regions("GB", _BRITISH),
}
"""What is named behind a town: the code of the country, and that of the region or an empty text."""

DISPUTED: Final = frozenset(frozenset(pair.split("-")) for pair in _DISPUTED.split())
"""Pairs of countries, by their codes, that a town may be said to lie in alike."""

# Countries and regions that bear the name of their city, or whose name a paper gives to the city.
_CITIES: Final = frozenset("New York/Singapore/Luxembourg/Djibouti/Monaco/Quebec".split("/"))
_NAMELESS: Final = frozenset("Georgia/Mexico/Panama/Peru/Kuwait/Washington State".split("/"))
_ISLANDS: Final = frozenset(
    """Bali Java Sumatra Borneo Sulawesi Lombok Luzon Mindanao Sicily Sardinia Corsica Crete Rhodes Majorca Mallorca
    Ibiza Menorca Tenerife Lanzarote Madeira Zanzibar Phuket Penang Jersey Guernsey Skye Lewis Orkney Shetland Honshu
    Hokkaido Kyushu Okinawa Hainan Jeju Guadalcanal Bougainville Sakhalin Gotland Zealand Funen Jutland
    Bermuda Aruba""".split()
)
AREAS: Final = (frozenset(PARENTS) | _NAMELESS | _ISLANDS) - _CITIES
"""Names that are no towns, whatever towns bear them too."""

COUNTIES: Final = frozenset(
    """Surrey Kent Essex Sussex Norfolk Suffolk Devon Cornwall Dorset Somerset Hampshire Berkshire Cumbria Durham
    Cambridgeshire Cheshire Derbyshire Gloucestershire Lancashire Leicestershire Lincolnshire Northumberland
    Nottinghamshire Oxfordshire Shropshire Staffordshire Warwickshire Wiltshire Worcestershire Yorkshire Midlands Fife
    Gwent Clwyd Dyfed Gwynedd Powys Antrim Armagh Down Tyrone Fermanagh Cork Kerry Mayo Clare Meath Kildare
    Donegal""".split()
)
"""British and Irish counties, which stand before their country as towns do."""
