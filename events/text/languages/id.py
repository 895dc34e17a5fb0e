"""Indonesian: its words for places, numbers, days and events."""

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
    before={
        "kota": "city",
        "desa": "city",
        "kampung": "city",
        "dusun": "city",
        "kelurahan": "city",
        "nagari": "city",
        "kotapraja": "city",
        "pelabuhan": "site",
        "bandara": "site",
        "stasiun": "site",
        "kabupaten": "admin2",
        "kecamatan": "admin2",
        "distrik": "admin2",
        "provinsi": "admin1",
        "propinsi": "admin1",
        "negara bagian": "admin1",
        "wilayah": "region",
        "kawasan": "region",
        "daerah": "region",
        "negara": "country",
        "pulau": "island",
        "kepulauan": "island",
        "danau": "water",
        "sungai": "water",
        "selat": "water",
        "teluk": "water",
        "laut": "water",
        "gunung": "terrain",
        "pegunungan": "terrain",
        "lembah": "terrain",
        "gurun": "terrain",
        "pangkalan": "base",
        "garnisun": "base",
        "kamp": "camp",
        "pos": "crossing",
        "perlintasan": "crossing",
    },
    province_before=phrases("provinsi, propinsi"),
    inside=phrases("di, dalam, dari"),
    metonym_verbs=phrases("""
        mendeklarasikan, menyatakan, membantah, mengatakan, mengumumkan, menuduh, mengklaim, mengecam, memperingatkan,
        mengancam, menolak, mendesak, menegaskan, menuding, menyebut, mengutuk, mengonfirmasi, mengkonfirmasi,
        melatih, mendukung, menuntut, menyalahkan, sepakat, setuju, membalas, bersikeras, berjanji, menginginkan,
        mengakui, kata, ujar
    """),
    metonym_nouns=phrases("""
        tentara, pasukan, militer, pemerintah, rezim, angkatan, polisi, kementerian, menteri, presiden, intelijen,
        instruktur, senjata, kendaraan, kepentingan, anti, pro, sekutu, diplomat, pejabat, utusan, dubes, kedubes
    """),
    not_places=phrases("""
        bulan, sore, dia, para, mana, as, same, police, selatan, utara, timur, barat, tengah, pusat, kota, desa,
        pulau, gunung, sungai, kecamatan, kabupaten, provinsi, kelurahan, jalan, pasar, polisi, tentara, pasukan,
        militer, senin, selasa, rabu, kamis, jumat, sabtu, minggu, januari, februari, maret, april, mei, juni, juli,
        agustus, september, oktober, november, desember, wib, wit, wita, pagi, siang, malam, hari, tahun, jam, korban,
        warga, rumah, orang, anak, ibu, bapak, pak, bu, kepala, ketua, wakil, mobil, motor, truk, bus, kereta, api,
        tol, banjir, gempa, bumi, longsor, kebakaran, angin, hujan, air, tanah, batu, kali, muara, bukit, pantai,
        laut, teluk, lembah, masjid, gereja, sekolah, sakit, bandara, stasiun, terminal, pelabuhan, hotel, kantor,
        gedung, polres, polda, polsek, kapolres, kapolda, kapolsek, kompol, akp, akbp, iptu, ipda, bripka, brigadir,
        tni, polri, bpbd, bnpb, basarnas, bmkg, tim, sar, kasat, humas, menteri, presiden, gubernur, bupati, walikota,
        camat, lurah, sumber, menurut, mereka, kami, kita, saya, ini, itu, yang, dan, di, ke, dari, untuk, dengan,
        pada, adalah, oleh, akan, telah, sudah, belum, tidak, bukan, juga, karena, saat, ketika, setelah, sebelum,
        namun, tetapi, tapi, jika, bila, agar, maka, serta, atau, hingga, sampai, sejak, selama, bagi, antara, lalu,
        kemudian, sedangkan, sementara, selain, sekitar, sebuah, seorang, dua, tiga, empat, lima, enam, tujuh,
        delapan, sembilan, sepuluh, satu, pertama, kedua, ketiga, baru, lama, besar, kecil, tinggi, rendah, panjang,
        raya, indah, jaya, mulia, sari, makmur, sejahtera, damai, merdeka, pancasila, garuda, merah, putih, hitam,
        hijau, biru, kuning, pria, wanita, islam, kristen, allah, tuhan
    """),
    home=phrases("ID, MY"),
    titles_rule=True,
    titles=phrases("""
        pak, bu, ibu, bapak, tuan, nyonya, dr, ir, prof, haji, hj, kh, ustaz, ustad, presiden, menteri, gubernur,
        bupati, walikota, camat, lurah, jenderal, letjen, mayjen, brigjen, kolonel, letkol, mayor, kapten, lettu,
        letda, sersan, kopral, kompol, akp, akbp, kombes, iptu, ipda, aiptu, aipda, bripka, brigadir, bripda, briptu,
        irjen, komjen, kepala, ketua, wakil, juru, raja, ratu, pangeran, sultan, syekh, imam, paus, uskup, hakim,
        jaksa, pengacara, direktur, aktor, aktris, penyanyi, wartawan, analis, bernama, nama
    """),
    short=phrases("as, uea, pbb, usa, us, uk, eu, ri, rrt, rrc, rdk, png, dki, ntt, ntb, diy"),
    organisations=phrases("""
        university, times, post, fc, united, bank, tbk, news, herald, group, press, club
    """),
    organisations_before=phrases("""
        universitas, institut, bank, pt, cv, hotel, polda, polres, polsek, polresta, polrestabes, kapolda, kapolres,
        kapolsek, pengadilan, kejaksaan, fc, persatuan, pertempuran, perjanjian, jalan, jl, jln, rsud, rs,
        rumah sakit, sma, smp, sd, smk, kodam, korem, kodim, masjid, gereja, stadion, museum, partai
    """),
)

