"""Spanish: its words for what happens, to whom, and whether it did."""

from events.text.language import EventWords, FactWords, phrases

EVENTS = EventWords(
    another=phrases("""
        otro, otra, otros, otras, segundo, segunda, tercer, tercera, nuevo, nueva, nuevos, nuevas,
        varios, varias, similar, anterior
    """),
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
            marchas, marcha contra, marcha en contra, concentración, plantón, cacerolazo, marcharon, marcha pacífica,
            planton, movilizacion*,
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
        "Non-violent transfer of territory": phrases("sin resistencia, sin combatir, sin disparar un solo tiro"),
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
    says=phrases("""
        informó, informaron, dijo, dijeron, indicó, indicaron, reportó, señaló, señalaron, declaró
    """),
    negation=phrases("no, nadie, ningún, ninguna, ninguno, nunca, jamás, sin, ni, tampoco"),
    after_negation=phrases(
        "podría estallar, podrían estallar, podrían registrarse, podría registrarse, "
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
        está previsto, tiene previsto, enviará, próximo, próximamente, se dispone a, programad*, alistan,
        dijo que enviaría, enviaría, enviarían, desplegaría, desplegarían, trasladaría, trasladarían,
        retiraría, retirarían, evacuaría, prometió, se comprometió a, anunció que enviará
    """),
    history=phrases("aniversario, conmemor*, siglo, guerra mundial, histórico, hace décadas"),
    future_endings=phrases("ará, arán, erá, erán, irá, irán"),
)
