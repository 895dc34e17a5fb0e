"""Turkish: its words for places, numbers and days, and how they are tied."""

from events.text.event_packs.tr import EVENTS, FACTS
from events.text.language import DateWords, Language, NumberWords, PlaceWords, RelationWords, measured, named, phrases

# The words around place names.
PLACES = PlaceWords(
    after={
        **dict.fromkeys(
            (
                "kenti",
                "şehri",
                "kasabası",
                "köyü",
                "beldesi",
                "kentinde",
                "kentine",
                "kentinden",
                "şehrinde",
                "şehrine",
                "şehrinden",
                "kasabasında",
                "kasabasına",
                "kasabasından",
                "köyünde",
                "köyüne",
                "köyünden",
            ),
            "city",
        ),
        **dict.fromkeys(("ili", "ilinde", "ilinden", "iline", "vilayeti", "eyaleti", "eyaletinde"), "admin1"),
        **dict.fromkeys(("ilçesi", "ilçesinde", "ilçesinden", "ilçesine"), "admin2"),
        **dict.fromkeys(("üssü", "üssünde", "üssünden", "üssüne", "garnizonu"), "base"),
        **dict.fromkeys(("kampı", "kampında", "kampından", "kampına"), "camp"),
        **dict.fromkeys(("havaalanı", "havaalanında", "havalimanı", "limanı", "limanında", "barajı"), "site"),
        **dict.fromkeys(("dağı", "yanardağı", "dağında", "vadisi"), "terrain"),
        **dict.fromkeys(("gölü", "nehri", "denizi", "boğazı", "körfezi"), "water"),
        **dict.fromkeys(("adası", "adasında"), "island"),
        "kapısı": "crossing",
    },
    province_after=phrases("ili, ilinde, ilinden, iline, vilayeti"),
    metonym_verbs=phrases(
        "açıkladı, duyurdu, kınadı, reddetti, yalanladı, suçladı, istedi, ilan etti, uyardı, çağırdı"
    ),
    metonym_nouns=phrases("hükümeti, ordusu, başkanı, bakanı, yönetimi, büyükelçiliği"),
    not_places=phrases("kara, bu, son, on, of, gün, ordu, bolu, deniz, güney, kuzey, doğu, batı, ay"),
    titles=phrases("sayın, general, albay, başkan, bakan, vali, dr, prof"),
    home=phrases("TR, SY, IQ"),
)


NUMBERS = NumberWords(
    values=measured(
        "bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 "
        "altmış=60 yetmiş=70 "
        "seksen=80 doksan=90 "
        "buçuk=0.5 yarım=0.5 "
        "ikisi=2 üçü=3 dördü=4 beşi=5 altısı=6 yedisi=7 sekizi=8 dokuzu=9"
    ),
    scales=named("yüz=100 bin=1000 milyon=1000000 düzine=12 binden=1000 bine=1000 milyondan=1000000"),
    vague=phrases("birkaç, onlarca, yüzlerce, binlerce, birçok"),
    at_least=phrases("en az, en azından"),
    about=phrases("yaklaşık, neredeyse, takriben"),
    thousands=".",
    decimal=",",
    range_to=phrases("ila, ile, veya"),
    measures=phrases("""
        lira, liralık, liraya, dolar, dolarlık, avro, euro, hektar, dönüm, ton, derece, litre, varil,
        kilogram
    """),
    measures_before=phrases("yüzde"),
)


