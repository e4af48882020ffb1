import { securityHeaders } from "#view/policy.ts";

type Header = readonly [name: string, value: string];

const FOREVER: Header = ["Cache-Control", "public, max-age=31536000, immutable"];
const ASK_FIRST: Header = ["Cache-Control", "no-cache"];
const NOT_FOUND = "404.html";

/** Texts worth compressing; some servers compress nothing unless told. */
const COMPRESSED = [
  "text/css",
  "text/javascript",
  "application/javascript",
  "application/json",
  "image/svg+xml",
];

/** Types that hosts do not know, or send as something else, by the file's ending. */
const TYPES: Readonly<Record<string, string>> = {
  bin: "application/octet-stream",
  wasm: "application/wasm",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.stream",
};

/** What else lies in `_astro/`: in nginx a `types` block replaces the server's own list. */
const ASTRO_TYPES: Readonly<Record<string, string>> = {
  css: "text/css",
  js: "text/javascript",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

/**
 * Settings for the common hosts, to lie beside the site's pages: the same security headers everywhere, files
 * with a hash in their name kept for ever, all else asked for again (a reader must not see last month's numbers).
 * @param base path that the site is served from, with a slash at both ends
 * @returns text by file name
 */
export function hostFiles(base: string): Map<string, string> {
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new RangeError(`base must be a path with a slash at both ends, got ${base}`);
  }
  return new Map([
    ["_headers", netlifyHeaders(base)],
    [".htaccess", apacheSettings(base)],
    ["nginx.conf", nginxSettings(base)],
    ["vercel.json", json(vercelSettings(base))],
    ["staticwebapp.config.json", json(azureSettings(base))],
    ["firebase.json", json(firebaseSettings(base))],
  ]);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Netlify and Cloudflare Pages. Where several rules fit, both hosts join the values of a header with a comma, so
 * no header may stand in two of them; without a rule both answer `max-age=0, must-revalidate`, which is what we want.
 */
function netlifyHeaders(base: string): string {
  const rule = (path: string, headers: readonly Header[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return [
    "# Netlify and Cloudflare Pages read this file at the root of the site.",
    rule(`${base}*`, securityHeaders()),
    rule(`${base}_astro/*`, [FOREVER]),
    ...Object.entries(TYPES).map(([ending, type]) => rule(`${base}*.${ending}`, [["Content-Type", type]])),
    "",
  ].join("\n");
}

/** Apache, in the folder that the pages lie in. A host without mod_headers ignores the headers rather than fail. */
function apacheSettings(base: string): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const set = ([name, value]: Header): string => `  Header always set ${name} ${quoted(value)}`;
  return [
    "# Apache reads this file where AllowOverride permits FileInfo and Options.",
    "Options -Indexes",
    "AddDefaultCharset utf-8",
    `ErrorDocument 404 ${base}${NOT_FOUND}`,
    ...Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
    "<IfModule mod_deflate.c>",
    `  AddOutputFilterByType DEFLATE text/html ${COMPRESSED.join(" ")}`,
    "</IfModule>",
    "<IfModule mod_headers.c>",
    ...securityHeaders().map(set),
    set(ASK_FIRST),
    `  <If "%{REQUEST_URI} =~ m#^${base}_astro/#">`,
    `  ${set(FOREVER)}`,
    "  </If>",
    "</IfModule>",
    "",
  ].join("\n");
}

/** nginx, for `include` in a `server` block. A location that sets one header inherits none, so each has them all. */
function nginxSettings(base: string): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;
  const add = ([name, value]: Header): string => `  add_header ${name} ${quoted(value)} always;`;
  const location = (match: string, cache: Header, lines: readonly string[] = []): string =>
    [`location ${match} {`, ...lines, ...[...securityHeaders(), cache].map(add), "}"].join("\n");
  const ownTypes = Object.entries({ ...ASTRO_TYPES, ...TYPES })
    .map(([ending, type]) => `${type} ${ending};`)
    .join(" ");
  const folder = base.replaceAll(".", "\\.");
  return [
    "# nginx: include this file in the server block whose root holds the site's pages.",
    `error_page 404 ${base}${NOT_FOUND};`,
    "gzip on;",
    `gzip_types ${COMPRESSED.join(" ")};`,
    location(`^~ ${base}_astro/`, FOREVER, [`  types { ${ownTypes} }`]),
    ...Object.entries(TYPES).map(([ending, type]) =>
      location(`~ ^${folder}.*\\.${ending}$`, ASK_FIRST, ["  types { }", `  default_type ${type};`]),
    ),
    location(base, ASK_FIRST, ["  index index.html;", "  try_files $uri $uri/ =404;"]),
    "",
  ].join("\n");
}

const keyed = ([key, value]: Header): { key: string; value: string } => ({ key, value });

function vercelSettings(base: string): unknown {
  return {
    $schema: "https://openapi.vercel.sh/vercel.json",
    trailingSlash: true,
    headers: [
      { source: `${base}(.*)`, headers: securityHeaders().map(keyed) },
      { source: `${base}((?!_astro/).*)`, headers: [keyed(ASK_FIRST)] },
      { source: `${base}_astro/(.*)`, headers: [keyed(FOREVER)] },
      ...Object.entries(TYPES).map(([ending, type]) => ({
        source: `${base}(.*)\\.${ending}`,
        headers: [keyed(["Content-Type", type])],
      })),
    ],
  };
}

/** Azure Static Web Apps. */
function azureSettings(base: string): unknown {
  return {
    trailingSlash: "always",
    globalHeaders: Object.fromEntries([...securityHeaders(), ASK_FIRST]),
    routes: [{ route: `${base}_astro/*`, headers: Object.fromEntries([FOREVER]) }],
    responseOverrides: { 404: { rewrite: `${base}${NOT_FOUND}` } },
    mimeTypes: Object.fromEntries(Object.entries(TYPES).map(([ending, type]) => [`.${ending}`, type])),
  };
}

/** Firebase Hosting; of several rules that fit, the last one wins for each header. */
function firebaseSettings(base: string): unknown {
  return {
    hosting: {
      public: ".",
      ignore: ["firebase.json", "**/.*"],
      trailingSlash: true,
      headers: [
        { source: `${base}**`, headers: [...securityHeaders(), ASK_FIRST].map(keyed) },
        { source: `${base}_astro/**`, headers: [keyed(FOREVER)] },
        ...Object.entries(TYPES).map(([ending, type]) => ({
          source: `${base}**/*.${ending}`,
          headers: [keyed(["Content-Type", type])],
        })),
      ],
    },
  };
}
