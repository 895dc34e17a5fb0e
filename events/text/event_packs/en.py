"""English: its words for what happens, to whom, and whether it did."""

from events.text.language import EventWords, FactWords, phrases

EVENTS = EventWords(
    another=phrases("""
        another, second, third, other, further, more, new, several, similar, separate, previous, earlier,
        last year, fresh
    """),
    motion={
        "defection": phrases("defect*, deserted, deserting, desert their, desertion*, switched sides"),
        "withdrawal": phrases("""
            withdr*, pulled out, pull out, pulling out, pulled back, pull back, pullback, retreat*, pulled their,
            fell back, falling back, vacated, pulled its, pulls out, pulls back, pullout, drew back,
            left their positions, disengag*
        """),
        "advance": phrases("""
            advanc*, pushed, pushing, push on, marched, marching, thrust, offensive toward*, storming toward*,
            advance, push toward*, pressed on, closing in, pushed forward, pushed south, pushed north, pushed east,
            pushed west, spearhead*
        """),
        "redeployment": phrases("""
            redeploy*, deployed, deploying, relocat*, repositioned, transferred, moved troops, sent ~ reinforcements,
            send ~ reinforcements, sending ~ reinforcements, send ~ troops, deploy*, dispatched, reinforcements,
            sent troops, rushed to, airlifted troops, moved ~ troops, moved ~ forces, moved its, reinforced,
            flown in, despatched
        """),
        "convoy": phrases("convoy*, motorcade*, column of, caravan"),
        "displacement": phrases("""
            fled, flee, fleeing, flees, displaced, displacement, uprooted, driven from, driven out, sought refuge,
            escaped, took refuge, seeking refuge, refugees arriving, sought shelter, refugees crossed,
            have left their homes, abandoned their homes, ran from, sought safety, seeking safety,
            driven from their homes, on the move, displaced people, crossed the border into, took flight,
            forced to leave, forced from, seeking shelter, heading for
        """),
        "return": phrases("""
            returned, returning, went back, came back, went home, return, returnees, went back to, going back,
            come back, repatriated, have gone home, made their way back
        """),
        "evacuation": phrases("""
            evacuat*, airlifted, bused, bussed, relocated, evacuees, rescued, taken to safety, moved to safety,
            medevac*, ferried, repatriat*, taken out of
        """),
        "detention transfer": phrases("""
            extradit*, deported, deporting, transferred the prisoners, transferred the detainees,
            were flown to ~ prison, taken to prison, transferred to prison, handed over to, moved to ~ prison,
            moved to ~ jail
        """),
        "smuggling": phrases("smuggl*, trafficked"),
        "patrol": phrases("patrolled, patrolling, patrols"),
        "": phrases("""
            brought, taken, carried, escorted, drove, driving, driven, moved, moving, travelled, traveled,
            travelling, traveling, headed, heading, rode, walked, trekked, sailed, sailing, flew, flown, crossed,
            crossing into, went, set off, set out, departed, journeyed, marched, trucked, ferried, shipped,
            proceeded, made their way, took the road, rolled, streamed, poured, continued, transported, travel, walk,
            march,
            carrying, transporting, transport, bound for, made for, head for, heading to, headed for, arrive,
            arriving, moved on, leaving for, left for, bring, bringing, sent, send, sending, delivered, delivering,
            hiked, fled on foot, came on foot, came by bus, came by boat, came by road,
            arrived on foot, paddled, crossed by, set sail, embarked, boarded
        """),
    },
    leaves=phrases("""
        left, leaving, deserted, deserting, abandoned, abandoning, fled, fleeing, flee, evacuated, evacuating,
        vacated, quit, escaped, departed, departing, pulled out of, withdrew from, walked out of, drove out of,
        moved out of, came from
    """),
    reaches=phrases("""
        reached, reaching, entered, entering, arrived in, arrived at, arriving in, arriving at, arrive in, arrive at,
        made it to, advanced on, marched on, pushed into, moved on, descended on, closing in on, advancing on,
        arrived, docked in, docked at, landed in, landed at, disembarked in, disembarked at, pulled into,
        sheltering in, sheltering at, taken shelter in, took shelter in, took refuge in, found refuge in,
        seeking refuge in, sought refuge in, seeking shelter in, sought safety in, settled in, staying in, camped in,
        camped at, crossed into, rolled into, marched into, drove into, streamed into, poured into, flown to,
        made for, ended up in, hosted in, moved into, deployed in, deployed to, turned up in, landed, arrives in,
        arrives at
    """),
    incident={
        "Arrests": phrases("""
            arrest*, detain*, detention of, under guard, in custody, into custody, rounded up, being held, are held,
            were held, imprisoned, jailed, captured ~ suspects, took prisoner, taken prisoner, interned,
            people held in, men held in, have been held in, remanded, detention centre for, apprehended, nabbed,
            taken into custody, took into custody, picked up by police, mass arrests, crackdown arrests,
            captured ~ militants, captured ~ fighters, held ~ suspects
        """),
        "Air/drone strike": phrases("""
            airstrike*, air strike*, air raid*, drone strike*, drone attack*, drones struck, drones hit, drone hit,
            warplanes, bombed from the air, air attack*, jets struck, jets hit, jets bombed, helicopters fired,
            drones attacked, drone struck, uav strike*, loitering munition*, bombing raid*, barrel bomb*, strafed,
            fpv drone*, drones ~ hit, drones ~ struck, drone ~ hit, drone ~ struck, drone ~ dropped,
            drones ~ attacked, drones crashed, drone slammed, drones slammed, drone crashed into, drone ploughed into,
            drones targeted, drones rained, aerial bombard*, aerial bombing*,
            kamikaze drone*, quadcopter*, warplane, jets pounded, fighter jets, glide bomb*, guided bomb*, air bomb*,
            aircraft bombed, helicopter gunship*, gunships,
            drone ~ came down on, drone ~ slammed into, drones slammed into, drone crashed into
        """),
        "Shelling/artillery/missile attack": phrases("""
            shell*, artillery fire, artillery attack*, artillery strike*, missile strike*, missile attack*,
            missiles struck, missiles hit, missile hit, rocket attack*, rocket fire, rockets hit, rockets struck,
            rockets landed, mortar*, rocket barrage, bombard*, missile struck, artillery struck, artillery hit,
            artillery rounds, strike on, strikes on, struck, ballistic missile*, rocket hit, rocket landed,
            shellfire, howitzer*, missile barrage, rocket propelled, rockets fired, katyusha*, missiles ~ hit,
            missiles ~ struck, missiles ~ slammed, artillery ~ hit, artillery ~ struck, artillery ~ landed,
            shells ~ landed, rockets ~ hit, rockets ~ struck, rockets ~ landed, projectile* ~ hit,
            projectile* ~ landed, grad rockets, mlrs, multiple rocket launcher*, tank fire, rockets slammed,
            missile slammed
        """),
        "Suicide bomb": phrases("suicide bomb*, suicide attack*, blew himself up, blew herself up, suicide blast"),
        "Remote explosive/landmine/IED": phrases("""
            explosion*, explod*, blast, blasts, bomb, bombing, bombings, bombs, landmine*, land mine*, ied,
            roadside bomb*, car bomb*, detonat*, blew up, improvised explosive, hit a mine, hit a landmine,
            struck a mine, struck a landmine, hit ~ mine, struck ~ mine, ran over ~ mine, drove over ~ mine,
            stepped on ~ mine, mine blast, explosive device*, anti personnel mine*, anti tank mine*,
            unexploded ordnance, booby trap*, booby trapped, vbied, went off, parcel bomb*, letter bomb*, dynamit*,
            blown up
        """),
        "Grenade": phrases("grenade attack*, threw ~ grenade*, hurled ~ grenade*, grenade exploded, lobbed ~ grenade*"),
        "Chemical weapon": phrases("chemical attack*, chlorine attack*, sarin attack*, nerve agent attack*"),
        "Armed clash": phrases("""
            clash*, gunfight*, fighting broke, fighting erupted, fierce fighting, heavy fighting, exchange of fire,
            exchanged fire, skirmish*, ambush*, battled, fighting between, gun battle*, fought, fighting in,
            opened fire on, shootout*, shoot out*, pitched battle*, exchanged gunfire, firefight, firefights,
            repelled ~ attack*, repelled ~ assault*, repulsed ~ attack*, repulsed ~ assault*, beat back ~ attack*,
            gunbattle*, gun fight*, exchanges of fire, exchanges of gunfire, exchange of gunfire, traded fire,
            fighting resumed, fighting flared, fighting continued, fighting raged, renewed fighting,
            intense fighting, heavy clashes, fighting, came under fire from, infiltration attempt*,
            assault on ~ positions, raided ~ outpost, raid on ~ outpost, engaged ~ militants, killed in action,
            traded ~ fire, trading ~ fire, traded shots, exchanged shots, trade ~ fire
        """),
        "Government regains territory": phrases("""
            recaptur*, retook, retaken, regained control, liberated, recapture of, retaking of, regained, took back,
            reclaimed, cleared ~ of militants, drove ~ out of, flushed out, liberation of
        """),
        "Non-state actor overtakes territory": phrases("""
            brought ~ under ~ control, brought it under control, brought the town under, hoisted ~ flag,
            planted ~ flag, were driven from ~ by, wrested, came under the control of, passed into the hands of,
            now in the hands of,
            seized control, took control, seized the, captured the, overran, overrun, capture of, captured,
            took over, fall of, fell to, conquered, seized, have occupied, has occupied, troops occupied,
            forces occupied, rebels occupied, fighters occupied, militants occupied, took the town, took the city,
            fell into the hands of, fell under ~ control, has fallen to, had fallen to, takeover of, wrested control,
            gained control, taken control, raised ~ flag over, captured ~ town, captured ~ village, captured ~ base,
            seized ~ town, seized ~ village, seized ~ base, took up positions in
        """),
        "Peaceful protest": phrases("""
            protest*, demonstrat*, rallied, rally, rallies, sit in, marched against, marched peacefully, marched in,
            marched through, people marched, thousands marched, took to the streets, picket*, strikers, sit ins,
            human chain, road blockade*, barricaded the road, barricaded the main road, blockaded the road,
            blocked the main road, blocked the road, blocked the highway, blocked roads, protest march,
            marchers, hartal, general strike in, work stoppage, hunger march,
            with placards, holding placards, waving placards, carrying placards, held placards,
            with banners calling
        """),
        "Violent demonstration": phrases("""
            riot*, unrest, burned tyres, burned tires, torched, set fire to, set ablaze, pelted, set fire to ~ tyres,
            burning tyres, violent protest*, clashed with police, clashed with riot police, clashes with police,
            threw stones, hurled stones, stone throwing, stoned, petrol bombs, molotov*, smashed windows, barricades,
            set alight, broke into the parliament, stormed parliament, stormed the parliament, rampaged,
            disturbances
        """),
        "Mob violence": phrases("""
            lynch*, mob, mob attacked, mob violence, vigilante justice, vigilante mob*, angry mob,
            vigilantes attacked, lynch mob, intercommunal clash*, inter communal clash*, communal violence,
            sectarian violence, beaten by a crowd, villagers clashed
        """),
        "Attack": phrases("""
            attack*, gunmen killed, gunmen shot, massacre*, shot dead, shooting, shot and killed, stabbed, raided,
            raid, executed, beheaded, hacked, opened fire, assassinat*, murdered, stormed, shot, gunned down,
            killings, execution style, massacre, ambushed ~ civilians, summarily, slaughter*, butchered,
            knife attack*, stabbing*, stab, assassinated, fired on, opened fire at, sprayed ~ bullets, shot at,
            drive by shooting, beat to death, machete*, set upon, assaulted, storming,
            hacked to death, lynched, was gunned down, were gunned down
        """),
        "Sexual violence": phrases("""
            raped, rape, sexual violence, sexually assaulted, gang rape*, raping, rapes, sexual slavery
        """),
        "Abduction/forced disappearance": phrases("""
            abduct*, kidnap*, taken hostage, took hostage*, seized hostages, hostage taking, forcibly disappeared,
            hostages were taken, taken captive, seized ~ passengers, kidnapped, carried off, whisked away,
            forced disappearance*, enforced disappearance*
        """),
        "Agreement": phrases("""
            agreed to a ceasefire, agreed to a truce, agreed on a ceasefire, ceasefire took effect,
            truce took effect, ceasefire came into force, signed ~ ceasefire, signed ~ truce, signed ~ peace,
            peace deal, peace accord, peace agreement was signed, prisoner exchange, prisoner swap, signed a truce,
            truce was signed, ceasefire was signed, ceasefire agreement, signed an agreement, reached a ceasefire,
            brokered a ceasefire, brokered a truce, peace deal was signed, cessation of hostilities,
            prisoners were exchanged, exchanged prisoners, ceasefire entered into force, truce came into effect,
            ceasefire came into effect
        """),
        "Change to group/activity": phrases("""
            surrender*, laid down ~ arms, laid down ~ weapons, handed over ~ weapons, disarmed, gave themselves up,
            handed themselves in, turned themselves in, laid down arms, laying down their arms,
            turned in their weapons, reintegrat*, pledged allegiance, gave up their weapons, formed a new group,
            declared a new ~ front, demobili*
        """),
        "Disrupted weapons use": phrases("""
            shot down, intercepted, defused, downed ~ drone*, foiled, seized ~ weapons, arms cache, weapons cache,
            discovered ~ weapons, seized ~ rifles, seized ~ ammunition, downed, shot down ~ drone*, shooting down,
            weapons haul, weapons seizure, confiscated ~ weapons, seized ~ explosives, seized ~ arms,
            neutralised ~ device, neutralized ~ device, intercepted ~ missile*, intercepted ~ drone*, air defences,
            defused ~ bomb, thwarted
        """),
        "Headquarters or base established": phrases("""
            established ~ base, set up ~ base, set up ~ camp, opened ~ base, established ~ headquarters,
            built ~ base, set up ~ checkpoint*, established ~ outpost*, set up ~ outpost*, established a base,
            new base, opened a base, set up a base, built an outpost, new outpost, set up camp, set up a camp,
            established a camp
        """),
        "Looting/property destruction": phrases("""
            loot*, ransack*, burned down, burnt down, burned ~ houses, razed, demolish*, vandali*, burned ~ homes,
            torched ~ homes, torched ~ houses, set fire to ~ houses, pillag*, burning houses, burnt houses,
            burned ~ village, torched ~ village, set ~ houses on fire, set ~ homes on fire, raided ~ warehouse,
            cattle raid*, rustl*, houses were burned, homes were burned, bulldoz*, desecrat*, sabotag*
        """),
        "Non-violent transfer of territory": phrases("""
        handed over control, took over without, entered ~ without resistance, without a fight,
        without resistance, without firing a shot, unopposed
    """),
        "Other": phrases("imposed ~ curfew, state of emergency, declared ~ state of emergency"),
        "Protest with intervention": phrases("""
            tear gas*, teargas*, water cannon*, dispersed ~ protest*, dispersed ~ demonstrat*, dispersed ~ crowd*,
            broke up ~ protest*, broke up ~ rally, rubber bullets, protest* ~ dispersed
        """),
    },
    deaths=phrases("""
        kill*, dead, died, dies, deaths, death toll, fatalities, slain, lives, bodies, shot dead, executed,
        massacred, murdered, lost their lives, perished, drowned, lynched, gunned down, stabbed to death,
        beaten to death, hacked to death, lost his life, lost her life, claimed the lives, took the lives, killing,
        martyred, succumbed, bodies of, corpses, remains of, died of ~ wounds, left ~ dead, shot ~ dead,
        was shot dead, burned to death, beheaded, gunned, assassinated,
        did not survive, put the toll at, put the death toll at, lost his life, lost her life,
        found lifeless
    """),
    injuries=phrases("""
        injur*, wound*, hurt, hospitalised, hospitalized, maimed, treated for, stretchered, in critical condition,
        seriously ill
    """),
    zones={
        "deconfliction": phrases(
            "deconfliction zone, de confliction zone, deconfliction area, deescalation zone, de escalation zone"
        ),
        "exclusion": phrases(
            "exclusion zone, buffer zone, security zone, restricted zone, restricted area, cordon, security "
            "cordon, no go zone, forbidden zone, off limits, quarantine zone, security perimeter, perimeter"
        ),
        "ceasefire": phrases("ceasefire zone, demilitarised zone, demilitarized zone, truce zone"),
        "control": phrases("zone of control, area of control, curfew, controlled zone, control zone"),
        "no-fly": phrases(
            "no fly zone, no flight zone, closed airspace, airspace closure, flight ban, flights were banned, "
            "banned flights, airspace"
        ),
        "evacuation": phrases(
            "evacuation zone, evacuation order, ordered ~ evacuation, evacuate everyone, evacuation radius, "
            "evacuate all, mandatory evacuation, evacuated everyone, evacuation of everyone"
        ),
        "hazard": phrases("danger zone, hazard zone, hazardous zone, danger area, contaminated zone"),
        "siege": phrases("siege, besieged area"),
        "safe": phrases("safe zone, safe area, humanitarian zone, safe haven, protected zone"),
        "closed military": phrases("closed military zone, military zone, closed military area"),
        "": phrases("zone"),
    },
    zone_acts=phrases("""
        told to, warned to, must stay, must keep, not allowed, not permitted, forbids, instructed, advised, evicted,
        cleared everyone, closed off, blocked off, taped off, fenced off, roped off, has declared, puts out of bounds,
        out of bounds,
        declare*, declaring, impose*, imposing, established, establish, maintain*, set up, announce*, banned, bans, ban,
        barred, prohibit*, forbade, forbidden, enforce*, closed, ordered, cordoned off, sealed off, restricted,
        off limits,
        created, told residents, urged, stay out of, stay away, keep out, evacuated, extended
    """),
    radius=phrases("""
        stay at least, keep at least, remain at least, stay ~ away from, keep ~ away from, closer than, no closer,
        approach within, come within, must stay, must keep, keep their distance, keep a distance, steer clear,
        to within, no nearer, nearer than,
        radius, radii, within, in a radius
    """),
    diameter=phrases("diameter, in diameter, across, wide"),
    units={
        "km": 1000,
        "kms": 1000,
        "kilometre": 1000,
        "kilometres": 1000,
        "kilometer": 1000,
        "kilometers": 1000,
        "m": 1,
        "metre": 1,
        "metres": 1,
        "meter": 1,
        "meters": 1,
        "mile": 1609.344,
        "miles": 1609.344,
        "mi": 1609.344,
        "nautical miles": 1852,
        "nautical mile": 1852,
        "yards": 0.9144,
    },
    persons=phrases("""
        people, persons, person, civilian*, residents, resident, villagers, villager, men, women, children, man,
        woman, boy, boys, girl, girls, refugees, refugee, migrants, migrant, displaced, families, protesters,
        protestors, demonstrators, students, student, workers, worker, suspects, suspect, detainees, prisoners,
        passengers, of them, others, inhabitants, patients, journalists, journalist, aid workers, hostages,
        worshippers, activists, bystanders, farmers, teachers, schoolgirls, pupils, schoolchildren, miners,
        fishermen, citizens, locals, medics, evacuees, returnees, townspeople, individuals, pilgrims, travellers,
        schoolboys, staff, personnel, employees, diplomats, nationals, foreigners, aid staff, victims, tourists,
        looters, rioters, doctors, nurses, gang members, marchers, opposition supporters, sailors, priests, nuns,
        traders, drivers, clerics, monks, lawyers, shepherds, elders, police officers, guards, survivors, survivor,
        inmates, mourners, shoppers, commuters, relatives, worshipers, porters, herders, herdsmen, pastoralists,
        wounded people, minors, toddler*, infants, babies, teenagers, teenager, adults, youths, youth, households,
        household members, asylum seekers, asylum seeker, humanitarian workers, humanitarian staff, health workers,
        volunteers, engineers, contractors, officials, councillors, politicians, lawmakers, clergy, paramedics,
        first responders, rescuers, firefighters, detainee, prisoner, captives, hostage, settlers, worshipper,
        farmhands, truckers, driver, pilots, pilot, crew members, crew, merchants, vendors, dwellers, homeless,
        orphans, elderly, internally displaced, idps, idp, souls, loggers, gold diggers, imams, pastors,
        missionaries, parishioners, bystander, pedestrians, cyclists, motorists, policewomen, strikers, unionists,
        foreigner, labourers, laborers, sympathisers, supporters, ex combatants
    """),
    armed=phrases("""
        fighters, fighter, soldiers, soldier, troops, militants, militant, rebels, rebel, gunmen, gunman, insurgents,
        mercenaries, defectors, deserters, policemen, police officers, officers, guerrillas, militiamen, commandos,
        servicemen, recruits, peacekeepers, paratroopers, marines, jihadists, combatants, reservists, troopers,
        conscripts, men in uniform, gendarmes, gendarme, troop, operatives, operative, assailants, attackers,
        commando, snipers, pilots, airmen, sailors, rangers, security personnel, security guards, policeman,
        legionnaires, military personnel, special forces, national guardsmen, guardsmen, militiaman, peacekeeper,
        armed men, gangsters, bandits, jihadist, terrorists, terrorist, extremists, assailant
    """),
    vehicles=phrases("""
        vehicles, vehicle, trucks, truck, tanks, cars, buses, lorries, pickups, pick ups, armoured vehicles, lorry,
        bus, boats, ships, armored vehicles, jeeps, motorcycles, motorbikes, apcs, planes, plane, helicopters,
        helicopter, ambulances, minibuses, tankers, frigates, vessels, vans, coaches, armoured personnel carriers,
        armored personnel carriers, apc, personnel carriers, freighters, barges, trains, train, wagons, carriages,
        bulldozers, ferries, ferry, canoes, dinghies, dinghy, patrol boats, flights, aircraft, warships, gunboats,
        armoured cars, humvees, technicals, bicycles, carts, tractors, trailers, military vehicles, fuel tankers,
        ambulance, howitzers
    """),
    they=phrases("they, them, their, those, these"),
    actors=phrases("""
        army, armed forces, forces, militia, militias, police, rebels, fighters, troops, soldiers, government,
        insurgents,
        militants, gunmen, guerrillas, mercenaries, coalition, command, brigade, battalion, front, movement, group,
        navy,
        air force, ministry, authorities, party, resistance, junta, regime, military, marines, border guard,
        border guards,
        coast guard, union, agency, officials, governor, council
    """),
    ignore=phrases("""
        there is, there are, there was, there were, there has, there have, there will, there may, no fewer than,
        no less than, not only, demonstrate that, demonstrates that, demonstrated that, demonstrate how,
        clashes with ~ plans, battle of, battles of, war of, siege of, peace process, heart attack*, panic attack*,
        attack dog*, rally car*, lightning strike*, hunger strike*, labour strike*, labor strike*, general strike*,
        shell company, shell companies, fled the scene, left behind, left wing, left hand, struck a deal,
        struck an agreement, bomb squad, bomb disposal, moved by, left dead, stock market, left at least,
        leaving at least, leaving dead, oil spill, cyber attack*, cyberattack*, bomb shelter*, air raid siren*,
        executed ~ warrant*, executed ~ order*, biker rally, bike rally, motorcycle rally, pep rally, market rally,
        stocks rally, held up, photo shoot, shooting star*, shooting guard, bombing in the box office, box office,
        struck by lightning, heart attacks, attack on title, under attack from critics, blast from the past,
        mass shooting drill, state of emergency over, struck by, struck a, struck and, struck out, killer, killers,
        turning left, turned left,
        freed ~ detainees, freed ~ prisoners, freed ~ inmates, released ~ detainees, released ~ prisoners,
        release of ~ detainees
    """),
    killings=phrases("""
        kill*, shot dead, slain, executed, massacred, murdered, beheaded, gunned down, lynched, stabbed to death,
        beaten to death, hacked to death
    """),
    accidents=phrases("""
        earthquake*, quake*, aftershock*, flood, floods, flooding, floodwaters, landslide*, mudslide*, avalanche,
        tsunami, hurricane*, cyclone*, typhoon*, tornado*, wildfire*, forest fire*, bushfire*, house fire*,
        volcano*, eruption*, erupted, lightning, car crash*, bus crash*, plane crash*, train crash*, crash*,
        collid*, collision*, overturned, derail*, capsized, plunged into, drowned, traffic, heatwave, drought,
        gas leak, stampede,
        storms, snowstorm*, sandstorm*, blizzard*, hailstorm*, tropical storm*
    """),
    sport=phrases("""
        football*, soccer, basketball, baseball, cricket, rugby, tennis, hockey, olympic*, tournament,
        championship*, league, quarterback, touchdown*, striker*, midfielder*, goalkeeper*, coach, coaches,
        semifinal*, semi final*, quarterfinal*, playoff*, innings, scored, referee, world cup, batsman,
        medal*, grand prix, wicket*, home run*, half time, equaliser, season opener,
        penalty shootout, penalty shoot out, matchday, cup final, hat trick, hat tricks, own goal,
        clean sheet, kick off, bookmaker*
    """),
    prisoners=phrases("prisoner*, detainee*, suspects, suspect, inmates, captives"),
    politics=phrases("""
        army, troops, forces, militia*, rebel*, insurgen*, militant*, gunmen, gang, gangs, cartel*, jihadis*,
        extremis*, terror*, separatis*, activis*, protest*, demonstrat*, opposition, dissident*, journalist*,
        political, politician*, election*, ethnic, sectarian, settlers, regime, junta, coup, government forces,
        military, security forces, paramilitar*, guerrilla*, migrants, refugees, civilians, villagers, hostage*,
        supporters, strikers, bandits, pirates, islamic state, mosque, synagogue, mayor, clan, tribe*, tribal,
        herders, warlord*, checkpoint*, commander*, units, enemy, settler*, peacekeepers, opponents, coalition,
        warring, combatants, gunfire, armed, mutin*, prefect, governor, councillor*, lawmaker*, senator*, activist,
        trade union*, unionist*, monks, clerics, priest*, imam*, chief, chiefs, reporters, media workers,
        aid workers, police post, police station*, barracks, army base, outpost*, junta's, resistance, fighters,
        soldiers, soldier*, troop*, uniformed, state security, intelligence, drug lord*, kingpin*, trafficker*,
        mercenar*, jihadist*, assailants, attackers, herdsmen, farmers
    """),
    forces=phrases("""
        army, armies, armed forces, government*, police*, military, navy, air force, state forces, security forces,
        junta, regime, marines, border guard*, coast guard, gendarmerie, ministry, authorities, national guard,
        federal forces, intelligence, officials
    """),
    groups=phrases("""
        rebel*, insurgent*, militia*, militant*, gunmen, gunman, guerrilla*, jihadist*, mercenar*, separatist*, gang*,
        cartel*, fighters, fighter, armed group*, armed men, bandit*, terrorist*, extremist*, dissident*, paramilitar*,
        dissidents, tribesmen, herders, vigilante*
    """),
    civilians=phrases("""
        civilian*, resident*, villager*, protester*, protestor*, demonstrator*, refugee*, displaced, journalist*,
        aid worker*, farmer*, student*
    """),
    states=phrases("""
        controlled by, held by, occupied by, under the control of, under control of, in the hands of, ruled by,
        rebel held, government held, rebel controlled, government controlled, opposition held, militant held,
        russian occupied, occupied territor*, occupied part*, occupied area*, occupied city, occupied town,
        occupied region*, in occupied, the occupied, israeli occupied, remains under, still hold, still holds,
        hold, holds, control of the area since, territory controlled, area controlled, areas controlled, loyal to,
        captured in the past
    """),
    figures=phrases("""
        price, prices, inflation, exchange rate*, stock exchange, bitcoin, box office, quarterly sales,
        consumer spending, locust*, pests, crop pest*
    """),
    singles=phrases("""
        a woman, a man, a child, a boy, a girl, a baby, a soldier, a civilian, a policeman, a police officer,
        a journalist, a reporter, a student, a teacher, a protester, a demonstrator, a farmer, a villager,
        a resident, a driver, a teenager, a youth, an officer, a fighter, a militant, a bystander, a worker,
        an aid worker, a doctor, a nurse, a priest, a pastor, an activist, a shepherd, a herder, a fisherman,
        a pedestrian, a passenger, a guard, a security guard, a gunman, an insurgent, a paramedic, a volunteer,
        a peacekeeper, a commander, a pilot, a mother, a father, an infant, an elderly man, an elderly woman,
        a young man, a young woman, a shopkeeper, a pilgrim, a refugee, a migrant,
        a midwife, a tailor, a baker, a butcher, a mechanic, an electrician, a plumber, a carpenter, a barber,
        a hairdresser, a cook, a waiter, a cleaner, a caretaker, a janitor, a postman, a lawyer, a judge,
        a prosecutor, a pharmacist, a dentist, a vet, a surgeon, a medic, a firefighter, a rescuer, a taxi driver,
        a bus driver, a truck driver, a lorry driver, a motorcyclist, a cyclist, a trader, a merchant, a vendor,
        a street vendor, a market trader, a businessman, a businesswoman, a grocer, a miner, a labourer, a laborer,
        a builder, an engineer, an electoral official, a civil servant, a councillor, a lawmaker, a village head,
        a village chief, a tribal elder, a cleric, a monk, a nun, a missionary, a schoolgirl, a schoolboy, a pupil,
        a professor, a lecturer, a headmaster, a photographer, a cameraman, a watchman, a night watchman,
        a pensioner, a grandmother, a grandfather, a widow, a toddler, a housewife, a hunter, a woodcutter,
        a beekeeper, a goatherd, a cattle herder, a local official, a tax collector, a bank clerk, a conscript,
        a sergeant, a colonel, a captain, a lieutenant, a policewoman, a deminer, a sapper, year old woman,
        year old man, year old boy, year old girl, year old farmer, year old teacher, year old nurse,
        year old doctor, year old driver, year old student, year old journalist, year old soldier, year old shepherd,
        year old activist, year old paramedic, year old volunteer, year old mother, year old father,
        year old civilian, year old shopkeeper, year old fisherman, year old resident, year old midwife,
        year old tailor, year old baker, year old mechanic, year old electrician, year old cook, year old cleaner,
        year old lawyer, year old trader, year old vendor, year old miner, year old labourer, year old engineer,
        year old pensioner, year old grandmother, year old pupil, year old schoolgirl, year old schoolboy
    """),
)


