# Change in the level of the Nile (Cobb 1978, Biometrika 65): the split of the series into two levels with the least residual
# sum of squares, by trying each. Run from this folder: Rscript phases.R > phases.json
y <- as.numeric(Nile)
rss <- function(v) sum((v - mean(v))^2)
splits <- 8:(length(y) - 8)
total <- vapply(splits, function(k) rss(y[1:k]) + rss(y[(k + 1):length(y)]), 0)
best <- splits[which.min(total)]
arma <- acf(lh, plot = FALSE, lag.max = 1)$acf[2]
numbers <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
cat('{"made_by":"', R.version.string, ' by test/golden/phases.R",\n', sep = "")
cat('"nile":', numbers(y), ',\n"first_year":1871,"split":', best, ',"rss":', sprintf("%.17g", min(total)),
    ',\n"levels":', numbers(c(mean(y[1:best]), mean(y[(best + 1):length(y)]))), ',\n', sep = "")
cat('"lh":', numbers(as.numeric(lh)), ',"lh_lag_one":', sprintf("%.17g", arma), '}\n', sep = "")
