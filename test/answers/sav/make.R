# The same data set as make.sps, written by haven. Run in this folder: Rscript make.R
library(haven)

data <- data.frame(
  regio = c("Zuid-Limburg", "Gooi en Vechtstreek", "Fryslân é ë €", "Twente", "Achterhoek", "Drenthe")
)
data$V1_kent_uw_regio_afspraken <- labelled_spss(
  c(1, 2, 9, 8, -5, NA),
  labels = c("Ja" = 1, "Nee, financiële redenen" = 2, "Niet van toepassing" = 9),
  na_values = 9, na_range = c(-Inf, -1),
  label = "1. Kent uw regio afspraken? (één antwoord)"
)
data$aandeel <- labelled_spss(c(0.1, -3.75, 300, 1e-7, 1000000, NA), na_values = c(300, 1000000))
data$datum <- as.Date(c("2019-06-03", "1582-10-15", "2000-02-29", "2019-12-31", NA, NA))
data$moment <- as.POSIXct(c("2019-06-03 14:05:09", "2000-02-29 00:00:00", NA, NA, NA, NA), tz = "UTC")
data$soort <- labelled_spss(
  c("a", "b", "x", "y", "", "c"),
  labels = c("Één" = "a", "Twee" = "b", "Weigert" = "x"), na_values = c("x", "y")
)
data$keuze <- labelled_spss(
  c("ja, beperkt", "nee", "onbekend", "weet niet", "", "een beetje"),
  labels = c("Ja, maar beperkt" = "ja, beperkt", "Onbekend" = "onbekend"), na_values = c("onbekend", "nee")
)
data$tal <- labelled_spss(c(1, 90, 99, 100, 89, NA), na_range = c(90, 99))
data$toelichting <- c("kort", "kort", "kort", paste(sprintf("%04d", 0:149), collapse = ""), "kort", "kort")
attr(data$regio, "label") <- "Uw regio"

for (compress in c("none", "byte", "zsav")) write_sav(data, paste0("haven-", compress, ".sav"), compress)
