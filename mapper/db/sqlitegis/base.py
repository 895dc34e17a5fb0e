"""The DatabaseWrapper that Django looks for in ENGINE "mapper.db.sqlitegis"."""

import os
import sqlite3
from typing import Any

from django.conf import settings
from django.db.backends.sqlite3.base import DatabaseWrapper as SQLiteWrapper

from mapper.db.libraries import lead_gdal_to_its_data
from mapper.db.sqlitegis.cursor import ExplainingCursor
from mapper.db.sqlitegis.features import DatabaseFeatures
from mapper.db.sqlitegis.introspection import DatabaseIntrospection
from mapper.db.sqlitegis.operations import DatabaseOperations
from mapper.db.sqlitegis.register import register
from mapper.db.sqlitegis.schema import SchemaEditor


class DatabaseWrapper(SQLiteWrapper):
    """SQLite with geometry columns."""

    display_name = "SQLite with geometry"
    SchemaEditorClass = SchemaEditor
    features_class = DatabaseFeatures
    introspection_class = DatabaseIntrospection
    ops_class = DatabaseOperations

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lead_gdal_to_its_data(settings.GDAL_LIBRARY_PATH)
        # What went wrong last inside an SQL function of this connection; its cursors tell.
        self.complaints: list[str] = []
        # Which file is open: its device and number.
        self._opened: tuple[int, int] | None = None

    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        connection = super().get_new_connection(conn_params)
        self._opened = _file_at(self.settings_dict["NAME"])
        # Triggers call the functions registered here; some builds of SQLite forbid that unless told.
        connection.execute("PRAGMA trusted_schema = ON")
        register(connection, self.complaints)
        return connection

    def is_usable(self) -> bool:
        """Tell whether the file that is open is still the one of that name: a restored one is another."""
        return self._opened == _file_at(self.settings_dict["NAME"])

    def create_cursor(self, name: str | None = None) -> sqlite3.Cursor:
        cursor = self.connection.cursor(factory=ExplainingCursor)
        cursor.complaints = self.complaints
        return cursor


def _file_at(path: str | os.PathLike[str]) -> tuple[int, int] | None:
    """Return what tells a file from others, None where there is none (a database in memory)."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a name may be an address that is no path
    except OSError:
        return None
    return found.st_dev, found.st_ino
