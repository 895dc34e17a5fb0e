"""Models with every kind of geometry column that storage has to keep."""

import uuid

from django.contrib.gis.db import models
from simple_history.models import HistoricalRecords


class Tag(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "geoapp"


class Thing(models.Model):
    """Any geometry in degrees, or none."""

    name = models.CharField(max_length=50)
    shape = models.GeometryField(null=True, blank=True)
    tags = models.ManyToManyField(Tag)

    class Meta:
        app_label = "geoapp"


class Camp(Thing):
    """A child table, whose primary key is a relation to the parent's."""

    fence = models.PolygonField(null=True)

    class Meta:
        app_label = "geoapp"


class Site(models.Model):
    """Points in degrees."""

    name = models.CharField(max_length=50)
    point = models.PointField(null=True)

    class Meta:
        app_label = "geoapp"


class Plot(models.Model):
    """Any geometry in metres (UTM zone 37 north, where al-Tanf lies)."""

    name = models.CharField(max_length=50)
    shape = models.GeometryField(srid=32637)

    class Meta:
        app_label = "geoapp"


class Peak(models.Model):
    """A point with its height."""

    summit = models.PointField(dim=3)

    class Meta:
        app_label = "geoapp"


class Beacon(models.Model):
    """A primary key that is no integer."""

    code = models.UUIDField(primary_key=True, default=uuid.uuid4)
    point = models.PointField()

    class Meta:
        app_label = "geoapp"


class Note(models.Model):
    """A geometry that is stored and never searched."""

    point = models.PointField(spatial_index=False)

    class Meta:
        app_label = "geoapp"


class Kept(models.Model):
    """Models whose every change is kept."""

    # Inherited, because django-simple-history looks up the app of a model that has its history directly,
    # and this app is installed only in the few tests that need it.
    history = HistoricalRecords(inherit=True, app="geoapp", user_db_constraint=False)

    class Meta:
        abstract = True
        app_label = "geoapp"


class Post(Kept):
    """A point whose every change is kept."""

    name = models.CharField(max_length=50)
    point = models.PointField()

    class Meta:
        app_label = "geoapp"


MODELS = [Tag, Thing, Camp, Site, Plot, Peak, Beacon, Note, Post, Post.history.model]