DATES = DateWords(
    months=named(
        "Ocak=1 Şubat=2 Mart=3 Nisan=4 Mayıs=5 Haziran=6 Temmuz=7 Ağustos=8 Eylül=9 Ekim=10 Kasım=11 Aralık=12"
    ),
    weekdays=named("pazartesi=1 salı=2 çarşamba=3 perşembe=4 cuma=5 cumartesi=6 pazar=7"),
    days=named("""
        bugün=0 dün=-1 evvelsi_gün=-2 dün_gece=-1 bu_sabah=0 bu_gece=0 dün_akşam=-1 yarın=1 dün_sabah=-1
        dün_öğleden_sonra=-1 bu_akşam=0 önceki_gün=-2 evvelki_gün=-2 öbür_gün=2 dünkü=-1 bugünkü=0
    """),
    weeks=named("bu_hafta=0 geçen_hafta=-1"),
    months_ago=named("bu_ay=0 geçen_ay=-1 bu_ayın=0 geçen_ayın=-1"),
    earlier=phrases("önce"),
    later=phrases("sonra"),
    ago=phrases("önce"),
    month_openers=phrases("geçen"),
    capital_months=True,
    day_units=phrases("gün"),
    week_units=phrases("hafta"),
    month_units=phrases("ay"),
    year_units=phrases("yıl"),
    one_day_before=phrases("""
        bir gün önce, önceki gün, bir önceki gün, bir gün öncesinde, önceki akşam, önceki gece, bir önceki gece,
        bir gece önce
    """),
    one_day_after=phrases("""
        ertesi gün, bir gün sonra, ertesi sabah, ertesi gece
    """),
    same_day=phrases("""
        aynı gün, aynı gece, o gün, o gece, aynı akşam, aynı saatlerde
    """),
    since_after=phrases("itibaren, beri, bu yana"),
    until_after=phrases("kadar, dek, değin"),
    month_parts_after=named(
        "başında=1 başlarında=1 başından=1 ortasında=2 ortalarında=2 sonunda=3 sonlarında=3 sonuna=3"
    ),
)


# Nouns behind a name in the cases that say whence, whither and where: "Kramatorsk istasyonundan".
_BEHIND = {
    **dict.fromkeys(
        phrases("""
            kentinden, şehrinden, kasabasından, köyünden, mahallesinden, ilçesinden, ilinden, bölgesinden,
            kırsalından, merkezinden, kampından, üssünden, karargahından, istasyonundan, limanından, havaalanından,
            havalimanından, cezaevinden, eyaletinden, vilayetinden, kapısından, beldesinden, adasından, barajından,
            garnizonundan, hastanesinden, dağından, vadisinden, cephesinden, sınırından, çarşısından, meydanından,
            topraklarından, kesiminden, banliyösünden
        """),
        "source",
    ),
    **dict.fromkeys(
        phrases("""
            kentine, şehrine, kasabasına, köyüne, mahallesine, ilçesine, iline, bölgesine, kırsalına, merkezine,
            kampına, üssüne, karargahına, istasyonuna, limanına, havaalanına, havalimanına, cezaevine, eyaletine,
            vilayetine, kapısına, beldesine, adasına, barajına, garnizonuna, hastanesine, dağına, vadisine,
            cephesine, sınırına, çarşısına, meydanına, topraklarına, kesimine, banliyösüne
        """),
        "goal",
    ),
    **dict.fromkeys(
        phrases("""
            kentinde, kentindeki, kentini, şehrinde, şehrindeki, şehrini, kasabasında, kasabasındaki, kasabasını,
            köyünde, köyündeki, köyünü, mahallesinde, mahallesindeki, mahallesini, ilçesinde, ilçesindeki, ilçesini,
            ilinde, ilindeki, ilini, bölgesinde, bölgesindeki, bölgesini, kırsalında, kırsalındaki, kırsalını,
            merkezinde, merkezindeki, merkezini, kampında, kampındaki, kampını, üssünde, üssündeki, üssünü,
            karargahında, karargahındaki, karargahını, istasyonunda, istasyonundaki, istasyonunu, limanında,
            limanındaki, limanını, havaalanında, havaalanındaki, havaalanını, havalimanında, havalimanındaki,
            havalimanını, cezaevinde, cezaevindeki, cezaevini, eyaletinde, eyaletindeki, eyaletini, vilayetinde,
            vilayetindeki, vilayetini, kapısında, kapısındaki, kapısını, beldesinde, beldesindeki, beldesini,
            adasında, adasındaki, adasını, barajında, barajındaki, barajını, garnizonunda, garnizonundaki,
            garnizonunu, hastanesinde, hastanesindeki, hastanesini, dağında, dağındaki, dağını, vadisinde,
            vadisindeki, vadisini, cephesinde, cephesindeki, cephesini, sınırında, sınırındaki, sınırını, çarşısında,
            çarşısındaki, çarşısını, meydanında, meydanındaki, meydanını, topraklarında, topraklarındaki,
            topraklarını, kesiminde, kesimindeki, kesimini, banliyösünde, banliyösündeki, banliyösünü
        """),
        "at",
    ),
}


