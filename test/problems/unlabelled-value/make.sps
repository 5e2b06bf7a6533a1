* The files of unlabelled-value. Run in this folder with PSPP: pspp make.sps. In the near miss the labels that are there
* are at their positions in the printed list: 1 is the first, 5 the last.
DATA LIST LIST NOTABLE /regio (A20) V40 (F8.0).
BEGIN DATA
Twente 1
Zeeland 2
Drenthe 4
Flevoland 5
END DATA.
VALUE LABELS V40 1 "Altijd" 5 "Nooit".
SAVE OUTFILE="triggers/answers.sav".
VALUE LABELS V40 1 "Nooit" 5 "Altijd".
SAVE OUTFILE="near-miss/answers.sav".
