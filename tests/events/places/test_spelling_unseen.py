"""Spellings that were written down from languages and maps before anything was tried on them: how many are told, and
how many real places that only look alike are kept apart."""

from itertools import combinations

from events.places.spelling import same_name

# Each line: spellings of one place, parted by commas. They were never chosen by what is told, so not all are.
VARIANTS = """
Ouargla, Wargla, Warqla, ورقلة
Tlemcen, Tilimsen, تلمسان
Sidi Bel Abbès, Sidi bel Abbas, سيدي بلعباس
Béjaïa, Bejaia, Bijaya, بجاية
Tizi Ouzou, Tizi Uzu, تيزي وزو
Ghardaïa, Ghardaya, غرداية
Touggourt, Tuggurt, تقرت
Boumerdès, Bumerdas, Boumerdas, بومرداس
Mostaganem, Mustaghanim, مستغانم
Aïn Témouchent, Ain Temouchent, عين تموشنت
El Oued, al-Wadi, الوادي
Kairouan, Qayrawan, Al-Qayrawan, القيروان
Sousse, Susa, سوسة
Gafsa, Qafsa, قفصة
Gabès, Gabes, Qabis, قابس
Jarjis, Djerdjis, جرجيس
Bizerte, Bizerta, Бизерта
Kasserine, Qasrayn, al-Qasrayn, القصرين
Oujda, Wajda, وجدة
Ouarzazate, Warzazat, ورزازات
Essaouira, as-Sawira, Al-Suwayra, الصويرة
Tétouan, Tetuan, Titwan, تطوان
Khouribga, Khuribka, خريبكة
Laâyoune, Laayoune, Al-Ayun, العيون
Zouérat, Zouerate, Zwirat, ازويرات
Nouadhibou, Nuadibu, Nouadhibu, نواذيبو
Ajdabiya, Ajdabiyah, Adjedabia, اجدابيا
Derna, Darnah, درنة
Tobruk, Tobrouk, Tubruq, Тобрук, طبرق
Zuwara, Zouara, Zuwarah, زوارة
Ghadames, Ghadamis, غدامس
Kufra, Koufra, al-Kufrah, الكفرة
Tarhuna, Tarhouna, Tarhunah, ترهونة
Zintan, az-Zintan, Зинтан, الزنتان
Asyut, Assiout, Assiut, أسيوط
Minya, al-Minya, Minia, El Minya, المنيا
Damanhur, Damanhour, دمنهور
Mansoura, Mansura, al-Mansurah, المنصورة
Zagazig, az-Zaqaziq, الزقازيق
Fayoum, Faiyum, Fayyum, الفيوم
Ismailia, al-Ismailiyya, الإسماعيلية
Sheikh Zuweid, Shaykh Zuwayd, الشيخ زويد
Nyala, Niyala, Ньяла, نيالا
El Fasher, al-Fashir, Al-Fasher, Эль-Фашер, الفاشر
El Geneina, al-Junaynah, Al-Geneina, الجنينة
Wad Madani, Wad Medani, ود مدني
El Obeid, al-Ubayyid, الأبيض
Kassala, Kasala, Кассала, كسلا
Zalingei, Zalinjei, زالنجي
Babanusa, Babanousa, بابنوسة
Kadugli, Kadougli, Кадугли, كادقلي
Baalbek, Ba'labakk, Baalbeck, Баальбек, بعلبك
Sour, Sur, Soûr, صور
Saida, Sayda, صيدا
Nabatieh, an-Nabatiyya, Nabatiyeh, Набатия, النبطية
Zahlé, Zahleh, Zahla, زحلة
Bint Jbeil, Bint Jubayl, بنت جبيل
Khan Yunis, Khan Younis, Khan Younes, Хан-Юнис, خان يونس
Rafah, Рафах, رفح
Deir al-Balah, Dayr al-Balah, دير البلح
Jenin, Janin, Дженин, جنين
Qalqilya, Kalkilya, Qalqiliya, قلقيلية
Tulkarm, Tulkarem, Tulkaram, طولكرم
Nablus, Naplouse, Наблус, نابلس
Khan Shaykhun, Khan Sheikhoun, Хан-Шейхун, خان شيخون
Maarrat an-Numan, Ma'arrat al-Numan, Maaret al-Numan, معرة النعمان
Jisr ash-Shughur, Jisr al-Shughour, جسر الشغور
Albu Kamal, Abu Kamal, Al Bukamal, البوكمال
Al-Mayadin, Mayadeen, Mayadin, الميادين
Tal Afar, Tall Afar, Tel Afar, Талль-Афар, تلعفر
Tell Abyad, Tal Abyad, Tall Abyad, Tel Abiad, تل أبيض
Ras al-Ayn, Ras al-Ain, Ras el-Ein, رأس العين
Jarabulus, Jarablus, Джераблус, جرابلس
Salamiyah, Salamiyeh, Salamiya, السلمية
Zabadani, az-Zabadani, Забадани, الزبداني
Baqubah, Baquba, Ba'quba, Баакуба, بعقوبة
Karbala, Kerbela, Kerbala, Кербела, كربلاء
Nasiriyah, Nasiriya, an-Nasiriyya, Насирия, الناصرية
Sulaymaniyah, Sulaimaniya, Slemani, Сулеймания, السليمانية
Duhok, Dohuk, Dahuk, دهوك
Amarah, al-Amara, Amara, العمارة
Diwaniyah, Diwaniya, ad-Diwaniyah, الديوانية
Hillah, al-Hilla, Hilla, الحلة
Sinjar, Singar, Sindjar, Синджар, سنجار
Mukalla, al-Mukalla, Мукалла, المكلا
Hajjah, Hajja, Хадджа, حجة
Dhamar, Damar, ذمار
Zinjibar, Zindjibar, زنجبار
Lahij, Lahej, Lahidj, لحج
Seiyun, Say'un, Seiyoun, سيئون
Saada, Sa'dah, Sadah, صعدة
Jeddah, Jiddah, Djeddah, Джидда, جدة
Ta'if, Taif, at-Taif, الطائف
Buraydah, Buraidah, Bureida, بريدة
Hufuf, al-Hofuf, Hofuf, الهفوف
Salalah, Salala, صلالة
Sohar, Suhar, صحار
Ras al-Khaimah, Ras al-Khaymah, Ras el Khaima, رأس الخيمة
Isfahan, Esfahan, Ispahan, Исфахан, اصفهان
Mashhad, Meshed, Mashad, Мешхед, مشهد
Tabriz, Tebriz, Tabris, Тебриз, تبريز
Qom, Qum, Kom, Кум, قم
Kermanshah, Kirmanshah, Керманшах, کرمانشاه
Hamadan, Hamedan, Хамадан, همدان
Zahedan, Zahidan, Захедан, زاهدان
Ahvaz, Ahwaz, Ахваз, اهواز
Abadan, Abadán, Абадан, آبادان
Bushehr, Bushihr, Bouchehr, Бушир
Kandahar, Qandahar, Candahar, Кандагар, قندهار
Jalalabad, Djalalabad, Джелалабад, جلال آباد
Kunduz, Qunduz, Kondoz, Кундуз, قندوز
Mazar-i-Sharif, Mazar-e Sharif, Mazari Sharif, Мазари-Шариф, مزار شریف
Lashkar Gah, Lashkargah, Лашкаргах, لشکرگاه
Ghazni, Gazni, Ghaznee, Газни, غزنی
Gardez, Gardiz, Гардез
Peshawar, Pechawar, Пешавар, پشاور
Quetta, Kwetta, Кветта, کوئٹہ
Rawalpindi, Rawalpindee, Равалпинди
Muzaffarabad, Mouzaffarabad, Музаффарабад, مظفرآباد
Dushanbe, Douchanbe, Duschanbe, Душанбе
Khujand, Khodjent, Chudschand, Худжанд
Tashkent, Tachkent, Taschkent, Toshkent, Ташкент
Bishkek, Bichkek, Bischkek, Бишкек
Osh, Och, Ош
Shymkent, Chymkent, Schymkent, Шымкент
Ashgabat, Achgabat, Aschgabat, Ашхабад
Namangan, Наманган
Andijan, Andijon, Andizhan, Андижан
Stepanakert, Stepanaguerd, Степанакерт
Shusha, Choucha, Schuscha, Шуша
Sukhumi, Soukhoumi, Suchumi, Сухуми
Tskhinvali, Tzkhinvali, Zchinwali, Цхинвали
Kutaisi, Koutaïssi, Кутаиси
Gyumri, Gumri, Guioumri, Гюмри
Grozny, Grosny, Groznyy, Грозный
Makhachkala, Makhatchkala, Machatschkala, Махачкала
Khasavyurt, Chassawjurt, Хасавюрт
Nalchik, Naltchik, Naltschik, Нальчик
Vladikavkaz, Wladikawkas, Владикавказ
Voronezh, Voronej, Woronesch, Воронеж
Belgorod, Bjelgorod, Белгород
Bryansk, Briansk, Brjansk, Брянск
Rostov-na-Donu, Rostow na Donu, Ростов-на-Дону
Novorossiysk, Novorossiisk, Noworossijsk, Новороссийск
Chelyabinsk, Tcheliabinsk, Tscheljabinsk, Челябинск
Yekaterinburg, Ekaterinbourg, Jekaterinburg, Екатеринбург
Nizhny Novgorod, Nijni Novgorod, Nischni Nowgorod, Нижний Новгород
Khabarovsk, Chabarowsk, Хабаровск
Yakutsk, Iakoutsk, Jakutsk, Якутск
Arkhangelsk, Archangelsk, Архангельск
Pskov, Pskow, Псков
Taganrog, Таганрог
Yeysk, Yeisk, Jeisk, Ейск
Kerch, Kertch, Kertsch, Керч, Керчь
Sevastopol, Sébastopol, Sewastopol, Севастополь
Simferopol, Simféropol, Сімферополь, Симферополь
Melitopol, Mélitopol, Мелітополь, Мелитополь
Berdiansk, Berdyansk, Berdjansk, Бердянськ, Бердянск
Enerhodar, Energodar, Енергодар, Энергодар
Nikopol, Нікополь, Никополь
Pokrovsk, Pokrowsk, Покровськ, Покровск
Avdiivka, Avdeevka, Awdijiwka, Авдіївка, Авдеевка
Toretsk, Torezk, Торецьк, Торецк
Chasiv Yar, Tschassiw Jar, Часів Яр
Sloviansk, Slavyansk, Slowjansk, Слов'янськ, Славянск
Lysychansk, Lisichansk, Lyssytschansk, Лисичанськ, Лисичанск
Severodonetsk, Sievierodonetsk, Siewjerodonezk, Сєвєродонецьк, Северодонецк
Izium, Izyum, Isjum, Ізюм, Изюм
Vovchansk, Volchansk, Wowtschansk, Вовчанськ, Волчанск
Chernivtsi, Tchernivtsi, Tscherniwzi, Чернівці, Черновцы
Zhytomyr, Jytomyr, Schytomyr, Житомир
Mykolaiv, Nikolaev, Mykolajiw, Миколаїв, Николаев
Ochakiv, Ochakov, Otschakiw, Очаків, Очаков
Odesa, Odessa, Одеса, Одесса
Uzhhorod, Uzhgorod, Uschhorod, Ужгород
Hrodna, Grodno, Гродна, Гродно
Vitebsk, Vitsyebsk, Witebsk, Витебск
Brest, Brėst, Брест
Chișinău, Chisinau, Кишинэу
Tiraspol, Тирасполь
Prishtina, Priština, Pristina, Приштина
Mitrovica, Mitrovitsa, Mitrowiza, Митровица
Srebrenica, Srebrenitsa, Сребреница
Bihać, Bihac, Бихач
Niš, Nis, Nish, Ниш
Shkodër, Shkoder
Diyarbakır, Diyarbakir, Diarbekir, Диярбакыр
Şanlıurfa, Sanliurfa, Шанлыурфа
Şırnak, Sirnak, Shirnak, Шырнак
Hakkâri, Hakkari, Хаккяри
Iğdır, Igdir, Ыгдыр
Gaziantep, Gasiantep, Газиантеп
Çanakkale, Canakkale, Chanakkale, Чанаккале
N'Djamena, Ndjamena, Нджамена, نجامينا
Abéché, Abeche, Абеше, أبشي
Gao, Гао
Kidal, Кидаль, كيدال
Timbuktu, Tombouctou, Tumbuktu, Timbuctoo, تمبكتو
Mopti, Мопти
Ouagadougou, Wagadugu, Уагадугу
Dori, Дори
Agadez, Agades, Агадес
Diffa, Диффа
Maiduguri, Maidougouri, Майдугури
Kano, Кано
Mogadishu, Mogadiscio, Muqdisho, Могадишо, مقديشو
Kismayo, Kismaayo, Kisimayo, Chisimaio, Кисмайо
Baidoa, Baydhabo, Baidhabo
Hargeisa, Hargeysa, Харгейса, هرجيسا
Galkayo, Gaalkacyo, Galcaio, Галькайо
Bosaso, Boosaaso, Bossaso, Босасо
Mekelle, Mek'ele, Makale, Мэкэле
Asmara, Asmera, Асмэра, أسمرة
Massawa, Massaoua, Массауа
Djibouti, Jibuti, Джибути, جيبوتي
Bujumbura, Boujoumboura, Бужумбура
Goma, Гома
Kisangani, Кисангани
Bangui, Bangi, Банги
Birao, Бирао
Surabaya, Surabaja, Сурабая
Yogyakarta, Jogjakarta, Jogja karta, Джокьякарта
Banjarmasin, Bandjarmasin, Банджармасин
Jayapura, Djajapura, Джаяпура
Surakarta, Soerakarta, Суракарта
"""
# Each line: names of different places that look alike.
OTHERS = """
Raqqa, Rabat
Hama, Hamra
Idlib, Iblin
Tartus, Tortosa
Douma, Dorna
Darna, Darya
Deraa, Deir
Daraa, Daraya
Daraya, Duraykish
Azaz, Ahvaz
Kafr Nabl, Kafr Naha
Kafr Zita, Kafr Takharim
Saraqib, Sarmin
Sarmin, Sarmada
Khan Yunis, Khan Shaykhun
Tell Rifaat, Tell Abyad
Tell Tamer, Tell Hamis
Deir ez-Zor, Deir al-Balah
Deir Hafir, Deir al-Asafir
Basra, Bursa
Kut, Kot Addu
Kut, Qatif
Najaf, Najran
Karbala, Kabala
Amara, Samara
Haditha, Hadera
Tikrit, Takhar
Erbil, Ardabil
Duhok, Doha
Zakho, Zabol
Baiji, Baihan
Taif, Taiz
Aden, Eden
Marib, Maribor
Ibb, Ibri
Lahij, Lahore
Mukalla, Makale
Jeddah, Jerada
Jizan, Jizzakh
Jizan, Jilan
Tabuk, Tabas
Abha, Abra
Riyadh, Rayak
Sohar, Sahar
Nizwa, Nizip
Beirut, Bayreuth
Zahle, Zahedan
Jenin, Jerash
Nablus, Nabeul
Gaza, Ghazni
Gaza, Giza
Rafah, Rafha
Rafah, Rifa
Jabalia, Jablah
Ariha, Arish
Haifa, Hanifa
Ashdod, Ashkelon
Amman, Ajman
Irbid, Irbit
Maan, Malan
Cairo, Cairns
Alexandria, Alexandrov
Luxor, Lexor
Minya, Minna
Suez, Sueca
Tanta, Tanda
Benghazi, Bengbu
Sirte, Sarte
Sabha, Sabra
Ghat, Ghar
Tunis, Tanis
Gabes, Gafsa
Kasserine, Kasarani
Oran, Oman
Oran, Iran
Biskra, Bistra
Agadir, Agadez
Khartoum, Khatam
Nyala, Nyeri
Kassala, Kampala
Atbara, Ankara
Dilling, Darling
Juba, Jubail
Juba, Cuba
Wau, Waw an Namus
Donetsk, Dobretsk
Donetsk, Lipetsk
Luhansk, Bryansk
Luhansk, Lugano
Kharkiv, Kharg
Kyiv, Kovel
Izium, Izmail
Izmail, Izmir
Bakhmut, Bakhmach
Toretsk, Troitsk
Pokrovsk, Petrovsk
Pokrovsk, Pokrovka
Kupiansk, Kubinka
Melitopol, Mariupol
Berdiansk, Berdychiv
Nikopol, Nikolaev
Chernihiv, Chernivtsi
Cherkasy, Cherkessk
Rivne, Rovinj
Uman, Oman
Sevastopol, Simferopol
Kerch, Kemer
Belgorod, Belogorsk
Belgorod, Beograd
Kursk, Kurgan
Oryol, Orsk
Tula, Tuva
Tomsk, Omsk
Omsk, Orsk
Saratov, Sarapul
Rostov, Rustavi
Krasnodar, Krasnoyarsk
Novgorod, Novograd
Pskov, Pinsk
Minsk, Pinsk
Minsk, Mtsensk
Brest, Brescia
Nazran, Najran
Derbent, Derwent
Baku, Bacau
Gori, Goris
Tehran, Tehri
Qom, Qorveh
Kerman, Germany
Shiraz, Shirak
Zabol, Zabul
Kunduz, Kunar
Ghazni, Ghazipur
Zaranj, Zarand
Sibi, Siwi
Multan, Malton
Karachi, Karaj
Chaman, Chamba
Astana, Astara
Aktau, Aktobe
Aktobe, Akhtuba
Tashkent, Tashkurgan
Bukhara, Bokaro
Gao, Gau
Mopti, Moatize
Kayes, Kaya
Maradi, Marada
Kaduna, Katsina
Gombe, Goma
Kigali, Kigoma
Mogadishu, Mogadouro
Merca, Mercia
Garowe, Garoua
Bosaso, Basoko
Adwa, Adra
Palembang, Palopo
Palu, Palau
Poso, Pozo
Jambi, Zambia
Bandung, Badung
Malang, Magelang
Jayapura, Jaipur
Jayapura, Singapura
Homs, Hamas
Latakia, Larnaca
Kobani, Kozani
Hasakah, Hasankeyf
Qamishli, Qaim
Abu Kamal, Abu Ghraib
Abu Kamal, Abu Dhabi
Baqubah, Bakuriani
Samawah, Samarra
Kufa, Kufra
Basra, Bosra
Basra, Basrur
Mosul, Maysan
Sirte, Sarmin
Tripoli, Trapani
Sabha, Sebta
Marrakesh, Makkah
Mardin, Maidan
Adana, Ankara
Bursa, Basra
Batman, Bitlis
Van, Vantaa
Siirt, Sirte
Sivas, Siwa
Konya, Kenya
Izmit, Izmir
Kars, Karst
Mus, Muscat
Donetsk, Donskoy
Sloviansk, Slovakia
Kramatorsk, Krasnogorsk
Konstantinovka, Konstantinov
Kyiv, Kirov
Kirov, Kiev
Kirovsk, Kirov
Odesa, Odense
Rivne, Rome
Belgrade, Belgorod
Zagreb, Zagora
Tuzla, Tula
Mostar, Mozdok
Nis, Nice
Bamako, Bamenda
Niger, Nigeria
Guinea, Guyana
Mali, Malawi
Mali, Maldives
Gabon, Gaborone
Gambia, Zambia
Congo, Kongsberg
Dakar, Dhaka
Chittagong, Chitral
Lashio, Lahij
Myanmar, Mayotte
Yangon, Yanji
Hanoi, Hania
Hue, Ho
Manila, Manilva
Marawi, Malawi
Cotabato, Cotonou
Davao, Davos
Austria, Australia
Slovakia, Slovenia
Latvia, Lithuania
Iran, Iraq
Tiraspol, Ternopil
Ternopil, Tiraspol
Mogilev, Mohali
Lida, Lod
Ramla, Ramallah
Nazareth, Nazca
Beersheba, Bashir
Netanya, Natanz
Natanz, Nantes
Fordo, Fardis
Semnan, Saman
Ilam, Islam Qala
Khorramabad, Khorramshahr
Islamabad, Eslamshahr
Faizabad, Faisalabad
Farah, Fergana
Baghlan, Baglung
Maymana, Manama
Sheberghan, Shibin
Turbat, Turbah
Gwadar, Guadix
Hyderabad, Haridwar
Srinagar, Sringeri
Kargil, Kargi
Kohima, Kohat
Jaffna, Jaffa
Trincomalee, Tirunelveli
Banda Aceh, Bandar Abbas
Bandar Abbas, Bandar Lampung
Poso, Paso
Wamena, Wamego
Timika, Temecula
Nabire, Nairobi
Fakfak, Fak Tha
"""


def pairs(lines: str) -> list[tuple[str, str]]:
    return [pair for line in lines.strip().splitlines() for pair in combinations(line.split(", "), 2)]


def test_there_are_hundreds_of_either():
    assert len(pairs(VARIANTS)) >= 1_200
    assert len(pairs(OTHERS)) >= 250


def test_five_sixths_of_variants_are_told():
    told = sum(same_name(one, other) for one, other in pairs(VARIANTS))

    assert told / len(pairs(VARIANTS)) > 0.84


def test_names_of_other_places_are_seldom_taken_for_one():
    taken = [(one, other) for one, other in pairs(OTHERS) if same_name(one, other)]

    assert len(taken) / len(pairs(OTHERS)) < 0.03