NUMBERS = NumberWords(
    values=measured(
        "nol=0 satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 sebelas=11 "
        "seratus=100 "
        "seribu=1000 selusin=12 sejuta=1000000 seorang=1 sebuah=1 "
        "setengah=0.5"
    ),
    scales=named("puluh=10 ratus=100 ribu=1000 juta=1000000 lusin=12"),
    teens=phrases("belas"),
    vague=phrases("beberapa, banyak, sejumlah"),
    at_least=phrases(
        "sedikitnya, setidaknya, lebih dari, paling sedikit, sekurangnya, minimal, tak kurang dari, tidak "
        "kurang dari, setidak tidaknya"
    ),
    about=phrases("sekitar, kira kira, hampir, kurang lebih, hingga, diperkirakan"),
    thousands=".",
    decimal=",",
    range_to=phrases("hingga, sampai"),
    range_from=phrases("antara"),
    range_and=phrases("dan"),
    measures=phrases("""
        persen, hektare, hektar, ton, liter, derajat, dolar, rupiah, kilogram, kg, barel, meter kubik,
        meter persegi
    """),
    measures_before=phrases("rp, usd"),
)

DATES = DateWords(
    months=named(
        "Januari=1 Jan=1 Februari=2 Feb=2 Maret=3 Mar=3 April=4 Apr=4 Mei=5 Juni=6 Jun=6 Juli=7 Jul=7 Agustus=8 Agu=8 "
        "Agt=8 September=9 Sep=9 Oktober=10 Okt=10 November=11 Nov=11 Nop=11 Desember=12 Des=12"
    ),
    weekdays=named("Senin=1 Selasa=2 Rabu=3 Kamis=4 Jumat=5 Jum_at=5 Sabtu=6 Minggu=7 Ahad=7"),
    days=named("""
        hari_ini=0 kemarin=-1 kemarin_lusa=-2 tadi_malam=-1 semalam=-1 malam_tadi=-1 tadi_pagi=0 pagi_tadi=0
        siang_tadi=0 sore_tadi=0 pagi_ini=0 malam_ini=0 kemarin_malam=-1 kemarin_pagi=-1 kemarin_sore=-1 besok=1
        lusa=2 dini_hari_tadi=0 siang_ini=0 sore_ini=0
    """),
    weeks=named(
        "pekan_ini=0 minggu_ini=0 awal_pekan_ini=0 pekan_lalu=-1 minggu_lalu=-1 sepekan_terakhir=-1 "
        "seminggu_terakhir=-1 akhir_pekan_lalu=-1"
    ),
    months_ago=named("bulan_ini=0 bulan_lalu=-1 sebulan_terakhir=-1"),
    month_parts=named("awal=1 pada_awal=1 pertengahan=2 akhir=3 pada_akhir=3"),
    earlier=phrases("sebelumnya, sebelum itu, lebih awal"),
    later=phrases("kemudian, setelahnya, setelah itu, sesudahnya, berselang"),
    ago=phrases("lalu, yang lalu, silam, yang silam"),
    month_openers=phrases("pada, bulan, sejak, selama, hingga, sampai, tahun, pada tahun, pada bulan, di tahun"),
    capital_months=True,
    links=phrases("bulan, tahun"),
    ands=phrases("dan, hingga, sampai"),
    day_units=phrases("hari, malam"),
    week_units=phrases("pekan, minggu"),
    month_units=phrases("bulan"),
    year_units=phrases("tahun"),
    pairs=named("sehari=1 sepekan=7 seminggu=7 sebulan=30 setahun=365"),
    one_day_before=phrases("""
        sehari sebelumnya, hari sebelumnya, malam sebelumnya, sehari sebelum, sehari sebelum itu
    """),
    one_day_after=phrases("""
        keesokan harinya, esok harinya, hari berikutnya, keesokan hari, sehari kemudian, sehari setelahnya
    """),
    since=phrases("sejak, mulai, sejak hari, semenjak"),
    until=phrases("hingga, sampai"),
    same_day=phrases("""
        hari yang sama, pada hari yang sama, hari itu juga, pada hari itu, malam itu, malam yang sama
    """),
)

