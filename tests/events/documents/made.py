"""Files of reports as tests need them, made with nothing but what they are made of."""

import io
import zipfile


def pdf(*pages: str, title: str = "") -> bytes:
    """Return a PDF of pages of Latin text, a line of the text a line."""
    kids = [4 + 2 * i for i in range(len(pages))]
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    for kid, page in zip(kids, pages, strict=True):
        lines = "".join(f"({line.replace('(', '').replace(')', '')}) Tj T*\n" for line in page.split("\n"))
        drawn = f"BT /F1 12 Tf 14 TL 50 780 Td\n{lines}ET"
        objects[kid] = (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {kid + 1} 0 R >>"
        )
        objects[kid + 1] = f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
    info = max(objects) + 1
    objects[info] = f"<< /Title ({title}) >>"
    out, at = b"%PDF-1.4\n", {}
    for number, body in sorted(objects.items()):
        at[number] = len(out)
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{at[n]:010d} 00000 n \n" for n in sorted(at))
    out += f"xref\n0 {info + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer << /Size {info + 1} /Root 1 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def word(*paragraphs: str, title: str = "", cells: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Return a Word document of paragraphs, and a table after them where ``cells`` has rows."""
    import docx

    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if cells:
        table = document.add_table(len(cells), len(cells[0]))
        for row, texts in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a ZIP archive of ``parts``, as a Word document is one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return out.getvalue()
