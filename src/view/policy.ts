/**
 * What the browser may load and run on a page. Everything comes from the site itself; WebAssembly is compiled
 * (the query engine), nothing is evaluated; no form is sent anywhere.
 */
const DIRECTIVES: readonly (readonly [name: string, value: string])[] = [
  ["default-src", "'none'"],
  ["script-src", "'self' 'wasm-unsafe-eval'"],
  ["style-src", "'self'"],
  ["img-src", "'self' data:"],
  ["font-src", "'self'"],
  ["connect-src", "'self'"],
  ["worker-src", "'self'"],
  ["manifest-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["frame-ancestors", "'none'"],
  ["require-trusted-types-for", "'script'"],
  // The one policy there is wraps the address of the engine's worker.
  ["trusted-types", "throughline-engine"],
];

/** Directives that browsers ignore, with a warning, in a `<meta>` (CSP Level 3, section 3.3). */
const HEADER_ONLY = new Set(["frame-ancestors"]);

/** The Content-Security-Policy, for the header or for the `<meta>` of a page. */
export function contentPolicy(place: "header" | "meta"): string {
  return DIRECTIVES.filter(([name]) => place === "header" || !HEADER_ONLY.has(name))
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/**
 * Headers of every response, in order. HSTS names no subdomains: they may belong to somebody else.
 * X-Frame-Options repeats frame-ancestors for scanners and old browsers.
 */
export function securityHeaders(): readonly (readonly [name: string, value: string])[] {
  const unused = [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
  ];
  return [
    ["Content-Security-Policy", contentPolicy("header")],
    ["Strict-Transport-Security", "max-age=63072000"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "no-referrer"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Embedder-Policy", "require-corp"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", unused.map((feature) => `${feature}=()`).join(", ")],
    ["X-Robots-Tag", "noindex, nofollow"],
  ];
}
