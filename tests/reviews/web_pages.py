"""What sites answer in tests: a hospital's report as a page, a PDF of it, a picture."""

import io

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

REPORT = """<!doctype html><html lang="fr-FR"><head><meta charset="utf-8"><title>Rapport 2025 | CH Valmère</title>
<meta property="og:site_name" content="Centre hospitalier de Valmère"><meta property="og:title" content="Rapport 2025">
<meta property="article:published_time" content="2026-03-01T10:00:00+01:00">
<script>document.write("rien de ceci")</script><style>p { color: red }</style></head>
<body><nav><a href="/">Accueil</a></nav><article><h1>Rapport 2025</h1>
<p>La capacité de l’hôpital s’élève à <b>412&nbsp;lits</b>, soit douze de plus qu’en&nbsp;2024.</p>
<!-- un commentaire --><p>Le reste du rapport est consacré au personnel et aux dépenses de l’année.</p>
</article></body></html>
""".encode()
QUOTE = "La capacité de l'hôpital s'élève à 412 lits"


def pdf(words: str = "The hospital has 412 beds.", title: str = "Annual report") -> bytes:
    """A document of one page with one line."""
    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    line = DecodedStreamObject()
    line.set_data(f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(line)
    writer.add_metadata({"/Title": title, "/CreationDate": "D:20260301100000Z"})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def picture(kind: str = "PNG") -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(target, kind)
    return target.getvalue()
