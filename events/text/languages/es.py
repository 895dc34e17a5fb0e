"""Spanish: its words for places, numbers, days and events."""

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
        **dict.fromkeys(
            ("ciudad", "pueblo", "aldea", "municipio", "localidad", "capital", "barrio", "corregimiento"), "city"
        ),
        **dict.fromkeys(("departamento", "provincia", "estado", "región"), "admin1"),
        "distrito": "admin2",
        **dict.fromkeys(("base", "guarnición", "cuartel"), "base"),
        **dict.fromkeys(("aeropuerto", "puerto", "central", "presa", "cárcel", "mina"), "site"),
        **dict.fromkeys(("monte", "montaña", "volcán", "desierto", "valle", "cerro"), "terrain"),
        **dict.fromkeys(("lago", "río", "mar", "golfo", "estrecho"), "water"),
        **dict.fromkeys(("isla", "islas"), "island"),
        **dict.fromkeys(("campamento", "campo"), "camp"),
        "paso": "crossing",
    },
    province_before=phrases("departamento, provincia, estado"),
    inside=phrases("en, dentro"),
    metonym_verbs=phrases("""
        anunció, anuncia, declaró, declara, afirmó, negó, niega, acusó, acusa, rechazó, rechaza, condenó, condena,
        exigió, exige, impuso, impone,
        decretó, amenazó, denunció, apoya, mantiene
    """),
    metonym_nouns=phrases("gobierno, ejército, presidente, ministro, diplomacia, autoridades, fuerzas"),
    not_places=phrases(
        "lunes, martes, salvador, victoria, dolores, santo, san, sol, luz, guerra, paz, base, central, bomba, "
        "toro, colonia, santa"
    ),
    titles=phrases(
        "sr, sra, señor, señora, doctor, dr, presidente, general, coronel, ministro, capitán, gobernador, alcalde"
    ),
)

NUMBERS = NumberWords(
    values=measured(
        "un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 "
        "catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiún=21 veintiuno=21 "
        "veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 "
        "veintinueve=29 "
        "treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 "
        "doscientos=200 "
        "doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 "
        "quinientas=500 "
        "seiscientos=600 seiscientas=600 setecientos=700 ochocientos=800 novecientos=900 "
        "media_docena=6 medio_centenar=50 medio_millar=500 medio_millón=500000"
    ),
    scales=named(
        "decena=10 docena=12 veintena=20 treintena=30 centenar=100 centenares=100 mil=1000 millón=1000000 "
        "millones=1000000 millar=1000"
    ),
    joiners=phrases("y"),
    vague=phrases("varios, varias, algunos, algunas, unos"),
    at_least=phrases("al menos, más de, por lo menos, no menos de"),
    about=phrases("unos, unas, cerca de, alrededor de, casi, aproximadamente, un"),
    thousands=".",
    decimal=",",
    range_to=phrases("a"),
    range_from=phrases("entre"),
    measures=phrases("""
        por ciento, pesos, peso, dólares, dólar, euros, hectáreas, hectárea, toneladas, tonelada,
        grados, litros, barriles, soles, bolívares, quetzales, kilos, kg, de pesos, de dólares,
        de euros
    """),
    measures_before=phrases("usd"),
    halves=phrases("y medio, y media"),
)