RELATIONS = RelationWords(
    source=phrases("dari, keluar dari, meninggalkan, asal"),
    goal=phrases(
        "ke, menuju, menuju ke, ke arah, kepada, hingga ke, sampai ke, sampai di, hingga, memasuki, mencapai, "
        "tiba di, ke dalam"
    ),
    via=phrases("melalui, lewat, via, melewati, melintasi"),
    on_the_way=phrases("dalam perjalanan, di perjalanan"),
    at=phrases("""
        di, pada, di dalam, dalam, di luar, di kawasan, di wilayah, di daerah, terhadap, atas, di atas, seluruh,
        menjalar ke, meluas ke, merembet ke
    """),
    around=phrases(
        "di sekitar, sekitar, di sekeliling, sekeliling, mengelilingi, dari puncak, dari kawah, dari pusat, di "
        "seputar, seputar, sekitar kawasan"
    ),
    near=phrases("dekat, di dekat, tak jauh dari, tidak jauh dari, berdekatan dengan, di pinggiran, pinggiran"),
    of=phrases("dari"),
    articles=phrases("para, sang, si, sebuah, suatu"),
    joins=phrases("dan, atau, serta, lalu, kemudian"),
    onward=phrases("lalu, kemudian, selanjutnya, dilanjutkan"),
    where=phrases("di mana, dimana, tempat, yang mana"),
    there=phrases("di sana, disana, di situ, di tempat itu, di lokasi itu, di lokasi, sana, situ"),
    this=phrases("itu, tersebut, ini"),
    back_nouns={
        "fasilitas": "base site camp crossing",
        "pangkalan": "base",
        "markas": "base",
        "garnisun": "base",
        "pos": "base crossing",
        "kamp": "camp base",
        "kota": "city",
        "desa": "city",
        "ibu kota": "city",
        "kampung": "city",
        "permukiman": "city",
        "daerah": "city base camp crossing site terrain island",
        "kawasan": "city base camp crossing site terrain island",
        "perbatasan": "crossing",
        "penyeberangan": "crossing",
        "bandara": "site base",
        "pelabuhan": "site city",
        "gunung": "terrain",
        "gunung api": "terrain",
        "pulau": "island",
        "puncak": "terrain",
        "kawah": "terrain",
        "pabrik": "site",
        "bendungan": "site",
        "wilayah": "city base camp crossing site terrain island",
        "kabupaten": "admin2 city",
        "kecamatan": "admin2 city",
        "distrik": "admin2 city",
    },
    directions=named("utara=0 timur_laut=45 timur=90 tenggara=135 selatan=180 barat_daya=225 barat=270 barat_laut=315"),
)

