"""Makes openpyxl.xlsx, and the workbooks in test/problems. Run here with Python 3 and openpyxl 3.0; see README.md."""

import zipfile

from datetime import date, datetime, time

from openpyxl import Workbook

book = Workbook()
sheet = book.active
sheet.title = "Antwoorden"
sheet.append(["regio", "1", "34", "40"])
sheet.append(["Zeeland", "Ja", "  spaties  ", 0.4])
sheet["D2"].number_format = "0%"
sheet["A3"] = "Midden-Brabant"
sheet["B3"] = 40
sheet["C3"] = 0.1 + 0.2
sheet["D3"] = True
sheet["A4"], sheet["B4"], sheet["C4"], sheet["D4"] = date(2026, 6, 3), datetime(2026, 6, 3, 12, 30), time(3, 6), date(1900, 2, 9)
sheet["B4"].number_format = "d-m-yyyy h:mm"
sheet["A4"].number_format = "d-mmm"
sheet["D4"].number_format = "[$-413]d mmmm;@"
sheet["A5"], sheet["B5"], sheet["C5"], sheet["D5"] = "=1+1", "=NA()", '=IF(TRUE,"","")', "=CONCATENATE(B2,\"!\")"
sheet["A6"] = "samengevoegd"
sheet.merge_cells("A6:C6")
sheet["A8"] = "verborgen rij"
sheet.row_dimensions[8].hidden = True
sheet["F9"] = "verborgen kolom"
sheet.column_dimensions["F"].hidden = True
sheet["A12"].number_format = "0%"  # a look without a value
empty = book.create_sheet("Leeg")
hidden = book.create_sheet("Verborgen")
hidden["B2"] = "twee regels\nin één cel"
hidden.sheet_state = "hidden"
very = book.create_sheet("Heel verborgen")
very["A1"] = 'a & b <c> "d"'
very.sheet_state = "veryHidden"
book.save("openpyxl.xlsx")


# The workbooks in test/problems: an answer file that is as it should be, and what is done to it.
def answers(change):
    book = Workbook()
    sheet = book.active
    sheet.append(["regio", 4])
    sheet.append(["Twente", "Ja"])
    sheet.append(["Zeeland", "Nee"])
    change(sheet)
    return book


def far(cell):
    return lambda sheet: sheet.__setitem__(cell, "los woord")


def protect(sheet):
    sheet.protection.set_password("geheim")


def rewrite(source, target, change):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)


problems = "../../problems/"
answers(far("XFD1048576")).save(problems + "too-large/triggers/answers.xlsx")
answers(far("D20000")).save(problems + "too-large/near-miss/answers.xlsx")
answers(protect).save(problems + "workbook-protected/near-miss/answers.xlsx")
plain = "/tmp/plain.xlsx"
answers(lambda sheet: None).save(plain)
# The sheet stops in the middle of a row, in a zip that is sound.
rewrite(
    plain,
    problems + "workbook-damaged/triggers/answers.xlsx",
    lambda name, part: part[: part.index(b"Zeeland") if b"Zeeland" in part else part.index(b'r="A3"')]
    if "sheet1.xml" in name
    else part,
)
# Without a theme, as some programs write.
rewrite(
    plain,
    problems + "workbook-damaged/near-miss/answers.xlsx",
    lambda name, part: None if "theme" in name else part,
)


def merge(*ranges):
    return lambda sheet: [sheet.merge_cells(each) for each in ranges]


def dressed(sheet):
    """A title over the table, a header over two rows, a remark below: what people merge."""
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Uitvraag 2027"
    sheet["C3"], sheet["D3"] = "Contactpersoon", "Telefoon"
    sheet.append([])
    sheet.append(["* volgens opgave van de regio"])
    for each in ("A1:D1", "C4:D4", "A7:D8"):
        sheet.merge_cells(each)


answers(merge("B2:B3")).save(problems + "merged-cells/triggers/answers.xlsx")
answers(dressed).save(problems + "merged-cells/near-miss/answers.xlsx")
