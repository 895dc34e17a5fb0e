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
            abandonaron sus posiciones,
            se repleg*, replegaron, retirada de tropas
        """),
        "advance": phrases("""
            avanz*, avanc*, avance, avance*, penetr*, marcha hacia, se abrieron paso
        """),
        "redeployment": phrases("""
            redespl*, despleg*, desplieg*, traslad*, enviaron ~ refuerzos, reubic*, enviar*, envio, enviaron,
            reforz*, refuerzos, trasladaron tropas, despach*, moviliz* tropas, relevo de tropas,
            envió tropas, envió ~ soldados, enviaron tropas, enviaron ~ soldados, despliegue de tropas,
            refuerzos militares
        """),
        "convoy": phrases("""
            convoy*, caravana*, columna de, comboy, fila de camiones
        """),
        "displacement": phrases("""
            huy*, huid*, huir, desplazados, desplazadas, refugiad*, éxodo, escap*, desplazamiento, abandon*,
            se desplaz*, desplazad*, desplazamiento*, exodo, refugi*, salieron huyendo, buscar refugio,
            buscaron refugio, dejaron sus casas, dejaron sus hogares, cruzaron la frontera, escaparon,
            desplazamiento forzado, desplazamiento masivo, abandonaron sus hogares, abandonaron sus casas,
            salieron desplazad*
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
            apresaron, redada*, retenid* por la policia, fueron capturados,
            apresó, apresado*, llevad* presos, llevad* preso, llevad* presa, llevad* detenid*, se llevaron detenid*,
            capturan a, fue capturado, cayó un cabecilla, cayó el cabecilla, cayó alias, cayó presunto,
            tras las rejas, puest* a disposición de, arresto*, apresamiento*, aprehensión, allanó ~ viviendas,
            allanaron ~ viviendas, allanó la sede, allanaron la sede, redadas, encarcelamiento,
            prisión preventiva contra,
            captura de, la captura, aprehensión de, aprehendid*, fue aprehendid*, detención de
        """),
        "Air/drone strike": phrases("""
            ataque aéreo, ataques aéreos, bombardeo aéreo, bombardeos aéreos, drone*, dron, aviones de combate,
            ataque con drones, ataque con dron, drones, bombardeo aereo*, ataque aereo*, ataques aereos,
            ataque con dron*, ataques con dron*, dron* cargad*, dron con explosivos, drones con explosivos,
            drones ~ atacaron, drones ~ alcanz*, helicopteros artillados, aviones bombardearon, incursion aerea,
            dron* impact*,
            avión no tripulado, aviones no tripulados, fuerza aérea bombarde*, fuerza aérea ~ bombarde*,
            aviación bombarde*, aviación ~ bombarde*, aviación atac*, aviones atac*, aviones ~ atac*,
            aviones ~ bombarde*, cazas ~ bombarde*, cazabombardero*, bombardeo de la fuerza aérea,
            bombardeos de la fuerza aérea, bombardeo de la aviación, helicóptero ~ ametrall*,
            helicópteros ~ ametrall*, helicóptero* ~ dispar* contra, incursión aérea, incursiones aéreas,
            ofensiva aérea, bombas desde el aire, desde un dron, desde drones, con drones explosivos,
            ataque* de drones, ataque* de dron, bombas de barril, bombas guiadas, bombas planeadoras,
            vehículo aéreo no tripulado
        """),
        "Shelling/artillery/missile attack": phrases("""
            bombarde*, artillería, misil*, cohete*, mortero*, obús, obuses, proyectil*, caño*eo*, artilleria, obus*,
            granadas de mortero, canonazo*, metralla,
            cañoneo*, cañone*, lanzaron cilindros, lanzamiento de cilindros, fuego de artillería, fuego de mortero*,
            disparos de mortero, ataque de artillería, ataques de artillería, ataque con misiles, ataque con cohetes,
            ataques con cohetes, lluvia de cohetes, lluvia de misiles, cilindros bomba lanzados, morterazo*,
            cohetazo*, salvas de, lanzacohetes, obuses cayeron
        """),
        "Suicide bomb": phrases("""
            atentado suicida, ataque suicida, terrorista suicida, se inmoló,
            atacante suicida, atacantes suicidas, suicida se hizo*, se hizo estallar, se hicieron estallar,
            se hizo explotar, se hizo volar, chaleco explosivo, cinturón explosivo, chaleco bomba, atentados suicidas,
            ataques suicidas, kamikaze se, se inmolaron
        """),
        "Remote explosive/landmine/IED": phrases("""
            bomba*, explosi*, explot*, explos*, mina antipersonal, minas, coche bomba, carro bomba, estall*, detonó,
            artefacto*, dinamit*, volad*, voladura*, carro bomba*, coche bomba*, moto bomba*, motobomba*,
            campo minado, mina antipersona*, minas antipersona*, mina antitanque*, artefacto explosivo*,
            artefactos explosivos, petardo bomba, carga explosiva*, detonaron, detono, cilindro bomba*, estallaron,
            estallido de, explosivos,
            pisó una mina, pisaron una mina, pisar una mina, pisó ~ artefacto, mina terrestre, minas terrestres,
            activó una mina, activaron una mina, cayó en un campo minado, campos minados, cargada de explosivos,
            cargado de explosivos, fue detonad*, fueron detonad*, hicieron estallar, hizo estallar, hicieron explotar,
            hizo explotar, burro bomba, moto cargada, camión bomba, camiones bomba, camioneta bomba, paquete bomba,
            casa bomba, bicicleta bomba, voló en pedazos, volaron ~ puente*, volaron ~ torre*, volaron ~ oleoducto*,
            munición sin explotar, municiones sin explotar, trampa explosiva, trampas explosivas, artefacto casero
        """),
        "Grenade": phrases("granada*"),
        "Armed clash": phrases("""
            enfrentamiento*, enfrentaron, combate*, choque*, tiroteo*, emboscada*, intercambio de disparos,
            hostigamiento, repelieron ~ ataque*, repelió ~ ataque*, repelido ~ ataque*, rechazaron ~ ataque*,
            choque armado, choques armados, emboscad*, emboscar*, hostigamiento*, hostigaron, refriega*, escaramuza*,
            se enfrentaron, fuego cruzado, rechaz* ~ ataque*, repel* ~ ataque*, incursion armada, topon,
            se batieron, batirse a tiros, cruce de disparos, cruces de disparos, cruce de fuego, se enfrent* a tiros,
            se disputan a tiros, a tiros entre, intercambio de fuego, intercambiaron disparos, intercambiaron fuego,
            abati* a ~ guerrill*, abati* a ~ disidente*, abati* a ~ presuntos, abati* a ~ insurgent*,
            abati* a ~ rebelde*, abati* a ~ terrorista*, dado de baja, dados de baja, dieron de baja, dio de baja,
            murieron en combate, muerto* en combate, balaceo, balacera entre, balaceras entre, tiroteo entre,
            por asalto, asalto al cuartel, atac* la estación de policía, atac* ~ estación de policía,
            atac* ~ puesto militar, atac* ~ puesto de policía, atac* ~ base militar, atac* ~ patrulla*,
            atac* ~ cuartel, ataque a la estación, ataque contra ~ estación de policía, ataque contra ~ patrulla,
            ataque contra ~ base, ataque a ~ patrulla, ataque a una patrulla, hostig* ~ puesto, hostig* ~ estación,
            batalla entre, batallas entre, contraofensiva*, fuego enemigo, guerra entre bandas,
            recibid* a tiros, recibid* a balazos, repel* la agresión, repel* el ataque, cruce de disparos,
            intercambio de disparos, se enfrentaron a tiros
        """),
        "Government regains territory": phrases("""
            recuper*, retom*, reconquist*, recuper* el control, liberaron ~ localidad, recuper* ~ localidad,
            recuper* ~ pueblo,
            recobr* el control, recobr* ~ control, retomaron el control, retomó el control, expuls* a los rebeldes,
            expuls* a ~ insurgentes, expuls* a ~ guerrilleros, expuls* a ~ yihadistas, desaloj* a los rebeldes,
            desaloj* a los guerrilleros, liberaron ~ de los rebeldes, liberaron ~ de manos, liberó ~ de manos,
            liberación de la ciudad, liberación de la localidad, restablec* el control, restablecieron el control,
            recapturó, recapturaron
        """),
        "Non-state actor overtakes territory": phrases("""
            tomaron el control, tomó el control, se apoderaron, ocuparon, ocupó, caída de, tomaron la, tomó la,
            se tomaron, conquist*, se apoder*, cayo en manos, cayo en poder, captur* ~ ciudad, captur* ~ base,
            ocuparon ~ poblad*, se hicieron con el control, tomaron ~ pueblo, tomaron ~ ciudad, tomaron ~ base,
            toma de la ciudad, toma guerrillera,
            rebeldes captur*, capturaron la ciudad, capturaron la localidad, capturaron el pueblo, rebeldes tomaron,
            guerrilleros tomaron, insurgentes tomaron, yihadistas tomaron, milicianos tomaron, combatientes tomaron,
            cayó ante, cayó ~ manos de, cayó en manos, cayeron en manos, cayó bajo ~ control, pasó a manos,
            pasó a control, se adueñ*, se hizo con el control, se hicieron con, asumieron el control,
            tomar el control, toma de control, toma del pueblo, toma de la localidad, ocup* el casco urbano,
            ocuparon la ciudad, ocuparon el pueblo, conquista de la ciudad, conquistaron, izaron ~ bandera
        """),
        "Peaceful protest": phrases("""
            protest*, manifest*, marcharon ~ contra, marcharon en, personas marcharon, miles marcharon, marcha por,
            marchas, marcha contra, marcha en contra, concentración, plantón, cacerolazo, marcharon, marcha pacífica,
            planton, movilizacion*,
            se movilizaron, concentracion ciudadana, bloquearon ~ via, bloquearon ~ carretera*, bloqueo de la via,
            bloqueos de carretera*, paro nacional, paro armado, cacerolazo*, sentada, huelguistas, corte de ruta,
            cortes de ruta, cortaron ~ ruta, cierre de vias,
            salieron a las calles, salieron a la calle, salió a las calles, salieron a marchar, salieron a protestar,
            se tomaron las calles, tomaron las calles, iniciaron una huelga, huelga de maestros, huelga general,
            en huelga, se declararon en huelga, huelga de hambre, cerraron la vía, cerraron ~ vía,
            cerraron la carretera, cierre de la vía, bloque* la vía, bloque* la carretera, bloque* ~ carretera,
            bloque* la ruta, bloque* ~ autopista, bloque* ~ avenida, bloqueo de carreteras, bloqueo de la carretera,
            piquete*, piqueter*, se concentraron ~ para exigir, se concentraron frente, concentraron frente a,
            se congregaron ~ para exigir, se congregaron frente, se reunieron ~ para exigir, para exigir justicia,
            iniciaron un paro, iniciaron el paro, paro de transportistas, paro cívico, paro indefinido,
            paro de maestros, pararon labores, cese de labores, se encadenaron, se encaden*, marcha de antorchas,
            marchan por, marchan contra, marcharon por, marcha multitudinaria, caravana de protesta, cadena humana,
            toma pacífica, acto de protesta, ocuparon la plaza, gritaron consignas, con pancartas, corearon consignas,
            con pancartas, exigían justicia, recorrieron ~ con fotografías, con carteles
        """),
        "Violent demonstration": phrases("""
            disturbio*, motín, quemaron llantas, barricadas, vandal*, incendi* ~ vehiculos, quem* ~ vehiculos,
            en llamas, autobuses incendiados, bloque* ~ carreteras con, apedre*, lanzaron piedras, barricad*,
            bombas molotov, prendieron fuego, desmanes, enfrentaron a la policia, enfrentamientos con la policia,
            choque con la policia, choques con la policia, narcobloqueo*, quema de vehiculos, quema de llantas,
            saqueos y,
            manifestantes irrump*, manifestantes ~ quem*, manifestantes ~ incendi*, manifestantes ~ destroz*,
            encapuchados ~ quem*, encapuchados ~ piedras, encapuchados ~ incendi*, pedrea, pedradas, a pedradas,
            se enfrent* con la policía, se enfrent* a la policía, se enfrent* contra la policía,
            enfrentamientos con ~ policía, choques con ~ policía, choques entre ~ manifestantes,
            enfrentamientos entre ~ manifestantes, cócteles molotov, bombas incendiarias, papas bomba, amotin*,
            motines, revuelta, revueltas, asalto al congreso, asaltaron el congreso, asaltaron ~ parlamento,
            turbas incendi*, estallido social
        """),
        "Mob violence": phrases("""
            linch*, turba, turba*, riña masiva, pobladores golpearon, justicia por mano propia,
            multitud ~ golpe*, multitud ~ agred*, multitud enfurecida, muchedumbre ~ golpe*, quemaron vivo*,
            quemado vivo, quemados vivos, ajusticiaron, ajusticiad*, ajusticiamiento, vecinos golpearon,
            comuneros golpearon, ronderos, justicia por mano, riña colectiva, enfrentamiento entre comunidades,
            enfrentamientos entre comunidades, enfrentamiento intercomunitario
        """),
        "Attack": phrases("""
            atac*, ataque*, masacr*, asesin*, acribill*, abrieron fuego, mataron a, atentado*, ejecut*, homicidio*,
            asesinad*, asesinar*, asesino a, asesinaron, ultimad*, ultimaron, balead*, balacera*, balearon,
            ataque armado, irrumpi*, dio muerte, dieron muerte, ejecutad*, ejecutaron, degoll*, decapit*, apunal*,
            linchado, sicari*, tirote*, abatid* por, disparar* contra, dispararon contra, homicidio multiple,
            feminicidio, machetea*,
            agredi* a machet*, a machetazos, machetazo*, con impactos de bala, con heridas de bala, por disparos,
            a balazos, a tiros, a quemarropa, rematar*, remataron, remató, fusil*, abalead*, abaleo, abaleados, baleó,
            disparó contra, disparó a, dispararon a, hombres armados dispar*, ráfagas de fusil, tiro de gracia,
            cuerpos ~ con disparos, cuerpos ~ maniatad*, decapitad*, desmembrad*, descuartiz*, ataque a tiros,
            ataque a balazos, ataque sicarial, atentó contra, atentaron contra, magnicidio, agresión armada,
            apuñalad*, acuchill*, a cuchilladas, golpiza mortal, matanza*, líder social ~ asesinad*,
            emboscada contra civiles
        """),
        "Sexual violence": phrases("""
            violencia sexual, violada, violadas, violaron, violó a, violación de, violaciones de mujeres, viol* a,
            violacion*, abus* sexual*, agresion sexual,
            abus* sexualmente, violación grupal, violad* por, fue violada, fueron violadas, violaron a,
            agredid* sexualmente, esclavitud sexual, agresiones sexuales, abusos sexuales
        """),
        "Abduction/forced disappearance": phrases("""
            secuestr*, raptaron, rapto, rehén, rehenes, desaparición forzada, plagi*, plagiad*, levantad* por,
            se llevaron a, se llevaron por la fuerza, desaparicion forzada, raptad*, tomaron como rehenes,
            retenidos por reclusos, retenid* por ~ disidencias, privad* de la libertad,
            retuv* a ~ soldados, retuv* a ~ policías, retuvieron a, desaparecid* ~ hombres armados, desaparecid* tras,
            desaparecid* forzad*, reclutaron a la fuerza, reclutó a la fuerza, reclutamiento forzado,
            reclutad* a la fuerza, reclutad* por la fuerza, levantón, levantones, levantaron a, fue levantad* por,
            fueron levantad* por, privación ilegal de la libertad, privaron de la libertad, fue raptad*,
            fueron raptad*, secuestrador*, como rehén, se llevaron secuestrad*,
            llevados por un grupo armado, llevadas por un grupo armado, se había llevado, se habían llevado,
            sacad* de su casa, sacaron de su casa
        """),
        "Agreement": phrases("""
            firmaron ~ acuerdo, firmó ~ acuerdo, acuerdo de paz, cese el fuego entró, alto el fuego entró,
            intercambio de prisioneros, firm* ~ tregua, firm* ~ acuerdo de paz, firm* ~ cese,
            cese al fuego entro en vigor, alto el fuego entro en vigor, acordaron ~ cese, acordaron ~ tregua,
            pact* ~ tregua, canje de prisioneros, cese del fuego entro,
            suscrib* ~ acuerdo de paz, suscrib* ~ acuerdo, pactaron ~ cese al fuego, pactaron ~ cese, pactó ~ cese,
            pactaron ~ alto el fuego, acord* un cese, acord* un alto, acord* ~ alto al fuego, acord* ~ alto el fuego,
            acord* ~ cese, alto al fuego entró, alto al fuego entr*, cese bilateral, firma del acuerdo de paz,
            firma de la paz, se intercambiaron prisioneros, intercambi* prisioneros, intercambio de rehenes,
            declararon ~ cese, declar* ~ tregua, tregua entró, entró en vigor ~ tregua, entró en vigor ~ cese,
            entró en vigor ~ alto
        """),
        "Change to group/activity": phrases("""
            se entregaron, se entregó, rindieron, rendición, depusieron ~ armas, dejaron ~ armas, entregaron ~ armas,
            desmoviliz*, se desmoviliz*, se entreg*, depusieron las armas, entregaron las armas,
            entregaron sus armas, se rindi*, dejacion de armas, desercion*,
            se acog* a la desmovilización, se someti* a la justicia, se desarm*, entregó ~ armas, dejación de armas,
            juraron lealtad, juró lealtad, se rindieron, se presentaron voluntariamente, sometimiento voluntario
        """),
        "Disrupted weapons use": phrases("""
            incaut* ~ armas, decomis*, derribaron ~ dron, intercept*, caleta, desactivaron ~ bomba*,
            desactivaron ~ explosiv*, desactivó ~ bomba*, desactivó ~ artefacto, incaut*, desactiv*, derrib* ~ dron*,
            derribaron, derribo, frustr*, caleta*, hallaron ~ armas, interceptaron ~ misil*, interceptaron ~ drones,
            laboratorio de explosivos,
            depósito de armas, depósitos de armas, arsenal de guerra, explosión controlada, detonación controlada,
            detonó de manera controlada, detonaron de manera controlada, detonó de forma controlada,
            detonaron de forma controlada, derribó ~ dron*, derrib* ~ misil*, derrib* ~ avión, derrib* ~ helicóptero,
            abatió un dron, abatió ~ drones, abatieron ~ drones, defensa antiaérea ~ abati*, defensas antiaéreas,
            defensa aérea ~ derrib*, desmantel* ~ explosivos, neutraliz* ~ artefacto, neutraliz* ~ explosivo,
            destruy* ~ minas, ubicaron ~ caleta, hallaron ~ explosivos, halló ~ explosivos, hallazgo de armas
        """),
        "Headquarters or base established": phrases("""
            establec* ~ base, instalaron ~ base, instalaron ~ campamento, instalaron ~ retén,
            levant* ~ base militar, levantó una base, levantaron una base, levantaron ~ campamento,
            levantó ~ campamento, mont* ~ retén, mont* ~ campamento, mont* ~ base, instal* ~ retén,
            instal* ~ base militar, instal* ~ puesto, instal* ~ puesto de control, inaugur* ~ base militar,
            inaugur* ~ base naval, nueva base militar, abri* ~ base militar, construy* ~ base militar,
            asentaron ~ campamento
        """),
        "Looting/property destruction": phrases("""
            saque*, incendi*, quemaron, vandaliz*, destruy*, incendiaron ~ vivienda*, quemaron ~ vivienda*,
            quemaron ~ casa*, destruyeron ~ vivienda*, incendi* ~ tiendas, incendi* ~ comisaria, quem* ~ comisaria,
            vandalizaron, arrasaron, prendieron fuego a,
            desvalij*, rapiña, robaron ganado, robo de ganado, abigeato, derrib* ~ viviendas, derrib* ~ casas,
            demolieron ~ viviendas, demolieron ~ casas, sabote*, sabotaje*, quemó ~ bus*, quemaron ~ bus*,
            quema de ~ vehículos, quemados por, incineraron, incineró, prendieron fuego, prendió fuego,
            le prendieron fuego, destrozaron, saqueador*, hurto de ganado, quema de viviendas
        """),
        "Non-violent transfer of territory": phrases("sin resistencia, sin combatir, sin disparar un solo tiro"),
        "Other": phrases("""
            toque de queda,
            rige ~ toque de queda, decret* ~ toque de queda, impus* ~ toque de queda
        """),
        "Protest with intervention": phrases("""
            gases lacrimogenos, gas lacrimogeno, canon de agua, tanqueta lanza agua, dispers* ~ manifest*,
            dispers* ~ protest*, balas de goma, perdigones, desaloj* ~ manifestantes, reprimi*,
            disolvi* la manifestación, disolvi* ~ manifestación, disolvi* ~ protesta, disolvi* ~ marcha, lanz* gases,
            gases contra, gasearon, gaseó, gas pimienta, dispers* a ~ manifest*, dispers* la protesta,
            dispers* la marcha, reprimió, reprimieron, represión de la protesta, represión policial, carga policial,
            cargó contra ~ manifest*, cargaron contra ~ manifest*, cañones de agua, cañón de agua,
            desalojo de manifest*, desaloj* a los manifest*, disparos al aire
        """),
    },
    deaths=phrases("""
        muert*, murieron, murió, mat*, mató, asesin*, fallec*, cadáver*, víctimas mortales, perdieron la vida,
        acribill*, cobró la vida, cobraron la vida, perdió la vida, dejó sin vida, murio, falleci*, asesinad*,
        victimas mortales, victima mortal, perdio la vida, sin vida, cadaver*, cuerpos, bajas, abatid*, mataron,
        mato a, matando, ultimad*, decesos, cobro la vida, dejo sin vida, caidos,
        perdiera la vida
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
        """
        vet*, cerc*, impid*, mantenerse alejad*, aislar*, aisló, sell*,
        declar*, impus*, impon*, decret*, estableci*, anunci*, prohib*, cerr*, orden*, mantien*, acordon*, crearon,
        creó, delimit*, restring*
    """
    ),
    radius=phrases("""
        a menos de, menos de, acercarse a, a no menos de, a más de, mantenerse a, permanecer a, a una distancia,
        distancia mínima,
        radio, en un radio, radio de, a la redonda
    """),
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
    ignore=phrases("""
        batalla de, ataque al corazón, ciberataque*, bomba de tiempo, punto muerto, se trató, no menos de,
        caravana turística, fuera de combate, liberaron ~ detenid*, liberó ~ detenid*,
        liberación de ~ detenid*, liberados ~ detenid*,
        huelga de celo, base* de datos, fuego amigo en el equipo, a tiro hecho, firm* ~ acuerdo* comercial*,
        firm* ~ acuerdo* de cooperación, levant* ~ base* de datos, bomba de agua, bombas de agua, estación de bombeo,
        bombeo de, ataque* cardíaco*, paro cardíaco, paro cardiaco, paro respiratorio, guerra de precios,
        tiros libres, tiro libre, tiros de esquina, tiros penales, a tiro de, hizo estallar al público,
        hizo estallar de risa, vigilia pascual
    """),
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
    prisoners=phrases("detenidos, detenido, detenida, presos, prisioneros, reclusos, sospechosos, reos"),
    politics=phrases("""
        ejército, tropas, militar*, guerrill*, rebelde*, paramilitar*, disiden*, sicario*, cartel*, cártel*, narco*,
        pandill*, banda armada, grupo armado, grupos armados, hombres armados, encapuchad*, terror*, separatis*,
        activis*, manifest*, protest*, opositor*, oposición, periodist*, político*, electoral*, candidat*, étnic*,
        indígen*, líder social, líderes sociales, golpe de estado, fuerzas de seguridad, civiles, campesin*,
        comuner*, desplazad*, migrantes, refugiad*, rehenes, milici*, alcald*, uniformad*, extremis*, yihadis*,
        crimen organizado, disidencia*, guerriller*, eln, farc, soldado*, ejercito, policia*, sicari*, manifestant*,
        indigena*, lider* social*, activist*, period*, oposicion, gobierno, rebeld*, insurgent*, yihadist*,
        terrorist*, migrant*, alcalde*, concejal*, sindicalist*, reos, reclus*, comisari*, grupo* armado*, banda*,
        disidente*, disidencias, pistolero*, pandiller*, cabecilla*, clan del golfo, dirigente*,
        defensor* de derechos, comunero*, indígenas, bandas criminales, yihadistas, combatientes
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
        un migrante, un pescador, un guardia, un paramédico,
        un panadero, un carnicero, un mecánico, un electricista, un albañil, un carpintero, un cocinero,
        un peluquero, un sastre, un abogado, un juez, un fiscal, un magistrado, un farmacéutico, un médico,
        un enfermero, un odontólogo, un cirujano, un bombero, un rescatista, un socorrista, un chofer, un chófer,
        un camionero, un mototaxista, un motociclista, un ciclista, un tendero, un vendedor, un vendedor ambulante,
        un empresario, un ganadero, un agricultor, un jornalero, un labriego, un obrero, un ingeniero, un profesor,
        un docente, un rector, un párroco, un pastor, un cura, un seminarista, un fotógrafo, un camarógrafo,
        un locutor, un reportero, un vigilante, un celador, un custodio, un pensionado, un jubilado, un abuelo,
        un líder comunal, un líder indígena, un gobernador indígena, un comunero, un edil, un regidor, un diputado,
        un síndico, un precandidato, un candidato, un activista, un defensor, un escolta, un patrullero,
        un subintendente, un cabo, un sargento, un teniente, un capitán, un marino, un infante de marina, un recluso,
        un excombatiente, un lanchero, un leñador, un apicultor, un topógrafo, un barbero, un mesero, un repartidor,
        una enfermera, una médica, una abogada, una jueza, una fiscal, una profesora, una docente, una vendedora,
        una comerciante, una tendera, una cocinera, una empleada, una campesina, una indígena, una periodista,
        una reportera, una activista, una defensora, una líder, una madre, una abuela, una monja, una religiosa,
        una migrante, una trabajadora, una policía, una agente, una concejala, una alcaldesa, una candidata,
        una regidora, una partera, una panadera, una pensionada, una excombatiente
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
        carece de fundamento,
        cadenas de whatsapp, es falso
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