EVENTS = EventWords(
    motion={
        "defection": phrases("membelot, pembelotan, desersi, berpindah kubu, berpaling ke"),
        "withdrawal": phrases("""
            mundur, menarik diri, ditarik, menarik pasukan*, penarikan, menarik mundur, ditarik mundur, angkat kaki,
            menarik ~ pasukan, menarik ~ prajurit, menarik ~ personel, penarikan pasukan, menarik pasukan,
            hengkang dari
        """),
        "advance": phrases("""
            maju, bergerak maju, merangsek, mendesak maju, menyerbu ke, melaju ke, maju ke, mendekati
        """),
        "redeployment": phrases("""
            dikerahkan, mengerahkan, pengerahan, dipindahkan, memindahkan, digeser, dikirim, mengirim, dialihkan,
            diberangkatkan, diterjunkan, memberangkatkan, diturunkan ke, menggeser pasukan, bala bantuan,
            mengirim pasukan, dikirim ke, penempatan pasukan, bertolak, pergeseran pasukan
        """),
        "convoy": phrases("""
            konvoi, iring iringan, rombongan, rombongan kendaraan, rombongan truk
        """),
        "displacement": phrases("""
            mengungsi, mengungsikan diri, pengungsian, mengungsinya, melarikan diri, lari, terusir, diusir, eksodus,
            kabur, menyelamatkan diri, pengungsi tiba, menyeberang, pengungsi dari, kabur dari, kabur ke,
            terpaksa meninggalkan, lari ke, menyeberang ke, mencari perlindungan, hijrah ke, tiba di pengungsian
        """),
        "return": phrases("""
            kembali, pulang, balik, dipulangkan, pemulangan, pulang ke, kembali ke, kepulangan, memulangkan
        """),
        "evacuation": phrases("""
            dievakuasi, mengevakuasi, evakuasi, diungsikan, mengungsikan, pengevakuasian, dipindahkan,
            dipulangkan dengan, relokasi, direlokasi, diselamatkan ke, diterbangkan, menerbangkan
        """),
        "detention transfer": phrases("""
            diekstradisi, dideportasi, dipindahkan ke penjara, memindahkan tahanan, tahanan dipindahkan,
            dipindahkan ke lapas, dipindahkan ke rutan, langsung dibawa, dilimpahkan ke, digiring ke
        """),
        "smuggling": phrases("menyelundupkan, diselundupkan, penyelundupan"),
        "patrol": phrases("berpatroli, patroli"),
        "": phrases("""
            diterbangkan, dilarikan, digiring, dikawal, bergerak, berangkat, menuju, pergi, bertolak, berpindah,
            pindah, berjalan, berlayar, terbang, berkendara,
            melaju,
            bertandang, tiba, melanjutkan perjalanan, bepergian, diangkut, mengangkut, dibawa, membawa ~ ke,
            meninggalkan, keluar
        """),
    },
    leaves=phrases("""
        meninggalkan, tinggalkan, mengosongkan, ditinggalkan, keluar dari, angkat kaki dari, bertolak dari,
        mundur dari
    """),
    reaches=phrases("""
        memasuki, mencapai, tiba di, sampai di, masuk ke, mendekati, tiba, mengungsi di, ditampung di, berlindung di,
        bersandar di, mendarat di, merapat di, ditempatkan di, bermarkas di, menumpang di
    """),
    incident={
        "Arrests": phrases("""
            menangkap, ditangkap, penangkapan, menahan, ditahan, penahanan, tertangkap, membekuk, dibekuk,
            di bawah pengawal*, dibawah pengawal*, di bawah penjagaan, meringkus, diringkus, mengamankan ~ orang,
            diamankan, menciduk, diciduk, ditawan, diamankan polisi, digelandang, ditangkapi, dicokok, dijebloskan,
            ditetapkan tersangka, terjaring, penggerebekan, menggerebek, digerebek
        """),
        "Air/drone strike": phrases("""
            serangan udara, serangan drone, serangan pesawat, pesawat tempur, dibom dari udara, drone menyerang,
            drone menghantam, serangan pesawat nirawak, jet tempur, serangan helikopter, pengeboman udara,
            drone meledak, serangan pesawat tak berawak, drone bunuh diri, drone kamikaze, pesawat nirawak menyerang,
            pesawat tempur mengebom, pesawat mengebom, helikopter menembaki, bom udara, drone menjatuhkan, bom barel,
            serangan dari udara
        """),
        "Shelling/artillery/missile attack": phrases("""
            serangan rudal, serangan roket, serangan artileri, tembakan artileri, tembakan mortir, tembakan roket,
            mortir, digempur, menggempur, gempuran, rudal menghantam, roket menghantam, menghantam, dihantam roket,
            dihantam rudal, bombardir, membombardir, dibombardir, menembakkan roket, menembakkan rudal,
            serangan mortir, hujan roket, peluru artileri, peluru mortir, rudal jatuh, roket jatuh, rudal balistik,
            tembakan tank, menembaki dengan artileri, artileri menghantam, hantaman rudal, serangan peluru kendali,
            peluru kendali, proyektil, meriam, rentetan roket
        """),
        "Suicide bomb": phrases("bom bunuh diri, serangan bunuh diri, meledakkan diri"),
        "Remote explosive/landmine/IED": phrases("""
            ledakan, meledak, bom, ranjau, meledakkan, diledakkan, pengeboman, pemboman, dibom, bom mobil, peledakan,
            peledak, bom rakitan, ranjau darat, bom pinggir jalan, melindas ranjau, menginjak ranjau, bom pipa,
            peledak rakitan, bom molotov meledak, alat peledak
        """),
        "Grenade": phrases(
            "granat meledak, melempar granat, melemparkan granat, serangan granat, dilempar granat, ledakan granat"
        ),
        "Chemical weapon": phrases("serangan kimia, serangan gas, gas klorin, gas sarin"),
        "Armed clash": phrases("""
            bentrok*, baku tembak, kontak tembak, kontak senjata, pertempuran, bertempur, penyergapan, menyergap,
            disergap, adu tembak, saling tembak, pertempuran sengit, memukul mundur serangan, menangkis serangan,
            memukul mundur ~ serangan, terlibat tembak menembak, tembak menembak, saling serang, menghadang, diadang,
            penghadangan, menggagalkan serangan, menahan serangan, pertempuran kembali, perang suku, memukul mundur
        """),
        "Government regains territory": phrases("""
            merebut kembali, direbut kembali, menguasai kembali, membebaskan kota, dibebaskan dari,
            mengambil alih kembali, memulihkan kendali, membebaskan wilayah, mengusir ~ dari
        """),
        "Non-state actor overtakes territory": phrases("""
            merebut, direbut, menduduki, diduduki, mengambil alih, menguasai, jatuh ke tangan, merebut kendali,
            merebut kota, jatuh ke, mencaplok, menguasai kota, menguasai desa, dikuasai sepenuhnya,
            mengibarkan bendera
        """),
        "Peaceful protest": phrases("""
            unjuk rasa, berunjuk rasa, demonstrasi, demo, berdemo, berdemonstrasi, aksi damai, menggelar aksi,
            aksi protes, pengunjuk rasa, memprotes, turun ke jalan, pawai, long march, mogok kerja, aksi serupa,
            unjuk rasa serupa, aksi massa, aksi mogok, aksi di, aksi mahasiswa, aksi buruh, aksi berlangsung,
            mimbar bebas, aksi unjuk, duduk di jalan, memblokade jalan, pemblokiran jalan, blokade jalan,
            aksi solidaritas, mogok massal, berpawai, berorasi, aksi bela, unjukrasa
        """),
        "Violent demonstration": phrases("""
            kerusuhan, rusuh, ricuh, kericuhan, amuk massa, membakar ban, huru hara, melempari, pelemparan batu,
            lempar batu, bom molotov, merusak fasilitas, anarkis, anarkistis, berujung bentrok, membakar kantor,
            massa membakar, menerobos barikade
        """),
        "Mob violence": phrases("""
            dikeroyok, pengeroyokan, dihakimi massa, main hakim, mengeroyok, tawuran, amukan massa, diamuk massa,
            amuk warga, bentrok antarwarga, bentrokan antarwarga, bentrok antarkelompok, perkelahian massal,
            dikeroyok massa
        """),
        "Attack": phrases("""
            menyerang, diserang, serangan, penyerangan, pembunuhan, membunuh, dibunuh, menembaki, ditembaki,
            penembakan, menembak, ditembak, pembantaian, membantai, dibantai, menyerbu, diserbu, tembak mati,
            menikam, ditikam, penikaman, memenggal, tembakan, menghujani, diberondong, memberondong,
            melepaskan tembakan, dibacok, membacok, luka bacok, luka tembak, ditemukan tewas, menghabisi, dihabisi,
            dieksekusi, mengeksekusi, penganiayaan, menganiaya, dianiaya, serbuan, pembunuhan massal, dipenggal,
            menggorok, penyerbuan
        """),
        "Sexual violence": phrases("memperkosa, diperkosa, pemerkosaan, perkosaan, kekerasan seksual"),
        "Abduction/forced disappearance": phrases("""
            menculik, diculik, penculikan, menyandera, disandera, penyanderaan, dibawa kabur, sandera,
            dihilangkan paksa, penghilangan paksa, menyekap, disekap
        """),
        "Agreement": phrases("""
            menandatangani ~ kesepakatan, menandatangani ~ perjanjian, menyepakati gencatan senjata,
            gencatan senjata berlaku, kesepakatan damai, perjanjian damai, menandatangani ~ gencatan senjata,
            pertukaran tahanan, sepakat gencatan senjata, meneken perjanjian, meneken kesepakatan,
            gencatan senjata diumumkan, gencatan senjata mulai berlaku, berdamai, ikrar damai,
            kesepakatan gencatan senjata
        """),
        "Change to group/activity": phrases("""
            menyerahkan diri, menyerah, meletakkan senjata, menyerahkan senjata, kembali ke pangkuan, berikrar setia,
            turun gunung, membelot, baiat, menyatakan setia
        """),
        "Disrupted weapons use": phrases("""
            menembak jatuh, ditembak jatuh, mencegat rudal, menjinakkan bom, dijinakkan, menyita ~ senjata,
            menyita ~ amunisi, gudang senjata, senjata disita, menyita senjata, menyita dua pucuk, menyita ~ pucuk,
            menyita ~ peledak, menemukan ~ amunisi, menggagalkan, digagalkan, menembak jatuh drone, pencegatan,
            dicegat
        """),
        "Headquarters or base established": phrases(
            "mendirikan ~ pangkalan, membangun ~ pangkalan, mendirikan ~ pos, mendirikan ~ markas, membangun ~ "
            "pos, mendirikan ~ kamp"
        ),
        "Looting/property destruction": phrases("""
            menjarah, dijarah, penjarahan, membakar rumah, rumah dibakar, perusakan, pembakaran, membakar, dibakar,
            dirusak massa, merusak kantor, merusak rumah, merusak toko, membakar sekolah, membakar puskesmas,
            membakar pasar, rumah warga dibakar, merusak gereja, merusak masjid, membongkar paksa,
            menghancurkan rumah, hangus dibakar, sabotase, menebang paksa
        """),
        "Non-violent transfer of territory": phrases("menyerahkan kendali, memasuki ~ tanpa perlawanan"),
        "Other": phrases("jam malam, memberlakukan jam malam, keadaan darurat"),
        "Protest with intervention": phrases("""
            gas air mata, meriam air, water cannon, dibubarkan polisi, membubarkan massa, pembubaran paksa,
            dibubarkan paksa, peluru karet
        """),
    },
    deaths=phrases("""
        tewas, menewaskan, meninggal, meninggal dunia, mati, terbunuh, korban jiwa, membunuh, dibunuh, jenazah,
        mayat, merenggut, gugur, korban tewas, nyawa, merenggut nyawa, nyawa melayang, wafat, meregang nyawa,
        kehilangan nyawa, ditemukan tewas
    """),
    injuries=phrases("""
        luka luka, terluka, melukai, cedera, luka, mencederai, luka berat, luka ringan, dirawat, luka bakar, kritis,
        luka parah
    """),
    zones={
        "deconfliction": phrases(
            "zona de konflik, zona dekonflik, zona dekonfliksi, zona de eskalasi, zona deeskalasi, zona bebas "
            "konflik, zona de konfliksi"
        ),
        "exclusion": phrases(
            "zona larangan, zona penyangga, zona terlarang, zona eksklusi, zona keamanan, zona steril, kawasan "
            "steril, garis polisi, zona aman steril, area steril, zona karantina, kawasan terlarang"
        ),
        "ceasefire": phrases("zona gencatan senjata, zona demiliterisasi"),
        "control": phrases("zona kendali, zona kontrol, jam malam"),
        "no-fly": phrases(
            "zona larangan terbang, larangan terbang, wilayah udara ditutup, menutup wilayah udara, ruang udara"
        ),
        "evacuation": phrases(
            "zona evakuasi, wajib mengungsi, diminta mengungsi, perintah evakuasi, mengosongkan wilayah, dikosongkan"
        ),
        "hazard": phrases(
            "zona bahaya, zona merah, kawasan rawan bencana, daerah bahaya, kawasan rawan, zona rawan, melarang "
            "aktivitas, dilarang beraktivitas, larangan aktivitas, tidak beraktivitas, tidak melakukan "
            "aktivitas, mengosongkan area, rekomendasi jarak"
        ),
        "siege": phrases("pengepungan, kepungan"),
        "safe": phrases("zona aman, zona kemanusiaan, daerah aman"),
        "closed military": phrases("zona militer tertutup, zona militer, kawasan militer tertutup"),
        "": phrases("zona"),
    },
    zone_acts=phrases("""
        mendeklarasikan, menetapkan, memberlakukan, mengumumkan, melarang, dilarang, diberlakukan, ditetapkan, menutup,
        ditutup, larangan,
        menerapkan, diterapkan, membentuk, mensterilkan, disterilkan, mengosongkan, dikosongkan, mengimbau, diimbau,
        meminta warga, diminta,
        menjaga, mempertahankan, memperluas, menjauhi, tidak mendekati, tidak beraktivitas, tidak melakukan aktivitas,
        mensterilisasi
    """),
    radius=phrases("radius, dalam radius, beradius, jari jari, sejauh, dalam jarak"),
    diameter=phrases("diameter, berdiameter, bergaris tengah"),
    units={
        "km": 1000,
        "kilometer": 1000,
        "m": 1,
        "meter": 1,
        "mil": 1609.344,
        "mil laut": 1852,
        "mil nautika": 1852,
    },
    persons=phrases("""
        orang, warga, penduduk, jiwa, korban, pengungsi, perempuan, wanita, anak, anak anak, lelaki, pria, pelajar,
        mahasiswa, demonstran, pengunjuk rasa, tersangka, terduga, tahanan, tawanan, penumpang, pekerja, buruh,
        jurnalis, wartawan, sandera, warga sipil, sipil, keluarga, kepala keluarga, santri, siswa, nelayan, petani,
        santriwati, guru, jemaah, pendaki, wisatawan, pelaku, penambang, di antaranya, dokter, perawat, tukang ojek,
        sopir, pendeta, ulama, provokator, perusuh, penjarah, awak, penyintas, pendatang, pelayat, jamaah, peziarah,
        kk, mahasiswi, tenaga kesehatan, pendulang, pedagang, karyawan, aktivis, ustaz, jemaat, pilot, kru,
        narapidana, napi, migran, imigran, bocah, balita, bayi, remaja, pemuda, lansia, ibu, bapak, kepala desa,
        kepala suku, relawan, pegawai, aparatur, wni, wna, massa, pendemo
    """),
    armed=phrases("""
        tentara, prajurit, pejuang, militan, gerilyawan, pemberontak, polisi, milisi, pembelot, serdadu, anggota,
        personel, kombatan, petempur, teroris, aparat, tentara bayaran, brimob, pasukan, bandit, perompak, separatis,
        jihadis, kelompok bersenjata
    """),
    vehicles=phrases(
        "kendaraan, truk, tank, mobil, bus, kapal, perahu, panser, motor, pikap, kendaraan lapis baja, "
        "pesawat, helikopter, ambulans, minibus, kapal feri, sepeda motor"
    ),
    they=phrases("mereka, ia, dia, keduanya, semuanya, ketiganya"),
    actors=phrases("""
        tentara, pasukan, militer, polisi, milisi, kelompok, pemerintah, pemberontak, militan, gerilyawan, pejuang,
        angkatan laut,
        angkatan udara, koalisi, komando, batalyon, brigade, front, gerakan, kementerian, otoritas, partai, TNI, Polri,
        polda, polres, kodam,
        divisi, elemen, tim, satgas, badan, aparat, dinas
    """),
    actor_follows=True,
    ignore=phrases(
        "tak dikenal, tidak dikenal, tidak hanya, bukan hanya, tak hanya, tak kurang dari, tidak kurang dari, "
        "pertempuran di laut, kompor meledak ~, bom waktu, serangan jantung, serangan siber, sekitar pukul, "
        "dalam serangan balasan, dari kementerian, markas besar, harga meledak, "
        "membebaskan ~ tahanan, dibebaskan dari tahanan, pembebasan ~ tahanan"
    ),
    killings=phrases("""
        menewaskan, terbunuh, membunuh, dibunuh, ditembak mati, menembak mati, dibantai, membantai, gugur,
        ditemukan tewas, dibacok, dihabisi, dieksekusi, diberondong
    """),
    accidents=phrases("""
        gempa*, banjir*, longsor*, tanah longsor, letusan, meletus, erupsi, tsunami, topan, badai, siklon,
        puting beliung, kebakaran, terbakar, si jago merah, kecelakaan, tabrakan, bertabrakan, menabrak, terguling,
        terbalik, tergelincir, tenggelam, hanyut, macet, kemacetan, lalu lintas, kekeringan, arus mudik, tol,
        lakalantas, korsleting, elpiji,
        hujan lebat, gelombang tinggi, angin kencang
    """),
    sport=phrases("""
        sepak bola, sepakbola, liga, gol, babak pertama, babak kedua, pertandingan, laga, pelatih, penyerang,
        kiper, wasit, kejuaraan, turnamen, piala, timnas, klasemen, skor, menang ~ atas, bulu tangkis, medali,
        olimpiade, pemain, juara, tim asal, gelandang,
        gawang, kebobolan, tuan rumah, pertahanan lawan, menang telak, bek, lapangan hijau
    """),
    prisoners=phrases("tersangka, tahanan, terduga, napi, narapidana, tawanan"),
    politics=phrases("""
        tentara, militer, pasukan, prajurit, pemberontak, milisi, militan, teror*, kelompok bersenjata, kkb, opm,
        separatis, gerilyawan, aktivis, demonstran, mahasiswa, pengunjuk rasa, massa, oposisi, jurnalis, wartawan,
        politik, politisi, pemilu, etnis, suku, kudeta, aparat keamanan, warga sipil, sipil, pengungsi, sandera,
        ekstremis, simpatisan, buruh, bentrok*, orang bersenjata, tni, bersenjata, perompak, pos militer,
        orang tak dikenal, orang tidak dikenal, tpnpb, polri, brimob, teroris*, pemberontak*, densus,
        kelompok kriminal, petani, mujahidin
    """),
    forces=phrases("""
        tentara, militer, polisi, pemerintah, angkatan darat, angkatan laut, angkatan udara, aparat, rezim, junta,
        pasukan keamanan, kementerian, otoritas, polda, polres, kodam, satgas, pasukan pemerintah, prajurit, brimob
    """),
    groups=phrases("""
        pemberontak, milisi, militan, gerilyawan, kelompok bersenjata, separatis, teroris, geng, petempur, pejuang,
        kombatan, tentara bayaran, orang bersenjata, bandit, ekstremis, jihadis, pembelot
    """),
    civilians=phrases("""
        warga*, penduduk, sipil, pengungsi, demonstran, pengunjuk rasa, mahasiswa, wartawan, jurnalis, petani
    """),
    states=phrases("""
        yang dikuasai, yang masih dikuasai, yang diduduki, yang dikontrol, yang dikendalikan, yang menguasai,
        dikuasai oleh, dikuasai pemerintah, dikontrol oleh, di bawah kendali, di bawah kekuasaan, di bawah kontrol,
        berada di tangan, wilayah pendudukan, daerah yang, yang dipegang
    """),
    figures=phrases("harga, harga harga, inflasi, saham, kurs, bursa, hama, wereng, panen raya"),
    singles=phrases("""
        seorang warga, seorang prajurit, seorang anggota, seorang polisi, seorang perempuan, seorang anak,
        seorang guru, seorang sopir, seorang wartawan, seorang warga sipil
    """),
)

