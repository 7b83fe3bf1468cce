import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Starts the Chromium that is installed, or else the one from npm, which is for Linux on x64. */
export async function launchBrowser(): Promise<Browser> {
  const installed = findInstalled();
  const executablePath = installed ?? (await sparticuz.executablePath());
  // With this argument, the browser exits when its first context is closed.
  const packaged = sparticuz.args.filter((arg) => arg !== "--single-process");
  return chromium.launch({ executablePath, args: installed ? args : [...packaged, ...args] });
}

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const usualPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPaths];
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