DATES = DateWords(
    months=named(
        "enero=1 febrero=2 marzo=3 abril=4 mayo=5 junio=6 julio=7 agosto=8 septiembre=9 setiembre=9 octubre=10 "
        "noviembre=11 diciembre=12"
    ),
    weekdays=named("lunes=1 martes=2 miércoles=3 jueves=4 viernes=5 sábado=6 domingo=7"),
    days=named("""
        hoy=0 ayer=-1 anteayer=-2 antier=-2 anoche=-1 esta_mañana=0 esta_noche=0 esta_tarde=0 esta_madrugada=0
        antenoche=-2 mañana=1 ayer_por_la_tarde=-1 pasado_mañana=2
    """),
    weeks=named("esta_semana=0 la_semana_pasada=-1 la_pasada_semana=-1"),
    months_ago=named(
        "este_mes=0 el_mes_pasado=-1 el_pasado_mes=-1 "
        "mes_pasado=-1 del_mes_pasado=-1 del_pasado_mes=-1 de_este_mes=0 del_presente_mes=0"
    ),
    month_parts=named(
        "a_principios_de=1 principios_de=1 a_inicios_de=1 a_comienzos_de=1 mediados_de=2 a_mediados_de=2 "
        "a_finales_de=3 finales_de=3 a_fines_de=3 "
        "a_finales=3 a_principios=1 a_mediados=2 a_fines=3 a_inicios=1 a_comienzos=1"
    ),
    earlier=phrases("antes, atrás"),
    later=phrases("después, más tarde"),
    ago=phrases("atrás"),
    ago_before=phrases("hace"),
    month_openers=phrases("en, desde, durante, hasta, en el año, de"),
    links=phrases("de, del"),
    ands=phrases("y, al"),
    ordinals=named("primero=1"),
    day_units=phrases("día, días, noches"),
    week_units=phrases("semana, semanas"),
    month_units=phrases("mes, meses"),
    year_units=phrases("año, años"),
    one_day_before=phrases("""
        el día anterior, la víspera, un día antes, el día antes, la noche anterior, el día previo,
        la jornada anterior
    """),
    one_day_after=phrases("""
        al día siguiente, el día siguiente, un día después, la mañana siguiente
    """),
    since=phrases("desde, desde el, a partir del"),
    until=phrases("hasta"),
    same_day=phrases("""
        ese mismo día, el mismo día, ese día, esa misma noche, esa noche, esa misma tarde
    """),
)

RELATIONS = RelationWords(
    source=phrases("de, desde, del, procedente de, procedentes de, fuera de"),
    goal=phrases("a, hacia, hasta, rumbo a, con destino a, para, al, en dirección a, con rumbo a"),
    via=phrases("por, vía, a través de, pasando por, por el centro de, por las calles de, por las avenidas de"),
    on_the_way=phrases("de paso, en el camino, por el camino"),
    at=phrases("""
        en, dentro de, sobre, contra, fuera de, de, del, en las calles de, en el centro de, se extendió a,
        se extendieron a
    """),
    around=phrases(
        "alrededor de, en torno a, en los alrededores de, alrededor del, en torno al, alrededor, del cráter del"
    ),
    near=phrases("""
        cerca de, cerca del, en las afueras de, próximo a, junto a, en las inmediaciones de, en inmediaciones de,
        en las cercanías de, en cercanías de, a las afueras de, en los alrededores de, frente a, no lejos de
    """),
    of=phrases("de, del"),
    articles=phrases("el, la, los, las, un, una, su, sus, este, esta, ese, esa"),
    joins=phrases("y, e, o, luego, así como"),
    onward=phrases("luego, después, posteriormente, de allí"),
    where=phrases("donde, en donde"),
    there=phrases("allí, ahí, en el lugar"),
    this=phrases("ese, esa, este, esta, el, la, dicho, dicha, aquel, aquella"),
    back_nouns={
        "instalación": "base site camp crossing",
        "base": "base",
        "cuartel": "base",
        "campamento": "camp base",
        "ciudad": "city",
        "pueblo": "city",
        "localidad": "city",
        "municipio": "city",
        "capital": "city",
        "aeropuerto": "site base",
        "planta": "site",
        "volcán": "terrain",
        "isla": "island",
        "presa": "site",
        "puerto": "site city",
        "zona": "city base camp crossing site terrain island",
    },
    directions=named("norte=0 noreste=45 este=90 sureste=135 sur=180 suroeste=225 oeste=270 noroeste=315"),
)

