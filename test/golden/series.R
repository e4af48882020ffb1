# Real series whose story is known, from R's datasets package (sources in its help pages). Run from this folder:
#   Rscript series.R > series.json
# driver_deaths: car drivers killed or seriously injured in Great Britain by month; seat belts compulsory from 1983-02-01
#   (Harvey & Durbin 1986, Journal of the Royal Statistical Society A 149(3)).
# air_passengers: international airline passengers in thousands by month, 1949–1960 (Box & Jenkins 1970).
# co2: Mauna Loa, parts per million by month, 1959–1997 (Keeling & Whorf 1997).
# nottem: mean monthly air temperature at Nottingham in degrees Fahrenheit, 1920–1939 (Anderson 1976).
numbers <- function(x) paste0("[", paste(sprintf("%.10g", as.numeric(x)), collapse = ","), "]")
series <- list(driver_deaths = UKDriverDeaths, air_passengers = AirPassengers, co2 = co2, nottem = nottem)
cat('{"made_by":"', R.version.string, ' by test/golden/series.R"', sep = "")
for (name in names(series)) {
  cat(',\n"', name, '":{"first_year":', start(series[[name]])[1], ',"values":', numbers(series[[name]]), "}", sep = "")
}
cat("}\n")
