"""English: its words for places, numbers and days, and how they are tied."""

from events.text.event_packs.en import EVENTS, FACTS
from events.text.language import (
    DateWords,
    Language,
    NumberWords,
    PlaceWords,
    RelationWords,
    coded,
    measured,
    named,
    phrases,
)

# The words around place names.
PLACES = PlaceWords(
    before={
        "city": "city",
        "town": "city",
        "village": "city",
        "port": "city",
        "hamlet": "city",
        "suburb": "city",
        "neighborhood": "city",
        "neighbourhood": "city",
        "capital": "city",
        "municipality": "city",
        "province": "admin1",
        "governorate": "admin1",
        "oblast": "admin1",
        "state": "admin1",
        "district": "admin2",
        "county": "admin2",
        "region": "region",
        "island": "island",
        "lake": "water",
        "river": "water",
        "strait": "water",
        "gulf": "water",
        "mount": "terrain",
        "base": "base",
        "garrison": "base",
        "airbase": "base",
        "camp": "camp",
    },
    after={
        "city": "city",
        "town": "city",
        "village": "city",
        "suburb": "city",
        "neighborhood": "city",
        "neighbourhood": "city",
        "county": "admin2",
        "parish": "admin2",
        "district": "admin2",
        "province": "admin1",
        "governorate": "admin1",
        "oblast": "admin1",
        "state": "admin1",
        "prefecture": "admin1",
        "region": "region",
        "countryside": "admin1",
        "island": "island",
        "islands": "island",
        "river": "water",
        "lake": "water",
        "sea": "water",
        "bay": "water",
        "strait": "water",
        "gulf": "water",
        "mountain": "terrain",
        "mountains": "terrain",
        "valley": "terrain",
        "desert": "terrain",
        "hills": "terrain",
        "base": "base",
        "garrison": "base",
        "airbase": "base",
        "airfield": "base",
        "camp": "camp",
        "crossing": "crossing",
        "airport": "site",
    },
    province_before=phrases("province, governorate"),
    province_after=phrases("province, governorate, oblast"),
    inside=phrases("in, of, within"),
    metonym_verbs=phrases("""
        said, says, say, declar*, denied, denies, deny, announc*, accus*, warn*, claim*, insist*, condemn*, urg*,
        threaten*, demand*, reject*, vow*, pledg*, argu*, believes, refused, refuses, agreed, agrees, wants, wanted,
        blam*, sanction*, recogni*, retaliat*, responded, signal*, told, called, calls, confirmed, confirms, hopes,
        fears, supports, supported, declin*, comment*, respond*
    """),
    metonym_nouns=phrases("anti, pro"),
    not_places=phrases("""
        farsi, santa, claus, christmas, easter, ramadan, ten, part, free, pool, wash, economy, industry, secretary,
        mega, cross,
        notre, dame, smith, jones, roy, valley, hill, council, congress, county, drain, baha, bravo, gulf, coast,
        northwest, northeast,
        southeast, southwest, northeastern, northwestern, southeastern, southwestern, mid, downtown, uptown,
        same, of, police, mobile, reading, bath, nice, orange, hope, liberty, union, independence, republic, center,
        centre, university, college, church, bridge, park, street, road, avenue, lane, hill, hall, field, fields,
        beach, forest, green, temple, hospital, school, mission, enterprise, commerce, normal, friendship, economy,
        eagle, buffalo, deal, why, protection, justice, progress, success, welcome, comfort, best, price, mercury,
        media, chance, march, may, august, april, june, sunday, monday, friday, tuesday, wednesday, thursday,
        saturday, january, february, july, september, october, november, december, spring, summer, autumn, fall,
        winter, king, queen, prince, duke, earl, bishop, pope, major, general, north, south, east, west, northern,
        southern, eastern, western, central, upper, lower, new, old, great, grand, little, male, man, mother, son,
        sons, boy, family, home, house, big, well, wells, sandy, rocky, canal, mill, mills, crown, star, sun, moon,
        post, times, herald, journal, tribune, gazette, chronicle, guardian, telegraph, independent, observer, mirror,
        express, black, white, brown, gray, grey, red, blue, gold, silver, young, long, short, rich, strong, wise,
        noble, love, joy, grace, faith, charity, trinity, christian, jesus, christ, god, lord, bible, jewish, muslim,
        islam, catholic, protestant, sunni, shia, battle, war, peace, force, forces, army, navy, guard, marine,
        marines, rebel, rebels, council, parliament, senate, congress, court, supreme, federal, national,
        international, united, nations, democratic, republican, party, labor, labour, constitution, government,
        ministry, minister, president, bank, fund, market, trade, energy, power, water, fire, ice, rock, storm,
        hurricane, tropical, typhoon, earthquake, flood, floods, wildfire, health, care, medical, science, research,
        office, mall, plaza, square, tower, airport, station, line, metro, hotel, inn, resort, club, team, league,
        cup, world, google, facebook, twitter, youtube, apple, amazon, ford, tesla, boeing, nike, sony, ibm, toyota,
        honda, nissan, bbc, cnn, this, that, these, those, there, here, who, what, when, where, will, would, can,
        many, most, some, any, all, both, each, every, one, two, three, four, five, six, seven, eight, nine, ten,
        first, second, third, last, next, early, late, more, less, much, data, info, online, internet, web, video,
        photo, photos, image, story, news, book, music, film, movie, play, game, games, art, bill, act, law, order,
        rule, plan, case, trial, jury, judge, prison, jail, crime, murder, death, life, living, birth, also, but, and,
        the, for, with, from, not, its, his, her, our, their, your, he, she, they, we, you, i, me, us, him, them, my,
        as, at, by, in, is, it, on, or, to, so, if, an, a, be, do, go, no, up, am, pm, are, was, were, has, had, have,
        been, did, said, says, say, see, saw, get, got, put, let, set, sit, run, ran, use, used, make, made, take,
        took, come, came, give, gave, tell, hamlet, pray, stay, help, please, thanks, thank, hello, yes, ok, wow, lol,
        rt, via, amp, http, https, today, tonight, tomorrow, yesterday, now, then, again, still, just, only, even,
        ever, never, always, often, once, twice, maybe, perhaps, however, while, because, since, until, before, after,
        during, between, among, about, above, below, under, over, out, off, down, back, away
    """),
    titles=phrases("""
        mr, mrs, ms, miss, dr, sir, lord, lady, president, minister, senator, sen, rep, gov, governor, judge, sheriff,
        officer, detective, captain, capt, sgt, sergeant, lt, lieutenant, col, colonel, gen, general, maj, major, cpl,
        pvt, prof, professor, king, queen, prince, princess, pope, mayor, attorney, chief, deputy, secretary,
        chancellor, ambassador, commander, admiral, spokesman, spokeswoman, spokesperson, reverend, rev, bishop,
        cardinal, archbishop, imam, sheikh, ayatollah, coach, actor, actress, singer, journalist, reporter, analyst,
        researcher, director, chairman, chairwoman, ceo, justice, congressman, congresswoman, representative,
        councilman, councilwoman, alderman, commissioner, trooper, firefighter, pastor, father, brother, sister,
        uncle, aunt, saint, baroness, baron, duke, duchess, hurricane, storm, typhoon, cyclone, playwright
    """),
    short=phrases("""
        us, uk, uae, usa, eu, drc, uss, ussr, png, gb, nz, la, dc, nyc, ksa, car, prc, roc, dprk, nsw, bc, ny, nj, nh,
        nm, nc, sc, sd, nd, tx, ca, fl, wa, ak, az, ar, ga, il, ia, ks, ky, md, ma, mi, mn, ms, mo, mt, ne, nv, oh,
        ok, or, pa, ri, tn, ut, vt, va, wv, wi, wy, al, co, ct, de, hi, id, in, me
    """),
    abbreviated=coded("co=county twp=township n=north s=south e=east w=west"),
    organisations=phrases("""
        university, college, news, times, post, herald, journal, tribune, gazette, inc, corp, co, ltd, llc, plc,
        company, bank, church, club, fc, cf, united, association, institute, center, centre, museum, stadium, street,
        road, rd, avenue, ave, boulevard, blvd, drive, lane, hotel, library, foundation, group, airlines, airways,
        press, daily, chronicle, sun, globe, star, telegraph, observer, guardian, examiner, inquirer, sentinel,
        republic, battle, siege, treaty, accord, accords, agreement, society, party, front, army, brigade, division,
        battalion, regiment, academy, committee, agency, trust, fund, union, federation, league, cup, championship,
        championships, marathon, festival, orchestra, opera, theatre, theater, gallery, zoo, review, magazine, radio,
        television, tv, sox, yankees, mets, lakers, eagles, bears, lions, tigers, cowboys, giants, jets, patriots,
        rangers, warriors, protocol, convention, declaration, memorandum, pride, wildfire, hurricane, albion, rovers,
        wanderers, athletic, hotspur, arsenal, bombers, blizzard, advance
    """),
    civic=phrases("""
        school, schools, hospital, police, court, department, dept, council, fire, sheriff, elementary, middle, high,
        commission, authority, ministry, office, board, city, mayor, jail, prison, station, county, public, state,
        regional, municipal, district, attorney, legislature, assembly, senate, house, parliament, government,
        residents, area, airport, embassy
    """),
    home=phrases("US, GB, CA, AU, IE, NZ, IN, ZA, NG, KE, PK"),
    plural="s",
    descent=phrases("native, african, speak, speaks, spoke, speaking, learn, learning"),
    parties=phrases("r, d, i, dfl, dem, rep, con, lab"),
    organisations_before=phrases("fc, ac, real, inter, sporting, cf, dynamo, lokomotiv, spartak"),
    demonyms=coded("""
        syrian=SY syrians=SY iraqi=IQ iraqis=IQ iranian=IR iranians=IR turkish=TR russian=RU russians=RU ukrainian=UA
        ukrainians=UA american=US americans=US british=GB arab=SA french=FR
        german=DE germans=DE israeli=IL israelis=IL palestinian=PS palestinians=PS lebanese=LB jordanian=JO
        jordanians=JO saudi=SA saudis=SA yemeni=YE yemenis=YE egyptian=EG egyptians=EG libyan=LY libyans=LY
        sudanese=SD tunisian=TN algerian=DZ moroccan=MA ethiopian=ET ethiopians=ET eritrean=ER somali=SO somalis=SO
        kenyan=KE kenyans=KE ugandan=UG rwandan=RW congolese=CD nigerian=NG nigerians=NG malian=ML chadian=TD
        ghanaian=GH cameroonian=CM angolan=AO mozambican=MZ zimbabwean=ZW zambian=ZM tanzanian=TZ afghan=AF afghans=AF
        pakistani=PK pakistanis=PK indian=IN indians=IN bangladeshi=BD nepali=NP nepalese=NP burmese=MM thai=TH
        vietnamese=VN cambodian=KH laotian=LA malaysian=MY malaysians=MY indonesian=ID indonesians=ID filipino=PH
        filipinos=PH philippine=PH chinese=CN japanese=JP taiwanese=TW mongolian=MN kazakh=KZ uzbek=UZ tajik=TJ
        kyrgyz=KG turkmen=TM azerbaijani=AZ armenian=AM armenians=AM georgian=GE georgians=GE polish=PL czech=CZ
        slovak=SK hungarian=HU romanian=RO bulgarian=BG serbian=RS croatian=HR bosnian=BA albanian=AL greek=GR
        italian=IT italians=IT spanish=ES portuguese=PT dutch=NL belgian=BE danish=DK swedish=SE norwegian=NO
        finnish=FI estonian=EE latvian=LV lithuanian=LT belarusian=BY moldovan=MD irish=IE swiss=CH austrian=AT
        canadian=CA canadians=CA mexican=MX mexicans=MX cuban=CU haitian=HT haitians=HT colombian=CO colombians=CO
        venezuelan=VE venezuelans=VE brazilian=BR brazilians=BR argentine=AR chilean=CL peruvian=PE bolivian=BO
        ecuadorian=EC australian=AU australians=AU qatari=QA kuwaiti=KW emirati=AE omani=OM bahraini=BH
        scottish=a1:GB.SCT scots=a1:GB.SCT welsh=a1:GB.WLS english=a1:GB.ENG kurdish=wl:kurdistan kurds=wl:kurdistan
        european=m49:150 europeans=m49:150 african=m49:002 africans=m49:002 asian=m49:142 asians=m49:142
        latin_american=m49:419 latin_americans=m49:419 south_american=m49:005 north_american=m49:003
        central_american=m49:013 west_african=m49:011 east_african=m49:014 north_african=m49:015
        southeast_asian=m49:035 south_asian=m49:034 central_asian=m49:143 caribbean_islander=m49:029
        middle_eastern=wl:middle-east scandinavian=wl:scandinavia siberian=wl:siberia
        south_african=ZA south_africans=ZA south_korean=KR south_koreans=KR north_korean=KP north_koreans=KP korean=KR
        koreans=KR south_sudanese=SS new_zealander=NZ new_zealanders=NZ sri_lankan=LK sri_lankans=LK saudi_arabian=SA
        costa_rican=CR puerto_rican=PR puerto_ricans=PR dominican=DO dominicans=DO salvadoran=SV salvadorans=SV
        salvadorean=SV honduran=HN hondurans=HN guatemalan=GT guatemalans=GT nicaraguan=NI nicaraguans=NI
        panamanian=PA panamanians=PA belizean=BZ jamaican=JM jamaicans=JM trinidadian=TT barbadian=BB bahamian=BS
        guyanese=GY surinamese=SR paraguayan=PY paraguayans=PY uruguayan=UY uruguayans=UY peruvians=PE chileans=CL
        argentinian=AR argentines=AR argentinians=AR bolivians=BO ecuadorians=EC ecuadorean=EC cubans=CU
        icelandic=IS maltese=MT cypriot=CY cypriots=CY luxembourgish=LU slovenian=SI slovene=SI montenegrin=ME
        macedonian=MK kosovar=XK kosovan=XK bosnians=BA croats=HR serbs=RS serb=RS albanians=AL greeks=GR turks=TR
        poles=PL czechs=CZ slovaks=SK hungarians=HU romanians=RO bulgarians=BG spaniards=ES danes=DK swedes=SE
        norwegians=NO finns=FI estonians=EE latvians=LV lithuanians=LT belarusians=BY belarussian=BY moldovans=MD
        austrians=AT belgians=BE brits=GB britons=GB irishman=IE
        senegalese=SN gambian=GM guinean=GN ivorian=CI ivorians=CI liberian=LR liberians=LR togolese=TG beninese=BJ
        burkinabe=BF nigerien=NE nigeriens=NE malians=ML mauritanian=MR cameroonians=CM gabonese=GA chadians=TD
        rwandans=RW ugandans=UG burundian=BI burundians=BI tanzanians=TZ malawian=MW malawians=MW zambians=ZM
        zimbabweans=ZW mozambicans=MZ angolans=AO namibian=NA namibians=NA motswana=BW basotho=LS swazi=SZ
        malagasy=MG mauritian=MU comorian=KM seychellois=SC djiboutian=DJ eritreans=ER somalian=SO ghanaians=GH
        tunisians=TN algerians=DZ moroccans=MA sahrawi=EH egyptians=EG
        afghani=AF turkmens=TM kazakhs=KZ uzbeks=UZ tajiks=TJ azeri=AZ azeris=AZ azerbaijanis=AZ mongolians=MN
        bhutanese=BT maldivian=MV bangladeshis=BD vietnamese=VN cambodians=KH thais=TH singaporean=SG
        singaporeans=SG bruneian=BN timorese=TL papuan=PG fijian=FJ samoan=WS tongan=TO hong_konger=HK hong_kongers=HK
        tibetan=wl:tibet-region uyghur=wl:xinjiang-region uighur=wl:xinjiang-region kashmiri=wl:kashmir
        crimean=wl:crimea abkhaz=wl:abkhazia-region abkhazian=wl:abkhazia-region ossetian=wl:south-ossetia
        south_ossetian=wl:south-ossetia chechen=a1:RU.12 darfuri=wl:darfur soviet=wl:soviet-union
        prussian=wl:prussia bohemian=wl:bohemia ottoman=wl:ottoman-empire yugoslav=wl:yugoslavia
        czechoslovak=wl:czechoslovakia
        bavarian=a1:DE.02 catalan=a1:ES.56 basque=a1:ES.59 sicilian=a1:IT.15 flemish=a1:BE.VLG
        texan=a1:US.TX texans=a1:US.TX californian=a1:US.CA californians=a1:US.CA floridian=a1:US.FL
        floridians=a1:US.FL ohioan=a1:US.OH ohioans=a1:US.OH minnesotan=a1:US.MN minnesotans=a1:US.MN iowan=a1:US.IA
        iowans=a1:US.IA michigander=a1:US.MI michiganders=a1:US.MI virginian=a1:US.VA virginians=a1:US.VA
        pennsylvanian=a1:US.PA pennsylvanians=a1:US.PA oregonian=a1:US.OR oregonians=a1:US.OR alaskan=a1:US.AK
        alaskans=a1:US.AK hawaiian=a1:US.HI hawaiians=a1:US.HI kansan=a1:US.KS kansans=a1:US.KS nebraskan=a1:US.NE
        nebraskans=a1:US.NE coloradan=a1:US.CO coloradans=a1:US.CO arizonan=a1:US.AZ arizonans=a1:US.AZ
        louisianan=a1:US.LA alabamian=a1:US.AL tennessean=a1:US.TN kentuckian=a1:US.KY kentuckians=a1:US.KY
        montanan=a1:US.MT montanans=a1:US.MT utahn=a1:US.UT nevadan=a1:US.NV oklahoman=a1:US.OK oklahomans=a1:US.OK
        missourian=a1:US.MO missourians=a1:US.MO vermonter=a1:US.VT marylander=a1:US.MD new_yorker=gn:5128581
        new_yorkers=gn:5128581 londoner=gn:2643743 londoners=gn:2643743 parisian=gn:2988507 parisians=gn:2988507
        quebecois=a1:CA.10 albertan=a1:CA.01 gazan=wl:gaza-strip gazans=wl:gaza-strip punjabi=a1:IN.23
        tamil=a1:IN.25 tigrayan=a1:ET.53
    """),
)


