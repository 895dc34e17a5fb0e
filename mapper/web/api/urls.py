"""The addresses under ``/api/``."""

from django.urls import path

from mapper.web.api import views, writing

urlpatterns = [
    path("", views.landing, name="api-landing"),
    path("reports", writing.reports, name="api-reports"),
    path("events/<int:event_id>", writing.event, name="api-event"),
    path("conformance", views.conformance, name="api-conformance"),
    path("openapi.json", views.openapi, name="api-openapi"),
    path("collections", views.collections, name="api-collections"),
    path("collections/<str:name>", views.collection, name="api-collection"),
    path("collections/<str:name>/queryables", views.queryables, name="api-queryables"),
    path("collections/<str:name>/items", views.items, name="api-items"),
    path("collections/<str:name>/items/<int:event_id>", views.item, name="api-item"),
]
