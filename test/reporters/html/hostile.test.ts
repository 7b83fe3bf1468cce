import { once } from "node:events";
import { createServer } from "node:http";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { attackedEverywhere, attacks } from "../samples.ts";
import { opener } from "./opening.ts";

const open = opener();
const all = attackedEverywhere(attacks);
const title = `${attacks.length} pairs: ${all.report.summary.errors} errors`;

describe("hostile pages", () => {
  it("cannot run scripts, load files or change styles, whatever is clicked", async () => {
    await open(all, {}, async ({ page, events }) => {
      await isUnchanged(page);
      for (const selector of ["summary", "a", "button"]) {
        await page.evaluate(`document.querySelectorAll("${selector}").forEach((each) => each.click())`);
      }
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "日本語" }).click();
      await page.getByRole("button", { name: "English" }).click();
      await isUnchanged(page);
      expect(await page.title()).toBe(title);
      expect(events).toEqual([]);
    });
  });

  it("cannot do so in a search, in the lists of rules and pairs, or in the URL of the report", async () => {
    await open(all, {}, async ({ page, events }) => {
      for (const attack of attacks) {
        const view = new URLSearchParams({
          text: attack,
          rule: attack,
          pair: attack,
          without: attack,
          language: attack,
        });
        await page.evaluate(
          `location.hash = ${JSON.stringify(`#${encodeURIComponent(attack.replace(/\p{Cs}/gu, ""))}?${view}`)}`,
        );
        await page
          .getByRole("status")
          .filter({ hasText: `0 of ${all.report.summary.errors}` })
          .waitFor();
      }
      await isUnchanged(page);
      expect(events).toEqual([]);
    });
  });

  it("could not do so even with markup, because of the content security policy", async () => {
    const requests: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      requests.push(url);
      response.end();
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const bound = server.address();
    const site = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`;
    await open(attackedEverywhere(["a"]), {}, async ({ page }) => {
      await page.evaluate(`(() => {
        const add = (name, attributes, text = "") => {
          const element = document.body.appendChild(document.createElement(name));
          try { element.append(text); } catch {}
          for (const [key, value] of Object.entries(attributes)) {
            try { element.setAttribute(key, value); } catch {}
          }
          return element;
        };
        add("img", { src: "${site}/image" });
        add("iframe", { src: "${site}/frame" });
        add("object", { data: "${site}/object" });
        add("link", { rel: "stylesheet", href: "${site}/style" });
        add("script", { src: "${site}/script" });
        add("script", {}, "document.title = 'owned'");
        add("style", {}, "body { display: none }");
        add("p", { style: "position: fixed" });
        add("button", { onclick: "document.title = 'owned'" }).click();
        try { document.body.innerHTML = "<b>owned</b>"; } catch {}
        fetch("${site}/fetch").catch(() => {});
      })()`);
      await page.waitForTimeout(300);
      expect(requests).toEqual([]);
      expect(await page.title()).toBe("1 pair: 9 errors");
      expect(await page.locator("b", { hasText: "owned" }).count()).toBe(0);
      expect(await page.evaluate("getComputedStyle(document.body).display")).toBe("block");
      expect(await page.evaluate("getComputedStyle(document.querySelector('body > p')).position")).toBe("static");
    });
    server.close();
  });
});

/** Expects that the page contains no active elements and no styles but those of the report. */
async function isUnchanged(page: Page): Promise<void> {
  const parents = "[...document.querySelectorAll('script, style')].map((each) => each.parentNode.nodeName)";
  expect(await page.evaluate(parents)).toEqual(["HEAD", "BODY"]);
  const active =
    "img, iframe, object, embed, form, base, link, use, animate, a:not([href^='#']), [style]:not(html), [ping], [target]";
  expect(await page.locator(active).count()).toBe(0);
  // The heights of what stays at the top of the window.
  const styles =
    "[...document.documentElement.style].filter((name) => !['--bar', 'scroll-padding-top'].includes(name))";
  expect(await page.evaluate(styles)).toEqual([]);
  const handlers =
    "[...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()).filter((name) => /^on/i.test(name))";
  expect(await page.evaluate(handlers)).toEqual([]);
  expect(await page.evaluate("getComputedStyle(document.body).display")).toBe("block");
}
