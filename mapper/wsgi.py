"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mapper.settings")
_whole = get_wsgi_application()

# Django must be set up before anything of ours is imported.
from django.conf import settings  # noqa: E402

from events.workflow.keeping import start_keeping  # noqa: E402
from mapper.web.tilegate import with_short_way  # noqa: E402

application = with_short_way(_whole)
start_keeping(settings.INDEX_DIR)
