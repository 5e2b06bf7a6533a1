* One small data set of which every cell is known, in the forms in which SPSS writes it. See README.md.
* Run in this folder with PSPP: pspp --syntax-encoding=UTF-8 make.sps.
DATA LIST LIST (";") NOTABLE
  /regio (A30) V1 (F8.0) aandeel (F8.2) datum (SDATE10) moment (DATETIME20) soort (A2) keuze (A12) tal (F8.0).
BEGIN DATA
Zuid-Limburg;1;0.1;2019/06/03;03-JUN-2019 14:05:09;a;ja, beperkt;1
Gooi en Vechtstreek;2;-3.75;1582/10/15;29-FEB-2000 00:00:00;b;nee;90
Fryslân é ë €;9;300;2000/02/29;;x;onbekend;99
Twente;8;1e-7;2019/12/31;;y;weet niet;100
Achterhoek;-5;1000000;;;;;89
Drenthe;;;;;c;een beetje;
END DATA.
* 600 characters of which no two stretches are alike, so that a piece lost or doubled shows: 000000010002 to 0149.
STRING toelichting (A600) /stuk (A4).
COMPUTE toelichting = "kort".
DO IF regio = "Twente".
COMPUTE toelichting = "".
LOOP #i = 0 TO 149.
COMPUTE stuk = STRING(#i, N4).
COMPUTE toelichting = CONCAT(RTRIM(toelichting), stuk).
END LOOP.
END IF.
DELETE VARIABLES stuk.
RENAME VARIABLES (V1 = V1_kent_uw_regio_afspraken).
VARIABLE LABELS V1_kent_uw_regio_afspraken "1. Kent uw regio afspraken? (één antwoord)" /regio "Uw regio".
VALUE LABELS V1_kent_uw_regio_afspraken 1 "Ja" 2 "Nee, financiële redenen" 9 "Niet van toepassing"
  /soort "a" "Één" "b" "Twee" "x" "Weigert" /keuze "ja, beperkt" "Ja, maar beperkt" "onbekend" "Onbekend".
MISSING VALUES V1_kent_uw_regio_afspraken (LO THRU -1, 9) /aandeel (300, 1000000) /tal (90 THRU 99)
  /soort ("x", "y") /keuze ("onbekend", "nee").
SAVE OUTFILE="pspp-utf-8-none.sav" /UNCOMPRESSED.
SAVE OUTFILE="pspp-utf-8-bytecode.sav" /COMPRESSED.
SAVE OUTFILE="pspp-utf-8-zsav.sav" /ZCOMPRESSED.
