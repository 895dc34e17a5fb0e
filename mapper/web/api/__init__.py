"""OGC API Features at ``/api/``: events for QGIS, GDAL and programs, as GeoJSON and as plain pages."""
