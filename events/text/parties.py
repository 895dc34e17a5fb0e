"""Parties to conflicts that reports name: how their names are written in each script, and on which side they are.

A list of our own of names in general use; it says how a name is written, not who somebody is to anybody. A party that
no list has is still found by the nouns of the language packs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from events.text.language import Phrases, phrases
from events.text.tokens import name_key


class Side(StrEnum):
    """What a party is, as UCDP parts them: a state with its forces, an organised group that is none, civilians."""

    STATE = "state"
    GROUP = "group"
    CIVILIANS = "civilians"


@dataclass(frozen=True, slots=True)
class Party:
    """A party by the name it is exported under; ``names`` are all its names, that one first."""

    name: str
    side: Side
    names: Phrases


# Latin names of so few letters are found as acronyms, by their capitals.
_SHORT = 4

_GROUPS = """
    Maghawir al-Thawra; مغاوير الثورة; جيش مغاوير الثورة; Магавир ас-Саура; Магавір ас-Саура; Mağavir es Sevra
    Syrian Democratic Forces; SDF; Pasukan Demokratik Suriah; قوات سوريا الديمقراطية; قسد;
        Forces démocratiques syriennes; FDS; Fuerzas Democráticas Sirias; Сирийские демократические силы;
        Сирийских демократических сил; СДС;
        Сирійські демократичні сили; Suriye Demokratik Güçleri; SDG
    Islamic State; ISIS; ISIL; Daesh; تنظيم الدولة; تنظيم الدولة الإسلامية; داعش; État islamique; Estado Islámico;
        Исламское государство; Исламского государства; ИГИЛ; ДАИШ; Ісламська держава; ІДІЛ; IŞİD; DEAŞ; Negara Islam
    Hayat Tahrir al-Sham; HTS; هيئة تحرير الشام; Хайят Тахрир аш-Шам; ХТШ; Heyet Tahrir el Şam; HTŞ
    Free Syrian Army; FSA; Tentara Pembebasan Suriah; الجيش السوري الحر; الجيش الحر; Armée syrienne libre;
        Ejército Libre Sirio; Свободная сирийская армия; Özgür Suriye Ordusu; ÖSO
    Syrian National Army; الجيش الوطني السوري; Suriye Milli Ordusu; SMO
    Hezbollah; Hizbullah; Hizbollah; حزب الله; Hezbolá; Хезболла; Хезболлы; Хезболлой; Хізболла
    Hamas; حماس; حركة حماس; كتائب القسام; ХАМАС; Хамас
    Palestinian Islamic Jihad; الجهاد الإسلامي; سرايا القدس; Исламский джихад; Jihad islamique; Jihad Islam
    Houthis; Houthi; Ansar Allah; Houthi rebels; الحوثيون; الحوثيين; الحوثي; جماعة الحوثي; أنصار الله; Houthis;
        hutíes;
        Хуситы; хуситов; хусити; хуситами; Husiler; Husi
    Taliban; طالبان; حركة طالبان; Талибан; Талибана; талибы; талибов; Талібан; talibanes; talibans
    Al-Qaeda; Al Qaeda; Al-Qaida; القاعدة في جزيرة العرب; Аль-Каида; Аль-Каиды; Аль-Каїда; El Kaide; Al-Qaïda
    Al-Shabaab; al Shabaab; Al Shabab; al Shebab; shebab; حركة الشباب; Аш-Шабаб; Eş Şebab; eş Şebab
    Boko Haram; بوكو حرام; Боко Харам
    ISWAP; Islamic State West Africa Province
    JNIM; Jama'at Nusrat al-Islam wal-Muslimin; جماعة نصرة الإسلام والمسلمين; GSIM
    Rapid Support Forces; RSF; Pasukan Dukungan Cepat; قوات الدعم السريع; الدعم السريع; Forces de soutien rapide; FSR;
        Fuerzas de Apoyo Rápido; Силы быстрой поддержки; Сил быстрой поддержки; Сили швидкої підтримки;
        Hızlı Destek Kuvvetleri; HDK
    M23; M 23; March 23 Movement; Mouvement du 23 mars; M23 rebels; M-23; حركة 23 مارس
    ADF; Allied Democratic Forces; Forces démocratiques alliées
    CODECO
    FDLR
    Wazalendo
    Mai-Mai; Maï-Maï
    Fano militia; Amhara Fano; Fano fighters
    Oromo Liberation Army; OLA
    TPLF; Tigray People's Liberation Front; Tigray forces
    Seleka; Séléka
    Anti-balaka
    Wagner Group; ЧВК Вагнер; ЧВК Вагнера; ПВК Вагнер; مجموعة فاغنر; فاغنر; grupo Wagner; groupe Wagner
    PKK; Kurdistan Workers' Party; حزب العمال الكردستاني; РПК; Partai Pekerja Kurdistan
    YPG; People's Protection Units; وحدات حماية الشعب; Unités de protection du peuple
    TPNPB; TPNPB-OPM; OPM; Organisasi Papua Merdeka; West Papua National Liberation Army; KKB; KSTP
    Mujahidin Indonesia Timur; East Indonesia Mujahideen
    Jamaah Ansharut Daulah; JAD
    Abu Sayyaf; Abu Sayyaf Group
    Moro Islamic Liberation Front; MILF
    New People's Army; NPA
    Arakan Army; Tentara Arakan
    Kachin Independence Army; KIA
    Karen National Liberation Army; KNLA; KNU
    People's Defence Force; People's Defense Force
    TNLA; Ta'ang National Liberation Army
    BLA; Balochistan Liberation Army; Baloch Liberation Army
    TTP; Tehrik-i-Taliban Pakistan; Pakistani Taliban; تحريك طالبان باكستان
    National Liberation Army; ELN; Ejército de Liberación Nacional
    FARC; Fuerzas Armadas Revolucionarias de Colombia; disidencias de las FARC;
        FARC dissidents; Estado Mayor Central; Segunda Marquetalia
    Clan del Golfo; AGC; Autodefensas Gaitanistas; EGC; Ejército Gaitanista; Gulf Clan
    Cártel de Sinaloa; Sinaloa Cartel; cartel de Sinaloa
    CJNG; Cártel Jalisco Nueva Generación; Jalisco New Generation Cartel
    Sendero Luminoso; Shining Path
    Los Choneros
    Libyan National Army; LNA; الجيش الوطني الليبي; Armée nationale libyenne; ANL
