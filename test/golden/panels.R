# Reference numbers for panels and pilots, computed by base R alone, from matrices with all dummies written out, by trying every
# assignment, and by numerical derivatives. Run from this folder: Rscript panels.R > panels.json
set.seed(20260301)
num <- function(x) paste0("[", paste(ifelse(is.na(x), "null", sprintf("%.17g", x)), collapse = ","), "]")
obj <- function(l) paste0("{", paste0('"', names(l), '":', unlist(l), collapse = ",\n"), "}")
one <- function(x) sprintf("%.17g", x)
root <- function(M) { e <- eigen((M + t(M)) / 2, symmetric = TRUE); v <- e$values; i <- ifelse(v > 1e-10, 1 / sqrt(pmax(v, 1e-300)), 0); e$vectors %*% (i * t(e$vectors)) }

# 1. A panel with gaps: regression on d and x with zone and period dummies, clustered by zone.
Z <- 8; T <- 9
g <- expand.grid(period = 0:(T - 1), zone = 0:(Z - 1))
g$d <- as.numeric(g$zone < 3 & g$period >= 5)
g$x <- rnorm(nrow(g)) + g$zone * 0.3
g$y <- 10 + g$zone + 0.5 * g$period + 1.2 * g$d + 0.4 * g$x + rnorm(nrow(g), 0, 1 + g$zone / 6)
g <- g[-c(3, 14, 15, 31, 50, 66, 67, 68), ]
X <- model.matrix(~ d + x + factor(zone) + factor(period), g); y <- g$y; cl <- g$zone
A <- solve(crossprod(X)); b <- A %*% crossprod(X, y); e <- as.numeric(y - X %*% b); H <- X %*% A %*% t(X); N <- nrow(X)
S <- rowsum(X * e, cl); V0 <- A %*% crossprod(S) %*% A; k <- 3:2; j <- 2:3
V1 <- V0 * Z / (Z - 1) * (N - 1) / (N - (2 + T))
S2 <- t(sapply(0:(Z - 1), function(h) { i <- cl == h; t(X[i, ]) %*% root(diag(sum(i)) - H[i, i]) %*% e[i] })); V2 <- A %*% crossprod(S2) %*% A
satterthwaite <- function(col) { P <- sapply(0:(Z - 1), function(h) { i <- cl == h; (diag(N) - H)[, i] %*% root(diag(sum(i)) - H[i, i]) %*% X[i, ] %*% A[, col] }); G <- crossprod(P); sum(diag(G))^2 / sum(G^2) }
wild <- function(null) { yr <- y - null * g$d; R <- X[, -2]; er <- as.numeric(yr - R %*% solve(crossprod(R), crossprod(R, yr))); fit <- y - er
  t <- function(v) { ys <- fit + er * v[cl + 1]; bs <- A %*% crossprod(X, ys); es <- as.numeric(ys - X %*% bs); (bs[2] - null) / sqrt((A %*% crossprod(rowsum(X * es, cl)) %*% A)[2, 2]) }
  v <- as.matrix(expand.grid(rep(list(c(1, -1)), Z))); ts <- abs(apply(v, 1, t)); mean(ts >= ts[1] * (1 - 1e-9)) }
gaps <- list(zone = num(g$zone), period = num(g$period), d = num(g$d), x = num(g$x), y = num(y), coefficients = num(b[j]), residual_ss = one(sum(e^2)),
  cr0 = num(sqrt(diag(V0)[j])), cr1 = num(sqrt(diag(V1)[j])), cr2 = num(sqrt(diag(V2)[j])), df = num(c(satterthwaite(2), satterthwaite(3))),
  hc1 = num(sqrt(diag(A %*% crossprod(X * e) %*% A)[j] * N / (N - ncol(X)))), wild_nulls = num(c(0, 1, 2.5)), wild_p = num(c(wild(0), wild(1), wild(2.5))))

