#!/usr/bin/env python
"""Runs Whereline's commands: ``python manage.py help``."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")
    from mapper.commands import run

    run(sys.argv)
