"""French: its words for places, numbers and days, and how they are tied."""

from events.text.event_packs.fr import EVENTS, FACTS
from events.text.language import DateWords, Language, NumberWords, PlaceWords, RelationWords, measured, named, phrases

# The words around place names.
PLACES = PlaceWords(
    before={
        **dict.fromkeys(
            ("ville", "village", "localité", "commune", "bourg", "bourgade", "capitale", "quartier"), "city"
        ),
        **dict.fromkeys(("province", "région", "gouvernorat", "département", "État", "wilaya"), "admin1"),
        **dict.fromkeys(("territoire", "district", "cercle"), "admin2"),
        **dict.fromkeys(("base", "garnison", "caserne"), "base"),
        **dict.fromkeys(("aéroport", "port", "centrale", "barrage", "prison", "mine"), "site"),
        **dict.fromkeys(("mont", "montagne", "volcan", "désert", "vallée"), "terrain"),
        **dict.fromkeys(("lac", "fleuve", "rivière", "mer", "golfe", "détroit"), "water"),
        **dict.fromkeys(("île", "îles"), "island"),
        "camp": "camp",
        "poste-frontière": "crossing",
    },
    province_before=phrases("province, région, gouvernorat, département"),
    inside=phrases("dans, en, au, à"),
    metonym_verbs=phrases("""
        annonce, a annoncé, a déclaré, déclare, affirme, a affirmé, dément, a démenti, accuse, a accusé, refuse,
        a refusé, a condamné,
        condamne, exige, a exigé, a instauré, instaure, a imposé, impose, a décrété, soutient, menace, a menacé,
        dénonce, a dénoncé
    """),
    metonym_nouns=phrases("gouvernement, armée, président, ministre, diplomatie, autorités, forces"),
    not_places=phrases(
        "tours, nice, mer, port, base, mars, est, ouest, sens, vers, aujourd, hui, dieu, ligne, presse, saint"
    ),
    titles=phrases("m, mme, mlle, dr, président, général, colonel, ministre, capitaine, gouverneur, maire"),
)


NUMBERS = NumberWords(
    values=measured(
        "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 "
        "quatorze=14 "
        "quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 nonante=90 "
        "quatre_vingt=80 quatre_vingts=80 "
        "demi_douzaine=6 demi_million=500000"
    ),
    scales=named(
        "dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 "
        "soixantaine=60 centaine=100 cent=100 cents=100 mille=1000 million=1000000 millions=1000000 "
        "millier=1000"
    ),
    joiners=phrases("et"),
    vague=phrases("plusieurs, quelques, des, pour"),
    at_least=phrases("au moins, plus de, plus d, pas moins de"),
    about=phrases("environ, près de, quelque, quelques, autour de, à peu près, une"),
    thousands=".",
    decimal=",",
    range_to=phrases("à, a"),
    range_from=phrases("entre"),
    measures=phrases("""
        pour cent, euros, euro, dollars, francs, hectares, hectare, tonnes, tonne, degrés, litres,
        barils, kilos, kg, d euros, de dollars, de francs
    """),
    halves=phrases("et demi, et demie"),
    hyphened=phrases("km, kilomètres"),
)


