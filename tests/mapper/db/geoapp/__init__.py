"""A small app whose models have every kind of geometry column, for tests of storage."""
