"""Tokens in the admin: who has which, when it was last used, and a way to revoke them."""

from django.contrib import admin

from events.admin.restricted import Told
from events.models import ApiToken
from events.workflow.tokens import revoke_token


@admin.register(ApiToken)
class TokenAdmin(Told):
    """The list of tokens; they are made by their owners, revoked here, and never deleted."""

    list_display = ["name", "user", "scope", "state", "begins", "created", "expires", "last_used"]
    list_filter = ["scope", "revoked"]
    search_fields = ["name", "user__username"]
    fields = ["name", "user", "scope", "begins", "state", "created", "expires", "revoked", "last_used"]
    actions = ["revoke_selected"]

    def get_readonly_fields(self, request, obj=None):
        return self.fields

    @admin.action(description="Revoke", permissions=["change"])
    def revoke_selected(self, request, queryset):
        for token in queryset:
            revoke_token(token.pk, request.user, "Revoked in the administration")

    def has_add_permission(self, request) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
