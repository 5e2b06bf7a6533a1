* The files of user-missing and the near misses of sav-damaged and too-large. Run in this folder with PSPP:
* pspp make.sps. sav-damaged/triggers is its near miss without the last 8 bytes; too-large/triggers is its near miss
* with 2 147 483 647 as the number of cases (the whole number at byte 80).
DATA LIST LIST NOTABLE /regio (A20) V1 V30 (F8.0).
BEGIN DATA
Achterhoek 9 40
Drenthe 1 99
END DATA.
VALUE LABELS V1 1 "Anders" 9 "Niet van toepassing".
SAVE OUTFILE="../sav-damaged/near-miss/answers.sav".
MISSING VALUES V1 (9) V30 (99).
SAVE OUTFILE="triggers/answers.sav".
MISSING VALUES V30 ().
RECODE V30 (99 = 30).
SAVE OUTFILE="near-miss/answers.sav".
SAVE OUTFILE="../too-large/near-miss/answers.sav".