"""
_STATES = """
    Sudanese Armed Forces; SAF; Sudanese army; القوات المسلحة السودانية; الجيش السوداني; Armée soudanaise;
        Суданская армия;
        Sudan ordusu; tentara Sudan
    Syrian army; Syrian Arab Army; SAA; tentara Suriah; الجيش السوري; قوات النظام; قوات النظام السوري; armée syrienne;
        ejército sirio; Сирийская армия; сирийской армии; сирийская армия; Suriye ordusu
    FARDC; Congolese army; armée congolaise; Forces armées de la RDC; الجيش الكونغولي; tentara Kongo
    Israel Defense Forces; IDF; Israel Defence Forces; Israeli army; Israeli military; الجيش الإسرائيلي;
        جيش الاحتلال; قوات الاحتلال;
        armée israélienne; Tsahal; ejército israelí; ЦАХАЛ; израильская армия; ізраїльська армія; İsrail ordusu;
        tentara Israel; militer Israel; pasukan Israel
    Armed Forces of Ukraine; Ukrainian army; Ukrainian forces; ВСУ; ЗСУ; الجيش الأوكراني; القوات الأوكرانية;
        armée ukrainienne;
        ejército ucraniano; Ukrayna ordusu; tentara Ukraina; украинская армия; українська армія
    Russian Armed Forces; Russian army; Russian forces; Russian troops; ВС РФ; ЗС РФ; الجيش الروسي; القوات الروسية;
        armée russe; ejército ruso; российская армия; российские войска; російська армія; російські війська;
        Rus ordusu;
        tentara Rusia; pasukan Rusia; forces russes; fuerzas rusas; Rus güçleri
    Turkish Armed Forces; TSK; Turkish army; الجيش التركي; القوات التركية; armée turque; Türk Silahlı Kuvvetleri;
        турецкая армия; tentara Turki
    Myanmar military; Tatmadaw; Myanmar army; junta Myanmar; militer Myanmar
    Indonesian National Armed Forces; TNI; Kopassus
    Indonesian National Police; Polri; Densus 88; Brimob
    Iraqi army; الجيش العراقي; القوات العراقية; tentara Irak; Irak ordusu
    Lebanese army; الجيش اللبناني; armée libanaise; tentara Lebanon
    Ethiopian National Defense Force; ENDF; Ethiopian army
    Somali National Army; SNA; الجيش الصومالي
    Nigerian army; Nigerian military
    Afghan National Army; ANDSF
    IRGC; Islamic Revolutionary Guard Corps; Revolutionary Guards; الحرس الثوري; الحرس الثوري الإيراني; КСИР;
        Devrim Muhafızları; Garda Revolusi
    CENTCOM; US Central Command; القيادة المركزية الأمريكية; US forces; US army; القوات الأمريكية; tentara AS;
        pasukan AS
    United States; Pentagon; البنتاغون; Пентагон; White House; Gedung Putih; البيت الأبيض
    Russia; Kremlin; الكرملين; Кремль
    Armed Forces of the Philippines
    Haitian National Police; Police nationale d'Haïti; PNH
    Government of National Accord; GNA; حكومة الوفاق
"""


@cache
def parties() -> Mapping[str, Party]:
    """Return every party by its name."""
    listed = ((Side.GROUP, _GROUPS), (Side.STATE, _STATES))
    found = {}
    for side, text in listed:
        for names in _rows(text):
            found[names[0]] = Party(names[0], side, names)
    return found


def party_named(name: str) -> Party | None:
    """Return the party that ``name`` is a name of, however it is spelled in its script; None where no list has it."""
    return _by_key().get(name_key(name))


@cache
def written_out() -> Phrases:
    """Return the names that a text can be searched for whatever their case; short Latin ones are words, too."""
    return tuple(name for party in parties().values() for name in party.names if len(name) > _SHORT or name[0] > "ɏ")


@cache
def _by_key() -> dict[str, Party]:
    return {name_key(name): party for party in parties().values() for name in party.names}


def _rows(text: str) -> list[Phrases]:
    """Return the names of each row; a row goes on where the next line is indented further."""
    rows: list[str] = []
    for line in text.splitlines():
        if line.startswith("        "):
            rows[-1] += " " + line.strip()
        elif line.strip():
            rows.append(line.strip())
    return [phrases(row.replace(";", ",")) for row in rows]
