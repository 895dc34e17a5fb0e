"""What this backend can do, as Django's own code and tests ask it."""

from django.contrib.gis.db.backends.base.features import BaseSpatialFeatures
from django.db.backends.sqlite3.features import DatabaseFeatures as SQLiteFeatures


class DatabaseFeatures(BaseSpatialFeatures, SQLiteFeatures):
    """SQLite with geometry; reference systems come from PROJ, not from a table."""

    has_spatialrefsys_table = False
    supports_add_srs_entry = False
    supports_3d_storage = True
    supports_empty_geometries = True
    # PostGIS counts degrees as metres here; this backend measures on the ellipsoid.
    supports_area_geodetic = True
    # As PostGIS: an intersection that is empty is an empty geometry, not NULL.
    empty_intersection_returns_none = False
