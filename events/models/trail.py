"""The history that every reviewed model keeps: each state it had, who made it so, when and why."""

from django.contrib.gis.db.models.fields import BaseSpatialField
from simple_history.models import HistoricalRecords


class Trail(HistoricalRecords):
    """django-simple-history's records, without a spatial index: history is read by id and date, never by place."""

    def copy_fields(self, model):
        fields = super().copy_fields(model)
        for field in fields.values():
            if isinstance(field, BaseSpatialField):
                field.spatial_index = False
        return fields
