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
            retir*, retrait*, se sont repliés, décroch*, quitt* leurs positions
        """),
        "advance": phrases("""
            avanc*, progress*, marche sur, marché sur, poussé*, offensive vers, percée, march* sur,
            se sont approchés
        """),
        "redeployment": phrases("""
            redéploy*, déployé*, transféré*, envoyé ~ renforts, déplacement de troupes, ont dépêché, a dépêché,
            déploy*, renforts, achemin*, transfér* ~ troupes, projet* ~ troupes, relève,
        enverra*, enverrait, enverraient, envoyé, envoyés, envoyer, déploier*, renfort
        """),
        "convoy": phrases("""
            convoi*, colonne de, caravane, cortège de véhicules
        """),
        "displacement": phrases("""
            fui*, fuy*, réfugié*, chassés de, exode, s enfuir, enfuis, exil, ont été déplacés, ont été déplacées,
            déplacement forcé, déplacés par, fuite, fuir, déplac*, réfugi*, quitt* leurs, abandonn*, pouss* ~ à fuir,
            trouv* refuge, trouv* asile, cherch* refuge, contraint* de partir, se sont réfugiés, sauvés vers,
            en sont parties, en sont partis
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
            écrou*, capturé*, rafle*, mis aux arrêts, emprisonn*, placés en détention, arrêté*
        """),
        "Air/drone strike": phrases("""
            frappe aérienne, frappes aériennes, raid aérien, raids aériens, drone, drones, bombardement aérien,
            bombardements aériens, frappe de drone, frappes de drones, aviation, frappe* aérienne*, raid* aérien*,
            frappe* de drone*, attaque* de drone*, drone* kamikaze*, drone* ~ frapp*, bombardement* aérien*,
            bombe* planante*, avions de chasse, hélicoptère* ~ tir*, drone* explosi*, frappe* ~ drone,
            avions ~ bombard*
        """),
        "Shelling/artillery/missile attack": phrases("""
            tir d artillerie, tirs d artillerie, artillerie, obus, bombardement*, bombard*, missile*, roquette*,
            mortier*, pilonn*, tirs de mortier, obus sont tombés, tirs de roquettes, canonnade*, canonné*,
            tirs de chars, katioucha*, lance roquettes, salve*
        """),
        "Suicide bomb": phrases("""
            attentat suicide, kamikaze, s est fait exploser, attaque suicide, kamikazes, se sont fait exploser,
            attentats suicides, s est fait sauter
        """),
        "Remote explosive/landmine/IED": phrases("""
            explosion*, explos*, bombe*, mine, mines, engin explosif, voiture piégée, attentat à la bombe,
            déflagration, sauté sur, mine antipersonnel, mines antipersonnel, mine artisanale, engin* explosif*, eei,
            voiture* piégée*, moto piégée, colis piégé, saut* sur une mine, détonation*, déflagration*, dynamit*,
            plastiqu*, piégé*, charge explosive
        """),
        "Grenade": phrases("grenade*"),
        "Armed clash": phrases("""
            accrochage*, échange de tirs, échanges de tirs, fusillade, embuscade*, heurts armés, combats, combattu,
            combattants se sont, affrontement*, affronté*, affrontent, affrontaient, combat entre,
            repoussé ~ attaque*, repoussé ~ assaut*, repoussent ~ attaque*, affront*, accrochage*, échange* de tirs,
            échang* ~ tirs, fusillade entre, escarmouche*, offensive sur, repouss* ~ attaque*, repouss* ~ assaut*,
            se sont battus, tirs nourris, ratissage, neutralis* ~ terroristes, tombés dans une embuscade,
            reprise des combats, violents combats
        """),
        "Government regains territory": phrases("""
            reconquis*, reconquête, libéré ~ ville, repris, reprise de, reprennent, reprend, repris ~ contrôle,
            reprise de la ville, libéré ~ localité, repris ~ ville, repris ~ localité, délog*, chass* ~ rebelles
        """),
        "Non-state actor overtakes territory": phrases("""
            s est emparé*, se sont emparés, emparé*, pris le contrôle, pris la ville, conquis, chute de,
            tombé* aux mains, ont occupé, a occupé, occupent, prise de contrôle, prise de la ville, prise du village,
            sont tombés aux mains, est tombée aux mains, empar*, tombée aux mains, passé* sous contrôle,
            passée sous ~ contrôle, occup* la ville, conquis*, capturé la ville, investi la ville
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
            avaient manifesté, ont manifesté, défil*
        """),
        "Violent demonstration": phrases("""
            émeute*, émeutier*, heurts, incendié ~ pneus, pneus brûlés, violents débordements,
            manifestants ont incendié, émeut*, échauffourée*, brûl* ~ pneus, barricad*, jets de pierres, caillass*,
            saccag* ~ manifest*, incendi* ~ mairie, incendi* ~ véhicules, voitures brûlées, cocktails molotov,
            mortiers d artifice, violences urbaines, casseurs
        """),
        "Mob violence": phrases("""
            lynch*, foule en colère, vindicte populaire, violences intercommunautaires, violences communautaires,
            affrontements intercommunautaires, passés à tabac, justice populaire
        """),
        "Attack": phrases("""
            attaqu*, massacr*, abattu*, assassin*, tuerie, tué par balles, ouvert le feu, attentat*, fusillé*,
            exécuté, exécutés, exécutée, exécutées, exécution, exécutions, assaut*, égorg*, exécut*, tuerie*,
            fusillade*, poignard*, décapit*, raid contre, razzia*, incursion*, ont ouvert le feu, a ouvert le feu,
            tiré sur, ont fait irruption, a fait irruption, s en sont pris à, s en est pris à, ont tiré sur,
            à la machette, à l arme blanche, pris d assaut, exactions,
            tuées à la machette, tués à la machette, à coups de machette, à l'arme blanche, s'en sont pris à,
            massacr*
        """),
        "Sexual violence": phrases("""
            viol, violée*, violences sexuelles, viols, viol*ées, viol collectif, agress* sexuel*
        """),
        "Abduction/forced disappearance": phrases("""
            enlev*, enlèvement*, kidnapp*, pris en otage, otages, rapt, prise d otage*, rapt*, séquestr*,
            disparition* forcée*, ravis*eurs
        """),
        "Agreement": phrases("""
            signé ~ accord, accord de paix, cessez le feu est entré, signature ~ accord, trêve est entrée,
            échange de prisonniers, sign* ~ cessez le feu, sign* ~ trêve, sign* ~ accord de paix,
            cessez le feu est entré en vigueur, trêve est entrée en vigueur, conclu ~ cessez le feu, conclu ~ trêve,
            cessez le feu entré en vigueur, pacte de non agression, accord de cessez le feu
        """),
        "Change to group/activity": phrases("""
            se sont rendus, s est rendu, reddition*, rendu ~ armes, déposé ~ armes, ont déposé les armes,
            déposé les armes, remis leurs armes, prêté allégeance, allégeance, démobilis*, désarm*
        """),
        "Disrupted weapons use": phrases("""
            saisi ~ armes, cache d armes, intercepté*, déminé*, abattu ~ drone, sais* ~ armes, saisie d armes,
            cache* d armes, désamorc*, abattu ~ drone*, intercept*, déjou*, neutralis* ~ engin, démin*,
            détruit ~ drones, stock d armes
        """),
        "Headquarters or base established": phrases("""
            établi ~ base, installé ~ base, installé ~ camp, ouvert ~ base, érigé ~ barrage, nouvelle base,
            installé ~ poste, dressé ~ barrage
        """),
        "Looting/property destruction": phrases("""
            pillé*, pillag*, pillai*, pillard*, pillèrent, saccag*, vandalis*, brûlé ~ maisons, ont incendié,
            a incendié, ont été incendié*, été incendié, incendiant, incendient, maisons incendiées, incendié*,
            incendiaient, mis le feu, brûlé ~ village*, détruit ~ maisons, démoli ~ maisons, sabot*, rasé*,
            cases brûlées, emporté ~ bétail, vol* de bétail
        """),
        "Non-violent transfer of territory": phrases("sans combat, sans combattre, sans résistance, sans opposition"),
        "Other": phrases("couvre feu"),
        "Protest with intervention": phrases("""
            gaz lacrymogène*, gaz lacrymogènes, grenades lacrymogènes, canon* à eau, dispers* ~ manifest*,
            dispers* ~ foule, dispers* ~ rassemblement*, balles en caoutchouc, tirs de sommation
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
        instaur*, impos*, décrét*, déclar*, annonc*, interdi*, établi*, ferm*, boucl*, ordonn*, maintien*, maintenu*,
        créé*, délimit*, prolong*
    """),
    radius=phrases("rayon, dans un rayon, un rayon de, dans un périmètre"),
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
        libérer ~ détenus, libération ~ détenus, relâché ~ détenus
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
        prêtre*
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
        un habitant, une habitante, un élu, un garde, un agent, un ressortissant
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
