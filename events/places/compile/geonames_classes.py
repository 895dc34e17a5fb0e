"""What GeoNames' feature codes are here: which class each is, and which are left out."""

from events.places.place import PlaceClass

# By GeoNames' class and code; the class alone stands for the codes that are not listed.
_CLASSES = {
    "A": PlaceClass.ADMIN2,
    "H": PlaceClass.WATER,
    "L": PlaceClass.REGION,
    "P": PlaceClass.CITY,
    "R": PlaceClass.SITE,
    "S": PlaceClass.SITE,
    "T": PlaceClass.TERRAIN,
    "U": PlaceClass.WATER,
    "V": PlaceClass.TERRAIN,
}
_CODES = {
    **dict.fromkeys(("A.PCL", "A.PCLD", "A.PCLF", "A.PCLI", "A.PCLIX", "A.PCLS"), PlaceClass.COUNTRY),
    **dict.fromkeys(("A.ADM1",), PlaceClass.ADMIN1),
    # A country or division of the past, a lease, a zone: an area without a place in today's hierarchy.
    **dict.fromkeys(("A.PCLH", "A.ADM1H", "A.LTER", "A.TERR", "A.ZN", "A.ZNB"), PlaceClass.REGION),
    **dict.fromkeys(("L.MILB", "L.NVB", "S.AIRB", "S.BRKS", "S.FT", "S.INSM"), PlaceClass.BASE),
    **dict.fromkeys(("S.CMP", "S.CMPL", "S.CMPLA", "S.CMPMN", "S.CMPO", "S.CMPQ", "S.CMPRF"), PlaceClass.CAMP),
    **dict.fromkeys(("S.BDG", "S.BDGQ", "S.CSTM", "S.FY", "S.PSTB", "S.PSTC", "T.FORD"), PlaceClass.CROSSING),
    **dict.fromkeys(("T.ISL", "T.ISLS", "T.ISLET", "T.ISLF", "T.ISLM", "T.ISLT", "T.ISLX"), PlaceClass.ISLAND),
    **dict.fromkeys(("T.ATOL", "H.RFC"), PlaceClass.ISLAND),
    **dict.fromkeys(("L.PRT", "L.OILF", "L.MNA", "L.INDS", "L.PRK", "L.RESN", "L.RESW", "L.LCTY"), PlaceClass.SITE),
}


def place_class(feature_class: str, feature_code: str) -> PlaceClass | None:
    """Return the class of a feature, None where GeoNames has no such class.

    >>> place_class("H", "STM"), place_class("S", "AIRB"), place_class("Q", "")
    (<PlaceClass.WATER: 'water'>, <PlaceClass.BASE: 'base'>, None)
    """
    return _CODES.get(f"{feature_class}.{feature_code}") or _CLASSES.get(feature_class)
