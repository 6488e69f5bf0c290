"""Where demo customers are: countries with their cities, zones, money and fictional phone numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """One country. `phones` are patterns whose # are digits; none where no safe range exists."""

    code: str  # ISO 3166-1 alpha-2
    language: str  # key into `names`
    currency: str  # ISO 4217
    weight: float  # how often customers come from here
    forms: tuple[str, ...]  # legal forms, empty where a name stands alone
    cities: tuple[tuple[str, str], ...]  # name, IANA zone
    phones: tuple[str, ...]


def _in(zone: str, *cities: str) -> tuple[tuple[str, str], ...]:
    return tuple((city, zone) for city in cities)


# Numbers kept for fiction: Bundesnetzagentur (Mitteilung 148/2021), Ofcom, ARCEP, PTS, NANPA 555-01xx,
# ACMA. Elsewhere the numbers are too short to be dialled; Austria and Finland, where short ones exist,
# have none.
COUNTRIES: tuple[Country, ...] = (
    Country("DE", "german", "EUR", 17, ("GmbH", "AG", "", "", "KG"),
            _in("Europe/Berlin", "Berlin", "Hamburg", "München", "Köln", "Leipzig", "Nürnberg", "Düsseldorf"),
            ("+49 30 23125 ###", "+49 40 66969 ###", "+49 89 99998 ###", "+49 171 39200 ##")),
    Country("AT", "german", "EUR", 4, ("GmbH", "", "AG"),
            _in("Europe/Vienna", "Wien", "Graz", "Linz", "Salzburg"), ()),
    Country("CH", "german", "CHF", 4, ("AG", "", "GmbH"),
            _in("Europe/Zurich", "Zürich", "Basel", "Bern", "Winterthur"), ("+41 555 01 ##",)),
    Country("FR", "french", "EUR", 8, ("SAS", "", "SA"),
            _in("Europe/Paris", "Paris", "Lyon", "Nantes", "Saint-Étienne", "Besançon"),
            ("+33 1 99 00 ## ##", "+33 6 39 98 ## ##")),
    Country("BE", "french", "EUR", 3, ("SA", "", "SRL"),
            _in("Europe/Brussels", "Liège", "Namur", "Bruxelles"), ("+32 555 01 ##",)),
    Country("NL", "dutch", "EUR", 7, ("B.V.", "", ""),
            _in("Europe/Amsterdam", "Utrecht", "Rotterdam", "Eindhoven", "Groningen"), ("+31 555 01 ##",)),
    Country("SE", "swedish", "SEK", 6, ("AB", "", "AB"),
            _in("Europe/Stockholm", "Stockholm", "Göteborg", "Malmö", "Umeå"),
            ("+46 8 465 004 ##", "+46 31 390 06 ##", "+46 70 174 06 ##")),
    Country("DK", "danish", "DKK", 4, ("A/S", "", "ApS"),
            _in("Europe/Copenhagen", "København", "Aarhus", "Odense", "Helsingør"), ("+45 555 01 ##",)),
    Country("NO", "danish", "NOK", 3, ("AS", "", "ASA"),
            _in("Europe/Oslo", "Oslo", "Bergen", "Tromsø", "Ålesund"), ("+47 555 01 ##",)),
    Country("FI", "finnish", "EUR", 3, ("Oy", "Oyj", ""),
            _in("Europe/Helsinki", "Helsinki", "Tampere", "Jyväskylä", "Hämeenlinna"), ()),
    Country("PL", "polish", "PLN", 5, ("sp. z o.o.", "S.A.", ""),
            _in("Europe/Warsaw", "Warszawa", "Łódź", "Kraków", "Gdańsk", "Wrocław"), ("+48 555 01 ##",)),
    Country("CZ", "czech", "CZK", 3, ("s.r.o.", "a.s.", ""),
            _in("Europe/Prague", "Praha", "Brno", "Plzeň", "České Budějovice"), ("+420 555 01 ##",)),
    Country("ES", "spanish", "EUR", 5, ("S.L.", "", "S.A."),
            _in("Europe/Madrid", "Madrid", "Barcelona", "València", "Málaga"), ("+34 555 01 ##",)),
    Country("PT", "portuguese", "EUR", 3, ("Lda.", "", "S.A."),
            _in("Europe/Lisbon", "Lisboa", "Porto", "Braga", "Évora"), ("+351 555 01 ##",)),
    Country("IT", "italian", "EUR", 5, ("S.r.l.", "S.p.A.", ""),
            _in("Europe/Rome", "Milano", "Torino", "Bologna", "Forlì"), ("+39 555 01 ##",)),
    Country("GR", "greek", "EUR", 2, ("A.E.", "", ""),
            _in("Europe/Athens", "Αθήνα", "Θεσσαλονίκη", "Πάτρα"), ("+30 555 01 ##",)),
    Country("IE", "english", "EUR", 3, ("Ltd", "", ""),
            _in("Europe/Dublin", "Dublin", "Cork", "Galway"), ("+353 20 91# ####",)),
    Country("GB", "english", "GBP", 7, ("Ltd", "", "plc"),
            _in("Europe/London", "London", "Leeds", "Bristol", "Edinburgh", "Cardiff"),
            ("+44 20 7946 0###", "+44 113 496 0###", "+44 7700 900###")),
    Country("US", "english", "USD", 6, ("Inc.", "", "LLC"),
            (("Boston", "America/New_York"), ("Chicago", "America/Chicago"), ("Denver", "America/Denver"),
             ("Portland", "America/Los_Angeles"), ("Austin", "America/Chicago")),
            ("+1-617-555-01##", "+1-312-555-01##", "+1-503-555-01##")),
    Country("CA", "french", "CAD", 2, ("inc.", "", ""),
            (("Montréal", "America/Toronto"), ("Québec", "America/Toronto")), ("+1-514-555-01##",)),
    Country("BR", "portuguese", "BRL", 2, ("Ltda.", "", "S.A."),
            (("São Paulo", "America/Sao_Paulo"), ("Florianópolis", "America/Sao_Paulo")),
            ("+55 555 01 ##",)),
    Country("JP", "japanese", "JPY", 2, ("", "", "株式会社"),
            _in("Asia/Tokyo", "東京", "大阪", "札幌"), ("+81 555 01 ##",)),
    Country("AU", "english", "AUD", 2, ("Pty Ltd", "", ""),
            (("Melbourne", "Australia/Melbourne"), ("Brisbane", "Australia/Brisbane")),
            ("+61 3 7010 ####", "+61 7 5550 ####")),
)  # fmt: skip
