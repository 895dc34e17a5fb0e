"""Any table: columns are known by their names, or as the plan says."""

from events.imports.format import Format
from events.imports.tables import read_table

FORMAT = Format("csv", "Table (CSV, XLSX, ODS)", (".csv", ".tsv", ".txt", ".xlsx", ".ods"), read_table)