NUMBERS = NumberWords(
    values=measured(
        "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 "
        "fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 "
        "sixty=60 seventy=70 eighty=80 ninety=90 "
        "half_a=0.5"
    ),
    scales=named("hundred=100 thousand=1000 million=1000000 dozen=12 score=20"),
    joiners=phrases("and"),
    vague=phrases("several, few, some, many, by, the, per"),
    at_least=phrases("at least, more than, over, no fewer than, no less than, upwards of, minimum of"),
    about=phrases(
        "about, around, some, roughly, nearly, almost, approximately, up to, an estimated, estimated, close to"
    ),
    range_to=phrases("to, or"),
    range_from=phrases("between"),
    measures=phrases("""
        percent, per cent, pct, percentage points, hectares, hectare, acres, tonnes, tons, tonne,
        dollars, euros, pounds, barrels, degrees, o clock, litres, liters, kilograms, kg,
        million dollars, billion dollars
    """),
    measures_before=phrases("usd, us"),
    halves=phrases("and a half"),
    hyphened=phrases("kilometre*, kilometer*, km, mile, metre, meter, vehicle, truck, car"),
)


DATES = DateWords(
    months=named(
        "January=1 Jan=1 February=2 Feb=2 March=3 Mar=3 April=4 Apr=4 May=5 June=6 Jun=6 July=7 Jul=7 August=8 Aug=8 "
        "September=9 Sept=9 Sep=9 October=10 Oct=10 November=11 Nov=11 December=12 Dec=12"
    ),
    weekdays=named("Monday=1 Tuesday=2 Wednesday=3 Thursday=4 Friday=5 Saturday=6 Sunday=7"),
    days=named("""
        today=0 yesterday=-1 tonight=0 overnight=0 last_night=-1 this_morning=0 this_afternoon=0 this_evening=0
        yesterday_morning=-1 yesterday_evening=-1 yesterday_afternoon=-1 earlier_today=0 tomorrow=1
        earlier_in_the_day=0
    """),
    weeks=named("this_week=0 earlier_this_week=0 last_week=-1 the_past_week=-1 past_week=-1 previous_week=-1"),
    months_ago=named("this_month=0 earlier_this_month=0 last_month=-1 previous_month=-1 past_month=-1"),
    month_parts=named(
        "early=1 in_early=1 beginning_of=1 the_beginning_of=1 start_of=1 mid=2 in_mid=2 middle_of=2 the_middle_of=2 "
        "late=3 in_late=3 end_of=3 the_end_of=3"
    ),
    earlier=phrases("earlier, before, previously, before that"),
    later=phrases("later, after, afterwards, after that"),
    ago=phrases("ago"),
    month_openers=phrases("in, since, during, last, until, by, through, of, from"),
    capital_months=True,
    links=phrases("of, the"),
    ands=phrases("and, to"),
    pairs=named("a_day=1 a_week=7 a_fortnight=14 a_month=30 a_year=365"),
    day_units=phrases("day, days, night, nights"),
    week_units=phrases("week, weeks"),
    month_units=phrases("month, months"),
    year_units=phrases("year, years"),
    one_day_before=phrases("""
        the day before, the previous day, the night before, the previous night, a day earlier, one day earlier,
        the previous evening, the evening before, the day prior
    """),
    one_day_after=phrases("""
        the next day, the following day, the day after, a day after, a day later, one day later, the next morning,
        the following morning, the morning after, the following night
    """),
    since=phrases("since, from"),
    until=phrases("until, till, through"),
    same_day=phrases("""
        the same day, that same day, on the same day, that day, the same night, that same night, that night,
        that evening, the same evening, the same morning, later that day, later in the day
    """),
)