EVENTS = EventWords(
    motion={
        "defection": phrases("desert*, defección*, desercion*"),
        "withdrawal": phrases("""
            retir*, repleg*, repliegue*, retirada, se retir*, retirada*, repliegue, retir* sus tropas,
            abandonaron sus posiciones
        """),
        "advance": phrases("""
            avanz*, avanc*, avance, avance*, penetr*, marcha hacia, se abrieron paso
        """),
        "redeployment": phrases("""
            redespl*, despleg*, desplieg*, traslad*, enviaron ~ refuerzos, reubic*, enviar*, envio, enviaron,
            reforz*, refuerzos, trasladaron tropas, despach*, moviliz* tropas, relevo de tropas
        """),
        "convoy": phrases("""
            convoy*, caravana*, columna de, comboy, fila de camiones
        """),
        "displacement": phrases("""
            huy*, huid*, huir, desplazados, desplazadas, refugiad*, éxodo, escap*, desplazamiento, abandon*,
            se desplaz*, desplazad*, desplazamiento*, exodo, refugi*, salieron huyendo, buscar refugio,
            buscaron refugio, dejaron sus casas, dejaron sus hogares, cruzaron la frontera, escaparon
        """),
        "return": phrases("""
            regres*, volvi*, retorn*, volvieron a sus, vuelta a casa
        """),
        "evacuation": phrases("""
            evacu*, repatri*, desaloj*, trasladad* por, trasladad* en, rescatad*, llevad* a un lugar seguro
        """),
        "detention transfer": phrases("""
            extradit*, deport*, traslado ~ presos, trasladaron ~ presos, trasladaron ~ detenidos,
            trasladad* al penal, trasladad* a la carcel, trasladad* a prision, los reos fueron trasladados
        """),
        "smuggling": phrases("contraband*, tráfico de"),
        "patrol": phrases("patrull*"),
        "": phrases("""
            desplaz*, salió, salieron, salido, partió, partieron, viaj*, march*, dirigi*, dirige*, llegó, llegaron,
            cruz*, abandon*, dejaron, naveg*, transport*, condujo, condujeron, movilizaron, caminaron, recorri*,
            encamin*, llegó a, llegaron a, volaron, voló, se movieron, se movió, se trasladaron, se fueron, continuó,
            continuaron, siguió, siguieron, prosiguió, prosiguieron, trasladad*, trasladaron, traslado, partio,
            salio, llego, arrib*, zarp*, procedente* de, provenient*, rumbo a, camino a, con destino a, embarc*,
            llev*, se dirig*, llegar
        """),
    },
    leaves=phrases("""
        abandon*, dejaron, dejó, abandonaron, abandono, han abandonado, salieron de, huyeron de, evacuaron,
        desocuparon
    """),
    reaches=phrases("""
        alcanz*, llegó a, llegaron a, entró en, entraron en, ingresaron a, irrumpieron en, arribaron a, arribó a,
        entraron a, se refugian en, se refugiaron en, refugiados en, refugiadas en, refugiarse en, albergados en,
        albergadas en, alojados en, alojadas en, acogidos en, instalados en, asentados en, desembarcaron en,
        atracó en, aterrizó en, aterrizaron en, irrumpieron en la ciudad de, alcanzaron, desplegados en,
        desplegadas en, se concentran en, resguardados en
    """),
    incident={
        "Arrests": phrases("""
            detuv*, deten*, arrest*, bajo custodia, retenid*, aprehend*, encarcel*, capturó a, capturaron a,
            fueron capturad*, fue capturad*, captura de, capturad*, capturaron, detenid*, detencion de, apresad*,
            apresaron, redada*, retenid* por la policia, fueron capturados
        """),
        "Air/drone strike": phrases("""
            ataque aéreo, ataques aéreos, bombardeo aéreo, bombardeos aéreos, drone*, dron, aviones de combate,
            ataque con drones, ataque con dron, drones, bombardeo aereo*, ataque aereo*, ataques aereos,
            ataque con dron*, ataques con dron*, dron* cargad*, dron con explosivos, drones con explosivos,
            drones ~ atacaron, drones ~ alcanz*, helicopteros artillados, aviones bombardearon, incursion aerea,
            dron* impact*
        """),
        "Shelling/artillery/missile attack": phrases("""
            bombarde*, artillería, misil*, cohete*, mortero*, obús, obuses, proyectil*, caño*eo*, artilleria, obus*,
            granadas de mortero, canonazo*, metralla
        """),
        "Suicide bomb": phrases("atentado suicida, ataque suicida, terrorista suicida, se inmoló"),
        "Remote explosive/landmine/IED": phrases("""
            bomba*, explosi*, explot*, explos*, mina antipersonal, minas, coche bomba, carro bomba, estall*, detonó,
            artefacto*, dinamit*, volad*, voladura*, carro bomba*, coche bomba*, moto bomba*, motobomba*,
            campo minado, mina antipersona*, minas antipersona*, mina antitanque*, artefacto explosivo*,
            artefactos explosivos, petardo bomba, carga explosiva*, detonaron, detono, cilindro bomba*, estallaron,
            estallido de, explosivos
        """),
        "Grenade": phrases("granada*"),
        "Armed clash": phrases("""
            enfrentamiento*, enfrentaron, combate*, choque*, tiroteo*, emboscada*, intercambio de disparos,
            hostigamiento, repelieron ~ ataque*, repelió ~ ataque*, repelido ~ ataque*, rechazaron ~ ataque*,
            choque armado, choques armados, emboscad*, emboscar*, hostigamiento*, hostigaron, refriega*, escaramuza*,
            se enfrentaron, fuego cruzado, rechaz* ~ ataque*, repel* ~ ataque*, incursion armada, topon
        """),
        "Government regains territory": phrases("""
            recuper*, retom*, reconquist*, recuper* el control, liberaron ~ localidad, recuper* ~ localidad,
            recuper* ~ pueblo
        """),
        "Non-state actor overtakes territory": phrases("""
            tomaron el control, tomó el control, se apoderaron, ocuparon, ocupó, caída de, tomaron la, tomó la,
            se tomaron, conquist*, se apoder*, cayo en manos, cayo en poder, captur* ~ ciudad, captur* ~ base,
            ocuparon ~ poblad*, se hicieron con el control, tomaron ~ pueblo, tomaron ~ ciudad, tomaron ~ base,
            toma de la ciudad, toma guerrillera
        """),
        "Peaceful protest": phrases("""
            protest*, manifest*, marcharon ~ contra, marcharon en, personas marcharon, miles marcharon, marcha por,
            marchas, concentración, plantón, cacerolazo, marcharon, marcha pacífica, planton, movilizacion*,
            se movilizaron, concentracion ciudadana, bloquearon ~ via, bloquearon ~ carretera*, bloqueo de la via,
            bloqueos de carretera*, paro nacional, paro armado, cacerolazo*, sentada, huelguistas, corte de ruta,
            cortes de ruta, cortaron ~ ruta, cierre de vias
        """),
        "Violent demonstration": phrases("""
            disturbio*, motín, quemaron llantas, barricadas, vandal*, incendi* ~ vehiculos, quem* ~ vehiculos,
            en llamas, autobuses incendiados, bloque* ~ carreteras con, apedre*, lanzaron piedras, barricad*,
            bombas molotov, prendieron fuego, desmanes, enfrentaron a la policia, enfrentamientos con la policia,
            choque con la policia, choques con la policia, narcobloqueo*, quema de vehiculos, quema de llantas,
            saqueos y
        """),
        "Mob violence": phrases("""
            linch*, turba, turba*, riña masiva, pobladores golpearon, justicia por mano propia
        """),
        "Attack": phrases("""
            atac*, ataque*, masacr*, asesin*, acribill*, abrieron fuego, mataron a, atentado*, ejecut*, homicidio*,
            asesinad*, asesinar*, asesino a, asesinaron, ultimad*, ultimaron, balead*, balacera*, balearon,
            ataque armado, irrumpi*, dio muerte, dieron muerte, ejecutad*, ejecutaron, degoll*, decapit*, apunal*,
            linchado, sicari*, tirote*, abatid* por, disparar* contra, dispararon contra, homicidio multiple,
            feminicidio, machetea*
        """),
        "Sexual violence": phrases("""
            violencia sexual, violada, violadas, violaron, violó a, violación de, violaciones de mujeres, viol* a,
            violacion*, abus* sexual*, agresion sexual
        """),
        "Abduction/forced disappearance": phrases("""
            secuestr*, raptaron, rapto, rehén, rehenes, desaparición forzada, plagi*, plagiad*, levantad* por,
            se llevaron a, se llevaron por la fuerza, desaparicion forzada, raptad*, tomaron como rehenes,
            retenidos por reclusos, retenid* por ~ disidencias, privad* de la libertad
        """),
        "Agreement": phrases("""
            firmaron ~ acuerdo, firmó ~ acuerdo, acuerdo de paz, cese el fuego entró, alto el fuego entró,
            intercambio de prisioneros, firm* ~ tregua, firm* ~ acuerdo de paz, firm* ~ cese,
            cese al fuego entro en vigor, alto el fuego entro en vigor, acordaron ~ cese, acordaron ~ tregua,
            pact* ~ tregua, canje de prisioneros, cese del fuego entro
        """),
        "Change to group/activity": phrases("""
            se entregaron, se entregó, rindieron, rendición, depusieron ~ armas, dejaron ~ armas, entregaron ~ armas,
            desmoviliz*, se desmoviliz*, se entreg*, depusieron las armas, entregaron las armas,
            entregaron sus armas, se rindi*, dejacion de armas, desercion*
        """),
        "Disrupted weapons use": phrases("""
            incaut* ~ armas, decomis*, derribaron ~ dron, intercept*, caleta, desactivaron ~ bomba*,
            desactivaron ~ explosiv*, desactivó ~ bomba*, desactivó ~ artefacto, incaut*, desactiv*, derrib* ~ dron*,
            derribaron, derribo, frustr*, caleta*, hallaron ~ armas, interceptaron ~ misil*, interceptaron ~ drones,
            laboratorio de explosivos
        """),
        "Headquarters or base established": phrases(
            "establec* ~ base, instalaron ~ base, instalaron ~ campamento, instalaron ~ retén"
        ),
        "Looting/property destruction": phrases("""
            saque*, incendi*, quemaron, vandaliz*, destruy*, incendiaron ~ vivienda*, quemaron ~ vivienda*,
            quemaron ~ casa*, destruyeron ~ vivienda*, incendi* ~ tiendas, incendi* ~ comisaria, quem* ~ comisaria,
            vandalizaron, arrasaron, prendieron fuego a
        """),
        "Other": phrases("toque de queda"),
        "Protest with intervention": phrases("""
            gases lacrimogenos, gas lacrimogeno, canon de agua, tanqueta lanza agua, dispers* ~ manifest*,
            dispers* ~ protest*, balas de goma, perdigones, desaloj* ~ manifestantes, reprimi*
        """),
    },
    deaths=phrases("""
        muert*, murieron, murió, mat*, mató, asesin*, fallec*, cadáver*, víctimas mortales, perdieron la vida,
        acribill*, cobró la vida, cobraron la vida, perdió la vida, dejó sin vida, murio, falleci*, asesinad*,
        victimas mortales, victima mortal, perdio la vida, sin vida, cadaver*, cuerpos, bajas, abatid*, mataron,
        mato a, matando, ultimad*, decesos, cobro la vida, dejo sin vida, caidos
    """),
    injuries=phrases("""
        herid*, lesionad*, hirió, hirieron, lesiones, hiri*, quemaduras, hospitalizad*
    """),
    zones={
        "deconfliction": phrases("zona de distensión, zona de desescalada, zona de desconflicto"),
        "exclusion": phrases(
            "zona de exclusión, zona restringida, zona de amortiguamiento, cordón de seguridad, perímetro de "
            "seguridad, zona prohibida, zona de seguridad, perímetro"
        ),
        "ceasefire": phrases("zona desmilitarizada, zona de alto el fuego"),
        "control": phrases("toque de queda, zona de control"),
        "no-fly": phrases(
            "zona de exclusión aérea, prohibición de vuelos, espacio aéreo cerrado, zona de vuelo prohibido"
        ),
        "evacuation": phrases("zona de evacuación, orden de evacuación, evacuación obligatoria, evacuación de"),
        "hazard": phrases("zona de peligro, zona de riesgo, zona roja, alerta roja"),
        "siege": phrases("asedio, cerco"),
        "safe": phrases("zona segura, zona humanitaria, zona protegida"),
        "closed military": phrases("zona militar cerrada, zona militar"),
        "": phrases("zona"),
    },
    zone_acts=phrases(
        "declar*, impus*, impon*, decret*, estableci*, anunci*, prohib*, cerr*, orden*, mantien*, acordon*, "
        "crearon, creó, delimit*, restring*"
    ),
    radius=phrases("radio, en un radio, radio de, a la redonda"),
    diameter=phrases("diámetro, de diámetro, de ancho"),
    units={
        "km": 1000,
        "kilómetro": 1000,
        "kilómetros": 1000,
        "m": 1,
        "metro": 1,
        "metros": 1,
        "milla": 1609.344,
        "millas": 1609.344,
        "millas náuticas": 1852,
    },
    persons=phrases("""
        persona, personas, civil, civiles, habitante, habitantes, campesino, campesinos, hombre, hombres, mujer,
        mujeres, niño, niños, niña, niñas, refugiados, migrantes, desplazados, familias, manifestantes, estudiantes,
        trabajadores, sospechosos, detenidos, presos, prisioneros, pasajeros, de ellos, otros, otras, indígenas,
        menores, líderes, rehenes, periodistas, mineros, pescadores, vecinos, turistas, residentes, muertos, heridos,
        jóvenes, delincuentes, presuntos, maestros, médicos, sacerdotes, migrante, pandilleros, guardias, comuneros,
        conductores, elementos, agentes, sobrevivientes, alumnos, fieles, peregrinos, familiares, pobladores,
        ciudadanos, extranjeros, campesinas, indigenas, aldeanos, adolescentes, profesores, docentes, lideresas,
        lider social, obreros, ganaderos, agricultores, jornaleros, transportistas, camioneros, choferes, deportados,
        reclusos, internos, reos, reporteros, activistas, defensores, huelguistas, monjas, misioneros, pastores,
        enfermeras, paramédicos, socorristas, bomberos, guías, guías penitenciarios, funcionarios, empleados,
        ingenieros, contratistas, concejales, alcaldes, víctimas, cuerpos, ancianos, bebés, transeúntes,
        comerciantes, feligreses, voluntarios, cooperantes
    """),
    armed=phrases("""
        combatientes, guerrilleros, guerrillero, soldados, soldado, militares, militar, rebeldes, policías, policía,
        insurgentes, paramilitares, milicianos, disidentes, sicarios, uniformados, efectivos, agentes, elementos,
        pistoleros, yihadistas, terroristas, mercenarios, infantes de marina, marinos, guardias, oficiales,
        suboficiales, reclutas, hombres armados, encapuchados, reservistas, comandos, patrulleros
    """),
    vehicles=phrases("""
        vehículo, vehículos, camión, camiones, tanques, carros, buses, autobuses, lanchas, barcos, motocicletas,
        camionetas, aviones, helicópteros, ambulancias, lanchas rápidas, avionetas, camioneta, furgonetas, bus,
        busetas, patrullas, tanquetas, blindados, embarcaciones, buques, botes, tractores, cisternas, trenes,
        vagones, volquetas, excavadoras, drones
    """),
    they=phrases("ellos, ellas, estos, éstos"),
    actors=phrases(
        "ejército, fuerzas, rebeldes, guerrilla, guerrilleros, policía, gobierno, milicia, milicias, frente, "
        "movimiento, grupo, disidencias, armada, autoridades, fiscalía"
    ),
    actor_follows=True,
    ignore=phrases(
        "batalla de, ataque al corazón, ciberataque*, bomba de tiempo, punto muerto, se trató, no menos de, "
        "caravana turística, fuera de combate, "
        "liberaron ~ detenid*, liberó ~ detenid*, liberación de ~ detenid*, liberados ~ detenid*"
    ),
    killings=phrases("""
        mató, mataron, matado, asesin*, acribill*, ejecut*, masacr*, ultimad*, matado*, ejecutad*, ejecutaron,
        abatid*, degoll*, decapit*, linch*, baleados, dieron muerte
    """),
    accidents=phrases("""
        terremoto*, sismo*, temblor*, réplica*, inundaci*, deslave*, deslizamiento*, alud*, avalancha,
        huracán, ciclón, tifón, tornado*, erupción, volcán, tsunami, incendio*, accidente*, choque de,
        chocó, colisi*, volcó, volcadura, descarril*, naufrag*, ahog*, atropell*, tránsito, tráfico, sequía,
        fuga de gas,
        tormenta*, temporal, lluvias, granizo, ola de calor
    """),
    sport=phrases("""
        fútbol, futbol, baloncesto, béisbol, tenis, partido amistoso, selección, delantero*, portero, gol,
        goles, liga, campeonato*, torneo, mundial, técnico, árbitro, empató, empate, semifinal*, olímpic*,
        medalla*, entrenador*, eliminatoria*, goleó, marcador, set,
        arco rival, portería, por goleada, goleada, delantera, hincha*, arquero*, penalti, penal, remate,
        guardameta
    """),
    prisoners=phrases("detenidos, presos, prisioneros, reclusos, sospechosos, reos"),
    politics=phrases("""
        ejército, tropas, militar*, guerrill*, rebelde*, paramilitar*, disiden*, sicario*, cartel*, cártel*, narco*,
        pandill*, banda armada, grupo armado, grupos armados, hombres armados, encapuchad*, terror*, separatis*,
        activis*, manifest*, protest*, opositor*, oposición, periodist*, político*, electoral*, candidat*, étnic*,
        indígen*, líder social, líderes sociales, golpe de estado, fuerzas de seguridad, civiles, campesin*,
        comuner*, desplazad*, migrantes, refugiad*, rehenes, milici*, alcald*, uniformad*, extremis*, yihadis*,
        crimen organizado, disidencia*, guerriller*, eln, farc, soldado*, ejercito, policia*, sicari*, manifestant*,
        indigena*, lider* social*, activist*, period*, oposicion, gobierno, rebeld*, insurgent*, yihadist*,
        terrorist*, migrant*, alcalde*, concejal*, sindicalist*, reos, reclus*, comisari*, grupo* armado*, banda*
    """),
    forces=phrases("""
        ejército*, fuerzas armadas, fuerza pública, gobierno*, policía*, militares, armada, fuerza aérea,
        fuerzas de seguridad, guardia nacional, autoridades, régimen, junta, ministerio, marina, fiscalía, soldados
    """),
    groups=phrases("""
        rebelde*, guerriller*, guerrilla*, insurgent*, milicia*, milicianos, paramilitar*, disidencia*, disidentes,
        grupo armado, grupos armados, banda*, cártel*, cartel*, sicario*, hombres armados, terrorist*, yihadist*,
        pandill*, combatientes
    """),
    civilians=phrases("""
        civil*, habitantes, vecinos, aldeanos, campesinos, manifestantes, desplazados, refugiados, periodistas,
        estudiantes
    """),
    states=phrases("""
        controlad* por, bajo control de, bajo el control de, en manos de, en poder de, ocupad* por,
        territorio ocupado, territorios ocupados, zona ocupada, zonas ocupadas, dominad* por, que controlan,
        que controla, leales a
    """),
    figures=phrases("precio, precios, inflación, el dólar, cotización, bolsa de valores, langostas, cosecha*"),
    singles=phrases("""
        un manifestante, una mujer, un hombre, un niño, una niña, un menor, una menor, un joven, una joven,
        un soldado, un policía, un militar, un agente, un civil, un periodista, un campesino, un indígena, un líder,
        una lideresa, un estudiante, una estudiante, un adolescente, un bebé, un anciano, una anciana,
        un guerrillero, un uniformado, un sacerdote, un conductor, un comerciante, un trabajador, un minero,
        un transeúnte, un maestro, una maestra, un líder social, un taxista, un concejal, un alcalde, un funcionario,
        un migrante, un pescador, un guardia, un paramédico
    """),
)

