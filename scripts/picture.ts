import { pathToFileURL } from "node:url";
import { launchBrowser } from "../test/browser.ts";

/**
 * Takes the picture of a report on `pairs/` for the README: its head and, of the first pair, what stands from the first
 * missing section down to the first address that drifted. The list of pairs is shortened to its first entries.
 */
const [, , report = "report.html", picture = "docs/report.png"] = process.argv;
const SHORTENED = ".pairs { max-height: 7.6rem } #pair-1 .rows > :not(.missing, .missing ~ *) { display: none }";
const WIDTH = 1440;
const MARGIN = 16;

const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: 900 },
    colorScheme: "light",
    // Its policy lets no other style in.
    bypassCSP: true,
  });
  await page.goto(pathToFileURL(report).href);
  await page.addStyleTag({ content: SHORTENED });
  const last = await page.locator("#pair-1 .card[data-rule=url-drift]").first().boundingBox();
  if (!last) throw new Error(`${report}: not the report on pairs/`);
  const clip = { x: 0, y: 0, width: WIDTH, height: last.y + last.height + MARGIN };
  await page.screenshot({ path: picture, fullPage: true, clip });
} finally {
  await browser.close();
}