RELATIONS = RelationWords(
    local=phrases("""
        village, villages, neighbourhood, neighborhood, quarter, suburb, hamlet, area, district,
        locality, township, ward, settlement, commune
    """),
    source=phrases("from, out of, away from"),
    goal=phrases("""
        to, toward, towards, into, in the direction of, bound for, for, back to, on to, onto, as far as, up to,
        all the way to
    """),
    via=phrases("""
        via, through, by way of, passing, passing through, across, through the streets of, through central,
        through downtown
    """),
    on_the_way=phrases("along the way, on the way, en route"),
    at=phrases("""
        in, at, inside, within, on, outside, over, against, across, throughout, in the streets of,
        on the streets of, in central, in downtown, spread to, spilled over into
    """),
    around=phrases("around, surrounding, round, about, from the centre of, from the center of, radius of, surrounds"),
    near=phrases("""
        near, close to, not far from, outskirts of, on the outskirts of, next to, beside, just outside,
        in the vicinity of, in the outskirts of, a few kilometres from, a few kilometers from, on the edge of,
        adjacent to, alongside, nearby, not far outside, on the road to
    """),
    of=phrases("of"),
    articles=phrases("the, a, an, its, their, his, this, that"),
    joins=phrases("and, or, as well as, then"),
    onward=phrases("then, on to, onward, later, before moving on, continued, before heading"),
    where=phrases("where, in which"),
    there=phrases("there"),
    this=phrases("that, this, the, those"),
    back_nouns={
        "facility": "base site camp crossing",
        "base": "base",
        "garrison": "base",
        "outpost": "base",
        "camp": "camp base",
        "city": "city",
        "town": "city",
        "village": "city",
        "capital": "city",
        "settlement": "city",
        "area": "city base camp crossing site terrain island",
        "crossing": "crossing",
        "airport": "site base",
        "site": "site base",
        "port": "site city",
        "plant": "site",
        "volcano": "terrain",
        "mountain": "terrain",
        "island": "island",
        "summit": "terrain",
        "crater": "terrain",
        "dam": "site",
        "stronghold": "city base",
    },
    directions=named(
        "north=0 northeast=45 north_east=45 east=90 southeast=135 south_east=135 south=180 southwest=225 "
        "south_west=225 "
        "west=270 northwest=315 north_west=315"
    ),
)


ENGLISH = Language(
    code="en",
    name="English",
    version="2026.11.10",
    script="Latin",
    common=phrases("""
        the, of, and, to, in, that, is, was, for, on, with, as, by, at, from, were, are, have, has, had, be, this,
        said, which,
        an, it, not, but, they, their, who, after, been, its, his, her, will, near, into, than, about, people, two,
        where
    """),
    abbreviations=phrases(
        "mr, mrs, ms, dr, gen, col, lt, sgt, capt, maj, st, no, vs, gov, sen, rep, prof, approx, u.s, jan, feb, "
        "mar, apr, aug, sept, sep, oct, nov, dec, dept, inc, ltd, brig, cmdr, adm, jr, sr, fig, ft, mt"
    ),
    places=PLACES,
    numbers=NUMBERS,
    dates=DATES,
    relations=RELATIONS,
    events=EVENTS,
    facts=FACTS,
)