FACTS = FactWords(
    says=phrases("""
        said, told reporters, told the agency, told journalists, officials said, police said, reported,
        tweeted
    """),
    negation=phrases("""
        no, not, nobody, no one, none, never, without, neither, nor, cannot, didn, don, doesn, wasn, weren, hasn,
        haven, isn,
        aren, failed to, refused to, unable to, prevented from, stopped short, avoided, ruled out
    """),
    after_negation=phrases(
        "may follow, might follow, could follow, may take place, could take place, may be held, could be held, "
        "could break out, may break out, might break out, could erupt, may erupt, could resume, may resume, "
        "could spread"
    ),
    denial=phrases("""
        contrary to, denied, denies, deny, denying, false reports, falsely, untrue, no truth, rumours, rumors, hoax,
        debunked, no evidence, refuted, dismissed reports, dismissed claims, rejected claims, rejected reports,
        rejects claims, no confirmation, unfounded, baseless, fake news, fabricated, disinformation,
        rejected ~ claims, rejected ~ reports, dismissed ~ reports, dismissed ~ claims, did not happen, incorrect,
        contradicted,
        is old footage, was first posted in,
        dismissed talk, dismissed ~ talk, dismissed suggestions, dismissed rumours, dismissed rumors
    """),
    doubt=phrases("""
        may, might, could, would, if, unless, should, possibly, perhaps, threatened to, threatening to, threatens to,
        threat of, fear, fears, feared, risk of, warned of, warned that, in case, potential, hypothetical, whether,
        hoped to, wants to, wanted to, considering, exercise simulated, simulated, drill, would have, call for,
        called for, calls for, urged, preventing, prevent, accused of planning, able to, possible, rumoured to,
        alleged plan, planned attack, simulating, had it not, hope to, hopes to, could have, might have,
        is unclear whether, unconfirmed, not confirmed, if not, danger of, plot to, plotted to, plotting to,
        had planned
    """),
    plan=phrases("""
        will, plans to, plan to, planned to, planning to, is to, are to, due to, set to, intends to, going to,
        scheduled to, expected to, is expected, are expected, prepares to, preparing to, planned for, plans for,
        scheduled for, slated, is planning, are planning, will be, due on,
        said it would, said they would, said he would, said she would, said that it would, says it will,
        would be sent, promised to, pledged to, vowed to send, ordered to
    """),
    history=phrases("""
        years ago, decades ago, century, centuries, anniversary, commemorat*, world war, historic, in the 19*,
        veterans of, during the war of, decade ago, a year ago today, marked the anniversary, in memory of,
        commemoration, in the civil war, generations ago, last century
    """),
    opening_doubt=phrases("had, should, were"),
)