FACTS = FactWords(
    negation=phrases(
        "tidak, bukan, tak, belum, tanpa, jangan, tiada, gagal, menolak, tidak ada, tak seorang pun, nihil"
    ),
    after_negation=phrases(
        "mungkin digelar, mungkin terjadi, mungkin menyusul, bisa terjadi, dapat terjadi, mungkin dilakukan"
    ),
    denial=phrases("""
        membantah, bantah, dibantah, menyangkal, menepis, hoaks, hoax, tidak benar, kabar bohong, berita bohong,
        menampik, bertentangan dengan laporan, disangkal, tidak terbukti, tidak berdasar, keliru
    """),
    doubt=phrases("""
        mungkin, dapat, bisa, jika, apabila, bila, kalau, kemungkinan, barangkali, diperkirakan akan, dikhawatirkan,
        khawatir, mengancam, ancaman, seandainya, berpotensi, potensi, diduga akan, simulasi, latihan, mencegah,
        mengantisipasi, dicegah, waspada, seharusnya, menyerukan, mendesak, berharap, untuk mengatur,
        untuk melakukan, belum ada bukti, belum terkonfirmasi, terancam, mengancam akan, dugaan rencana
    """),
    plan=phrases("""
        akan, berencana, hendak, rencananya, bakal, dijadwalkan, siap untuk, direncanakan, bersiap, disiapkan untuk
    """),
    history=phrases(
        "tahun lalu, tahun silam, puluhan tahun, abad, memperingati, peringatan, perang dunia, bersejarah, "
        "sejarah, dekade"
    ),
)

INDONESIAN = Language(
    code="id",
    name="Indonesian",
    version="2026.11.5",
    script="Latin",
    common=phrases("""
        yang, dan, di, dari, ke, itu, dengan, untuk, pada, ini, dalam, adalah, tidak, akan, oleh, telah, mereka,
        sebuah, juga, orang, bahwa,
        kata, warga, para, karena, setelah, sudah, bisa, ada, saat, hari, atau, kepada, serta, menjadi, lebih,
        tersebut, hingga, sejak, sekitar,
        bagi, sebagai, antara, seorang, dilaporkan, mengatakan, ujar
    """),
    abbreviations=phrases(
        "dr, drs, ir, prof, jl, no, tn, ny, kol, letkol, mayjen, brigjen, letjen, kab, kec, kp, gg, h, hj, st, km"
    ),
    places=PLACES,
    numbers=NUMBERS,
    dates=DATES,
    relations=RELATIONS,
    events=EVENTS,
    facts=FACTS,
)