FACTS = FactWords(
    negation=phrases("no, nadie, ningún, ninguna, ninguno, nunca, jamás, sin, ni, tampoco"),
    after_negation=phrases(
        "podría ocurrir, podrían ocurrir, podría producirse, podrían producirse, no ocurrió, no se produjo"
    ),
    denial=phrases("""
        negó, negaron, niega, niegan, desmint*, desmiente*, contrario a, contrariamente a, falso, falsa, rumor,
        rumores, descart*, neg* que, bulo, sin confirmar, desment*, rechaz* la version, infundad*,
        carece de fundamento
    """),
    doubt=phrases(
        "podría, podrían, puede, pueden, si, quizás, tal vez, teme, temen, temor, amenaz*, riesgo, posible, "
        "habría, habrían, simulacro, eventual, debería, evitar, llam* a"
    ),
    plan=phrases("""
        va a, van a, planea, planean, prevé, prevén, será, serán, piensa, se prepara, se preparan, planea*, preve*,
        está previsto, tiene previsto, enviará, próximo, próximamente, se dispone a, programad*, alistan
    """),
    history=phrases("aniversario, conmemor*, siglo, guerra mundial, histórico, hace décadas"),
    future_endings=phrases("ará, arán, erá, erán, irá, irán"),
)

SPANISH = Language(
    code="es",
    name="Spanish",
    version="2026.11.5",
    script="Latin",
    common=phrases(
        "el, la, los, las, de, del, que, y, en, un, una, por, con, para, se, su, al, es, fue, como, más, según, "
        "lo, no, este, esta, entre, ha, han, desde, hasta, dijo, sobre, tras"
    ),
    letters="ñ¿¡",
    abbreviations=phrases("sr, sra, dr, dra, gral, cnel, cap, av, núm, km, ee, uu"),
    places=PLACES,
    numbers=NUMBERS,
    dates=DATES,
    relations=RELATIONS,
    events=EVENTS,
    facts=FACTS,
)
