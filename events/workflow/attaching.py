"""Files beside a report: put there, taken away."""

import hashlib

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction

from events.errors import BadChange
from events.models import Attachment, Report
from events.workflow.media import with_files
from events.workflow.restoring import brought_back
from events.workflow.rights import User, author, require


@with_files
@transaction.atomic
def attach(report: Report, name: str, raw: bytes, user: User) -> Attachment:
    """Keep ``raw`` beside ``report`` under ``name``; the same bytes are kept once a report, and come back where they
    were deleted.

    Raises BadChange where the file is empty or too large, or where ``user`` may not add reports.
    """
    require(user, "events.add_report")
    if not raw:
        raise BadChange(f"{name} is empty; nothing was attached.")
    if len(raw) > settings.MAX_UPLOAD_BYTES:
        raise BadChange(f"{name} is larger than {settings.MAX_UPLOAD_BYTES / 1_000_000:g} MB; nothing was attached.")
    sha256 = hashlib.sha256(raw).hexdigest()
    known = report.attachments.filter(sha256=sha256).first()
    if known and known.deleted_at:
        known.deleted_at = None
        known.save(update_fields=["deleted_at"])
        brought_back("attachment", known.pk, user)
    if known:
        return known
    attachment = Attachment(report=report, name=name[:255], size=len(raw), sha256=sha256, added_by=author(user))
    attachment.file.save("file", ContentFile(raw), save=False)
    attachment.save()
    return attachment
