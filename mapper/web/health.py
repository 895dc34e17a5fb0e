"""Whether the server runs, and whether it can serve: for balancers and for ``./dev run``."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from mapper.env import DATA_DIR


def healthz(request: HttpRequest) -> JsonResponse:
    """Answer 200 as long as the process answers at all."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers and the gazetteer is there, 503 with what is missing otherwise."""
    missing = []
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        missing.append("database")
    if not (DATA_DIR / "gazetteer").is_dir():
        missing.append("gazetteer")
    return JsonResponse({"status": "missing" if missing else "ok", "missing": missing}, status=503 if missing else 200)
