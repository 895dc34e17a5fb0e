"""Indonesian: its words for what happens, to whom, and whether it did."""

from events.text.language import EventWords, FactWords, phrases

EVENTS = EventWords(
    another=phrases("""
        lain, lainnya, lagi, kedua, ketiga, serupa, beberapa, sejumlah, terpisah, susulan, sebelumnya
    """),
    motion={
        "defection": phrases("membelot, pembelotan, desersi, berpindah kubu, berpaling ke"),
        "withdrawal": phrases("""
            mundur, menarik diri, ditarik, menarik pasukan*, penarikan, menarik mundur, ditarik mundur, angkat kaki,
            menarik ~ pasukan, menarik ~ prajurit, menarik ~ personel, penarikan pasukan, menarik pasukan,
            hengkang dari,
            pasukan ditarik, meninggalkan pos
        """),
        "advance": phrases("""
            maju, bergerak maju, merangsek, mendesak maju, menyerbu ke, melaju ke, maju ke, mendekati
        """),
        "redeployment": phrases("""
            dikerahkan, mengerahkan, pengerahan, dipindahkan, memindahkan, digeser, dikirim, mengirim, dialihkan,
            diberangkatkan, diterjunkan, memberangkatkan, diturunkan ke, menggeser pasukan, bala bantuan,
            mengirim pasukan, dikirim ke, penempatan pasukan, bertolak, pergeseran pasukan,
            mengirim ~ pasukan, mengirim prajurit, mengirim ~ personel, pengerahan pasukan, mengerahkan pasukan,
            penambahan pasukan
        """),
        "convoy": phrases("""
            konvoi, iring iringan, rombongan, rombongan kendaraan, rombongan truk
        """),
        "displacement": phrases("""
            mengungsi, mengungsikan diri, pengungsian, mengungsinya, melarikan diri, lari, terusir, diusir, eksodus,
            kabur, menyelamatkan diri, pengungsi tiba, menyeberang, pengungsi dari, kabur dari, kabur ke,
            terpaksa meninggalkan, lari ke, menyeberang ke, mencari perlindungan, hijrah ke, tiba di pengungsian,
            pengungsi*, lari menyelamatkan diri
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
            ditetapkan tersangka, terjaring, penggerebekan, menggerebek, digerebek,
            dibui, menjebloskan, menggelandang, digelandang*, mengamankan ~ pengunjuk rasa, mengamankan ~ demonstran,
            mengamankan ~ aktivis, mengamankan ~ mahasiswa, mengamankan ~ terduga, diringkus*, diciduk*, menangkapi,
            penangkapan massal, dipenjarakan, dipenjara, dijadikan tersangka makar, dibekuk*
        """),
        "Air/drone strike": phrases("""
            serangan udara, serangan drone, serangan pesawat, pesawat tempur, dibom dari udara, drone menyerang,
            drone menghantam, serangan pesawat nirawak, jet tempur, serangan helikopter, pengeboman udara,
            drone meledak, serangan pesawat tak berawak, drone bunuh diri, drone kamikaze, pesawat nirawak menyerang,
            pesawat tempur mengebom, pesawat mengebom, helikopter menembaki, bom udara, drone menjatuhkan, bom barel,
            serangan dari udara,
            helikopter ~ menembaki, helikopter ~ menembak, helikopter tempur, menjatuhkan bom dari, bom dari udara,
            bom dari pesawat, bom dari helikopter, pesawat tanpa awak, pesawat nirawak, pesawat ~ membombardir,
            pesawat ~ mengebom, drone bersenjata, drone ~ bom, drone ~ granat, bom dari drone, digempur dari udara,
            serangan lewat udara, gempuran udara, serangan bom udara
        """),
        "Shelling/artillery/missile attack": phrases("""
            serangan rudal, serangan roket, serangan artileri, tembakan artileri, tembakan mortir, tembakan roket,
            mortir, digempur, menggempur, gempuran, rudal menghantam, roket menghantam, menghantam, dihantam roket,
            dihantam rudal, bombardir, membombardir, dibombardir, menembakkan roket, menembakkan rudal,
            serangan mortir, hujan roket, peluru artileri, peluru mortir, rudal jatuh, roket jatuh, rudal balistik,
            tembakan tank, menembaki dengan artileri, artileri menghantam, hantaman rudal, serangan peluru kendali,
            peluru kendali, proyektil, meriam, rentetan roket,
            menembakkan mortir, menembakkan artileri, menembakkan peluru kendali, dihujani peluru*, dihujani roket,
            dihujani mortir, dihujani tembakan artileri, roket ditembakkan, rudal ditembakkan, mortir ditembakkan,
            roket menghujani, rudal menghujani, serangan peluru, menghujani ~ roket, menghujani ~ mortir,
            dihantam mortir, dihantam artileri, dihantam peluru, mortir jatuh, serangan misil, salvo roket,
            tembakan meriam
        """),
        "Suicide bomb": phrases("""
            bom bunuh diri, serangan bunuh diri, meledakkan diri,
            pengebom bunuh diri, pelaku bom bunuh diri, aksi bom bunuh diri, peledakan bunuh diri, rompi bom,
            rompi peledak
        """),
        "Remote explosive/landmine/IED": phrases("""
            ledakan, meledak, bom, ranjau, meledakkan, diledakkan, pengeboman, pemboman, dibom, bom mobil, peledakan,
            peledak, bom rakitan, ranjau darat, bom pinggir jalan, melindas ranjau, menginjak ranjau, bom pipa,
            peledak rakitan, bom molotov meledak, alat peledak,
            terkena ranjau, kena ranjau, terinjak ranjau, menginjak bom, bahan peledak ~ meledak, amunisi sisa perang,
            sisa perang meledak, mortir sisa perang, bom sisa perang, bom tas, bom ikan, bom waktu meledak,
            jembatan diledakkan
        """),
        "Grenade": phrases("""
            granat meledak, melempar granat, melemparkan granat, serangan granat, dilempar granat,
            ledakan granat,
            melempar ~ granat, melemparkan ~ granat, pelemparan granat, dilempari granat, digranat
        """),
        "Chemical weapon": phrases("serangan kimia, serangan gas, gas klorin, gas sarin"),
        "Armed clash": phrases("""
            bentrok*, baku tembak, kontak tembak, kontak senjata, pertempuran, bertempur, penyergapan, menyergap,
            disergap, adu tembak, saling tembak, pertempuran sengit, memukul mundur serangan, menangkis serangan,
            memukul mundur ~ serangan, terlibat tembak menembak, tembak menembak, saling serang, menghadang, diadang,
            penghadangan, menggagalkan serangan, menahan serangan, pertempuran kembali, perang suku, memukul mundur,
            menyerang pos tni, menyerang pos keamanan, menyerang ~ pos tni, menyerang pos polisi, menyerang polsek,
            menyerang markas, menyerang ~ markas, menyerang patroli, menyerang prajurit, menyerang aparat,
            serangan terhadap pos, serang pos, penyerangan pos, penyerangan polsek, menembaki pos, menembaki ~ pos,
            menembaki aparat, menembaki prajurit, menembaki patroli, menembak aparat, menembak prajurit,
            pos ~ ditembaki, pos tni ~ diserang, pos polisi ~ diserang, polsek ~ diserang, mengadang patroli,
            mengadang aparat, mengadang prajurit, pengadangan, anggota kkb dilumpuhkan, kkb dilumpuhkan,
            teroris dilumpuhkan, dilumpuhkan aparat, menembak mati ~ anggota, menewaskan ~ anggota kkb,
            tembak mati anggota kkb, terlibat kontak, terlibat kontak dengan, kontak antara tni, kontak antara aparat,
            kontak tembak*, baku tembak*, kontak bersenjata, pertempuran pecah, perang terbuka, gugur dalam kontak,
            gugur ditembak, ditembak kkb saat patroli, penyerbuan pos, penyerbuan markas
        """),
        "Government regains territory": phrases("""
            merebut kembali, direbut kembali, menguasai kembali, membebaskan kota, dibebaskan dari,
            mengambil alih kembali, memulihkan kendali, membebaskan wilayah, mengusir ~ dari,
            berhasil mengusir, mengambil kembali kendali, mengambil kembali kontrol, merebut balik,
            memukul mundur ~ dari, direbut lagi, kembali dikuasai tni, kembali dikuasai pemerintah,
            membebaskan ~ dari pendudukan, menguasai lagi
        """),
        "Non-state actor overtakes territory": phrases("""
            merebut, direbut, menduduki, diduduki, mengambil alih, menguasai, jatuh ke tangan, merebut kendali,
            merebut kota, jatuh ke, mencaplok, menguasai kota, menguasai desa, dikuasai sepenuhnya,
            mengibarkan bendera,
            jatuh ke tangan pemberontak, mengambil alih kendali, mengambil alih kontrol, menguasai wilayah,
            menguasai distrik, berhasil menguasai, berhasil merebut, menguasai ibu kota, dikuasai pemberontak sejak
        """),
        "Peaceful protest": phrases("""
            unjuk rasa, berunjuk rasa, demonstrasi, demo, berdemo, berdemonstrasi, aksi damai, menggelar aksi,
            aksi protes, pengunjuk rasa, memprotes, turun ke jalan, pawai, long march, mogok kerja, aksi serupa,
            unjuk rasa serupa, aksi massa, aksi mogok, aksi di, aksi mahasiswa, aksi buruh, aksi berlangsung,
            mimbar bebas, aksi unjuk, duduk di jalan, memblokade jalan, pemblokiran jalan, blokade jalan,
            aksi solidaritas, mogok massal, berpawai, berorasi, aksi bela, unjukrasa,
            mendatangi kantor ~ menuntut, mendatangi ~ menuntut, mendatangi gedung ~ menuntut, mendatangi dprd,
            menggeruduk, geruduk, memalang jalan, pemalangan jalan, memalang ~ kantor, dipalang, longmarch,
            menutup jalan ~ protes, sebagai protes, sebagai bentuk protes, menduduki kantor, menduduki gedung,
            aksi seribu lilin, seribu lilin, aksi kamisan, aksi bisu, aksi diam, aksi tutup mulut, aksi duduk,
            aksi demo, aksi unjuk rasa, aksi jalan kaki, aksi bakar lilin, berkumpul ~ menolak, massa ~ menolak,
            massa ~ menuntut, mahasiswa ~ menuntut, warga ~ memprotes, membentangkan spanduk, memblokir jalan,
            memblokade jalan*, diblokir warga, menggelar orasi, demonstran, aksi kemanusiaan ~ papua, mogok makan,
            mogok nasional, mogok sipil, menyuarakan tuntutan, turun jalan, aksi tolak
        """),
        "Violent demonstration": phrases("""
            kerusuhan, rusuh, ricuh, kericuhan, amuk massa, membakar ban, huru hara, melempari, pelemparan batu,
            lempar batu, bom molotov, merusak fasilitas, anarkis, anarkistis, berujung bentrok, membakar kantor,
            massa membakar, menerobos barikade,
        massa ~ membakar, massa ~ merusak, bentrok dengan polisi, bentrok dengan aparat,
            merobohkan pagar, menjebol pagar, mendobrak pagar, melempari polisi, melempari aparat, melempari ~ batu,
            dilempari batu, dibakar massa, dirusak massa, berakhir ricuh, berakhir rusuh, berujung ricuh,
            berujung rusuh, aksi anarkis, aksi anarki, bentrok antara mahasiswa, bentrok antara massa,
            massa ~ merangsek, rusuh massa, kerusuhan massa
        """),
        "Mob violence": phrases("""
            dikeroyok, pengeroyokan, dihakimi massa, main hakim, mengeroyok, tawuran, amukan massa, diamuk massa,
            amuk warga, bentrok antarwarga, bentrokan antarwarga, bentrok antarkelompok, perkelahian massal,
            dikeroyok massa,
            menghajar ~ hingga tewas, dihajar massa, dihajar warga, menghajar pencuri, dikeroyok warga,
            dibakar hidup*, membakar hidup*, dua kelompok warga saling, dua kelompok warga bentrok, konflik antarsuku,
            perang antar suku, perang antarsuku, perang antarkampung, bentrok antarsuku, bentrokan antarsuku,
            bentrok antarkampung, bentrok antarpendukung, bentrok warga, bentrokan warga, bentrok dua kelompok,
            bentrokan dua kelompok, saling serang antarwarga, kelompok warga saling, tewas dihakimi, tewas diamuk,
            tewas dikeroyok
        """),
        "Attack": phrases("""
            menyerang, diserang, serangan, penyerangan, pembunuhan, membunuh, dibunuh, menembaki, ditembaki,
            penembakan, menembak, ditembak, pembantaian, membantai, dibantai, menyerbu, diserbu, tembak mati,
            menikam, ditikam, penikaman, memenggal, tembakan, menghujani, diberondong, memberondong,
            melepaskan tembakan, dibacok, membacok, luka bacok, luka tembak, ditemukan tewas, menghabisi, dihabisi,
            dieksekusi, mengeksekusi, penganiayaan, menganiaya, dianiaya, serbuan, pembunuhan massal, dipenggal,
            menggorok, penyerbuan,
            ditemukan tak bernyawa, luka tembak, luka bacok, luka tusuk, dibacok, diberondong,
            menembak warga, menembak sipil, menembaki warga, penembakan terhadap, tembak warga, serangan bersenjata,
            serangan senjata tajam, penyerangan terhadap, diserang orang tak dikenal, otk menyerang, otk menembak,
            rumah ~ dilempari bom, dilempari bom molotov, dilempar bom molotov, menebas, ditebas, memarangi,
            diparangi, memanah, dipanah, ditusuk, penusukan, pembacokan, eksekusi mati warga, digorok, dimutilasi,
            dihujani tembakan, menghujani ~ tembakan, aksi penembakan, tewas ditembak, tewas dibacok, tewas tertembak,
            tertembak
        """),
        "Sexual violence": phrases("""
            memperkosa, diperkosa, pemerkosaan, perkosaan, kekerasan seksual,
            dirudapaksa, merudapaksa, rudapaksa, pelecehan seksual oleh aparat, diperkosa*, perbudakan seksual
        """),
        "Abduction/forced disappearance": phrases("""
            menculik, diculik, penculikan, menyandera, disandera, penyanderaan, dibawa kabur, sandera,
            dihilangkan paksa, penghilangan paksa, menyekap, disekap,
            dibawa paksa, membawa paksa, dijemput paksa, menjemput paksa, dibawa lari, diambil paksa orang,
            hilang ~ dibawa kelompok, hilang setelah dibawa, penyekapan, disandera*, penculik*
        """),
        "Agreement": phrases("""
            menandatangani ~ kesepakatan, menandatangani ~ perjanjian, menyepakati gencatan senjata,
            gencatan senjata berlaku, kesepakatan damai, perjanjian damai, menandatangani ~ gencatan senjata,
            pertukaran tahanan, sepakat gencatan senjata, meneken perjanjian, meneken kesepakatan,
            gencatan senjata diumumkan, gencatan senjata mulai berlaku, berdamai, ikrar damai,
            kesepakatan gencatan senjata,
            patah panah, menandatangani perjanjian damai, menandatangani kesepakatan damai, menyepakati perdamaian,
            sepakat berdamai, kesepakatan damai ditandatangani, sepakati gencatan senjata,
            gencatan senjata disepakati, pertukaran tawanan, tukar tawanan, nota kesepakatan damai,
            menyepakati ~ gencatan
        """),
        "Change to group/activity": phrases("""
            menyerahkan diri, menyerah, meletakkan senjata, menyerahkan senjata, kembali ke pangkuan, berikrar setia,
            turun gunung, membelot, baiat, menyatakan setia,
            kembali ke nkri, kembali ke pangkuan nkri, ikrar setia, mengucapkan ikrar, menyerahkan diri*,
            menyerahkan ~ senjata, meletakkan ~ senjata, sumpah setia nkri
        """),
        "Disrupted weapons use": phrases("""
            menembak jatuh, ditembak jatuh, mencegat rudal, menjinakkan bom, dijinakkan, menyita ~ senjata,
            menyita ~ amunisi, gudang senjata, senjata disita, menyita senjata, menyita dua pucuk, menyita ~ pucuk,
            menyita ~ peledak, menemukan ~ amunisi, menggagalkan, digagalkan, menembak jatuh drone, pencegatan,
            dicegat,
            menjinakkan ~ bom, penjinakan bom, bom dijinakkan, menemukan ~ senjata, menemukan gudang senjata,
            menyita ~ bom, menyita ~ senpi, senjata api disita, penyelundupan senjata, penyelundupan amunisi,
            menembak jatuh ~ drone, diledakkan tim gegana, disposal bom, mencegat ~ rudal, mencegat ~ drone,
            rencana serangan ~ digagalkan
        """),
        "Headquarters or base established": phrases("""
            mendirikan ~ pangkalan, membangun ~ pangkalan, mendirikan ~ pos, mendirikan ~ markas,
            membangun ~ pos, mendirikan ~ kamp,
            membangun ~ markas, membuat markas, mendirikan tenda markas, mendirikan ~ pos tni, mendirikan pos tni,
            pos tni baru, markas baru, pangkalan baru, pos militer baru, mendirikan ~ barikade,
            mendirikan pos pemeriksaan, pangkalan militer baru
        """),
        "Looting/property destruction": phrases("""
            menjarah, dijarah, penjarahan, membakar rumah, rumah dibakar, perusakan, pembakaran, membakar, dibakar,
            dirusak massa, merusak kantor, merusak rumah, merusak toko, membakar sekolah, membakar puskesmas,
            membakar pasar, rumah warga dibakar, merusak gereja, merusak masjid, membongkar paksa,
            menghancurkan rumah, hangus dibakar, sabotase, menebang paksa,
            merusak pesawat, merampas ~ warga, merampas harta, merampas senjata, membakar ~ sekolah,
            membakar ~ puskesmas, membakar rumah*, membakar ~ honai, membakar pesawat, membakar ~ alat berat,
            membakar alat berat, membakar truk, membakar kios, dibakar kkb, dibakar kelompok, dibakar massa,
            dirusak kkb, dirusak kelompok, merusak ~ rumah, merusak mobil, aksi pembakaran, aksi penjarahan,
            menggasak, ludes dibakar, penggusuran paksa
        """),
        "Non-violent transfer of territory": phrases("""
        menyerahkan kendali, memasuki ~ tanpa perlawanan, tanpa perlawanan
    """),
        "Other": phrases("""
            jam malam, memberlakukan jam malam, keadaan darurat,
            jam malam diberlakukan
        """),
        "Protest with intervention": phrases("""
            gas air mata, meriam air, water cannon, dibubarkan polisi, membubarkan massa, pembubaran paksa,
            dibubarkan paksa, peluru karet,
            membubarkan demo, membubarkan aksi, membubarkan unjuk rasa, membubarkan paksa, membubarkan demonstran,
            membubarkan pengunjuk rasa, membubarkan mahasiswa, pembubaran aksi, pembubaran demo, aksi dibubarkan,
            demo dibubarkan, massa dibubarkan, dipukul mundur polisi, tembakan peringatan, semprotan air,
            mobil water cannon
        """),
    },
    deaths=phrases("""
        tewas, menewaskan, meninggal, meninggal dunia, mati, terbunuh, korban jiwa, membunuh, dibunuh, jenazah,
        mayat, merenggut, gugur, korban tewas, nyawa, merenggut nyawa, nyawa melayang, wafat, meregang nyawa,
        kehilangan nyawa, ditemukan tewas,
        tak bernyawa, tidak bernyawa, meregang nyawa
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
        dilarang mendekat, diminta menjauh, diimbau menjauh, diblokade, wajib menjauh, memblokade,
        mendeklarasikan, menetapkan, memberlakukan, mengumumkan, melarang, dilarang, diberlakukan, ditetapkan, menutup,
        ditutup, larangan,
        menerapkan, diterapkan, membentuk, mensterilkan, disterilkan, mengosongkan, dikosongkan, mengimbau, diimbau,
        meminta warga, diminta,
        menjaga, mempertahankan, memperluas, menjauhi, tidak mendekati, tidak beraktivitas, tidak melakukan aktivitas,
        mensterilisasi
    """),
    radius=phrases("""
        berjarak kurang dari, lebih dekat dari, jarak aman, mendekat dalam jarak, menjauh minimal, menjauh sejauh,
        radius, dalam radius, beradius, jari jari, sejauh, dalam jarak
    """),
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
    ignore=phrases("""
        tak dikenal, tidak dikenal, tidak hanya, bukan hanya, tak hanya, tak kurang dari, tidak kurang dari,
        pertempuran di laut, kompor meledak ~, bom waktu, serangan jantung, serangan siber, sekitar pukul,
        dalam serangan balasan, dari kementerian, markas besar, harga meledak, membebaskan ~ tahanan,
        dibebaskan dari tahanan, pembebasan ~ tahanan,
        pos pelayanan, membangun pos pelayanan, membangun ~ pos kesehatan, mendirikan ~ pos kesehatan,
        mendirikan ~ pos pelayanan, mendirikan ~ posko, membangun ~ posyandu, bendera tim, mengibarkan bendera tim,
        mengibarkan bendera merah putih, lomba panah, atlet panah, nomor kontak
    """),
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
        kelompok kriminal, petani, mujahidin,
        otk, teroris, densus*, satgas*
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
        seorang guru, seorang sopir, seorang wartawan, seorang warga sipil,
        seorang petani, seorang nelayan, seorang pedagang, seorang penjual, seorang bidan, seorang perawat,
        seorang dokter, seorang mantri, seorang sopir truk, seorang sopir angkot, seorang tukang ojek,
        seorang tukang bangunan, seorang tukang kayu, seorang tukang becak, seorang tukang, seorang buruh,
        seorang pekerja, seorang karyawan, seorang pegawai, seorang montir, seorang penjahit, seorang koki,
        seorang pengacara, seorang hakim, seorang jaksa, seorang apoteker, seorang pendeta, seorang pastor,
        seorang ustaz, seorang ustad, seorang ulama, seorang santri, seorang imam, seorang biarawati,
        seorang mahasiswa, seorang mahasiswi, seorang pelajar, seorang siswa, seorang siswi, seorang murid,
        seorang dosen, seorang kepala desa, seorang kepala kampung, seorang kepala suku, seorang kepala sekolah,
        seorang lurah, seorang camat, seorang bupati, seorang anggota dewan, seorang bocah, seorang balita,
        seorang bayi, seorang remaja, seorang pemuda, seorang pria, seorang lelaki, seorang laki laki,
        seorang wanita, seorang ibu, seorang nenek, seorang kakek, seorang lansia, seorang ibu rumah tangga,
        seorang penambang, seorang pendulang, seorang penebang kayu, seorang peternak, seorang gembala,
        seorang pengendara, seorang pengemudi, seorang pilot, seorang teknisi, seorang insinyur, seorang mekanik,
        seorang satpam, seorang penjaga malam, seorang jurnalis, seorang fotografer, seorang aktivis,
        seorang relawan, seorang penduduk, seorang pengungsi, seorang tentara, seorang bintara, seorang perwira,
        seorang anggota tni, seorang anggota polri, seorang anggota brimob, seorang aparat, seorang pengunjuk rasa,
        seorang demonstran, seorang penumpang
    """),
)


FACTS = FactWords(
    says=phrases("""
        kata, ujar, tutur, jelas, ucap, kepada wartawan
    """),
    negation=phrases(
        "tidak, bukan, tak, belum, tanpa, jangan, tiada, gagal, menolak, tidak ada, tak seorang pun, nihil"
    ),
    after_negation=phrases(
        "mungkin digelar, mungkin terjadi, mungkin menyusul, bisa terjadi, dapat terjadi, mungkin dilakukan, "
        "bisa pecah, dapat pecah, berpotensi terjadi, berpotensi pecah"
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
        akan, berencana, hendak, rencananya, bakal, dijadwalkan, siap untuk, direncanakan, bersiap, disiapkan untuk,
        berjanji, segera mengirim, akan segera, dalam waktu dekat, tengah mempersiapkan,
        menyiapkan pengiriman
    """),
    history=phrases(
        "tahun lalu, tahun silam, puluhan tahun, abad, memperingati, peringatan, perang dunia, bersejarah, "
        "sejarah, dekade"
    ),
)
