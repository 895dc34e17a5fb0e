"""German: its words for places; what happened is not read in it yet."""

from events.text.language import Language, PlaceWords, RelationWords, coded, phrases

# The words around place names.
PLACES = PlaceWords(
    before={
        **dict.fromkeys(
            (
                "Stadt",
                "Ort",
                "Ortschaft",
                "Dorf",
                "Gemeinde",
                "Hauptstadt",
                "Kleinstadt",
                "Großstadt",
                "Hafenstadt",
                "Provinzhauptstadt",
                "Stadtteil",
                "Grenzstadt",
                "Küstenstadt",
            ),
            "city",
        ),
        **dict.fromkeys(
            ("Provinz", "Bundesland", "Bundesstaat", "Oblast", "Gouvernement", "Kanton", "Freistaat"), "admin1"
        ),
        **dict.fromkeys(("Landkreis", "Kreis", "Distrikt", "Bezirk", "Rajon"), "admin2"),
        **dict.fromkeys(("Stützpunkt", "Militärstützpunkt", "Luftwaffenstützpunkt", "Militärbasis", "Kaserne"), "base"),
        **dict.fromkeys(("Lager", "Flüchtlingslager", "Camp"), "camp"),
        **dict.fromkeys(("Flughafen", "Atomkraftwerk", "Staudamm"), "site"),
        **dict.fromkeys(("Berg", "Vulkan", "Wüste", "Gebirge"), "terrain"),
        **dict.fromkeys(("Fluss", "See", "Golf"), "water"),
        **dict.fromkeys(("Insel", "Inseln", "Halbinsel"), "island"),
        "Grenzübergang": "crossing",
    },
    province_before=phrases("Provinz, Bundesland, Bundesstaat, Oblast, Gouvernement"),
    inside=phrases("in, im, innerhalb"),
    metonym_verbs=phrases("""
        erklärte, erklärt, kündigte, kündigt, forderte, fordert, warnte, warnt, bestritt, bestreitet, verurteilte,
        verurteilt, wies, weist, drohte, droht, warf, wirft, verhängte, verhängt, dementierte, dementiert, lehnte, lehnt
    """),
    metonym_nouns=phrases("Regierung, Armee, Präsident, Außenminister, Truppen, Behörden, Streitkräfte, Militär"),
    not_places=phrases("""
        Hagel, Ort, Stadt, Dorf, Land, Markt, Kirche, Burg, Feld, Wald, Bach, Brücke, Haus, Hof, Berg, Tal, See,
        Hafen, Werk, Regen, Singen, Weiden, Steinen, Gift, Wagen, Buch, Linden, Rosen, Wiesen, Wesen, Lage, Stelle,
        Kreis, Grenze, Ende, Mitte, Osten, Westen, Norden, Süden, Senden, Lehrte, Plan, Nord, Süd, Ost, West, Januar,
        Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember, Montag, Dienstag,
        Mittwoch, Donnerstag, Freitag, Samstag, Sonntag, Polizei, Regierung, Armee, Soldaten, Menschen, Frau, Mann,
        Kinder, Leute, Zahl, Jahr, Jahre, Tag, Woche, Uhr, Zeit, Angaben, Bericht, Straße, Platz, Krieg, Frieden,
        Waffen, Angriff, Feuer, Wasser, Opfer, Gruppe, Partei, Union, Gebiet, Region, Zone, Norden
    """),
    titles=phrases("""
        Herr, Frau, Dr, Prof, Präsident, Präsidentin, Kanzler, Kanzlerin, Bundeskanzler, Minister, Ministerin,
        Außenminister, General, Oberst, Hauptmann, Gouverneur, Bürgermeister, Bürgermeisterin, Sprecher, Sprecherin,
        Papst, König
    """),
    short=phrases("USA, UAE, VAE, EU, DDR, BRD, NRW"),
    organisations=phrases(
        "Zeitung, Post, Bank, Universität, Verlag, GmbH, AG, Verein, Schlacht, Vertrag, Abkommen, Frieden"
    ),
    organisations_before=phrases("""
        Universität, Hochschule, Bank, Schlacht, FC, SV, VfB, VfL, TSV, Borussia, Eintracht, Bayer, Vertrag, Abkommen,
        Hotel
    """),
    civic=phrases("Polizei, Gericht, Stadtrat"),
    home=phrases("DE, AT, CH"),
    demonyms=coded("""
        deutsch*=DE österreichisch*=AT schweizerisch*=CH Schweizer=CH französisch*=FR britisch*=GB englisch*=a1:GB.ENG
        schottisch*=a1:GB.SCT irisch*=IE spanisch*=ES portugiesisch*=PT italienisch*=IT griechisch*=GR türkisch*=TR
        niederländisch*=NL belgisch*=BE luxemburgisch*=LU dänisch*=DK schwedisch*=SE norwegisch*=NO finnisch*=FI
        isländisch*=IS polnisch*=PL tschechisch*=CZ slowakisch*=SK ungarisch*=HU rumänisch*=RO bulgarisch*=BG
        serbisch*=RS kroatisch*=HR bosnisch*=BA slowenisch*=SI albanisch*=AL kosovarisch*=XK russisch*=RU
        ukrainisch*=UA belarussisch*=BY moldauisch*=MD estnisch*=EE lettisch*=LV litauisch*=LT georgisch*=GE
        armenisch*=AM aserbaidschanisch*=AZ kasachisch*=KZ usbekisch*=UZ tadschikisch*=TJ kirgisisch*=KG
        amerikanisch*=US US-amerikanisch*=US kanadisch*=CA mexikanisch*=MX brasilianisch*=BR argentinisch*=AR
        chilenisch*=CL kolumbianisch*=CO venezolanisch*=VE peruanisch*=PE kubanisch*=CU haitianisch*=HT chinesisch*=CN
        japanisch*=JP südkoreanisch*=KR nordkoreanisch*=KP indisch*=IN pakistanisch*=PK afghanisch*=AF
        bangladeschisch*=BD indonesisch*=ID philippinisch*=PH vietnamesisch*=VN thailändisch*=TH malaysisch*=MY
        birmanisch*=MM iranisch*=IR irakisch*=IQ syrisch*=SY israelisch*=IL palästinensisch*=PS libanesisch*=LB
        jordanisch*=JO saudi-arabisch*=SA saudisch*=SA jemenitisch*=YE ägyptisch*=EG libysch*=LY tunesisch*=TN
        algerisch*=DZ marokkanisch*=MA sudanesisch*=SD südsudanesisch*=SS äthiopisch*=ET eritreisch*=ER somalisch*=SO
        kenianisch*=KE ugandisch*=UG ruandisch*=RW kongolesisch*=CD nigerianisch*=NG malisch*=ML tschadisch*=TD
        nigrisch*=NE kamerunisch*=CM ghanaisch*=GH senegalesisch*=SN ivorisch*=CI südafrikanisch*=ZA simbabwisch*=ZW
        angolanisch*=AO mosambikanisch*=MZ australisch*=AU neuseeländisch*=NZ europäisch*=m49:150
    """),
    demonym_endings=phrases("e, en, er, es, em"),
)

RELATIONS = RelationWords(
    source=phrases("aus, von, vom"),
    goal=phrases("nach, bis, Richtung, zum, zur"),
    via=phrases("über, durch"),
    at=phrases("in, im, bei, am, an, auf, vor"),
    around=phrases("um, rund um"),
    near=phrases("nahe, unweit, nördlich, südlich, östlich, westlich, in der Nähe von"),
    of=phrases("von, vom, der, des"),
    articles=phrases("der, die, das, den, dem, des, ein, eine, einem, einer"),
    joins=phrases("und, oder, sowie"),
)

GERMAN = Language(
    code="de",
    name="German",
    version="2026.11.1",
    script="Latin",
    common=phrases("""
        der, die, das, und, ist, sind, nicht, mit, den, dem, des, auf, für, von, im, ein, eine, einen, einem, sich,
        wurde, wurden, werden, hat, haben, nach, bei, auch, aus, über, zum, zur, wie, dass, noch, nur, am, als, war,
        waren, vor
    """),
    letters="ß",
    abbreviations=phrases("dr, prof, hr, fr, st, str, nr, ca, bzw, z, d, u, abs, gen, mio, mrd"),
    places=PLACES,
    relations=RELATIONS,
)
