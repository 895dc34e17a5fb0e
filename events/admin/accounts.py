"""Accounts in the admin: administrators keep them, and cannot give themselves more than their group has."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User

from events import queries
from events.admin.binned import Binned
from events.workflow.accounts import delete_account

admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(Binned, UserAdmin):
    """Accounts and their groups; single rights and superusers are the business of superusers."""

    def get_queryset(self, request):
        return super().get_queryset(request).filter(pk__in=queries.accounts_kept().values("pk"))

    def get_readonly_fields(self, request, obj=None):
        fixed = super().get_readonly_fields(request, obj)
        return fixed if request.user.is_superuser else [*fixed, "is_superuser", "user_permissions"]

    def has_change_permission(self, request, obj=None) -> bool:
        return super().has_change_permission(request, obj) and self._may_touch(request, obj)

    def has_delete_permission(self, request, obj=None) -> bool:
        return super().has_delete_permission(request, obj) and self._may_touch(request, obj) and obj != request.user

    def put_away(self, obj, user) -> None:
        delete_account(obj.pk, user)

    def _may_touch(self, request, obj) -> bool:
        return obj is None or request.user.is_superuser or not obj.is_superuser


@admin.register(Group)
class RoleAdmin(GroupAdmin):
    """The groups: read by administrators, changed by superusers; ``make_groups`` keeps the rights of four of them.

    None is deleted, which would take it from everybody in it at once: one that is not wanted is emptied.
    """

    def has_add_permission(self, request) -> bool:
        return request.user.is_superuser

    def has_change_permission(self, request, obj=None) -> bool:
        return request.user.is_superuser

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
