"""Turkish: its words for what happens, to whom, and whether it did."""

from events.text.language import EventWords, FactWords, phrases

EVENTS = EventWords(
    another=phrases("""
        başka, diğer, ikinci, üçüncü, bir başka, yeni, benzer, birkaç, ayrı, önceki
    """),
    motion={
        "defection": phrases("firar etti, firar eden, taraf değiştir*, saf değiştir*"),
        "withdrawal": phrases("""
            mevzilerini bırak*, terk ederek çekil*,
            çekildi, çekiliyor, geri çekil*, çekilme*, çekilen, çekildiler, çekilecek, çekilecekler, çekil*,
            geri çek*, birliklerini çek*, mevzilerini terk*, boşalt*,
            mevzilerinden çekil*, geri çekildi*, çekildiğ*
        """),
        "advance": phrases("""
            ilerle*, ileri harekat*, ilerli*, yürüyüşe geç*, taarruz*, harekât başlat*
        """),
        "redeployment": phrases("""
            sevk edil*, konuşland*, gönderil*, kaydırıl*, sevk etti, sevk ed*, sevk et*, sevkiyat*, takviye*,
            konuşlan*, gönderdi*, kaydır*, intikal*, nakledil* asker, nakletti*,
            takviye birlik*, takviye kuvvet*, takviye gönder*, asker gönder*, birlik gönder*, asker sevk*,
            birlik sevk*, tank sevk*
        """),
        "convoy": phrases("""
            konvoy*, kervan*
        """),
        "displacement": phrases("""
            kaçtı*, kaçan*, göç etti, göç eden, sığındı*, yerinden edil*, yerlerinden edil*, kaçmak*, sığınan*,
            kaçarak, kaçmak zorunda, göç et*, göçtü*, sığın*, yerinden ol*, evlerini terk*, terk et*, terk eden,
            firar, göç dalgası*, tahliye edilemeyen,
            kaçıp, kaçanlar*, yurtlarını terk*, köylerini terk*, göç dalga*, zorunlu göç*, göçe zorla*,
            göç ettirildi*
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
            demirle*, yanaş*, naklet*, girdi, girdiler, yolunu tuttu, yola düştü*
        """),
    },
    incident={
        "Arrests": phrases("""
            gözaltı*, tutukla*, yakaland*, göz altı*, tutuluyor, alıkonul*, gözetim altında, gözaltına al*, yakala*,
            derdest*, cezaevine gönder*, ele geçirildi şüpheli, enterne, baskınında yakala*, tutuklandı*,
            enselen*, enselendi, hapse at*, hapsedil*, sağ ele geçir*, gözaltı karar*, yakalama karar*, kıskıvrak*,
            gözaltına alınan*, gözaltılar, eş zamanlı operasyon*, şafak operasyon*, terör operasyon*, esir alındı,
            paketlendi
        """),
        "Air/drone strike": phrases("""
            hava saldırı*, iha, siha, insansız hava arac*, savaş uçak*, hava harekat*, dron*, hava bombardıman*,
            havadan bombala*, sihalı saldırı*, siha saldırı*, insansız hava, kamikaze drone*, dron saldırı*,
            drone saldırı*, savaş uçakları ~ vurdu*, uçaklar ~ bombala*, jetler*, f 16, helikopterden ateş*,
            varil bomba*, güdümlü bomba*, hava akın*,
            havadan vuruldu, havadan vur*, havadan hedef al*, siha*, hava taarruz*, hava operasyonu*,
            hava saldırılar*, savaş uçağı*, savaş helikopter*, insansız ~ hedef aldı, dronla*, dronlu*, dronların*,
            patlayıcı yüklü dron*, bomba yüklü dron*, drone ile, helikopterle ~ vur*, fpv dron*, jetleri ~ vur*,
            jetleri ~ bombala*, hava unsurlar*, insansız uçak*
        """),
        "Shelling/artillery/missile attack": phrases("""
            füze*, roket*, top atış*, havan*, topçu*, bombardıman*, bombala*, top mermi*, mermi isabet*, mermileri,
            mermisi, obüs*, isabet etti, roketatar*, top ateş*, bombardı*, balistik füze*, mermi düş*, tank atış*,
            tank ateş*, çnra, grad, katyuşa*, topa tut*, ateş altına al*, vurdu,
            top ateşiyle, top mermileri, obüslerle, tanklardan açılan ateş*, tank ateşi*, havan top*, topçu ateş*,
            roket düş*, roketlerle, füzelerle, roketli saldırı*, füzeli saldırı*, roket saldırı*, füze saldırı*,
            füze isabet*, roket isabet*, top atışlar*, topa tutuldu, topa tuttu, çok namlulu*, seyir füze*,
            tanksavar*, güdümlü füze*, top ve havan, bombardımana tut*
        """),
        "Suicide bomb": phrases("""
            intihar saldırı*, intihar bombacı*, canlı bomba*,
            intihar eylem*, kendini patlat*, kendini havaya uçur*, üzerindeki bomba*, üzerindeki patlayıcı*,
            bombalı yelek*, intihar yeleğ*, canlı bomba saldırı*
        """),
        "Remote explosive/landmine/IED": phrases("""
            mayına basan, mayına basma*, mayın patla*, mayın infilak*, bomba patla*, araca yerleştiril*,
            patlama*, patladı*, bomba*, mayın*, el yapımı patlayıcı*, patlayan, infilak*, bombalı saldırı*,
            patlayıcı infilak*, patlat*, bombalı araç*, mayına bas*, eyp*, tuzaklanan*, tuzaklanmış*, patlayıcı*,
            bubi tuzağı*, canlı bomba olmayan, düzeneği, bomba yüklü araç*, yola döşen*,
            havaya uçur*, havaya uçtu, bomba yüklü motosiklet*, bomba yüklü kamyon*, mayına çarp*, mayına basarak,
            bomba düzeneği*, el yapımı bomba*, patlayıcı düzene*, patlayıcı tuzak*, savaştan kalma,
            patlamamış mühimmat*, anti personel*, tanksavar mayın*, bombalı tuzak*, bombalı eylem*,
            uzaktan kumandalı bomba*
        """),
        "Grenade": phrases("""
            el bombası*,
            el bombalı saldırı*, el bombalı*, el bombaları*
        """),
        "Armed clash": phrases("""
            çatışma*, çatıştı*, pusu*, silahlı çatışma*, saldırı* püskürt*, saldırısını püskürt*, saldırıyı püskürt*,
            sıcak temas*, pusuya düş*, pusu kur*, çarpışma çıktı, karşılıklı ateş, taciz ateşi, taciz atışı,
            saldırı* geri püskürt*, sızma girişimi*, operasyonda ~ etkisiz hale getir*, etkisiz hale getirildi*,
            etkisiz hale getirdi*, muharebe*,
            üs bölgesine ~ saldırı*, karakola ~ saldır*, karakola saldır*, karakola ateş*,
            karakola yönelik ~ saldırı*, konvoya ateş*, konvoya saldır*, konvoya ~ saldırı*,
            kontrol noktasına ~ saldırı*, kontrol noktasına saldır*, mevzilerine ~ saldırı*, mevzilere saldır*,
            mevzilerine saldır*, devriyeye ~ saldırı*, devriyesine ~ saldırı*, silahlar konuş*, ölü ele geçir*,
            temas sağlan*, birbirine ateş aç*, müsademe*, çarpışma* ~ asker*, çarpışmalar*, karşılık ver* ~ ateş*,
            ateşe karşılık*, saldırı girişimi ~ püskürt*, silahlı çatışm*, taciz ateş*, pusuya düşür*, kurulan pusu*,
            pusu sonucu, pusuda
        """),
        "Government regains territory": phrases("""
            geri aldı*, kurtardı*, kurtarıldı*, geri alındı*, kurtar*, yeniden kontrol*, tekrar ele geçir*,
            temizlendi, terörden arındır*, kontrolü yeniden sağla*,
            denetimi yeniden*, yeniden denetim*, kontrolü yeniden*, yeniden ele geçir*, kontrolü tekrar*,
            kontrolü geri*, geri aldılar, geri alınması*, geri alınan, teröristlerden temizle*, işgalden kurtar*,
            düşman işgalinden
        """),
        "Non-state actor overtakes territory": phrases("""
            ele geçir*, işgal et*, kontrolünü aldı*, kontrol altına al*, ele geçirdi*, eline geç*, kontrolünü ele*,
            kontrolüne geç*, kontrolü altına gir*, hakimiyet kur*, hâkimiyet kur*, kontrolüne girdi, denetimine geç*,
            zapt et*, teslim alındı, direnişle karşılaşmadan, bayrağını dik*, bayrak dik*, elinden aldı*, fethet*,
            kontrolü sağladı, kontrolünü sağladı, eline düştü, eline düşme*, denetimine gir*, denetimini ele*,
            kontrolü altına al*, hakim oldu*, hâkim oldu*, hakimiyetine gir*, kontrolü ele*, kontrolüne girmesi*,
            düşmesi ~ sonra isyancı*, yönetimi ele geçir*
        """),
        "Peaceful protest": phrases("""
            protesto*, gösteri, gösteriler, gösteride, eylem, miting*, yürüyüş*, göstericiler, oturma eylemi*,
            basın açıklaması yap*, gösteri düzenle*, gösteri yap*, gösteriler*, basın açıklaması*, nöbet eylemi*,
            eylem yap*, eylem düzenle*, sokağa çıktı*, sokağa çıkan*, sokağa çıkarak, sokağa çıkıp,
            sokağa çıkıyor*, sokağa çıkması, sokaklara dökül*, sokağa dökül*, grev*, iş bırak*,
            insan zinciri*, yol kapatma eylem*, yolu trafiğe kapat*, meydanda toplan*,
        için yürüdü*, talebiyle yürü*, yürüyüşe geç*, protesto yürüyüş*, iş bırakma eylem*,
        kepenk kapat*, açlık grev*, alanlara çık*, meydanlara çık*,
            sokağa indi*, sokaklara indi*, meydanlara in*, meydana indi*, yol kesti*, yol kesme eylem*,
            köylüler ~ yolu kapat*, çiftçiler ~ yolu kapat*, işçiler ~ yolu kapat*, köylüler yolu kapat*,
            yolu kapatarak, köylüler ~ yol kapat*, pankart aç*, dersleri boykot*, boykot etti, istifası* ~ toplandı,
            istifaya çağır*, slogan at*, sloganlar at*, protesto etti, protesto ed*, protestocu*, eylemci*,
            iş bıraktı*, greve git*, greve çık*, grev başlat*, insan zincir*, protesto için toplan*, kınama eylem*,
            meşaleli yürüyüş*, sessiz yürüyüş*, nöbet tut* ~ adalet, kitlesel basın açıklama*, alana yürü*,
            valiliğe yürü*, meclise yürü*
        """),
        "Violent demonstration": phrases("""
            ayaklanma*, olaylar çık*, isyan, isyanı, isyanda, isyanlar, isyan çıktı, ayaklan*, taşla*,
            taş attı*, taşlı sopalı, molotof*, lastik yak*, barikat*, polisle çatış*, göstericiler* ~ çatış*,
            araç* ateşe ver*, arbede*, olaylı,
            göstericiler ~ yaktı*, göstericiler ~ bastı*, eylemciler ~ yaktı*, eylemciler ~ bastı*,
            protestocular ~ yaktı*, protestocular ~ bastı*, protestocular ~ taş*, göstericiler ~ ateşe ver*,
            göstericiler ~ camları*, çöp konteyner* ~ yak*, çöp konteyner* ~ ateşe*, molotofkokteyl*, polise ~ attı*,
            valiliği bas*, belediyeyi bas*, parlamentoyu bas*, polisle arbede*, polisle ~ çatış*
        """),
        "Mob violence": phrases("""
            linç*, öfkeli kalabalık*, kalabalık ~ dövdü*, aşiret kavgası*, aşiretler arası*, toplu kavga*,
            öfkeli grup*, kalabalık ~ döv*, kalabalık ~ saldır*, kalabalık grup ~ saldır*, iki aile arasında ~ kavga*,
            iki aile arasında ~ çatışma*, iki aşiret arasında*, linç girişim*, linçten, taşlı sopalı kavga*
        """),
        "Attack": phrases("""
            saldırı*, saldırdı*, öldürüldü*, katlia*, suikast*, kurşunla*, infaz*, ateş açtı*, ateş aç*, katled*,
            kurşun yağdır*, taradı*, tarandı, taranan, vuruldu*, vurarak öldür*, vurularak, bıçakla*,
            baskın düzenle*, baskında, baskını, baskın yaptı, boğazı kes*, linç ederek öldür*, silahlı saldırı*,
            ateş açıldı*, ateşi sonucu, kurşuna diz*, cinayet*, pusu kurarak öldür*, suikaste uğra*, saldırıya uğra*,
            saldırgan*, katliam*, öldürdü*,
            köyü bas*, köyü bastı, evi bastı, evini bastı, evini basan, eve baskın, ateş etti, ateş ederek, ateş eden,
            ateş açan, kurşunlan*, kurşunlara hedef, kurşunların hedefi, bıçaklı saldırı*, baltayla, palayla, satırla,
            başından vur*, vurdular, toplu infaz*, infaz edil*, kafası kesil*, kafasını kes*, başı kesil*,
            pompalı tüfek*, yaylım ateş*, keskin nişancı*, katlet*, katledil*, molotoflu saldırı*, saldırıya uğradı,
            saldırısına uğra*, saldırıda öldür*, saldırganlarca, ölümüne dövül*, döverek öldür*, dövülerek öldür*
        """),
        "Sexual violence": phrases("""
            tecavüz*, cinsel saldırı*, cinsel şiddet*, cinsel istismar*,
            ırzına geç*, cinsel saldırıya uğra*, cinsel köle*, cinsel taciz ve tecavüz
        """),
        "Abduction/forced disappearance": phrases("""
            kaçırıldı*, kaçırdı*, rehin*, kaçırılan, kaçırdı, kaçırıl*, alıkoy*, alıkonul*, rehin al*, rehine*,
            fidye için, zorla kaybed*, zorla kaybet*, dağa kaçır*, adam kaçır*,
            zorla götür*, silahlı kişilerce götürül*, bilinmeyen bir yere götür*, bilinmeyen yere götür*,
            haber alınamıyor ~ götür*, fidye iste*, fidye talep*, kaçırma olay*, kaçırılma*, zorla alıkon*, esir al*,
            esir düş*, zorla kaybedil*, alıkonuldu
        """),
        "Agreement": phrases("""
            anlaşma imzala*, ateşkes yürürlüğe gir*, ateşkes ilan*, anlaşması imza*, esir takası, ateşkes imzala*,
            ateşkes sağlan*, ateşkes anlaşması*, ateşkeste anlaş*, barış anlaşması imzala*, mutabakat imzala*,
            mutabakata var*, esir takası*, esir değişimi*, anlaşma imzalan*,
            ateşkes üzerinde*, ateşkeste uzlaş*, ateşkes konusunda*, ateşkes kararı*, ateşkese var*, ateşkesi kabul*,
            esirler takas*, esir takas*, tutuklu takası*, barış anlaşma* imza*, ateşkes başla*, ateşkes yürürlü*,
            çatışmasızlık anlaşma*, uzlaşı sağla*, mütareke*
        """),
        "Change to group/activity": phrases("""
            teslim oldu*, silah bırak*, teslim olan*, silahlarını bırak*, silahlarını teslim*, kendini feshet*,
            biat et*, saf değiştir*,
            silahlarıyla teslim*, teslim oldular, güvenlik güçlerine teslim*, silah bıraktı*, silahları bırak*,
            silahlarını yak*, bağlılık yemin*, kendini fesh*
        """),
        "Disrupted weapons use": phrases("""
            düşürüldü*, imha edil*, etkisiz hale getir* bomba, silah ele geçiril*, engellendi*, düşürdü*, önlendi*,
            havada imha*, imha etti*, silah* ele geçir*, mühimmat ele geçir*, patlayıcı ele geçir*, engelledi*,
            etkisiz hale getirilen bomba*, cephanelik*, önle* saldırı,
            hava savunması ~ imha*, hava savunması ~ düşür*, hava savunma sistem* ~ düşür*,
            hava savunma sistem* ~ imha*, kontrollü patlat*, kontrollü olarak patlat*, kontrollü şekilde imha*,
            fünyeyle patlat*, fünye ile patlat*, fünyeyle, imha edildi*, silah ele geçir*,
            silah ve mühimmat ele geçir*, silahlar ele geçir*, sığınak* ~ imha*, sığınak* ~ silah*,
            mühimmatı ele geçir*, önlenen saldırı*, füze* ~ düşür*, dron* ~ düşür*, bomba ~ etkisiz*,
            mayın ~ temizle*, mayın ~ imha*
        """),
        "Looting/property destruction": phrases("""
            yağma*, ateşe ver*, kundakla*, yakıldı*, yağmala*, talan*, yaktı, yakıp yık*, tahrip*, yıkıldı evler,
            evleri yık*, sabotaj*, yakılan*,
            evleri soy*, evleri soydu, türbeyi yık*, evlere el koy*, evlerine el koy*, mallarına el koy*,
            mülklerine el koy*, evleri yak*, evlerini yak*, köyü yak*, köyleri yak*, araçları yak*, iş makine* ~ yak*,
            dükkan* yağma*, camiyi yak*, kiliseyi yak*, okulu yak*, tahrip et*, ateşe vererek, kundaklan*,
            kundaklama*, militanlar ~ yıktı, militanlar ~ yıktılar, zeytin ağaçlarını kes*
        """),
        "Non-violent transfer of territory": phrases("""
            çatışmasız, çatışmaya girmeden,
            çatışma olmadan, çatışma yaşanmadan, direniş olmadan, direnişsiz, savaşmadan
        """),
        "Other": phrases("""
            sokağa çıkma yasağı ilan*,
            sokağa çıkma yasağı uygula*, sokağa çıkma yasağı getir*, sokağa çıkma yasağı başla*, olağanüstü hal ilan*
        """),
        "Protest with intervention": phrases("""
            biber gazı*, göz yaşartıcı*, gözyaşartıcı*, gaz bombası*, tazyikli su*, toma*, polis müdahale*,
            müdahale etti, plastik mermi*, izinsiz yürüyüş*, izinsiz gösteri*,
            polis göstericileri dağıt*, polis eylemcileri dağıt*, göstericileri dağıt*, grubu dağıt*,
            kalabalığı dağıt*, eyleme müdahale*, gösteriye müdahale*, protestoya müdahale*, yürüyüşe müdahale*,
            mitinge müdahale*, biber gazıyla, gazla müdahale*, tomalar*, havaya ateş*, eylemcilere müdahale*
        """),
        "Headquarters or base established": phrases("""
            üs kur*, üs bölgesi kur*, karakol kur*, gözlem noktası kur*, üs açtı*, kamp kur*, karargah kur*,
            karargâh kur*,
            üs kuruldu, üs kurdu*, üs inşa*, kontrol noktası kur*, kontrol noktaları kur*, kontrol noktası oluştur*,
            karargah aç*, karargâh aç*, gözlem noktası inşa*, gözlem noktası oluştur*, karakol inşa*, karakol aç*,
            askeri üs ~ kur*, askeri üs ~ inşa*, askeri nokta*, mevzi kur*
        """),
    },
    deaths=phrases("""
        can veren, kurtulamadı*, kurtarılamadı*, cenaze*, cesetler*, ölü*,
        öldü*, ölen*, öldürül*, hayatını kaybet*, ölü, can verdi*, yaşamını yitir*, şehit*, ölüm*, canına mal ol*,
        can aldı, öldür*, hayatlarını kaybet*, yaşamlarını yitir*, can kaybı*, şehadet*, cesed*, cansız beden*,
        vefat*, can aldı*, telef, katledil*, katletti*,
        kurtulan olmadı, sağ kurtulan olmadı, canından oldu
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
    zone_acts=phrases("""
        yasak*, uzak durma*, yaklaşılma*, abluka*, çembere al*, güvenlik çember*, kordon*, sokağa çıkma yasağı,
        uzak durul*, boşaltıl*,
        ilan et*, ilan edil*, uygula*, oluşturul*, oluştur*, yasakla*, kapat*, kur*, duyurdu*
    """),
    radius=phrases("""
        daha yakın, yaklaş*, uzak dur*, uzağında, uzakta dur*, den fazla yaklaş*,
        yarıçap*, kilometrelik, km lik
    """),
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
    ignore=phrases("""
        meydan muharebesi, kalp krizi, siber saldırı*, sivil toplum, muharebesi, gözaltındaki* ~ serbest*,
        tutuklu* serbest bırak*,
        silahlı kuvvet*, silah sanayi*, savaş uçağı proje*, doğal gaz patla*, doğalgaz patla*, tüp patla*,
        lastik patla*, lastiği patla*, kombi patla*, silahsızlanma konferans*
    """),
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
        kontrol noktası*, üs bölge*, cihatçı*, işgalci*, yerleşimci*, filistinli*, kürt*,
        silahlı kişi*, silahlı grup*, daeş, deaş, pkk, ypg, sdg, fetö, kimliği belirsiz
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
