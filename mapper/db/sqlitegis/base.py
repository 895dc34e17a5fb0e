"""The DatabaseWrapper that Django looks for in ENGINE "mapper.db.sqlitegis"."""

import os
import sqlite3
from pathlib import Path
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
        # Whether it was opened in a folder that could not be written to.
        self._read_only = False

    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        self._read_only = False
        try:
            connection = super().get_new_connection(conn_params)
        except sqlite3.OperationalError:
            file = Path(self.settings_dict["NAME"])
            if not file.is_file() or os.access(file.parent, os.W_OK):
                raise
            connection = self._reading_only(file, conn_params)
        self._opened = _file_at(self.settings_dict["NAME"])
        # Triggers call the functions registered here; some builds of SQLite forbid that unless told.
        connection.execute("PRAGMA trusted_schema = ON")
        register(connection, self.complaints)
        return connection

    def is_usable(self) -> bool:
        """Tell whether the file that is open is still the one of that name: a restored one is another."""
        name = self.settings_dict["NAME"]
        if self._read_only and os.access(Path(name).parent, os.W_OK):
            return False
        return self._opened == _file_at(name)

    def _reading_only(self, file: Path, conn_params: dict[str, Any]) -> sqlite3.Connection:
        """Open a database in a folder that cannot be written to: what is stored can be read still."""
        # The log is written by none, but what stands in it counts; without one the file is all there is.
        log = file.with_name(f"{file.name}-wal")
        how = "mode=ro" if log.is_file() and log.stat().st_size else "immutable=1"
        commands, self.init_commands = self.init_commands, []
        try:
            connection = super().get_new_connection(
                {**conn_params, "database": f"{file.absolute().as_uri()}?{how}", "uri": True}
            )
        finally:
            self.init_commands = commands
        self._read_only = True
        return connection

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
