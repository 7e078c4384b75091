"""Files as evidence: documents and pictures, kept byte for byte. What they are is found in them, not in their names."""

import hashlib
from pathlib import PurePath

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from reviews.citing.reading import Unreadable, read
from reviews.models import EvidenceFile

#: By type, the ending of the name under which it is given out.
ENDINGS = {"application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}
#: What a browser offers to choose.
ACCEPTED = [*ENDINGS, ".pdf", ".png", ".jpg", ".jpeg", ".webp"]


class NotKept(ValueError):
    """Why a file was not taken, in the words of the person who chose it."""


def keep(upload: "UploadedFile[bytes]", editor: User) -> EvidenceFile:
    """Store a file, once for each content. Raises NotKept."""
    if (upload.size or 0) > settings.MAX_UPLOAD_MB * 1024 * 1024:
        raise NotKept(_("The file is larger than %(limit)s MB.") % {"limit": settings.MAX_UPLOAD_MB})
    content: bytes = upload.read()
    sha256 = hashlib.sha256(content).hexdigest()
    known = EvidenceFile.objects.defer("content", "text", "search").filter(sha256=sha256).first()
    if known:
        return known
    try:
        reading = read(content)
    except Unreadable as error:
        raise NotKept(
            _("This file cannot be read as a PDF, PNG, JPEG or WebP, whatever its name says.")
        ) from error
    if reading.content_type not in ENDINGS:
        raise NotKept(_("Only PDF, PNG, JPEG and WebP are kept."))
    kept, _created = EvidenceFile.objects.get_or_create(
        sha256=sha256,
        defaults={
            "name": _name(str(upload.name), reading.content_type),
            "content_type": reading.content_type,
            "size": len(content),
            "content": content,
            "text": reading.text,
            "uploaded_by": editor,
        },
    )
    return kept


def _name(given: str, content_type: str) -> str:
    """The name it came with, with the ending of what it is and nothing that is no letter."""
    stem = "".join(letter for letter in PurePath(given).stem if letter.isprintable()).strip(" .")
    return (stem[:200] or "file") + ENDINGS[content_type]
