"""Deleting in the admin puts into the bin; Django's own deletion asks nobody and cannot be taken back."""

from django.contrib.admin import ModelAdmin


class Binned(ModelAdmin):
    """Things that are deleted one by one, each by ``put_away``; the page before it tells what goes."""

    def put_away(self, obj, user) -> None:
        """Delete ``obj`` so that the bin brings it back. Raises BadChange."""
        raise NotImplementedError

    def delete_model(self, request, obj) -> None:
        self.put_away(obj, request.user)

    def get_actions(self, request):
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    def get_deleted_objects(self, objs, request):
        # What hangs on it stays, so nothing of that is listed or asks for a right of its own.
        return [str(obj) for obj in objs], {}, set(), []
