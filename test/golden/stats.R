# Reference numbers for test/stats, computed by base R alone. Run from this folder:
#   Rscript stats.R > stats.json
# The version of R that made the committed file is stated inside it.

json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    keys <- names(x)
    parts <- vapply(x, json, "")
    if (is.null(keys)) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', keys, '":', parts, collapse = ",\n"), "}"))
  }
  if (is.character(x)) return(paste0('"', x, '"', collapse = ","))
  numbers <- ifelse(is.na(x), "null", sprintf("%.17g", x))
  if (length(x) == 1) numbers else paste0("[", paste(numbers, collapse = ","), "]")
}

# STL with every smoother evaluated at each point (jump 1), so that the result is the method's and not an interpolation's.
stl_case <- function(x, s.window, rounds) {
  fit <- stl(x, s.window = s.window, inner = if (rounds > 0) 1 else 2, outer = rounds, robust = rounds > 0,
             s.jump = 1, t.jump = 1, l.jump = 1)
  list(period = frequency(x), rounds = rounds, values = as.numeric(x),
       seasonal = as.numeric(fit$time.series[, "seasonal"]), trend = as.numeric(fit$time.series[, "trend"]),
       weights = as.numeric(fit$weights))
}

# Net promoter score: score interval found by brute force. For each hypothetical difference the trinomial likelihood is
# maximised numerically under the constraint, then the score statistic is solved for its critical value.
nps_score_interval <- function(promoters, passives, detractors, level) {
  n <- promoters + passives + detractors
  observed <- (promoters - detractors) / n
  critical <- qnorm((1 + level) / 2)
  statistic <- function(difference) {
    lower <- max(0, -difference); upper <- (1 - difference) / 2
    term <- function(count, p) if (count == 0) 0 else count * log(pmax(p, 1e-300))
    loglik <- function(p_d) term(detractors, p_d) + term(promoters, p_d + difference) + term(passives, 1 - 2 * p_d - difference)
    p_d <- optimize(loglik, c(lower, upper), maximum = TRUE, tol = 1e-13)$maximum
    (observed - difference) / sqrt((2 * p_d + difference - difference^2) / n)
  }
  low <- uniroot(function(d) statistic(d) - critical, c(-1 + 1e-9, observed - 1e-9), tol = 1e-12)$root
  high <- uniroot(function(d) statistic(d) + critical, c(observed + 1e-9, 1 - 1e-9), tol = 1e-12)$root
  list(promoters = promoters, passives = passives, detractors = detractors, level = level, low = low, high = high)
}

wilson <- function(x, n, level) as.numeric(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)

newcombe <- function(x1, n1, x2, n2, level) {
  a <- wilson(x1, n1, level); b <- wilson(x2, n2, level)
  p1 <- x1 / n1; p2 <- x2 / n2
  list(x1 = x1, n1 = n1, x2 = x2, n2 = n2, level = level,
       low = p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2),
       high = p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2),
       p = suppressWarnings(prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value),
       z = unname((p1 - p2) / abs(p1 - p2)) * sqrt(suppressWarnings(unname(prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$statistic))))
}

line <- function(y) {
  x <- seq_along(y) - 1
  fit <- lm(y ~ x)
  at <- length(y)
  list(values = y, intercept = unname(coef(fit)[1]), slope = unname(coef(fit)[2]), rss = sum(resid(fit)^2),
       leverage_next = predict(fit, data.frame(x = at), se.fit = TRUE)$se.fit^2 / summary(fit)$sigma^2)
}

probabilities <- c(1e-300, 1e-20, 1e-8, 0.001, 0.024, 0.025, 0.076, 0.3, 0.5, 0.6, 0.925, 0.975, 0.99865, 1 - 1e-9)
abscissae <- c(-37, -12.5, -6, -5.657, -3, -1.96, -0.67448975, -0.66, -1e-10, 0, 0.3, 0.7, 2, 5.6, 5.7, 8, 9)
sample_values <- c(3.1, -2, 8.75, 4.4, 4.4, 0.5, 19, 7.25, 1)
groups <- list(c(2.9, 3.0, 2.5, 2.6, 3.2), c(3.8, 2.7, 4.0, 2.4), c(2.8, 3.4, 3.7, 2.2, 2.0))
tied <- list(c(1, 1, 2, 3), c(2, 2, 5, 7), c(1, 4, 4, 9), c(9, 9, 8, 7))
kw <- function(g) { k <- kruskal.test(g); list(groups = g, statistic = unname(k$statistic), df = unname(k$parameter), p = k$p.value) }
log_air <- log(AirPassengers)

cat(json(list(
  made_by = paste(R.version.string, "by test/golden/stats.R"),
  quantile = list(values = sample_values, probabilities = c(0, 0.1, 0.25, 0.5, 0.9, 1),
                  expected = unname(quantile(sample_values, c(0, 0.1, 0.25, 0.5, 0.9, 1), type = 7))),
  normal_quantile = list(p = probabilities, expected = qnorm(probabilities)),
  normal_cdf = list(x = abscissae, expected = pnorm(abscissae)),
  chi_square_tail = list(x = c(0.5, 3, 11, 19.675, 24.7, 31.3, 68.7), df = c(3, 3, 11, 11, 11, 11, 51),
                         expected = pchisq(c(0.5, 3, 11, 19.675, 24.7, 31.3, 68.7), c(3, 3, 11, 11, 11, 11, 51), lower.tail = FALSE)),
  kruskal_wallis = list(kw(groups), kw(tied), kw(unname(split(as.numeric(nottem), cycle(nottem))))),
  line = line(as.numeric(nottem)[1:20]),
  newcombe = list(newcombe(56, 70, 48, 80, 0.95), newcombe(9, 10, 3, 10, 0.95), newcombe(5, 56, 0, 29, 0.95), newcombe(812, 1000, 391, 500, 0.99)),
  nps_score = list(nps_score_interval(60, 25, 15, 0.95), nps_score_interval(7, 2, 3, 0.95), nps_score_interval(3, 0, 1, 0.95), nps_score_interval(420, 310, 270, 0.99)),
  stl_periodic = stl_case(log_air, "periodic", 0),
  stl_periodic_robust = stl_case(nottem, "periodic", 3),
  stl_moving = stl_case(log_air, 7, 3)
)), "\n")