# 2. A full panel with one start: 4 pilot and 8 control zones.
Z <- 12; T <- 20; s <- 13; P <- 4
Y <- t(sapply(1:Z, function(i) 50 + 3 * i %% 5 + as.numeric(arima.sim(list(ar = 0.5), T)) * (1 + i / 12))); Y[1:P, (s + 1):T] <- Y[1:P, (s + 1):T] + 1.5
w <- rowMeans(Y[, (s + 1):T]) - rowMeans(Y[, 1:s]); C <- combn(Z, P); inP <- 1:Z <= P
perm <- function(tau) { v <- w - tau * inP; st <- apply(C, 2, function(i) mean(v[i]) - mean(v[-i])); ob <- mean(v[inP]) - mean(v[!inP]); c(mean(abs(st) >= abs(ob) - 1e-10), mean(st >= ob - 1e-10), mean(st <= ob + 1e-10)) }
taus <- c(-1, 0, 0.7, 1.6, 3); pm <- sapply(taus, perm)
ends <- function(from, to) { f <- function(x) perm(x)[1] > 0.05; for (i in 1:60) { m <- (from + to) / 2; if (f(m)) from <- m else to <- m }; from }
wt <- t.test(w[inP], w[!inP])
long <- data.frame(y = as.numeric(t(Y)), zone = factor(rep(1:Z, each = T)), period = factor(rep(0:(T - 1), Z))); long$pilot <- as.integer(long$zone) <= P
es <- sapply(setdiff(0:(T - 1), s - 1), function(p) as.numeric(long$pilot & long$period == p)); fe <- lm(y ~ es + zone + period, long)
slope <- apply(Y[, 1:s], 1, function(v) coef(lm(v ~ seq_along(v)))[2])
gap <- colMeans(Y[inP, ]) - colMeans(Y[!inP, ]); turn <- function(tau) { u <- gap - tau * (1:T > s); u <- u - mean(u); st <- sapply(0:(T - 1), function(h) abs(sum(u[((s:(T - 1)) + h) %% T + 1]))); mean(st >= st[1] - 1e-10) }
full <- list(values = num(as.numeric(t(Y))), zones = Z, periods = T, start = s, pilots = P, effect = one(mean(w[inP]) - mean(w[!inP])), welch_se = one(wt$stderr),
  taus = num(taus), permutation_p = num(pm[1, ]), greater_p = num(pm[2, ]), less_p = num(pm[3, ]), ci = num(c(ends(mean(w[inP]) - mean(w[!inP]), -50), ends(mean(w[inP]) - mean(w[!inP]), 50))),
  event_study = num(coef(fe)[2:T]), pre_slope = one(mean(slope[inP]) - mean(slope[!inP])), turned_p = num(sapply(taus, turn)))

# 3. Staggered starts: group-time effects and aggregates by plain means; errors by numerical derivatives with respect to the zones' weights.
Z <- 14; T <- 7; st <- c(2, 2, 2, 4, 4, 5, 5, 5, 5, rep(-1, 5))
Y <- t(sapply(1:Z, function(i) 20 + i + cumsum(rnorm(T)))); for (i in 1:Z) if (st[i] >= 0) Y[i, (st[i] + 1):T] <- Y[i, (st[i] + 1):T] + 1 + 0.3 * (0:(T - 1 - st[i]))
theta <- function(w, type, notyet = FALSE) {
  gs <- c(2, 4, 5); pg <- sapply(gs, function(q) sum(w[st == q])); att <- function(q, t) { base <- if (t < q) t - 1 else q - 1; ch <- Y[, t + 1] - Y[, base + 1]; i <- st == q; o <- st < 0 | (notyet & st > max(t, base)); sum(w[i] * ch[i]) / sum(w[i]) - sum(w[o] * ch[o]) / sum(w[o]) }
  grid <- expand.grid(t = 1:(T - 1), g = gs); grid$a <- mapply(att, grid$g, grid$t); grid$p <- pg[match(grid$g, gs)]; post <- grid[grid$t >= grid$g, ]
  if (type == "att") return(grid$a)
  if (type == "simple") return(sum(post$a * post$p) / sum(post$p))
  if (type == "group") { m <- tapply(post$a, post$g, mean); return(c(sum(m * pg) / sum(pg), m)) }
  by <- if (type == "calendar") post$t else post$t - post$g; m <- sapply(sort(unique(by)), function(q) { r <- post[by == q, ]; sum(r$a * r$p) / sum(r$p) }); c(mean(m), m) }
se <- function(type) { at <- theta(rep(1, Z), type); D <- sapply(1:Z, function(i) { w <- rep(1, Z); w[i] <- 1 + 1e-5; u <- rep(1, Z); u[i] <- 1 - 1e-5; (theta(w, type) - theta(u, type)) / 2e-5 }); sqrt(rowSums(rbind(D)^2)) }
staggered <- list(values = num(as.numeric(t(Y))), zones = Z, periods = T, start = num(st), att = num(theta(rep(1, Z), "att")), att_se = num(se("att")),
  simple = one(theta(rep(1, Z), "simple")), simple_se = one(se("simple")), group = num(theta(rep(1, Z), "group")), group_se = num(se("group")),
  dynamic = num(theta(rep(1, Z), "dynamic")), dynamic_se = num(se("dynamic")), calendar = num(theta(rep(1, Z), "calendar")), calendar_se = num(se("calendar")), simple_not_yet = one(theta(rep(1, Z), "simple", TRUE)))

# 4. Noncentral t and power, by R's own functions.
cases <- data.frame(x = c(2.5, 1, -1, 4, 0), df = c(3, 1, 5, 200, 12), shift = c(1.2, 0.5, 2, 3, -0.8))
pw <- list(x = num(cases$x), df = num(cases$df), shift = num(cases$shift), cdf = num(mapply(pt, cases$x, cases$df, cases$shift)),
  effects = num(c(0.2, 0.5, 0.8)), n80 = num(sapply(c(0.2, 0.5, 0.8), function(d) power.t.test(delta = d, power = 0.8, tol = 1e-10)$n)), power_64 = one(power.t.test(n = 64, delta = 0.5)$power),
  mde_n = num(c(12, 20)), mde = num(sapply(c(12, 20), function(n) power.t.test(n = n, power = 0.8, tol = 1e-10)$delta)))
cat('{"made_by":"', R.version.string, ' by test/golden/panels.R",\n"gaps":', obj(gaps), ',\n"full":', obj(full), ',\n"staggered":', obj(staggered), ',\n"power":', obj(pw), "}\n", sep = "")
