"""Turkish: its words for what happens, to whom, and whether it did."""

from events.text.language import EventWords, FactWords, phrases

EVENTS = EventWords(
    another=phrases("""
        başka, diğer, ikinci, üçüncü, bir başka, yeni, benzer, birkaç, ayrı, önceki
    """),
    motion={
        "defection": phrases("firar etti, firar eden, taraf değiştir*, saf değiştir*"),
        "withdrawal": phrases("""
            çekildi, çekiliyor, geri çekil*, çekilme*, çekilen, çekildiler, çekilecek, çekilecekler, çekil*,
            geri çek*, birliklerini çek*, mevzilerini terk*, boşalt*
        """),
        "advance": phrases("""
            ilerle*, ileri harekat*, ilerli*, yürüyüşe geç*, taarruz*, harekât başlat*
        """),
        "redeployment": phrases("""
            sevk edil*, konuşland*, gönderil*, kaydırıl*, sevk etti, sevk ed*, sevk et*, sevkiyat*, takviye*,
            konuşlan*, gönderdi*, kaydır*, intikal*, nakledil* asker, nakletti*
        """),
        "convoy": phrases("""
            konvoy*, kervan*
        """),
        "displacement": phrases("""
            kaçtı*, kaçan*, göç etti, göç eden, sığındı*, yerinden edil*, yerlerinden edil*, kaçmak*, sığınan*,
            kaçarak, kaçmak zorunda, göç et*, göçtü*, sığın*, yerinden ol*, evlerini terk*, terk et*, terk eden,
            firar, göç dalgası*, tahliye edilemeyen
        """),
        "return": phrases("""
            döndü*, dönen*, geri dön*, geri gel*
        """),
        "evacuation": phrases("""
            tahliye*, kurtarılarak, güvenli bölgelere taşı*, yerleştirildi*, nakledil*, hava köprüsü*,
            ülkelerine getir*
        """),
        "detention transfer": phrases("""
            iade edil*, sınır dışı*, nakledil*, cezaevine nakl*, cezaevine sevk*, teslim edildi*
        """),
        "smuggling": phrases("kaçakçı*"),
        "patrol": phrases("devriye*"),
        "": phrases("""
            gitti*, giden, hareket etti*, hareket eden, yola çık*, geldi*, ulaştı*, geçti*, ayrıldı*, ayrılan,
            taşındı*, yürüdü*, götürül*, vardı*, doğru, girdi*, getirildi, götürüldü*, vardılar, gidiyor, ulaşıp,
            çıkıp, ulaştılar, hareketle, devam etti, devam ettiler, taşı*, götür*, getir*, gidiyor*, ulaş*,
            yola koyul*, geçen, kalkan, kalktı, ayrıl*, gönder*, yolculuk*, uçtu*, uçakla, trenle, yürüyerek, indi*,
            demirle*, yanaş*, naklet*, girdi, girdiler
        """),
    },
    incident={
        "Arrests": phrases("""
            gözaltı*, tutukla*, yakaland*, göz altı*, tutuluyor, alıkonul*, gözetim altında, gözaltına al*, yakala*,
            derdest*, cezaevine gönder*, ele geçirildi şüpheli, enterne, baskınında yakala*, tutuklandı*
        """),
        "Air/drone strike": phrases("""
            hava saldırı*, iha, siha, insansız hava arac*, savaş uçak*, hava harekat*, dron*, hava bombardıman*,
            havadan bombala*, sihalı saldırı*, siha saldırı*, insansız hava, kamikaze drone*, dron saldırı*,
            drone saldırı*, savaş uçakları ~ vurdu*, uçaklar ~ bombala*, jetler*, f 16, helikopterden ateş*,
            varil bomba*, güdümlü bomba*, hava akın*
        """),
        "Shelling/artillery/missile attack": phrases("""
            füze*, roket*, top atış*, havan*, topçu*, bombardıman*, bombala*, top mermi*, mermi isabet*, mermileri,
            mermisi, obüs*, isabet etti, roketatar*, top ateş*, bombardı*, balistik füze*, mermi düş*, tank atış*,
            tank ateş*, çnra, grad, katyuşa*, topa tut*, ateş altına al*, vurdu
        """),
        "Suicide bomb": phrases("intihar saldırı*, intihar bombacı*, canlı bomba*"),
        "Remote explosive/landmine/IED": phrases("""
            patlama*, patladı*, bomba*, mayın*, el yapımı patlayıcı*, patlayan, infilak*, bombalı saldırı*,
            patlayıcı infilak*, patlat*, bombalı araç*, mayına bas*, eyp*, tuzaklanan*, tuzaklanmış*, patlayıcı*,
            bubi tuzağı*, canlı bomba olmayan, düzeneği, bomba yüklü araç*, yola döşen*
        """),
        "Grenade": phrases("el bombası*"),
        "Armed clash": phrases("""
            çatışma*, çatıştı*, pusu*, silahlı çatışma*, saldırı* püskürt*, saldırısını püskürt*, saldırıyı püskürt*,
            sıcak temas*, pusuya düş*, pusu kur*, çarpışma çıktı, karşılıklı ateş, taciz ateşi, taciz atışı,
            saldırı* geri püskürt*, sızma girişimi*, operasyonda ~ etkisiz hale getir*, etkisiz hale getirildi*,
            etkisiz hale getirdi*, muharebe*
        """),
        "Government regains territory": phrases("""
            geri aldı*, kurtardı*, kurtarıldı*, geri alındı*, kurtar*, yeniden kontrol*, tekrar ele geçir*,
            temizlendi, terörden arındır*, kontrolü yeniden sağla*
        """),
        "Non-state actor overtakes territory": phrases("""
            ele geçir*, işgal et*, kontrolünü aldı*, kontrol altına al*, ele geçirdi*, eline geç*, kontrolünü ele*,
            kontrolüne geç*, kontrolü altına gir*, hakimiyet kur*, hâkimiyet kur*, kontrolüne girdi, denetimine geç*,
            zapt et*, teslim alındı, direnişle karşılaşmadan, bayrağını dik*, bayrak dik*, elinden aldı*, fethet*
        """),
        "Peaceful protest": phrases("""
            protesto*, gösteri, gösteriler, gösteride, eylem, miting*, yürüyüş*, göstericiler, oturma eylemi*,
            basın açıklaması yap*, gösteri düzenle*, gösteri yap*, gösteriler*, basın açıklaması*, nöbet eylemi*,
            eylem yap*, eylem düzenle*, sokağa çık*, sokaklara dökül*, sokağa dökül*, grev*, iş bırak*,
            insan zinciri*, yol kapatma eylem*, yolu trafiğe kapat*, meydanda toplan*,
        için yürüdü*, talebiyle yürü*, yürüyüşe geç*, protesto yürüyüş*, iş bırakma eylem*,
        kepenk kapat*, açlık grev*, alanlara çık*, meydanlara çık*
        """),
        "Violent demonstration": phrases("""
            ayaklanma*, olaylar çık*, isyan, isyanı, isyanda, isyanlar, isyan çıktı, ayaklan*, taşla*,
            taş attı*, taşlı sopalı, molotof*, lastik yak*, barikat*, polisle çatış*, göstericiler* ~ çatış*,
            araç* ateşe ver*, arbede*, olaylı
        """),
        "Mob violence": phrases("""
            linç*, öfkeli kalabalık*, kalabalık ~ dövdü*, aşiret kavgası*, aşiretler arası*, toplu kavga*
        """),
        "Attack": phrases("""
            saldırı*, saldırdı*, öldürüldü*, katlia*, suikast*, kurşunla*, infaz*, ateş açtı*, ateş aç*, katled*,
            kurşun yağdır*, taradı*, tarandı, taranan, vuruldu*, vurarak öldür*, vurularak, bıçakla*,
            baskın düzenle*, baskında, baskını, baskın yaptı, boğazı kes*, linç ederek öldür*, silahlı saldırı*,
            ateş açıldı*, ateşi sonucu, kurşuna diz*, cinayet*, pusu kurarak öldür*, suikaste uğra*, saldırıya uğra*,
            saldırgan*, katliam*, öldürdü*
        """),
        "Sexual violence": phrases("""
            tecavüz*, cinsel saldırı*, cinsel şiddet*, cinsel istismar*
        """),
        "Abduction/forced disappearance": phrases("""
            kaçırıldı*, kaçırdı*, rehin*, kaçırılan, kaçırdı, kaçırıl*, alıkoy*, alıkonul*, rehin al*, rehine*,
            fidye için, zorla kaybed*, zorla kaybet*, dağa kaçır*, adam kaçır*
        """),
        "Agreement": phrases("""
            anlaşma imzala*, ateşkes yürürlüğe gir*, ateşkes ilan*, anlaşması imza*, esir takası, ateşkes imzala*,
            ateşkes sağlan*, ateşkes anlaşması*, ateşkeste anlaş*, barış anlaşması imzala*, mutabakat imzala*,
            mutabakata var*, esir takası*, esir değişimi*, anlaşma imzalan*
        """),
        "Change to group/activity": phrases("""
            teslim oldu*, silah bırak*, teslim olan*, silahlarını bırak*, silahlarını teslim*, kendini feshet*,
            biat et*, saf değiştir*
        """),
        "Disrupted weapons use": phrases("""
            düşürüldü*, imha edil*, etkisiz hale getir* bomba, silah ele geçiril*, engellendi*, düşürdü*, önlendi*,
            havada imha*, imha etti*, silah* ele geçir*, mühimmat ele geçir*, patlayıcı ele geçir*, engelledi*,
            etkisiz hale getirilen bomba*, cephanelik*, önle* saldırı
        """),
        "Looting/property destruction": phrases("""
            yağma*, ateşe ver*, kundakla*, yakıldı*, yağmala*, talan*, yaktı, yakıp yık*, tahrip*, yıkıldı evler,
            evleri yık*, sabotaj*, yakılan*
        """),
        "Non-violent transfer of territory": phrases("çatışmasız, çatışmaya girmeden"),
        "Other": phrases("sokağa çıkma yasağı ilan*"),
        "Protest with intervention": phrases("""
            biber gazı*, göz yaşartıcı*, gözyaşartıcı*, gaz bombası*, tazyikli su*, toma*, polis müdahale*,
            müdahale etti, plastik mermi*, izinsiz yürüyüş*, izinsiz gösteri*
        """),
        "Headquarters or base established": phrases("""
            üs kur*, üs bölgesi kur*, karakol kur*, gözlem noktası kur*, üs açtı*, kamp kur*, karargah kur*,
            karargâh kur*
        """),
    },
    deaths=phrases("""
        öldü*, ölen*, öldürül*, hayatını kaybet*, ölü, can verdi*, yaşamını yitir*, şehit*, ölüm*, canına mal ol*,
        can aldı, öldür*, hayatlarını kaybet*, yaşamlarını yitir*, can kaybı*, şehadet*, cesed*, cansız beden*,
        vefat*, can aldı*, telef, katledil*, katletti*
    """),
    injuries=phrases("""
        yarala*, yaralı*, ağır yaralı, hastaneye kaldır*
    """),
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
        öğrenci*, işçi*, şüpheli*, tutuklu*, mahkum*, yolcu*, gazeteci*, rehine*, vatandaş*, çoban*, doktor*, şoför*,
        öğretmen*, balıkçı*, turist*, korucu*, hacı*, cemaat, mağdur*, mahalleli*, komşu*, gönüllü*, yaşlı*, bebek*,
        bebeği*, genç*, sakin*, esnaf*, çiftçi*, memur*, muhtar*, madenci*, hasta*, hemşire*, sağlıkçı*,
        sağlık çalışan*, muhabir*, avukat*, aktivist*, protestocu*, sığınmacı*, kaçak*, yerinden edilmiş*, hane*,
        esir*, tutsak*, hükümlü*, mahkûm*, zanlı*, yurttaş*, adam*, kız, kızı, oğlan, ölü*, ceset*, mürettebat*,
        denizci*, pilot*, imam*, papaz*, rahip*, ibadet eden*, cemaat*, seçmen*, milletvekili*, belediye başkan*,
        aday*, siyasetçi*, personel*, çalışan*, sürücü*, kamyoncu*, tüccar*, depremzede*, canı
    """),
    armed=phrases("""
        asker*, savaşçı*, militan*, isyancı*, polis, polisi, polisler, terörist*, milis*, komando*, korucu*, polis*,
        onbaşı*, uzman çavuş*, astsubay*, subay*, teğmen*, yüzbaşı*, binbaşı*, direnişçi*, paralı asker*, gerilla*,
        peşmerge*, cihatçı*, muharip*, keskin nişancı*, saldırgan*, pilot*, muhafız*, bekçi*, barış gücü asker*,
        ypgli*, pkklı*, özel harekat*
    """),
    vehicles=phrases("""
        araç*, araçlık, kamyon*, tank*, otobüs*, otomobil*, tekne*, gemi*, helikopter*, uçağ*, ambulans*, minibüs*,
        tır, tırı, tırlık, bot*, feribot*, uçak*, zırhlı*, panzer*, kamyonet*, pikap*, motosiklet*, tren*, vagon*,
        iş makinesi*, obüs*, tanker*
    """),
    they=phrases("onlar, bunlar, bu kişiler"),
    actors=phrases(
        "ordusu, ordu, güçleri, kuvvetleri, polis, polisi, hükümeti, milisleri, isyancılar, örgütü, grubu, "
        "jandarma, bakanlığı, valiliği, güçler"
    ),
    ignore=phrases(
        "meydan muharebesi, kalp krizi, siber saldırı*, sivil toplum, muharebesi, "
        "gözaltındaki* ~ serbest*, tutuklu* serbest bırak*"
    ),
    killings=phrases("""
        öldürül*, öldürdü*, katled*, katlia*, kurşunla*, infaz*, şehit*, öldürerek, katlet*, vurularak, boğazı kes*,
        suikast*
    """),
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
        protesto*, muhalif*, muhalefet, gazeteci*, siyas*, seçim*, etnik, darbe*, sivil*, köylü*, mülteci*, göçmen*,
        rehine*, ayrılıkçı*, güvenlik güçleri, jandarma, teröris*, peşmerge*, çoban*, komando*, korucu*, pkk*, ypg*,
        deaş*, işid*, hts, taliban*, rejim*, silahlı*, saldırgan*, birlik*, birlikleri, tsk, smo, milli ordu*,
        hizbullah*, husi*, m23, eş şebab, boko haram, çete*, aşiret*, direnişçi*, avukat*, sendika*,
        belediye başkan*, muhtar*, milletvekili*, kayyum*, hdp*, dem parti*, öğrenci*, gözaltı*, karakol*,
        kontrol noktası*, üs bölge*, cihatçı*, işgalci*, yerleşimci*, filistinli*, kürt*
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
    says=phrases("""
        açıkladı, açıkladılar, söyledi, söylediler, bildirdi, bildirdiler, dedi, belirtti
    """),
    negation=phrases("hiç kimse, kimse, hiçbir"),
    after_negation=phrases("""
        düzenlenebilir, çıkabilir, patlak verebilir, tekrarlanabilir, yaşanabilir, yapılabilir, gerçekleşebilir,
        değil, yok, edilmedi, olmadı, yapılmadı, girmedi, geçmedi, ayrılmadı, çekilmedi, kaçmadı, öldürülmedi,
        gitmedi, yaşanmadı, çıkmadı, bulunmadı, gerçekleşmedi, düzenlenmedi
    """),
    denial=phrases("""
        yalanladı*, yalanlan*, asılsız*, iddiaları reddet*, aksine, söylenti*, reddetti, reddediyor, yalanladı,
        gerçeği yansıtm*, doğru değil*, gerçek dışı*, yalan*, doğrulanma*, dezenformasyon*, iddiaları kabul etm*,
        iddiasını redd*, teyit edilme*, hayal ürünü
    """),
    doubt=phrases("""
        eğer, tehdit*, ihtimal*, olası, endişe*, korku*, tatbikat*, önlemek, çağrı*, olabilir, kaçabilir, yapabilir,
        edebilir, yapılırsa, saldırırsa, olursa, başlarsa, ilerleyebil*, önerebilir, düzenleyebilir, olabil*,
        edebil*, yapabil*, başlatabil*, saldırabil*, kaygı*, muhtemel*, belirsiz, halinde, takdirde, gerekirse,
        öne sürülmeden, riski, riskine
    """),
    plan=phrases("""
        planlıyor*, hazırlanıyor*, planla*, çekilecek, gidecek, gönderilecek, edilecek, hazırlığında, planlan*,
        kurmayı, öngörül*, hedefliyor*, gönderecek*, başlayacak*, düzenlenecek*, yapılacak*, edilecek*, edecek*,
        taşınacak*, dönecek*, bekleniyor*, hazırlık*,
        gönderileceğini, gönderileceği, gönderileceğin*, göndereceğin*, çekileceğin*,
        konuşlandırılacak*, sevk edilecek*, edileceğin*, söz verdi, taahhüt etti
    """),
    history=phrases("""
        yıldönümü*, yüzyıl*, dünya savaşı, tarihi, yıl önce, yıl dönümü*, anma tören*, anıldı*, zaferi nin, müze*,
        sergi*, dönemin, savaşında ölen
    """),
    future_endings=phrases("ecek, acak, ecekler, acaklar, ecektir, acaktır, eceği, acağı, eceğini, acağını"),
)
