# Reference numbers for tests of stationarity and of the Newey-West lag, computed by base R alone, each written out from its paper. Run from this folder:
#   Rscript series-tests.R > series-tests.json

num <- function(x) paste0("[", paste(sprintf("%.15g", x), collapse = ","), "]")

bartlett <- function(u, L) {
  total <- sum(u^2)
  if (L > 0) for (j in 1:L) total <- total + 2 * (1 - j / (L + 1)) * sum(u[(j + 1):length(u)] * u[1:(length(u) - j)])
  total
}

# Kwiatkowski et al. 1992: statistic with lags trunc(4 (n/100)^(1/4)).
kpss <- function(y, trend) {
  n <- length(y)
  e <- if (trend) residuals(lm(y ~ seq_len(n))) else y - mean(y)
  L <- trunc(4 * (n / 100)^0.25)
  sum(cumsum(e)^2) / (n^2 * bartlett(e, L) / n)
}

# Said & Dickey 1984: t of the level's coefficient, constant and trend, trunc((n - 1)^(1/3)) lagged differences.
adf <- function(y) {
  n <- length(y); k <- trunc((n - 1)^(1 / 3)); d <- diff(y)
  rows <- (k + 1):(n - 1)
  lags <- sapply(seq_len(k), function(j) d[rows - j])
  fit <- lm(d[rows] ~ y[rows] + rows + lags)
  summary(fit)$coefficients[2, 3]
}

# Newey & West 1994, Bartlett kernel: lag from the preliminary autocovariances.
nw_lag <- function(u) {
  n <- length(u); m <- floor(4 * (n / 100)^(2 / 9))
  s <- sapply(0:m, function(j) sum(u[(j + 1):n] * u[1:(n - j)]) / n)
  s0 <- s[1] + 2 * sum(s[-1]); s1 <- 2 * sum((1:m) * s[-1])
  floor(1.1447 * ((s1 / s0)^2)^(1 / 3) * n^(1 / 3))
}

one <- function(name, y) {
  sprintf('{"name":"%s","values":%s,"kpss_level":%.12g,"kpss_trend":%.12g,"adf":%.12g,"lag":%d}', name, num(y),
          kpss(y, FALSE), kpss(y, TRUE), adf(y), nw_lag(y - mean(y)))
}

set.seed(5)
walk <- cumsum(rnorm(60))
steady <- as.numeric(arima.sim(list(ar = 0.5), 80))
# Newey & West 1987 for a whole regression, by matrices, with and without n / (n - k).
nw <- function(fit, L) {
  X <- model.matrix(fit); e <- residuals(fit); n <- nrow(X); S <- crossprod(X * e)
  for (j in 1:L) {
    G <- crossprod((X * e)[(j + 1):n, ], (X * e)[1:(n - j), ]); S <- S + (1 - j / (L + 1)) * (G + t(G))
  }
  B <- solve(crossprod(X)); B %*% S %*% B
}
n <- 60
x1 <- as.numeric(arima.sim(list(ar = 0.6), n)); x2 <- x1 * 0.5 + rnorm(n)
y <- 1 + 0.7 * x1 - 0.3 * x2 + as.numeric(arima.sim(list(ar = 0.5), n))
fit <- lm(y ~ x1 + x2)
regression <- sprintf('"regression":{"x1":%s,"x2":%s,"y":%s,"lag":4,"plain":%s,"small":%s}', num(x1), num(x2), num(y),
                      num(nw(fit, 4)), num(nw(fit, 4) * n / (n - 3)))

# Granger 1969: F test of lags 1 to 3 of one series, beyond three of the other.
t3 <- 4:n
lagged <- function(v) sapply(1:3, function(j) v[t3 - j])
granger <- function(cause, effect) {
  a <- anova(lm(effect[t3] ~ lagged(effect)), lm(effect[t3] ~ lagged(effect) + lagged(cause)))
  c(a$F[2], a$`Pr(>F)`[2])
}
direction <- sprintf('"granger":{"forward":%s,"reverse":%s}', num(granger(x1, y)), num(granger(y, x1)))

# Importance: LMG over all 24 orders (not subsets), first, last; Johnson 2000 by svd; partial correlations by residuals.
m <- 80
base <- rnorm(m)
X <- cbind(base + rnorm(m), base + rnorm(m), rnorm(m), base * 0.3 + rnorm(m))
z <- X %*% c(0.6, 0.3, 0.4, 0) + rnorm(m)
r2 <- function(cols) if (length(cols)) summary(lm(z ~ X[, cols]))$r.squared else 0
orders <- as.matrix(expand.grid(1:4, 1:4, 1:4, 1:4)); orders <- orders[apply(orders, 1, function(o) length(unique(o)) == 4), ]
lmg <- rowMeans(apply(orders, 1, function(o) { g <- numeric(4); for (i in 1:4) g[o[i]] <- r2(o[1:i]) - r2(o[seq_len(i - 1)]); g }))
last <- sapply(1:4, function(i) r2(1:4) - r2(setdiff(1:4, i)))
s <- svd(scale(X) / sqrt(m - 1)); Z <- s$u %*% t(s$v)
johnson <- as.numeric((t(s$v %*% diag(s$d) %*% t(s$v))^2) %*% (cor(Z, z)^2))
partial <- sapply(1:4, function(i) cor(residuals(lm(X[, i] ~ X[, -i])), residuals(lm(z ~ X[, -i]))))
importance <- sprintf('"importance":{"columns":[%s],"outcome":%s,"lmg":%s,"first":%s,"last":%s,"johnson":%s,"partial":%s}',
                      paste(apply(X, 2, num), collapse = ","), num(z), num(lmg), num(cor(X, z)^2), num(last), num(johnson), num(partial))

# Benjamini & Hochberg 1995, the 15 p-values of their section 3.2, by p.adjust.
p <- c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1)
adjusted <- sprintf('"adjusted":{"p":%s,"benjamini-hochberg":%s,"benjamini-yekutieli":%s,"holm":%s,"hochberg":%s,"bonferroni":%s}', num(p),
                    num(p.adjust(p, "BH")), num(p.adjust(p, "BY")), num(p.adjust(p, "holm")), num(p.adjust(p, "hochberg")),
                    num(p.adjust(p, "bonferroni")))

# Cross-correlations at lags 0 to 4, and the moving average that whitens the first series.
ccf <- sprintf('"cross_correlation":%s', num(sapply(0:4, function(k) cor(y[(1 + k):n], x1[1:(n - k)]))))
ma <- as.numeric(arima.sim(list(ma = -0.6), 120))
white <- sprintf('"whiten":{"values":%s,"theta":%.10g}', num(ma), coef(arima(ma - mean(ma), c(0, 0, 1), include.mean = FALSE, method = "CSS")))

cat(sprintf('{"made_by":"%s by test/golden/series-tests.R",', R.version.string),
    paste(regression, direction, importance, adjusted, ccf, white, sep = ",\n"), ',\n"cases":[',
    paste(one("random walk", walk), one("autoregression", steady), one("trend", 0.1 * seq_len(48) + rnorm(48)),
          one("Nile", as.numeric(Nile)), sep = ",\n"), "]}\n")
