"""French: its words for what happens, to whom, and whether it did."""

from events.text.language import EventWords, FactWords, phrases

EVENTS = EventWords(
    another=phrases("""
        autre, autres, deuxième, second, seconde, troisième, nouvelle, nouveau, plusieurs, similaire,
        similaires, précédente, précédent
    """),
    motion={
        "defection": phrases("désert*, fait défection, ont fait défection, rallié*, rallient, défection*"),
        "withdrawal": phrases("""
            repli*, retrait, évacué leurs positions, recul*, se sont retirés, retraite, retirés, retirées,
            se retirent, retirer, s est retirée, repliés, retirera, retireront, se replie, se replient, repliera,
            retir*, retrait*, se sont repliés, décroch*, quitt* leurs positions,
            se sont repliées, s est repliée, repli stratégique, retrait des troupes, ont évacué leurs positions
        """),
        "advance": phrases("""
            avanc*, progress*, marche sur, marché sur, poussé*, offensive vers, percée, march* sur,
            se sont approchés
        """),
        "redeployment": phrases("""
            redéploy*, déployé*, transféré*, envoyé ~ renforts, déplacement de troupes, ont dépêché, a dépêché,
            déploy*, renforts, achemin*, transfér* ~ troupes, projet* ~ troupes, relève,
        enverra*, enverrait, enverraient, envoyé, envoyés, envoyer, déploier*, renfort,
            dépêché des renforts, dépêché ~ renforts, envoyé des renforts, renforts militaires,
            déploiement de troupes, envoyé des troupes, acheminé des troupes
        """),
        "convoy": phrases("""
            convoi*, colonne de, caravane, cortège de véhicules
        """),
        "displacement": phrases("""
            fui*, fuy*, réfugié*, chassés de, exode, s enfuir, enfuis, exil, ont été déplacés, ont été déplacées,
            déplacement forcé, déplacés par, fuite, fuir, déplac*, réfugi*, quitt* leurs, abandonn*, pouss* ~ à fuir,
            trouv* refuge, trouv* asile, cherch* refuge, contraint* de partir, se sont réfugiés, sauvés vers,
            en sont parties, en sont partis,
            ont fui leurs, abandonné leurs maisons, abandonné leurs villages, vidés de leurs habitants,
            déplacement* massif*, déplacés internes, contraint* de fuir, contraint* à fuir, pris la fuite
        """),
        "return": phrases("""
            regagn*, retournés, retourné, retournent, retournaient, rentrent, rentrés chez, revenus chez, revenus à,
            sont rentrés, sont revenus, sont retournés, retour de, retour des, retourn*, revenu*, réinstall*
        """),
        "evacuation": phrases("""
            évacu*, évacuation, rapatrié*, exfiltré*, rapatri*, exfiltr*, transport* ~ évacués, mis à l abri,
            mises à l abri, relog*
        """),
        "detention transfer": phrases("extradé*, extradition, expulsé*, transfert ~ prisonniers, transfert ~ détenus"),
        "smuggling": phrases("trafic, contrebande"),
        "patrol": phrases("patrouill*"),
        "": phrases("""
            part, partent, quitt*, rejoint, rejoindre, déplac*, dirig*, roul*, gagn*, arriv*, travers*, transport*,
            allés, pris la route, prennent la route, sont venus, mis en route, acheminé*, conduit*, embarqué*,
            navigu*, emmené*, parti, partis,
            est partie, sont parties, partant, partaient, s est rendu, se sont rendus, s est rendue, allées,
            est allé, sont allés, marchent, marchaient, ont marché, marchant, marché vers, marché sur, continué,
            continuent, poursuivi*, poursuivent, rejoignent, parti de, partis de, parties de, provenance,
            à destination, ralli*, emmen*, transfér*, ramen*, fait route, embarqu*, débarqu*, accost*
        """),
    },
    leaves=phrases("""
        quitt*, fui, fuient, fuyaient, fuyant, abandonn*, désert*, évacué, évacuent, parti de, partis de, partie de,
        parties de, ont quitté, a quitté, quittant, quittent, quitté, ont fui, a fui, ont abandonné, abandonné,
        déserté, fuir
    """),
    reaches=phrases("""
        rejoint, rejoindre, gagné, gagner, atteint, atteindre, regagné, sont entrés dans, entré dans, entrée dans,
        entrés à, arrivés à, arrivé à, arrivées à, accosté à, débarqué à, débarqués à, rallier, rallié, ont rejoint,
        a rejoint, rejoignant, ont gagné, a gagné, gagnant, atteignant, sont arrivés à, est arrivé à, entrés dans,
        trouvé refuge à, trouver refuge à, trouver asile à, trouvé asile à, réfugiés à, réfugiées à,
        se sont réfugiés à, hébergés à, abrités à, installés à, accueillis à, regagnant, cantonnés à, déployés à,
        déployé à
    """),
    incident={
        "Arrests": phrases("""
            interpell*, détenu*, détention, sous bonne garde, sous la garde, capturé ~ suspects,
            placé* en garde à vue, emprisonné*, incarcéré*, sont retenus, arrêté, arrêtés, arrêtée, arrêtées,
            arrêtent, arrêter, arrestation*, arrêt* ~ suspects, appréhend*, garde à vue, incarcér*, détenu* par,
            écrou*, capturé*, rafle*, mis aux arrêts, emprisonn*, placés en détention, arrêté*,
            mis la main sur ~ rebelles, mis la main sur ~ suspects, mis la main sur ~ terroristes, jeté en prison,
            jetés en prison, jetée en prison, embarqués par la police, embarqué* par ~ police,
            embarqués par les forces, coup de filet, coups de filet, mis sous les verrous, sous les verrous,
            mis en détention, écroués, placé en détention, placé* sous mandat de dépôt, mandat de dépôt,
            cueilli* par la police, arrestations massives, rafles, ratissage ~ arrest*
        """),
        "Air/drone strike": phrases("""
            frappe aérienne, frappes aériennes, raid aérien, raids aériens, drone, drones, bombardement aérien,
            bombardements aériens, frappe de drone, frappes de drones, aviation, frappe* aérienne*, raid* aérien*,
            frappe* de drone*, attaque* de drone*, drone* kamikaze*, drone* ~ frapp*, bombardement* aérien*,
            bombe* planante*, avions de chasse, hélicoptère* ~ tir*, drone* explosi*, frappe* ~ drone,
            avions ~ bombard*,
            armée de l air a frapp*, armée de l air a bombard*, armée de l air ~ frapp*, aviation a bombard*,
            hélicoptère* ~ mitraill*, hélicoptère* ~ bombard*, hélicoptère* ~ ouvert le feu, hélicoptère de combat,
            hélicoptères de combat, avion sans pilote, avions sans pilote, avion* ~ frapp*, avions ~ largué,
            avion ~ largué, largué des bombes, largué ~ bombe*, largage de bombes, barils d explosifs,
            aéronef* ~ frapp*, bombe* guidée*, munition* rôdeuse*, frappes de l aviation, chasseurs bombardiers,
            drones armés, drone armé, drone de combat
        """),
        "Shelling/artillery/missile attack": phrases("""
            tir d artillerie, tirs d artillerie, artillerie, obus, bombardement*, bombard*, missile*, roquette*,
            mortier*, pilonn*, tirs de mortier, obus sont tombés, tirs de roquettes, canonnade*, canonné*,
            tirs de chars, katioucha*, lance roquettes, salve*,
            tirs d obus, pluie d obus, pluie de roquettes, pluie de missiles, obus se sont abattus,
            roquettes se sont abattues, pilonnage*, tir de mortier, attaque à la roquette, attaques à la roquette,
            attaque au missile, attaques de missiles, frappe* de missile*, frappe* d artillerie, obusier*,
            tirs de missiles, tirs à l arme lourde, tirs d armes lourdes, bombardements à l arme lourde,
            bombes à sous munitions
        """),
        "Suicide bomb": phrases("""
            attentat suicide, kamikaze, s est fait exploser, attaque suicide, kamikazes, se sont fait exploser,
            attentats suicides, s est fait sauter,
            ceinture explosive, ceintures explosives, gilet explosif, veste explosive, a actionné sa ceinture,
            attaques suicides, bombe humaine, attentat kamikaze
        """),
        "Remote explosive/landmine/IED": phrases("""
            explosion*, explos*, bombe*, mine, mines, engin explosif, voiture piégée, attentat à la bombe,
            déflagration, sauté sur, mine antipersonnel, mines antipersonnel, mine artisanale, engin* explosif*, eei,
            voiture* piégée*, moto piégée, colis piégé, saut* sur une mine, détonation*, déflagration*, dynamit*,
            plastiqu*, piégé*, charge explosive,
            heurté une mine, heurté ~ engin, roulé sur une mine, roulé sur un engin, marché sur une mine,
            sauté sur un engin, sauté sur une mine, une charge a explosé, charge a explosé, munitions non explosées,
            munition non explosée, reste* explosif* de guerre, restes explosifs, engin artisanal, engins artisanaux,
            engin improvisé, mine terrestre, mines terrestres, mine anti char, mines anti char, camion piégé,
            véhicule piégé, véhicule bélier piégé, terrain miné, champ de mines, a fait exploser, ont fait exploser,
            ont fait sauter, a fait sauter
        """),
        "Grenade": phrases("""
            grenade*,
            jets de grenade*, attaque à la grenade, lancé une grenade
        """),
        "Armed clash": phrases("""
            accrochage*, échange de tirs, échanges de tirs, fusillade, embuscade*, heurts armés, combats, combattu,
            combattants se sont, affrontement*, affronté*, affrontent, affrontaient, combat entre,
            repoussé ~ attaque*, repoussé ~ assaut*, repoussent ~ attaque*, affront*, accrochage*, échange* de tirs,
            échang* ~ tirs, fusillade entre, escarmouche*, offensive sur, repouss* ~ attaque*, repouss* ~ assaut*,
            se sont battus, tirs nourris, ratissage, neutralis* ~ terroristes, tombés dans une embuscade,
            reprise des combats, violents combats,
            attaqu* ~ position*, attaqu* une position, attaqu* des positions, attaqu* les positions,
            attaqu* le camp militaire, attaqu* ~ camp militaire, attaqu* ~ base, attaqu* ~ caserne,
            attaqu* ~ poste de police, attaqu* ~ poste militaire, attaqu* ~ poste de gendarmerie,
            attaqu* ~ patrouille, attaqu* ~ convoi militaire, attaque contre ~ poste, attaque contre ~ position*,
            attaque contre ~ patrouille, attaque contre ~ camp militaire, attaque contre ~ base,
            attaque contre ~ caserne, attaque d un poste, attaque d une patrouille, attaque d une position,
            assaut contre, neutralis* ~ rebelles, neutralis* ~ combattants, neutralis* ~ miliciens,
            neutralis* ~ assaillants, neutralis* ~ jihadistes, neutralis* ~ djihadistes, guet apens, livré bataille,
            se sont livré*, mis en déroute, mise en déroute, tirs ont été échangés, tirs échangés, duel d artillerie,
            combats ont, combats entre, combats font, combats opposant, combat acharné, combats acharnés,
            combats ont repris, combats ont éclaté, contre offensive, contre attaqué, tombé* au combat,
            tués au combat, se sont heurtés aux, ont accroché
        """),
        "Government regains territory": phrases("""
            reconquis*, reconquête, libéré ~ ville, repris, reprise de, reprennent, reprend, repris ~ contrôle,
            reprise de la ville, libéré ~ localité, repris ~ ville, repris ~ localité, délog*, chass* ~ rebelles,
            récupér* ~ localité, récupér* ~ ville, récupér* ~ village, armée a récupéré, armée récupère,
            armée ~ repris, chassé les rebelles, chassé ~ rebelles, chassé les jihadistes, chassé les djihadistes,
            chassé les miliciens, délogé les, délogé ~ rebelles, libération de la ville, libération de la localité,
            libéré la ville, libéré la localité, repris le contrôle, reprise du contrôle, reconquête de,
            regagné le contrôle
        """),
        "Non-state actor overtakes territory": phrases("""
            s est emparé*, se sont emparés, emparé*, pris le contrôle, pris la ville, conquis, chute de,
            tombé* aux mains, ont occupé, a occupé, occupent, prise de contrôle, prise de la ville, prise du village,
            sont tombés aux mains, est tombée aux mains, empar*, tombée aux mains, passé* sous contrôle,
            passée sous ~ contrôle, occup* la ville, conquis*, capturé la ville, investi la ville,
            rebelles ont investi, miliciens ont investi, combattants ont investi, rebelles ont pris, m23 a pris,
            jihadistes ont pris, djihadistes ont pris, combattants ont pris, rebelles contrôlent désormais,
            contrôle désormais, contrôlent désormais, tombée entre les mains, tombé entre les mains,
            tombés entre les mains, fait main basse sur la ville, rebelles ont fait main basse, s est rendu maître*,
            se sont rendus maîtres, passée sous contrôle, passée sous le contrôle, passé sous le contrôle,
            pris possession, occupé la ville, occupé la localité, prise de la localité, prise de la base,
            se sont emparées, rebelles occupent
        """),
        "Peaceful protest": phrases("""
            sit in, rassemblement*, défilé*, grève, protestation*, protestent, protesté, protestaient, protester,
            manifestation*, manifestant*, ont manifesté, a manifesté, manifestaient, manifestent, manifesté contre,
            manifesté pour, manifesté à, manifester contre, marche pacifique, marche silencieuse, marche blanche,
            ont défilé, a défilé, défilé contre, grève générale, mouvement de grève, villes mortes, ville morte,
            barrage routier, barrages routiers, blocage de la route, ont bloqué la route, bloqué la route,
            route bloquée, bloqué la circulation,
            meeting de l opposition, battu le pavé, sont descendus dans la rue,
            sont descendues dans la rue, ont marché,
            avaient manifesté, ont manifesté, défil*,
            débrayé, débrayage*, barré la route, barrent la route, barré ~ route, érigé des barrages pour,
            barricadé la route, marche a rassemblé ~ contre, marche contre, marche pour la paix, marché pour la paix,
            marché contre, marché pour ~ paix, marché pour réclamer, marche de protestation, marche de colère,
            pour réclamer justice, rassemblés pour réclamer, rassemblés pour exiger, rassemblés pour dénoncer,
            sits in, concert de casseroles, chaîne humaine, journée ville morte, observé une grève,
            observent une grève, grève illimitée, grève de la faim, arrêt de travail, brandi ~ pancartes,
            brandissant ~ pancartes, scandé ~ slogans, scandant des slogans, descendus dans les rues,
            descendus dans la rue, descendent dans la rue, descendue dans la rue, occupé la place, bloqué ~ axe,
            bloqué l accès, blocus de la route
        """),
        "Violent demonstration": phrases("""
            émeute*, émeutier*, heurts, incendié ~ pneus, pneus brûlés, violents débordements,
            manifestants ont incendié, émeut*, échauffourée*, brûl* ~ pneus, barricad*, jets de pierres, caillass*,
            saccag* ~ manifest*, incendi* ~ mairie, incendi* ~ véhicules, voitures brûlées, cocktails molotov,
            mortiers d artifice, violences urbaines, casseurs,
            manifestants ont jeté, manifestants ~ jeté ~ pierres, jeté des pierres, lancé des pierres,
            jets de projectiles, lancé des projectiles, affronté la police, affronté les forces de l ordre,
            affrontements avec la police, affrontements avec les forces de l ordre,
            affrontements entre ~ manifestants, affrontements entre police, heurts avec la police, mutinerie,
            mutinerie*, mutinés, manifestants ont pris d assaut, manifestants ont envahi, manifestants ont saccagé,
            manifestants ont brûlé, envahi le parlement, envahi la mairie, pris d assaut la mairie,
            pris d assaut le parlement, brûlé des pneus, pneus enflammés, pneus incendiés, barricades enflammées,
            saccagé la mairie, scènes de pillage
        """),
        "Mob violence": phrases("""
            lynch*, foule en colère, vindicte populaire, violences intercommunautaires, violences communautaires,
            affrontements intercommunautaires, passés à tabac, justice populaire,
            foule ~ battu à mort, foule a battu, foule a lynché, foule déchaînée, foule ~ à mort, battu à mort par,
            brûlé vif, brûlés vifs, brûlé* vif*, violences entre communautés, affrontements entre communautés,
            affrontements communautaires, conflit intercommunautaire, heurts intercommunautaires,
            affrontements entre éleveurs, affrontements entre agriculteurs, affrontements entre villageois,
            affrontements entre habitants, justice expéditive, bagarre générale, rixe entre communautés, lynchage*
        """),
        "Attack": phrases("""
            attaqu*, massacr*, abattu*, assassin*, tuerie, tué par balles, ouvert le feu, attentat*, fusillé*,
            exécuté, exécutés, exécutée, exécutées, exécution, exécutions, assaut*, égorg*, exécut*, tuerie*,
            fusillade*, poignard*, décapit*, raid contre, razzia*, incursion*, ont ouvert le feu, a ouvert le feu,
            tiré sur, ont fait irruption, a fait irruption, s en sont pris à, s en est pris à, ont tiré sur,
            à la machette, à l arme blanche, pris d assaut, exactions,
            tuées à la machette, tués à la machette, à coups de machette, à l'arme blanche, s'en sont pris à,
            massacr*,
            fait feu sur, ont fait feu, a fait feu, mitraill*, passé* par les armes, corps ~ corps ligotés,
            corps de ~ civils ligotés, ligotés, tailladé*, tailladant, pris pour cible par, prise pour cible par,
            ouvrant le feu, ouvert le feu sur, tirs sur des civils, criblé* de balles, criblée de balles,
            exécution sommaire, exécutions sommaires, sommairement, tué* par des hommes armés, blessé* par balle*,
            attaque armée, attaque au couteau, attaque à la machette, coups de machette, à coups de couteau,
            décapité*, bain de sang, tueries, roué* de coups à mort, assassinat ciblé, tentative d assassinat
        """),
        "Sexual violence": phrases("""
            viol, violée*, violences sexuelles, viols, viol*ées, viol collectif, agress* sexuel*,
            viols collectifs, violé ~ femmes, violées, viol de masse, esclavage sexuel, violences basées sur le genre,
            agression* sexuelle*
        """),
        "Abduction/forced disappearance": phrases("""
            enlev*, enlèvement*, kidnapp*, pris en otage, otages, rapt, prise d otage*, rapt*, séquestr*,
            disparition* forcée*, ravis*eurs,
            emmené* de force, emmené ~ de force, emmené* vers une destination inconnue, destination inconnue,
            porté* disparu* après, recruté* de force, recrutement forcé, enrôlé* de force, enrôlement forcé,
            enrôlement d enfants, ravisseurs, réclament une rançon, demande de rançon, contre rançon, pris* en otage,
            capturés par les rebelles, disparition* forcé*, conduit* vers une destination inconnue, emporté avec eux
        """),
        "Agreement": phrases("""
            signé ~ accord, accord de paix, cessez le feu est entré, signature ~ accord, trêve est entrée,
            échange de prisonniers, sign* ~ cessez le feu, sign* ~ trêve, sign* ~ accord de paix,
            cessez le feu est entré en vigueur, trêve est entrée en vigueur, conclu ~ cessez le feu, conclu ~ trêve,
            cessez le feu entré en vigueur, pacte de non agression, accord de cessez le feu,
            engagés à cesser les hostilités, cessation des hostilités, conclu un cessez le feu, conclu une trêve,
            signé une trêve, signé un cessez le feu, signé un accord de paix, signé un pacte de non agression,
            accord de cessation, accord de cessez le feu signé, trêve humanitaire, échangé ~ prisonniers,
            échangé des prisonniers, échange de détenus, convenu d un cessez le feu, convenu d une trêve,
            accepté un cessez le feu, décrété un cessez le feu, décrété une trêve, enterré la hache de guerre
        """),
        "Change to group/activity": phrases("""
            se sont rendus, s est rendu, reddition*, rendu ~ armes, déposé ~ armes, ont déposé les armes,
            déposé les armes, remis leurs armes, prêté allégeance, allégeance, démobilis*, désarm*,
            fait reddition, se sont rendues aux, déposé leurs armes, rendu leurs armes, remis ~ armes,
            a fait allégeance, ont fait allégeance
        """),
        "Disrupted weapons use": phrases("""
            saisi ~ armes, cache d armes, intercepté*, déminé*, abattu ~ drone, sais* ~ armes, saisie d armes,
            cache* d armes, désamorc*, abattu ~ drone*, intercept*, déjou*, neutralis* ~ engin, démin*,
            détruit ~ drones, stock d armes,
            neutralisé un engin explosif, neutralisé ~ engin*, neutralisé ~ bombe, désamorcé ~ bombe,
            désamorcé ~ engin*, engin* explosif* désamorcé*, cache d armes découverte, découvert ~ cache,
            arsenal découvert, abattu un drone, abattu ~ drones, abattu un avion, drone abattu, drones abattus,
            défense antiaérienne a abattu, défense antiaérienne ~ abattu, défense aérienne ~ abattu,
            défense aérienne ~ intercepté, attentat déjoué, saisi des armes, armes saisies, saisie de munitions
        """),
        "Headquarters or base established": phrases("""
            établi ~ base, installé ~ base, installé ~ camp, ouvert ~ base, érigé ~ barrage, nouvelle base,
            installé ~ poste, dressé ~ barrage,
            établi leur quartier général, établi ~ quartier général, installé ~ quartier général,
            installé leur état major, installé ~ état major, érigé une barrière, érigé ~ barrière*,
            dressé une barrière, installé ~ barrière, ouvert une base, nouvelle base militaire, base militaire a été,
            installé une base, installé ~ check point, érigé ~ check point, check point a été érigé,
            pris leurs quartiers, pris ses quartiers, installé leurs quartiers, campement érigé,
            positionnés à leur nouvelle base, inauguré ~ base militaire
        """),
        "Looting/property destruction": phrases("""
            pillé*, pillag*, pillai*, pillard*, pillèrent, saccag*, vandalis*, brûlé ~ maisons, ont incendié,
            a incendié, ont été incendié*, été incendié, incendiant, incendient, maisons incendiées, incendié*,
            incendiaient, mis le feu, brûlé ~ village*, détruit ~ maisons, démoli ~ maisons, sabot*, rasé*,
            cases brûlées, emporté ~ bétail, vol* de bétail,
            dévalis*, mis à sac, mise à sac, brûlé des cases, brûlé des maisons, brûlé ~ cases, brûlé ~ véhicules,
            incendié* ~ maisons, incendié ~ cases, détruit une école, détruit ~ école, détruit ~ centre de santé,
            détruit ~ église, détruit ~ mosquée, détruit ~ récoltes, maisons brûlées, maisons ont été brûlées,
            cases incendiées, emporté du bétail, emporté ~ têtes de bétail, volé ~ bétail, volé ~ vaches,
            cambriolé par des hommes armés, rackett*, réduit en cendres
        """),
        "Non-violent transfer of territory": phrases("sans combat, sans combattre, sans résistance, sans opposition"),
        "Other": phrases("""
            couvre feu,
            couvre feu instauré, couvre feu a été
        """),
        "Protest with intervention": phrases("""
            gaz lacrymogène*, gaz lacrymogènes, grenades lacrymogènes, canon* à eau, dispers* ~ manifest*,
            dispers* ~ foule, dispers* ~ rassemblement*, balles en caoutchouc, tirs de sommation,
            réprimé ~ marche, réprimé la marche, réprimé ~ manifestation, réprimé ~ rassemblement,
            répression de la manifestation, marche réprimée, manifestation réprimée, marche dispersée,
            manifestation dispersée, rassemblement dispersé, dispersé la marche, dispersé les manifestants,
            tirs en l air, tiré en l air, matraqu*, gaz lacrymo, chargé les manifestants, marche étouffée
        """),
    },
    deaths=phrases("""
        tué*, tuant, tuer, décéd*, décès, péri, victimes, cadavres, corps, bilan de, assassin*, exécut*, morts, mort,
        mortes, morte, meurent, coûté la vie, ont péri, a péri, abattu*, perdu la vie, perdirent la vie,
        trouvé la mort, trouvaient la mort, péri*, succomb*, corps sans vie, cadavre*, fauché*, tombés, égorgé*,
        exécuté*, massacré*
    """),
    injuries=phrases("""
        bless*, blessures, hospitalis*, grièvement, brûlé* vif*, contusionn*
    """),
    zones={
        "deconfliction": phrases("zone de déconfliction, zone de désescalade"),
        "exclusion": phrases(
            "zone d exclusion, zone tampon, zone interdite, zone de sécurité, périmètre de sécurité, cordon de "
            "sécurité, périmètre"
        ),
        "ceasefire": phrases("zone démilitarisée, zone de cessez le feu"),
        "control": phrases("couvre feu, zone de contrôle"),
        "no-fly": phrases(
            "zone d exclusion aérienne, interdiction de vol, interdiction de survol, espace aérien fermé"
        ),
        "evacuation": phrases("zone d évacuation, ordre d évacuation, évacuation obligatoire, évacuation de"),
        "hazard": phrases("zone de danger, zone dangereuse, zone rouge, zone contaminée"),
        "siege": phrases("siège"),
        "safe": phrases("zone de sûreté, zone humanitaire, zone sûre, zone protégée"),
        "closed military": phrases("zone militaire fermée, zone militaire"),
        "": phrases("zone"),
    },
    zone_acts=phrases("""
        proscri*, interdit de, défense de, tenus de rester, priés de rester, sommés, prié*, évacuer, isol*,
        verrouill*, quadrill*,
        instaur*, impos*, décrét*, déclar*, annonc*, interdi*, établi*, ferm*, boucl*, ordonn*, maintien*, maintenu*,
        créé*, délimit*, prolong*
    """),
    radius=phrases("""
        à moins de, moins de, se tenir à, distance de sécurité, s approcher à, rester à, à au moins, plus près que,
        rayon, dans un rayon, un rayon de, dans un périmètre
    """),
    diameter=phrases("diamètre, de diamètre, de large"),
    units={
        "km": 1000,
        "kilomètre": 1000,
        "kilomètres": 1000,
        "m": 1,
        "mètre": 1,
        "mètres": 1,
        "mille": 1852,
        "milles": 1852,
        "milles nautiques": 1852,
    },
    persons=phrases("""
        personne, personnes, civil, civils, civile, civiles, habitant, habitants, villageois, homme, hommes, femme,
        femmes, enfant, enfants, réfugiés, migrants, déplacés, familles, manifestants, étudiants, élèves, ouvriers,
        suspects, suspect, détenus, prisonniers, passagers, d entre eux, autres, otages, fidèles, journalistes,
        pêcheurs, mineurs, ressortissants, agents, employés, morts, blessés, d entre elles, lycéennes, médecins,
        soignants, humanitaires, commerçants, chauffeurs, étudiantes, opposants, ministres, prêtres, bergers,
        survivants, rescapés, pèlerins, proches, orpailleurs, évacués, ménages, enseignants, instituteurs, éleveurs,
        cultivateurs, paysans, agriculteurs, voyageurs, pasteurs, imams, religieux, religieuses,
        travailleurs humanitaires, fonctionnaires, secouristes, infirmiers, patients, rapatriés, retournés,
        militants, grévistes, jeunes, adolescents, bébés, vieillards, captifs, touristes, creuseurs, riverains,
        corps, élus, maires, activistes, somaliens, âmes, individus, citoyens, résidents
    """),
    armed=phrases("""
        combattant, combattants, soldat, soldats, militaires, rebelles, rebelle, insurgés, policiers, policier,
        gendarmes, djihadistes, jihadistes, miliciens, mercenaires, casques bleus, déserteurs, militants,
        assaillants, terroristes, éléments, agents de police, volontaires pour la défense, supplétifs,
        paramilitaires, hommes armés, bandits, gardes, douaniers, eaux et forêts, commandos, guérilleros, tireurs,
        légionnaires, parachutistes
    """),
    vehicles=phrases(
        "véhicule, véhicules, camion, camions, chars, blindés, voitures, bus, autocars, pick up, bateaux, "
        "navires, pirogues, motos, "
        "avions, hélicoptères, ambulances, minibus, pick ups, fourgons, embarcations"
    ),
    they=phrases("ils, elles, eux, ces derniers"),
    actors=phrases(
        "armée, forces, rebelles, milice, milices, police, gouvernement, militants, mouvement, groupe, front, "
        "coalition, autorités, gendarmerie, junte, combattants, soldats"
    ),
    actor_follows=True,
    ignore=phrases("""
        bataille de, bataille d, crise cardiaque, cyberattaque*, bombe à retardement, point mort, mine d or,
        mines d or, mine de, il y avait, pas moins de, se sont manifest*, s est manifest*, chien d arrêt,
        mise à mort, tirs au but, tir au but, sans arrêt, mandat d arrêt, arrêt de la cour, libéré ~ détenus,
        libérer ~ détenus, libération ~ détenus, relâché ~ détenus,
        sauté sur l occasion, sauter sur l occasion, a sauté sur l occasion, chute de neige, chute des prix,
        mis la main sur un stock, bain de foule, guerre des prix, marche à suivre
    """),
    killings=phrases("""
        tué*, tuant, tuer, tuent, abattu*, assassin*, exécuté*, exécution*, massacr*, égorg*, fusillé*, tuerie*,
        exécut*, décapit*, lynch*
    """),
    accidents=phrases("""
        séisme*, tremblement de terre, inondation*, crue*, glissement de terrain, avalanche*, ouragan*,
        cyclone*, typhon*, tornade*, éruption*, volcan*, tsunami*, incendie, incendies, incendie de forêt,
        feu de forêt, feux de forêt, accident*, collision*, déraill*, naufrag*, noyé*, noyade*, chavir*,
        renversé*, circulation, sécheresse, canicule, sinistre, chute,
        tempête*, orage*, intempéries, vague de chaleur
    """),
    sport=phrases("""
        football, rugby, tennis, cyclisme, ligue, championnat*, tournoi*, match, matches, matchs,
        attaquant*, gardien de but, but, buts, entraîneur*, arbitre, demi finale*, quart de finale, finale,
        coupe du monde, olympique*, médaille*, sélectionneur, équipe, équipes, mi temps, défenseur*, buteur,
        coureur*, alpiniste*,
        coup d envoi, coup franc, penalty, penaltys, score, stade ~ match, surface de réparation
    """),
    prisoners=phrases("détenus, prisonniers, suspects, captifs"),
    politics=phrases("""
        armée, troupes, militaire*, rebelle*, milic*, djihadis*, jihadis*, terror*, insurg*, combattant*, séparatis*,
        activist*, militant*, manifestant*, opposant*, opposition, journaliste*, politique*, élection*, électoral*,
        candidat*, ethni*, intercommunautaire*, putsch*, coup d état, forces de sécurité, forces de l ordre, civils,
        villageois, déplacés, réfugiés, migrants, otage*, mutin*, junte, mercenaire*, casques bleus, gendarme*,
        hommes armés, bandits, groupe armé, groupes armés, maire, extrémis*, soldat*, assaillant*, insurgé*,
        jihadist*, djihadist*, terrorist*, armé*, policier*, humanitaire*, éleveur*, réfugié*, déplacé*, migrant*,
        gang*, séparatist*, poste de police, brigade de gendarmerie, préfet, élu*, députe*, syndicalist*, imam*,
        prêtre*,
        milicien*, rebelles, rebelle, m23, adf, codeco, fdlr, wazalendo, bandits armés, assaillants, jihadiste*,
        djihadiste*, activiste*, militants, militant, combattants, ravisseurs, belligérants
    """),
    forces=phrases("""
        armée*, forces armées, gouvernement*, police*, gendarm*, marine, autorités, junte, forces de sécurité,
        forces gouvernementales, militaires, régime, ministère, garde nationale, forces de l ordre
    """),
    groups=phrases("""
        rebelle*, insurgé*, milice*, milicien*, djihadist*, jihadist*, militants, combattant*, groupe armé,
        groupes armés, gang*, mercenaire*, séparatist*, hommes armés, terrorist*, bandits, assaillants, guérilla
    """),
    civilians=phrases("""
        civil*, habitant*, villageois*, manifestant*, réfugié*, déplacé*, journalist*, étudiant*
    """),
    states=phrases("""
        contrôlé* par, tenu* par, sous contrôle, sous le contrôle de, aux mains de, aux mains des, occupé* par,
        territoire occupé, territoires occupés, zone occupée, zones occupées, dominé* par, fidèles à,
        qui contrôlent, qui contrôle, occupée
    """),
    figures=phrases("""
        prix de, prix du, prix des, les prix, le prix, inflation, bourse, le cours du, criquets,
        récolte*
    """),
    singles=phrases("""
        un manifestant, une femme, un homme, un enfant, une enfant, un garçon, une fille, une fillette, un soldat,
        un gendarme, un policier, un militaire, un civil, un journaliste, un étudiant, un élève, un adolescent,
        une adolescente, un bébé, un chauffeur, un berger, un éleveur, un commerçant, un prêtre, un pasteur, un imam,
        un enseignant, un humanitaire, un infirmier, une infirmière, un médecin, un chef de village, un casque bleu,
        un villageois, un passager, un jeune, un jeune homme, une jeune femme, un assaillant, un combattant,
        un habitant, une habitante, un élu, un garde, un agent, un ressortissant,
        un boulanger, un boucher, un mécanicien, un électricien, un maçon, un menuisier, un cuisinier, un coiffeur,
        un tailleur, un avocat, un juge, un magistrat, un procureur, un pharmacien, un chirurgien, un ambulancier,
        un secouriste, un pompier, un taximan, un moto taxi, un conducteur, un camionneur, un routier,
        un motocycliste, un marchand, un vendeur, un transporteur, un mineur, un creuseur, un orpailleur, un ouvrier,
        un paysan, un cultivateur, un agriculteur, un pêcheur, un chasseur, un ingénieur, un fonctionnaire,
        un magasinier, un gardien, un vigile, un veilleur, un instituteur, un directeur d école, un professeur,
        un religieux, un missionnaire, un catéchiste, un photographe, un caméraman, un retraité, un vieillard,
        un notable, un chef coutumier, un maire, un préfet, un conseiller, un député, un bûcheron, un bouvier,
        un apiculteur, un démineur, un boutiquier, un restaurateur, une sage femme, une boulangère, une vendeuse,
        une commerçante, une marchande, une cuisinière, une avocate, une juge, une pharmacienne, une enseignante,
        une institutrice, une professeure, une journaliste, une étudiante, une élève, une écolière, une lycéenne,
        une religieuse, une sœur, une veuve, une mère, une grand mère, une ménagère, une cultivatrice, une paysanne,
        une restauratrice, une couturière, une bénévole, une villageoise, une passagère, une retraitée, un écolier,
        un lycéen, un bénévole, un père de famille, une mère de famille
    """),
)


