import { pathToFileURL } from "node:url";
import { launchBrowser } from "../test/browser.ts";

/**
 * Takes screenshots of a report on `pairs/`: in English with the light theme and in Japanese with the dark theme, each as
 * wide as a desktop and as a phone. The list of pairs is shortened, and only three findings of one pair are shown: a
 * missing heading, a changed URL and a changed name.
 */
const [, , reports = "node_modules/.cache/report", folder = "docs"] = process.argv;
const PAIR = "#pair-1";
const FINDINGS = [2, 4, 5].map((number) => `[data-finding="${number}"], :has(+ [data-finding="${number}"])`);
const SHORTENED = `.pairs li, .pair { content-visibility: visible } .pairs ol { max-height: 7.4rem } .pair:not(${PAIR}), ${PAIR} .rows > :not(${FINDINGS}) { display: none }`;
const WIDTHS = { report: 1440, "report-phone": 390 };
const THEMES = { en: "light", ja: "dark" } as const;
const MARGIN = 16;

const browser = await launchBrowser();
try {
  for (const [locale, colorScheme] of Object.entries(THEMES)) {
    for (const [name, width] of Object.entries(WIDTHS)) {
      // The content security policy of the report allows no other styles.
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await page.goto(pathToFileURL(`${reports}.${locale}.html`).href);
      await page.addStyleTag({ content: SHORTENED });
      const pair = page.locator(PAIR);
      await pair.scrollIntoViewIfNeeded();
      await page.evaluate("scrollTo(0, 0)");
      const box = await pair.boundingBox();
      if (!box) throw new Error(`${reports}.${locale}.html: not the report on pairs/`);
      const clip = { x: 0, y: 0, width, height: box.y + box.height + MARGIN };
      await page.screenshot({
        path: `${folder}/${name}${locale === "en" ? "" : `.${locale}`}.png`,
        fullPage: true,
        clip,
      });
    }
  }
} finally {
  await browser.close();
}