DATES = DateWords(
    months=named(
        "janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 "
        "décembre=12 "
        "janv=1 févr=2 avr=4 juil=7 sept=9 oct=10 nov=11 déc=12"
    ),
    weekdays=named("lundi=1 mardi=2 mercredi=3 jeudi=4 vendredi=5 samedi=6 dimanche=7"),
    days=named("""
        aujourd_hui=0 hier=-1 avant_hier=-2 hier_soir=-1 ce_matin=0 ce_soir=0 cette_nuit=0 la_nuit_dernière=-1
        hier_matin=-1 demain=1 après_demain=2 dans_la_soirée_d_hier=-1
    """),
    weeks=named("cette_semaine=0 la_semaine_dernière=-1 la_semaine_passée=-1"),
    months_ago=named(
        "ce_mois=0 ce_mois_ci=0 le_mois_dernier=-1 le_mois_passé=-1 "
        "du_mois_dernier=-1 du_mois_passé=-1 de_ce_mois=0 mois_dernier=-1"
    ),
    month_parts=named(
        "début=1 au_début_de=1 au_début_du_mois_de=1 mi=2 à_la_mi=2 fin=3 à_la_fin_de=3 "
        "au_début=1 à_la_fin=3 au_milieu=2"
    ),
    earlier=phrases("plus tôt, auparavant, avant"),
    later=phrases("plus tard, après"),
    ago_before=phrases("il y a, voici, voilà"),
    month_openers=phrases("en, depuis, au mois de, jusqu en, jusqu à, de"),
    links=phrases("de"),
    ands=phrases("et, au"),
    ordinals=named("1er=1 premier=1"),
    day_units=phrases("jour, jours, nuits"),
    week_units=phrases("semaine, semaines"),
    month_units=phrases("mois"),
    year_units=phrases("an, ans, année, années"),
    one_day_before=phrases("""
        la veille, le jour précédent, un jour plus tôt, la nuit précédente, la veille au soir, le jour d avant
    """),
    one_day_after=phrases("""
        le lendemain, le jour suivant, un jour plus tard, le surlendemain, le lendemain matin
    """),
    since=phrases("depuis, depuis le, à partir du, dès"),
    until=phrases("jusqu"),
    same_day=phrases("""
        le même jour, ce jour là, la même nuit, le soir même, la même journée, cette nuit là, le jour même
    """),
)


RELATIONS = RelationWords(
    local=phrases("""
        village, villages, localité, quartier, quartiers, hameau, bourg, bourgade, commune, faubourg,
        groupement, secteur
    """),
    source=phrases("de, d, depuis, du, hors de, en provenance de, en provenance du, quittant"),
    goal=phrases(
        "vers, à destination de, en direction de, en direction du, pour, jusqu à, à, au, rejoindre, gagner, aux, dans, "
        "sur"
    ),
    via=phrases("par, via, en passant par, à travers"),
    on_the_way=phrases("au passage, en chemin, au passage de"),
    at=phrases("""
        à, en, au, aux, dans, sur, contre, à l intérieur de, hors, près, du côté de, de, d, du, dans les rues de,
        dans le centre de, se sont étendus à, se sont propagées à
    """),
    around=phrases(
        "autour de, autour du, autour d, aux alentours de, aux alentours du, alentour, entourant, du sommet du, "
        "du cratère du"
    ),
    near=phrases("""
        près de, près du, près d, non loin de, à proximité de, à proximité du, aux abords de, aux environs de,
        aux portes de, en périphérie de, dans les environs de, à la périphérie de, à la sortie de, à l entrée de
    """),
    of=phrases("de, d, du, des"),
    articles=phrases("le, la, les, l, un, une, ce, cette, cet, son, sa, leur"),
    joins=phrases("et, ou, puis, ainsi que"),
    onward=phrases("puis, ensuite, avant de rejoindre, avant de gagner"),
    where=phrases("où"),
    there=phrases("là bas, sur place, y"),
    this=phrases("ce, cette, cet, la, le, l, ladite"),
    back_nouns={
        "installation": "base site camp crossing",
        "base": "base",
        "garnison": "base",
        "camp": "camp base",
        "ville": "city",
        "village": "city",
        "localité": "city",
        "capitale": "city",
        "aéroport": "site base",
        "site": "site base",
        "centrale": "site",
        "volcan": "terrain",
        "montagne": "terrain",
        "île": "island",
        "barrage": "site",
        "zone": "city base camp crossing site terrain island",
    },
    directions=named("nord=0 nord_est=45 est=90 sud_est=135 sud=180 sud_ouest=225 ouest=270 nord_ouest=315"),
)


FRENCH = Language(
    code="fr",
    name="French",
    version="2026.11.10",
    script="Latin",
    common=phrases(
        "le, la, les, des, du, et, en, un, une, que, qui, dans, pour, sur, par, est, sont, ont, au, aux, avec, "
        "ce, cette, plus, pas, été, selon, vers, ne, se, leur, mais, après, d, l"
    ),
    letters="œç",
    abbreviations=phrases("m, mm, mme, mlle, dr, gén, col, cap, st, ste, av, env, km"),
    places=PLACES,
    numbers=NUMBERS,
    dates=DATES,
    relations=RELATIONS,
    events=EVENTS,
    facts=FACTS,
)
