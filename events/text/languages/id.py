"""Indonesian: its words for places, numbers, days and events."""

from events.text.language import Language, PlaceWords, phrases

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

INDONESIAN = Language(
    code="id",
    name="Indonesian",
    version="2026.11.1",
    script="Latin",
    common=(),
    places=PLACES,
)
