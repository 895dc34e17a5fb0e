"""Portuguese: its words for places; what happened is not read in it yet."""

from events.text.language import Language, PlaceWords, RelationWords, coded, phrases

# The words around place names.
PLACES = PlaceWords(
    before={
        **dict.fromkeys(
            (
                "cidade",
                "vila",
                "aldeia",
                "localidade",
                "município",
                "capital",
                "povoado",
                "povoação",
                "bairro",
                "freguesia",
            ),
            "city",
        ),
        **dict.fromkeys(("província", "estado", "departamento"), "admin1"),
        **dict.fromkeys(("distrito", "concelho"), "admin2"),
        "região": "region",
        **dict.fromkeys(("base", "quartel", "guarnição"), "base"),
        **dict.fromkeys(("campo", "acampamento"), "camp"),
        **dict.fromkeys(("aeroporto", "porto", "barragem", "usina", "prisão"), "site"),
        **dict.fromkeys(("monte", "serra", "vulcão", "deserto", "vale"), "terrain"),
        **dict.fromkeys(("rio", "lago", "lagoa", "mar", "golfo", "estreito"), "water"),
        **dict.fromkeys(("ilha", "ilhas"), "island"),
    },
    province_before=phrases("província, estado, departamento"),
    inside=phrases("em, no, na, nos, nas"),
    metonym_verbs=phrases("""
        anunciou, anuncia, declarou, declara, afirmou, afirma, negou, nega, acusou, acusa, rejeitou, rejeita, condenou,
        condena, exigiu, exige, impôs, impõe, ameaçou, ameaça, decretou, denunciou, apoia
    """),
    metonym_nouns=phrases("governo, exército, presidente, ministro, diplomacia, autoridades, forças"),
    not_places=phrases("""
        porto, base, santo, santa, são, dia, mês, ano, rio, mar, monte, campo, ponte, igreja, sol, lua, paz, guerra,
        vitória, salvador, central, nova, novo, velha, velho, praia, serra, vale, barra, feira, lagoa, cruz, luz,
        pedra, casa, para, segunda, terça, quarta, quinta, sexta, sábado, domingo, janeiro, fevereiro, março, abril,
        maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, norte, sul, leste, oeste, este, centro,
        homem, mulher, deus, rei, natal
    """),
    titles=phrases("""
        sr, sra, senhor, senhora, dr, dra, doutor, presidente, general, coronel, capitão, major, ministro, ministra,
        governador, prefeito, prefeita, deputado, deputada, senador, papa, padre, bispo, dom, dona
    """),
    short=phrases("EUA, RDC, EAU, SP, RJ, MG, RS, PR, SC, BA, PE, CE, UE"),
    organisations=phrases("""
        Futebol, Esporte, Clube, FC, SA, Ltda, Banco, Universidade, Batalha, Jornal, Diário, Tratado, Acordo
    """),
    organisations_before=phrases("""
        universidade, banco, jornal, batalha, clube, hospital, acordo, tratado, diário, folha, companhia, sporting,
        hotel
    """),
    home=phrases("BR, PT, AO, MZ, GW, CV, ST, TL"),
    demonyms=coded("""
        português=PT portugueses=PT portuguesa=PT portuguesas=PT francês=FR franceses=FR francesa=FR francesas=FR
        inglês=GB ingleses=GB inglesa=GB inglesas=GB japonês=JP japoneses=JP japonesa=JP chinês=CN chineses=CN
        chinesa=CN chinesas=CN holandês=NL holandesa=NL irlandês=IE irlandesa=IE libanês=LB libaneses=LB libanesa=LB
        sudanês=SD sudaneses=SD sudanesa=SD congolês=CD congoleses=CD congolesa=CD congolesas=CD norueguês=NO
        norueguesa=NO finlandês=FI finlandesa=FI dinamarquês=DK dinamarquesa=DK polonês=PL poloneses=PL polonesa=PL
        polaco=PL polacos=PL polaca=PL tailandês=TH tailandesa=TH escocês=a1:GB.SCT escocesa=a1:GB.SCT senegalês=SN
        senegalesa=SN ruandês=RW ruandesa=RW ruandeses=RW paquistanês=PK paquistanesa=PK paquistaneses=PK alemão=DE
        alemães=DE alemã=DE alemãs=DE espanhol=ES espanhóis=ES espanhola=ES espanholas=ES brasileir*=BR angolan*=AO
        moçambican*=MZ guineense=GW guineenses=GW cabo-verdian*=CV timorense=TL timorenses=TL norte-american*=US
        american*=US estadunidense=US estadunidenses=US canadense=CA canadenses=CA canadian*=CA mexican*=MX
        argentin*=AR chilen*=CL colombian*=CO venezuelan*=VE peruan*=PE bolivian*=BO paraguai*=PY uruguai*=UY
        equatorian*=EC cuban*=CU haitian*=HT italian*=IT greg*=GR turc*=TR suíç*=CH austríac*=AT belg*=BE suec*=SE
        romen*=RO húngar*=HU búlgar*=BG sérvi*=RS croat*=HR russ*=RU ucranian*=UA georgian*=GE armêni*=AM armêni*=AM
        israelense=IL israelenses=IL israelita=IL israelitas=IL palestin*=PS síri*=SY iraquian*=IQ iranian*=IR
        jordanian*=JO saudita=SA sauditas=SA iemenita=YE iemenitas=YE egípci*=EG líbi*=LY tunisian*=TN argelin*=DZ
        marroquin*=MA etíope=ET etíopes=ET somali=SO somalis=SO quenian*=KE nigerian*=NG malian*=ML sul-african*=ZA
        sul-corean*=KR norte-corean*=KP indian*=IN afegã=AF afegão=AF afegãos=AF indonési*=ID filipin*=PH
        vietnamita=VN vietnamitas=VN australian*=AU neozelandês=NZ neozelandesa=NZ europe*=m49:150
    """),
    demonym_endings=phrases("o, a, os, as"),
)

RELATIONS = RelationWords(
    source=phrases("de, do, da, dos, das, desde"),
    goal=phrases("para, até, rumo a, a, ao, à"),
    via=phrases("por, pelo, pela, via, através de"),
    at=phrases("em, no, na, nos, nas, sobre, contra"),
    around=phrases("em torno de, em redor de, ao redor de"),
    near=phrases("perto de, próximo, próximo de, junto a"),
    of=phrases("de, do, da, dos, das"),
    articles=phrases("o, a, os, as, um, uma"),
    joins=phrases("e, ou"),
)

PORTUGUESE = Language(
    code="pt",
    name="Portuguese",
    version="2026.11.1",
    script="Latin",
    common=phrases("""
        o, os, do, da, dos, das, em, no, na, nos, nas, um, uma, não, com, para, por, pelo, pela, foi, foram, são,
        está, mais, ao, à, aos, às, que, se, também, já, até, seu, sua, seus, mas, ou, após, segundo, isso, ele, ela,
        e
    """),
    letters="ãõ",
    abbreviations=phrases("sr, sra, dr, dra, prof, gen, cel, cap, av, km, st"),
    places=PLACES,
    relations=RELATIONS,
)
