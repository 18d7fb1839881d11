"""Currencies as papers write them: signs, codes and names, each with the ISO 4217 codes it may mean, usual first."""

from __future__ import annotations

_DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD")
_KRONER = ("SEK", "NOK", "DKK")

SIGNS: dict[str, tuple[str, ...]] = {
    "$": _DOLLARS,
    "US$": ("USD",),
    "A$": ("AUD",),
    "AU$": ("AUD",),
    "C$": ("CAD",),
    "CA$": ("CAD",),
    "NZ$": ("NZD",),
    "HK$": ("HKD",),
    "S$": ("SGD",),
    "NT$": ("TWD",),
    "R$": ("BRL",),
    "MX$": ("MXN",),
    "£": ("GBP",),
    "€": ("EUR",),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
    "₩": ("KRW",),
    "₽": ("RUB",),
    "₺": ("TRY",),
    "₦": ("NGN",),
    "฿": ("THB",),
    "₫": ("VND",),
    "₱": ("PHP",),
    "₪": ("ILS",),
    "₴": ("UAH",),
    "₵": ("GHS",),
    "₸": ("KZT",),
    "Rs": ("INR", "PKR", "LKR", "NPR"),
    "RM": ("MYR",),
    "RMB": ("CNY",),
    "Rp": ("IDR",),
}

CODES: frozenset[str] = frozenset(
    """USD EUR GBP JPY CNY INR AUD CAD NZD CHF SEK NOK DKK HKD SGD TWD KRW THB MMK VND PHP IDR MYR PKR BDT LKR NPR RUB
    UAH PLN CZK HUF RON BGN TRY ILS SAR AED QAR KWD BHD OMR EGP SYP ZAR NGN KES GHS TZS UGX ETB MAD BRL MXN ARS CLP COP
    PEN ISK KZT GEL IQD IRR JOD LBP AFN BTC ETH""".split()
)

NAMES: dict[str, tuple[str, ...]] = {
    "dollar": _DOLLARS,
    "dlr": _DOLLARS,  # as wire services abbreviate it
    "buck": _DOLLARS,
    "euro": ("EUR",),
    "quid": ("GBP",),
    "yen": ("JPY",),
    "yuan": ("CNY",),
    "renminbi": ("CNY",),
    "rupee": ("INR", "PKR", "LKR", "NPR"),
    "kyat": ("MMK",),
    "baht": ("THB",),
    "dong": ("VND",),
    "rupiah": ("IDR",),
    "ringgit": ("MYR",),
    "taka": ("BDT",),
    "peso": ("MXN", "PHP", "ARS", "CLP", "COP"),
    "ruble": ("RUB",),
    "rouble": ("RUB",),
    "hryvnia": ("UAH",),
    "zloty": ("PLN",),
    "forint": ("HUF",),
    "koruna": ("CZK",),
    "lira": ("TRY",),
    "shekel": ("ILS",),
    "riyal": ("SAR", "QAR"),
    "rial": ("IRR", "OMR"),
    "dirham": ("AED", "MAD"),
    "dinar": ("KWD", "IQD", "JOD", "BHD"),
    "naira": ("NGN",),
    "shilling": ("KES", "TZS", "UGX"),
    "cedi": ("GHS",),
    "franc": ("CHF",),
    "krona": _KRONER,
    "kronor": _KRONER,
    "krone": _KRONER,
    "kroner": _KRONER,
    "real": ("BRL",),
    "reais": ("BRL",),
    "tenge": ("KZT",),
    "lari": ("GEL",),
    "bitcoin": ("BTC",),
}
# Names that are also plain words, and so count only after a scale (`2 million won`) or an adjective.
SCALED_NAMES: dict[str, tuple[str, ...]] = {"won": ("KRW",), "rand": ("ZAR",), "birr": ("ETB",), "sol": ("PEN",)}

# A hundredth of the currency.
SUBUNITS: dict[str, tuple[str, ...]] = {
    "cent": (*_DOLLARS, "EUR"),
    "pence": ("GBP",),
    "penny": ("GBP",),
    "pennies": ("GBP", *_DOLLARS),
    "paise": ("INR",),
    "kopek": ("RUB",),
    "kopeks": ("RUB",),
}

ADJECTIVES: dict[str, dict[str, str]] = {
    "us": {"dollar": "USD", "cent": "USD"},
    "american": {"dollar": "USD", "cent": "USD"},
    "canadian": {"dollar": "CAD", "cent": "CAD"},
    "australian": {"dollar": "AUD", "cent": "AUD"},
    "singapore": {"dollar": "SGD"},
    "zealand": {"dollar": "NZD"},
    "kong": {"dollar": "HKD"},
    "taiwan": {"dollar": "TWD"},
    "british": {"pound": "GBP"},
    "egyptian": {"pound": "EGP"},
    "lebanese": {"pound": "LBP"},
    "syrian": {"pound": "SYP"},
    "korean": {"won": "KRW"},
    "chinese": {"yuan": "CNY"},
    "japanese": {"yen": "JPY"},
    "indian": {"rupee": "INR"},
    "pakistani": {"rupee": "PKR"},
    "nepali": {"rupee": "NPR"},
    "swiss": {"franc": "CHF"},
    "swedish": {"krona": "SEK", "kronor": "SEK"},
    "danish": {"krone": "DKK", "kroner": "DKK"},
    "norwegian": {"krone": "NOK", "kroner": "NOK"},
    "mexican": {"peso": "MXN"},
    "philippine": {"peso": "PHP"},
    "argentine": {"peso": "ARS"},
    "chilean": {"peso": "CLP"},
    "colombian": {"peso": "COP"},
    "iraqi": {"dinar": "IQD"},
    "kuwaiti": {"dinar": "KWD"},
    "iranian": {"rial": "IRR"},
    "saudi": {"riyal": "SAR"},
    "south": {"rand": "ZAR"},
    "african": {"rand": "ZAR"},
    "turkish": {"lira": "TRY"},
    "russian": {"ruble": "RUB", "rouble": "RUB"},
    "israeli": {"shekel": "ILS"},
    "kenyan": {"shilling": "KES"},
}
