"""Indonesian: its words for places, numbers and days, and how they are tied."""

from events.text.event_packs.id import EVENTS, FACTS
from events.text.language import DateWords, Language, NumberWords, PlaceWords, RelationWords, measured, named, phrases

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
        baku tembak, baku hantam, baku pukul, baku serang, baku bunuh, baku kontak,
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
    hyphened=phrases("kilometer, km"),
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
    local=phrases("""
        desa, kampung, dusun, kelurahan, distrik, kecamatan, nagari, gampong, perumahan, kompleks,
        jorong, pekon
    """),
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


INDONESIAN = Language(
    code="id",
    name="Indonesian",
    version="2026.11.10",
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
