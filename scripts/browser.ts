import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Flags that keep Chromium quiet and off the network; the tests ask for nothing but pages of this machine. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of an installed Chromium or Chrome, or null. `CHROME_PATH` comes first. */
export function findBrowser(): string | null {
  return PLACES.find((place) => place && existsSync(place)) ?? null;
}

/**
 * Finds a browser, or installs Debian's Chromium where apt-get can.
 * @throws Error when there is none and none can be installed, saying what to do
 */
export function requireBrowser(log: (line: string) => void = console.error): string {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    log("No browser found: installing Chromium with apt-get, once.");
    const options = { stdio: ["ignore", "ignore", "inherit"] as const };
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { ...options, stdio: [...options.stdio], env });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: [...options.stdio],
      env,
    });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error("The browser tests need Chromium or Chrome. Install one, or name it in CHROME_PATH.");
}