RELATIONS = RelationWords(
    local=phrases("""
        köyü*, mahallesi*, beldesi*, mezrası*, semti*, kasabası*
    """),
    belongs=phrases("bağlı"),
    goal=phrases("yönünde"),
    articles=phrases("bu, şu, o"),
    joins=phrases("ve, veya, ile"),
    onward=phrases("sonra, ardından, oradan"),
    there=phrases("orada, oraya, oradan"),
    this=phrases("bu, söz konusu, anılan, o, şu"),
    back_nouns={
        **dict.fromkeys(("tesis", "tesisin", "tesiste"), "base site camp crossing"),
        **dict.fromkeys(("üs", "üssün", "üste", "üssü"), "base"),
        **dict.fromkeys(("kamp", "kampın", "kampta"), "camp base"),
        **dict.fromkeys(
            ("kent", "kentte", "kentin", "şehir", "şehirde", "kasaba", "kasabada", "köy", "köyde", "ilçe", "ilçede"),
            "city",
        ),
        **dict.fromkeys(("bölge", "bölgede"), "city base camp crossing site terrain island"),
    },
    after={
        **dict.fromkeys(("den", "dan", "ten", "tan"), "source"),
        **dict.fromkeys(("e", "a", "ye", "ya", "ne", "na"), "goal"),
        **dict.fromkeys(("de", "da", "te", "ta", "nde", "nda"), "at"),
        # The object of a verb: what is taken, shelled or stormed is where it happened.
        **dict.fromkeys(("i", "ı", "u", "ü", "yi", "yı", "yu", "yü", "ni", "nı", "nu", "nü"), "at"),
        **dict.fromkeys(("nin", "nın", "nun", "nün", "in", "ın", "un", "ün"), "of"),
    },
    roles_after={
        **_BEHIND,
        "yakınındaki": "near",
        "civarında": "near",
        "civarındaki": "near",
        "açıklarında": "near",
        "istikametinde": "goal",
        "istikametine": "goal",
        "sokaklarında": "at",
        "semalarında": "at",
        "doğru": "goal",
        "düzenlenen": "at",
        "yönelik": "at",
        "yapılan": "at",
        "atılan": "at",
        "fırlatılan": "at",
        "düşen": "at",
        "gerçekleştirilen": "at",
        "isabet": "at",
        "çevresinde": "around",
        "çevresine": "around",
        "etrafında": "around",
        "etrafına": "around",
        "etrafındaki": "around",
        "çevresindeki": "around",
        "yakınlarında": "near",
        "yakınında": "near",
        "yakınlarındaki": "near",
        "yakınlarına": "near",
        "merkezli": "around",
        "kentinden": "source",
        "şehrinden": "source",
        "kasabasından": "source",
        "köyünden": "source",
        "üssünden": "source",
        "kampından": "source",
        "ilinden": "source",
        "ilçesinden": "source",
        "kentine": "goal",
        "şehrine": "goal",
        "kasabasına": "goal",
        "köyüne": "goal",
        "üssüne": "goal",
        "kampına": "goal",
        "iline": "goal",
        "ilçesine": "goal",
        "yönünde": "goal",
        "yönüne": "goal",
        "kentinde": "at",
        "şehrinde": "at",
        "kasabasında": "at",
        "köyünde": "at",
        "üssünde": "at",
        "kampında": "at",
        "ilinde": "at",
        "ilçesinde": "at",
        "adasında": "at",
        "limanında": "at",
        "havaalanında": "at",
        "üzerinden": "via",
        "üzerine": "at",
        "dağında": "at",
    },
    directions=named(
        "kuzeydoğusunda=45 güneydoğusunda=135 güneybatısında=225 kuzeybatısında=315"
        " kuzeyinde=0 doğusunda=90 güneyinde=180 batısında=270"
    ),
    source=phrases("oradan"),
)


TURKISH = Language(
    code="tr",
    name="Turkish",
    version="2026.11.10",
    script="Latin",
    common=phrases(
        "ve, bir, bu, da, de, ile, için, olarak, olan, çok, daha, ise, gibi, kadar, sonra, en, ne, o, ki, ama, "
        "göre, dedi, etti, oldu, edildi, açıkladı, kişi, yeni, kent"
    ),
    letters="ğışİ",
    abbreviations=phrases("dr, prof, sn, vb, vs, no, cad, sok, km"),
    places=PLACES,
    numbers=NUMBERS,
    dates=DATES,
    relations=RELATIONS,
    events=EVENTS,
    facts=FACTS,
)
