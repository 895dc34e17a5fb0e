"""Turkish: its words for places, numbers, days and events."""

from events.text.language import (
    DateWords,
    EventWords,
    FactWords,
    Language,
    NumberWords,
    PlaceWords,
    RelationWords,
    measured,
    named,
    phrases,
)

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
    days=named("bugün=0 dün=-1 evvelsi_gün=-2 dün_gece=-1 bu_sabah=0 bu_gece=0 dün_akşam=-1"),
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
    one_day_before=phrases("bir gün önce, önceki gün, bir önceki gün"),
    one_day_after=phrases("ertesi gün, bir gün sonra"),
    same_day=phrases("aynı gün"),
    since_after=phrases("itibaren, beri, bu yana"),
    until_after=phrases("kadar, dek, değin"),
    month_parts_after=named(
        "başında=1 başlarında=1 başından=1 ortasında=2 ortalarında=2 sonunda=3 sonlarında=3 sonuna=3"
    ),
)

RELATIONS = RelationWords(
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

EVENTS = EventWords(
    motion={
        "defection": phrases("firar etti, firar eden, taraf değiştir*, saf değiştir*"),
        "withdrawal": phrases(
            "çekildi, çekiliyor, geri çekil*, çekilme*, çekilen, çekildiler, çekilecek, çekilecekler"
        ),
        "advance": phrases("ilerle*, ileri harekat*"),
        "redeployment": phrases("sevk edil*, konuşland*, gönderil*, kaydırıl*, sevk etti"),
        "convoy": phrases("konvoy*"),
        "displacement": phrases(
            "kaçtı*, kaçan*, göç etti, göç eden, sığındı*, yerinden edil*, yerlerinden edil*, kaçmak*, sığınan*"
        ),
        "return": phrases("döndü*, dönen*, geri dön*"),
        "evacuation": phrases("tahliye*"),
        "detention transfer": phrases("iade edil*, sınır dışı*, nakledil*"),
        "smuggling": phrases("kaçakçı*"),
        "patrol": phrases("devriye*"),
        "": phrases("""
            gitti*, giden, hareket etti*, hareket eden, yola çık*, geldi*, ulaştı*, geçti*, ayrıldı*,
            ayrılan, taşındı*, yürüdü*, götürül*, vardı*, doğru, girdi*, getirildi, götürüldü*, vardılar,
            gidiyor, ulaşıp, çıkıp, ulaştılar, hareketle,
        devam etti, devam ettiler
    """),
    },
    incident={
        "Arrests": phrases("gözaltı*, tutukla*, yakaland*, göz altı*, tutuluyor, alıkonul*, gözetim altında"),
        "Air/drone strike": phrases("hava saldırı*, iha, siha, insansız hava arac*, savaş uçak*, hava harekat*, dron*"),
        "Shelling/artillery/missile attack": phrases("""
            füze*, roket*, top atış*, havan*, topçu*, bombardıman*, bombala*, top mermi*, mermi isabet*,
            mermileri, mermisi, obüs*, isabet etti
        """),
        "Suicide bomb": phrases("intihar saldırı*, intihar bombacı*, canlı bomba*"),
        "Remote explosive/landmine/IED": phrases("""
            patlama*, patladı*, bomba*, mayın*, el yapımı patlayıcı*, patlayan, infilak*, bombalı saldırı*,
            patlayıcı infilak*
        """),
        "Grenade": phrases("el bombası*"),
        "Armed clash": phrases(
            "çatışma*, çatıştı*, pusu*, silahlı çatışma*, saldırı* püskürt*, saldırısını püskürt*, saldırıyı püskürt*"
        ),
        "Government regains territory": phrases("geri aldı*, kurtardı*, kurtarıldı*"),
        "Non-state actor overtakes territory": phrases("""
            ele geçir*, işgal et*, kontrolünü aldı*, kontrol altına al*, ele geçirdi*
        """),
        "Peaceful protest": phrases(
            "protesto*, gösteri, gösteriler, gösteride, eylem, miting*, yürüyüş*, göstericiler, "
            "oturma eylemi*, basın açıklaması yap*"
        ),
        "Violent demonstration": phrases("ayaklanma*, olaylar çık*, isyan, isyanı, isyanda, isyanlar, isyan çıktı"),
        "Mob violence": phrases("linç*"),
        "Attack": phrases(
            "saldırı*, saldırdı*, öldürüldü*, katlia*, suikast*, kurşunla*, infaz*, ateş açtı*, ateş aç*"
        ),
        "Sexual violence": phrases("tecavüz*"),
        "Abduction/forced disappearance": phrases("kaçırıldı*, kaçırdı*, rehin*, kaçırılan, kaçırdı"),
        "Agreement": phrases("anlaşma imzala*, ateşkes yürürlüğe gir*, ateşkes ilan*, anlaşması imza*, esir takası"),
        "Change to group/activity": phrases("teslim oldu*, silah bırak*, teslim olan*"),
        "Disrupted weapons use": phrases(
            "düşürüldü*, imha edil*, etkisiz hale getir* bomba, silah ele geçiril*, engellendi*"
        ),
        "Looting/property destruction": phrases("yağma*, ateşe ver*, kundakla*, yakıldı*"),
        "Other": phrases("sokağa çıkma yasağı ilan*"),
    },
    deaths=phrases(
        "öldü*, ölen*, öldürül*, hayatını kaybet*, ölü, can verdi*, yaşamını yitir*, şehit*, ölüm*, "
        "canına mal ol*, can aldı"
    ),
    injuries=phrases("yarala*, yaralı*"),
    zones={
        "deconfliction": phrases("çatışmasızlık bölge*, gerginliği azaltma bölge*"),
        "exclusion": phrases("yasak bölge*, tampon bölge*, güvenlik bölge*, güvenlik kordon*, giriş yasak*"),
        "ceasefire": phrases("silahsızlandırılmış bölge*, ateşkes bölge*"),
        "control": phrases("sokağa çıkma yasağı"),
        "no-fly": phrases("uçuşa yasak bölge*, uçuş yasağı*"),
        "evacuation": phrases("tahliye bölge*"),
        "hazard": phrases("tehlike bölge*, tehlikeli bölge*"),
        "siege": phrases("kuşatma*"),
        "safe": phrases("güvenli bölge*"),
        "closed military": phrases("askeri yasak bölge*, askeri bölge*"),
        "": phrases("bölge, bölgesi"),
    },
    zone_acts=phrases("ilan et*, ilan edil*, uygula*, oluşturul*, oluştur*, yasakla*, kapat*, kur*, duyurdu*"),
    radius=phrases("yarıçap*, kilometrelik, km lik"),
    diameter=phrases("çap*, çapında, çaplı"),
    units={"km": 1000, "kilometre": 1000, "kilometrelik": 1000, "m": 1, "metre": 1, "metrelik": 1, "mil": 1609.344},
    persons=phrases("""
        kişi*, sivil*, insan*, köylü*, erkek*, kadın*, çocuk*, mülteci*, göçmen*, aile*, gösterici*, eylemci*,
        öğrenci*, işçi*, şüpheli*, tutuklu*, mahkum*, yolcu*, gazeteci*, rehine*, vatandaş*, çoban*, doktor*,
        şoför*, öğretmen*, balıkçı*, turist*, korucu*,
        hacı*, cemaat, mağdur*, mahalleli*
    """),
    armed=phrases("asker*, savaşçı*, militan*, isyancı*, polis, polisi, polisler, terörist*, milis*"),
    vehicles=phrases(
        "araç*, araçlık, kamyon*, tank*, otobüs*, otomobil*, tekne*, gemi*, helikopter*, uçağ*, ambulans*, minibüs*"
    ),
    they=phrases("onlar, bunlar, bu kişiler"),
    actors=phrases(
        "ordusu, ordu, güçleri, kuvvetleri, polis, polisi, hükümeti, milisleri, isyancılar, örgütü, grubu, "
        "jandarma, bakanlığı, valiliği, güçler"
    ),
    ignore=phrases(
        "meydan muharebesi, kalp krizi, siber saldırı*, sivil toplum, muharebesi, "
        "gözaltındaki* ~ serbest*, tutuklu* serbest bırak*"
    ),
    killings=phrases("öldürül*, öldürdü*, katled*, katlia*, kurşunla*, infaz*, şehit*"),
    accidents=phrases("""
        deprem*, sel, seller, heyelan*, çığ, kasırga*, fırtına*, hortum*, yanardağ*, volkan*, tsunami*,
        orman yangın*, yangın*, kaza*, çarpış*, devrildi, devrilen, devrilme*, alabora*, boğuldu*, boğulan*,
        battı, raydan çık*, trafik*, kuraklık, gaz sızıntı*,
        dolu yağış*, aşırı yağış*, tipi
    """),
    sport=phrases("""
        futbol*, basketbol*, voleybol*, lig, ligi, ligde, maç, maçta, maçı, maçın, gol, golü, şampiyona*,
        turnuva*, teknik direktör*, kaleci*, forvet*, hakem*, yarı final*, final, olimpiyat*, madalya*,
        milli takım*, ev sahibi, süper lig,
        deplasman*, rakip kale*, rakip takım*, skor*, penaltı*, galibiyet*, mağlubiyet*, taraftar*, stat,
        statta
    """),
    prisoners=phrases("şüpheli*, tutuklu*, mahkum*, esir*, gözaltındaki*"),
    politics=phrases("""
        ordu*, asker*, militan*, milis*, isyancı*, terör*, silahlı, örgüt*, savaşçı*, gösterici*, eylemci*,
        protesto*, muhalif*, muhalefet, gazeteci*, siyas*, seçim*, etnik, darbe*, sivil*, köylü*, mülteci*,
        göçmen*, rehine*, ayrılıkçı*, güvenlik güçleri, jandarma, teröris*, peşmerge*, çoban*
    """),
    forces=phrases("""
        ordu*, asker*, polis*, hükümet*, jandarma*, güvenlik güçleri, rejim*, bakanlı*, valili*, silahlı kuvvetleri,
        hava kuvvetleri, donanma*, cunta*
    """),
    groups=phrases("""
        isyancı*, milis*, militan*, terörist*, örgüt*, silahlı grup*, savaşçı*, çete*, paralı asker*, cihatçı*,
        ayrılıkçı*, muhalif*, silahlı kişiler
    """),
    civilians=phrases("""
        sivil*, sakin*, köylü*, gösterici*, protestocu*, mülteci*, gazeteci*, öğrenci*
    """),
    states=phrases("""
        kontrolündeki, kontrolünde olan, kontrol ettiği, denetimindeki, elindeki, elinde bulunan, elinde tuttuğu,
        işgal altındaki, hakimiyetindeki
    """),
    figures=phrases("fiyat*, enflasyon*, borsa*, döviz kuru, altın*, çekirge*"),
)

FACTS = FactWords(
    negation=phrases("hiç kimse, kimse, hiçbir"),
    after_negation=phrases("""
        düzenlenebilir, yaşanabilir, yapılabilir, gerçekleşebilir,
        değil, yok, edilmedi, olmadı, yapılmadı, girmedi, geçmedi, ayrılmadı, çekilmedi, kaçmadı, öldürülmedi,
        gitmedi, yaşanmadı, çıkmadı, bulunmadı, gerçekleşmedi, düzenlenmedi
    """),
    denial=phrases("""
        yalanladı*, yalanlan*, asılsız*, iddiaları reddet*, aksine, söylenti*, reddetti, reddediyor, yalanladı
    """),
    doubt=phrases("""
        eğer, tehdit*, ihtimal*, olası, endişe*, korku*, tatbikat*, önlemek, çağrı*, olabilir, kaçabilir,
        yapabilir, edebilir, yapılırsa, saldırırsa, olursa, başlarsa, ilerleyebil*
    """),
    plan=phrases("planlıyor*, hazırlanıyor*, planla*, çekilecek, gidecek, gönderilecek, edilecek, hazırlığında"),
    history=phrases("yıldönümü*, yüzyıl*, dünya savaşı, tarihi"),
    future_endings=phrases("ecek, acak, ecekler, acaklar, ecektir, acaktır, eceği, acağı"),
)

TURKISH = Language(
    code="tr",
    name="Turkish",
    version="2026.11.4",
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
