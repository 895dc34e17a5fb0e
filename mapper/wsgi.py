"""The WSGI application that granian serves."""

import os
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")
_whole = get_wsgi_application()

# Django must be set up before anything of ours is imported.
from django.conf import settings  # noqa: E402

from events.workflow.keeping import start_keeping  # noqa: E402
from mapper.web.crowd import bounded  # noqa: E402
from mapper.web.tilegate import with_short_way  # noqa: E402

_served = with_short_way(bounded(_whole, settings.MAX_REQUESTS, settings.MAX_EXPORTS))


@lru_cache(maxsize=1)
def _kept() -> None:
    """Begin to keep the index in step with the first request: a module that is only imported starts nothing."""
    start_keeping(settings.INDEX_DIR)


def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Answer a request."""
    _kept()
    return _served(environ, start)
