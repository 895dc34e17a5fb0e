"""What the server does, counted for Prometheus: requests by page and status, their time, and how much is stored."""

import os
import secrets
import time
from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest, multiprocess

REQUESTS = Counter("whereline_requests", "Requests answered.", ["page", "method", "status"])
SECONDS = Histogram(
    "whereline_request_seconds", "Time until the answer.", ["page"], buckets=(0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30)
)
_METHODS = {"GET", "HEAD", "POST", "PATCH", "OPTIONS"}


class Metrics:
    """Count each request under the name of its page: addresses and what was asked are nobody's business."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = self.get_response(request)
        page = (request.resolver_match and request.resolver_match.view_name) or "none"
        method = request.method if request.method in _METHODS else "other"
        REQUESTS.labels(page, method, response.status_code).inc()
        SECONDS.labels(page).observe(time.perf_counter() - began)
        return response


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Give the counts to whoever brings METRICS_TOKEN (``Authorization: Bearer``); without that setting, none exist."""
    expected = f"Bearer {settings.METRICS_TOKEN}".encode()
    given = request.headers.get("Authorization", "").encode()
    if not settings.METRICS_TOKEN or not secrets.compare_digest(given, expected):
        raise Http404
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        # Several processes count; this one adds up what all of them wrote.
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)
        counted = generate_latest(registry)
    else:
        counted = generate_latest()
    return HttpResponse(counted, content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})
