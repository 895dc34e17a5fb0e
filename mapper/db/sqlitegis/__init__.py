"""GeoDjango on plain SQLite: EWKB blobs, SQL functions on shapely and pyproj, an R*Tree (docs/storage.md)."""
