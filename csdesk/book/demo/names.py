"""Names of invented companies and people, by language, and their plain spelling for mail addresses."""

import re
import unicodedata
from dataclasses import dataclass

from csdesk.book.demo.dice import Dice
from csdesk.book.demo.places import Country


@dataclass(frozen=True, slots=True)
class Names:
    """What names of one language are made of; family names fit women and men.

    `spelled` gives Latin letters where the script is another.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    roots: tuple[str, ...]  # first half of a company name
    trades: tuple[str, ...]  # second half
    joined: tuple[str, ...]  # endings written together with the root
    spelled: tuple[tuple[str, str], ...] = ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NAMES: dict[str, Names] = {
    "german": Names(
        _words("Anna Jürgen Katharina Lukas Zoë Matthias Birgit Jonas Käthe Stefan Heike Florian "
               "Sabine Björn "
               "Miriam Tobias Ulrike Moritz Lena Ömer"),
        _words("Müller Schäfer Weiß Grünwald Brandt Hoffmann Köhler Lindner Vogt Kröger Baumann "
               "Jäger Reuter "
               "Yılmaz Straßer Engel Häberle Zimmer Falk Ostermann"),
        _words("Nord Alt Silber Rhein Linden Adler Grün Birken Stein Hafen Mühl Falken Sonnen "
               "Wald Über Kranich "
               "Eiben Tauber Löwen Morgen"),
        ("Logistik", "Werkzeuge", "Präzision", "Lebensmittel", "Energie", "Verlag", "Möbel",
         "Analytik", "Bau",
         "Medizintechnik", "Optik", "Versand"),
        _words("werk tal haus berg feld mark")),
    "french": Names(
        _words("Camille Élodie François Chloé Jérôme Inès Mathieu Hélène Loïc Agnès Théo Maëlle "
               "Gaël Solène "
               "Benoît Noémie Aïcha Rémi Anaïs Étienne"),
        _words("Lefèvre Moreau Béranger Garnier Châtelain Fontaine Mercier Rousseau Delaunay "
               "Gauthier Perrin "
               "Lemaître Dufour Tessier Boivin Marchand Vasseur Noël Cordier Benali"),
        _words("Aube Clairière Garance Hêtre Lumière Mistral Orée Pivoine Rivage Sève Tisserand "
               "Vallon Verrière "
               "Écume Bélier Fougère Galet Houle"),
        ("Conseil", "Textiles", "Santé", "Transports", "Énergies", "Édition", "Agro", "Mobilité",
         "Matériaux",
         "Assurances", "Studio"), ()),
    "dutch": Names(
        _words("Sanne Daan Femke Joris Lotte Sjoerd Maaike Bram Noor Thijs Anouk Ruben Marieke "
               "Jeroen Zoë Koen "
               "Fleur Stijn"),
        ("de Vries", "van den Berg", "Jansen", "Bakker", "Visser", "Meijer", "de Boer", "Mulder",
         "Dekker",
         "van Dijk", "Kuipers", "Hoekstra", "Postma", "Willems", "Coördes"),
        _words("Zee Wind Polder Duin Kade Molen Haven Noorder Wilgen Reiger Groen Amstel Veen "
               "Brug"),
        ("Logistiek", "Techniek", "Zorg", "Bouw", "Zuivel", "Media", "Onderwijs", "Energie",
         "Tuinbouw"),
        _words("hof veld stroom werf zicht")),
    "swedish": Names(
        _words("Åsa Björn Linnéa Erik Märta Gustav Elin Håkan Sofia Nils Ebba Oskar Frida Anders "
               "Saga Göran "
               "Tuva Jörgen"),
        _words("Lindqvist Åkesson Bergström Sjöberg Nyström Holm Ekdahl Wallin Sandström Öberg "
               "Hägglund "
               "Lundgren Söderholm Norén Falk Björklund"),
        _words("Nord Björk Älv Sjö Fjäll Skogs Ljung Norr Silver Tall Hav Ström Ängs Vinter "
               "Granit"),
        ("Logistik", "Teknik", "Hälsa", "Energi", "Livs", "Förlag", "Möbler", "Analys", "Bygg"),
        _words("lys vik dal holm ö")),
    "danish": Names(
        _words("Søren Mette Jørgen Kåre Astrid Rasmus Signe Magnus Bodil Lærke Nikolaj Freja "
               "Øystein Ingrid "
               "Håvard Solveig Esben Maren"),
        _words("Sørensen Østergaard Kjær Nørgaard Holm Møller Bjørnstad Vestergaard Dahl Solheim "
               "Haugen Lund "
               "Krogh Ødegård Fjeld Brekke"),
        _words("Øre Havn Fjord Lyng Nordre Vest Sol Birke Klit Bølge Måne Ravn Sten Tinde Ær"),
        ("Logistik", "Energi", "Teknik", "Handel", "Fisk", "Møbler", "Data", "Sundhed"),
        _words("sund gård vik lund borg")),
    "finnish": Names(
        _words("Aino Väinö Eetu Päivi Jukka Sanna Mikko Hanna Lauri Äinö Kaisa Pekka Tuuli Antti "
               "Riikka Olli"),
        _words("Virtanen Mäkinen Nieminen Hämäläinen Koskinen Lehtonen Jääskeläinen Salmi "
               "Heikkilä Öhman "
               "Räsänen Laine Kallio"),
        _words("Koivu Järvi Pohja Tuuli Kivi Salo Revontuli Meri Havu Kajo Sampo"),
        ("Logistiikka", "Tekniikka", "Energia", "Puu", "Terveys", "Data", "Elintarvike"),
        _words("ranta metsä lampi")),
    "polish": Names(
        _words("Małgorzata Łukasz Agnieszka Paweł Zofia Michał Żaneta Wojciech Katarzyna "
               "Stanisław Ewa Bartłomiej "
               "Joanna Krzysztof Świętosława Marek"),
        _words("Wójcik Król Mazur Pawlak Gołąb Sikora Żuraw Kowal Dudek Wróbel Zając Stępień Pająk "
               "Sobczak Kołodziej Cieślik"),
        _words("Bursztyn Żuraw Jesion Orzeł Wisła Brzoza Świt Łąka Kamień Dąb Sokół Mgła"),
        ("Logistyka", "Meble", "Zdrowie", "Technika", "Energia", "Wydawnictwo", "Narzędzia",
         "Żywność"), ()),
    "czech": Names(
        _words("Tereza Jiří Kateřina Ondřej Lenka Tomáš Zdeňka Matěj Markéta Václav Eliška Štěpán "
               "Jana Řehoř"),
        _words("Krejčí Martinů Janů Petrů Jirků Dolejší Paulů Mašků Kubů Hanzů Matějů Koší"),
        _words("Javor Lípa Skála Jitro Vltava Kámen Sokol Modřín Úsvit Březina Řeka"),
        ("Logistika", "Strojírny", "Nábytek", "Energie", "Zdraví", "Potraviny", "Optika"), ()),
    "spanish": Names(
        _words("Lucía Álvaro Inés Íñigo Marta Sergio Begoña Andrés Nuria Joaquín Ángela Raúl "
               "Montserrat Iker "
               "Sofía Jesús"),
        ("Ibáñez", "Peña", "Gutiérrez", "Molina", "Núñez", "Ferrer", "Rovira", "Sáez", "Ordóñez",
         "Cabañas",
         "Marín Gil", "Etxeberria", "Domènech", "Vázquez", "Quiroga"),
        _words("Olivar Alba Encina Brisa Sierra Duero Coral Almendro Tajo Cumbre Viña Ámbar"),
        ("Logística", "Salud", "Energía", "Alimentación", "Construcción", "Textil", "Editorial",
         "Viajes"), ()),
    "portuguese": Names(
        _words("Inês João Conceição Gonçalo Beatriz Tomé Margarida Luís Sónia Tiago Leonor "
               "Estêvão Júlia Caetano "
               "Débora Antônio"),
        _words("Magalhães Conceição Araújo Simões Tavares Falcão Guimarães Leitão Brandão Moura "
               "Pinhão "
               "Assunção Fontes Serrão"),
        _words("Sobreiro Maré Cortiça Alvor Douro Jacarandá Açor Brisa Pinhal Ipê Sertão"),
        ("Logística", "Saúde", "Energia", "Alimentos", "Têxteis", "Construção", "Educação"), ()),
    "italian": Names(
        _words("Giulia Nicolò Chiara Lorenzo Ilaria Davide Fabrizio Elisa Niccolò Caterina Mattia "
               "Serena Tommaso "
               "Benedetta Edoardo"),
        ("Rinaldi", "Colombo", "D'Amico", "Ferrari", "Caruso", "De Luca", "Bellini", "Marchetti",
         "Pagliarò",
         "Grassi", "Montanari", "Nicolò", "Sartori", "Vitale"),
        _words("Aurora Cipresso Marea Quercia Lago Fenice Borgo Tramonto Onda Ginepro Ambra Città"),
        ("Logistica", "Salute", "Energia", "Alimentari", "Meccanica", "Ceramiche", "Editore",
         "Moda"), ()),
    "greek": Names(
        _words("Ελένη Γιώργος Κατερίνα Νίκος Σοφία Δημήτρης Άννα Πέτρος"),
        _words("Νικολάου Αντωνίου Γεωργίου Δήμου Λάμπρου Ιωάννου"),
        _words("Αιγαίο Ελιά Κύμα Ήλιος Άνεμος Πεύκο"),
        ("Λογισμική", "Τρόφιμα", "Ενέργεια", "Ναυτιλία"), (),
        (("Ελένη", "eleni"), ("Γιώργος", "giorgos"), ("Κατερίνα", "katerina"), ("Νίκος", "nikos"),
         ("Σοφία", "sofia"), ("Δημήτρης", "dimitris"), ("Άννα", "anna"), ("Πέτρος", "petros"),
         ("Νικολάου", "nikolaou"), ("Αντωνίου", "antoniou"),
         ("Γεωργίου", "georgiou"), ("Δήμου", "dimou"), ("Λάμπρου", "lamprou"),
         ("Ιωάννου", "ioannou"), ("Αιγαίο", "aigaio"), ("Ελιά", "elia"), ("Κύμα", "kyma"),
         ("Ήλιος", "ilios"), ("Άνεμος", "anemos"), ("Πεύκο", "pefko"), ("Λογισμική", "logismiki"),
         ("Τρόφιμα", "trofima"), ("Ενέργεια", "energeia"), ("Ναυτιλία", "naftilia"))),
    "japanese": Names(
        _words("葵 健太 美咲 陽一 桜 大輔 直美 翔"),
        _words("佐藤 小林 高橋 中村 渡辺 森田 青木 石川"),
        _words("青葉 若草 朝日野 北斗 白鷺 桜川"),
        ("物流", "製薬", "電機", "出版", "食品"), (),
        (("葵", "aoi"), ("健太", "kenta"), ("美咲", "misaki"), ("陽一", "yoichi"), ("桜川", "sakuragawa"),
         ("桜", "sakura"), ("大輔", "daisuke"), ("直美", "naomi"), ("翔", "sho"), ("佐藤", "sato"),
         ("小林", "kobayashi"), ("高橋", "takahashi"), ("中村", "nakamura"), ("渡辺", "watanabe"),
         ("森田", "morita"), ("青木", "aoki"), ("石川", "ishikawa"), ("青葉", "aoba"), ("若草", "wakakusa"),
         ("朝日野", "asahino"), ("北斗", "hokuto"), ("白鷺", "shirasagi"), ("物流", "-butsuryu"),
         ("製薬", "-seiyaku"), ("電機", "-denki"), ("出版", "-shuppan"), ("食品", "-shokuhin"))),
    "english": Names(
        _words("Olivia Callum Siobhán Marcus Priya Owen Hannah Tariq Grace Declan Naomi Jamal "
               "Eilidh Victor Zoë "
               "Ravi Megan Luke Amara Fiona"),
        ("Ashworth", "Byrne", "Chaudhry", "Delgado", "Ellery", "Fairweather", "Gallagher",
         "Hargreaves",
         "Iyer", "Kavanagh", "Lockwood", "Marlowe", "Nwosu", "O'Shea", "Penrose", "Quill",
         "Redfern",
         "Stanhope", "Thorne", "Whitlock"),
        _words("Alder Beacon Copper Drift Ember Fern Granite Harbour Juniper Kestrel Lantern "
               "Meadow North Otter "
               "Pine Quarry Raven Summit Thistle Willow"),
        ("Freight", "Health", "Foods", "Analytics", "Energy", "Press", "Instruments",
         "Outfitters", "Systems",
         "Partners", "Learning", "Marine"),
        _words("field stone ridge bridge")),
}  # fmt: skip

_LATIN = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
        "ı": "i",
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
    }
)


def company_name(dice: Dice, country: Country, taken: set[str]) -> tuple[str, str]:
    """A name that is not in `taken`, legal form included, and its plain spelling, also new there.

    Both are added to `taken`. Names are combinations; when a language has none left, the city or a
    number tells companies apart, as in life.
    """
    names = NAMES[country.language]
    for attempt in range(60):
        root = dice.pick(names.roots)
        if names.joined and dice.chance(0.4):
            core = root + dice.pick(names.joined)
            if dice.chance(0.4):
                core += f" {dice.pick(names.trades)}"
        elif country.language == "japanese":
            core = root + dice.pick(names.trades)
        else:
            core = f"{root} {dice.pick(names.trades)}"
        if attempt > 25:
            core = f"{core} {dice.pick(country.cities)[0]}"
        if attempt > 45:
            core = f"{core} {dice.randint(2, 98)}"
        slug = plain(core, names, "-")
        if slug not in taken:
            break
    taken.add(slug)
    form = dice.pick(country.forms)
    return f"{core} {form}".strip(), slug


def person_name(dice: Dice, language: str) -> tuple[str, str]:
    """A full name as written in the language, and `given.family` in Latin letters."""
    names = NAMES[language]
    given, family = dice.pick(names.given), dice.pick(names.family)
    full = f"{family} {given}" if language == "japanese" else f"{given} {family}"
    return full, f"{plain(given, names, '')}.{plain(family, names, '')}"


def plain(text: str, names: Names, gap: str) -> str:
    """`text` in the letters a-z and digits, words joined by `gap`."""
    for written, spelled in names.spelled:
        text = text.replace(written, spelled)
    text = unicodedata.normalize("NFKD", text.lower().translate(_LATIN))
    return re.sub(r"[^a-z0-9]+", gap, re.sub(r"[^a-z0-9 '-]+", "", text)).strip("-")
