"""Events as files: one format a module in ``formats/``; nothing here knows Django or the database."""
