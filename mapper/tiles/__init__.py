"""Map tiles of events in the form of Mapbox Vector Tiles 2.1, made of whole columns at once; free of Django."""