FACTS = FactWords(
    says=phrases("""
        ont indiqué, a indiqué, ont déclaré, a déclaré, ont rapporté, a rapporté,
        ont affirmé, a affirmé, a précisé, selon
    """),
    negation=phrases("ne, n, pas, aucun, aucune, jamais, sans, personne n, ni, refusé de, non"),
    after_negation=phrases("""
        pourrait avoir lieu, pourraient avoir lieu, pourrait suivre, n a eu lieu, n ont eu lieu, pourraient éclater,
        pourrait éclater, pourraient reprendre, pourrait se produire, pourraient se produire
    """),
    denial=phrases("""
        dément*, démenti*, contrairement aux, contrairement à, fausse rumeur, rumeurs, rumeur, infondé*,
        fausses informations, faux, fausse*, rumeur*, sans fondement, intox*, nie avoir, nient,
        contest* l information, aucune preuve, désinformation
    """),
    doubt=phrases("""
        pourrai*, pourrait, pourraient, si, s il, craint, craignent, crainte, craintes, menace, menacé de, menacent,
        risque, risquent, serait, seraient, éventuel*, peut, peuvent, peut être, exercice, simulation, appel*,
        devrait, devraient, éviter, redout*, crain*, risque*, menac*, possible*, empêcher, envisag*, appel* à,
        en cas de, faute de
    """),
    plan=phrases("""
        va, vont, prévoit de, prévoient de, compte, sera, seront, envisage, projette, doit, doivent, prévoi*, prévu*,
        projet*, comptent, se prépare, devrai*, devrait, promet,
        enverrait, enverraient, enverra, enverront, déploierait, déploieraient, seraient envoyés,
        serait envoyé, seraient déployés, serait déployé, seront envoyés, s apprête à, s apprêtent à,
        seraient transférés, seraient évacués
    """),
    history=phrases("anniversaire, commémor*, siècle, guerre mondiale, historique, il y a des décennies"),
    future_endings=phrases("era, eront, ira, iront"),
)
