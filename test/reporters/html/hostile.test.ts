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
  it("run, load, restyle and leave nothing, whatever is pressed", async () => {
    await open(all, {}, async ({ page, events }) => {
      await untouched(page);
      for (const pressed of ["summary", "a", "button"]) {
        await page.evaluate(`document.querySelectorAll("${pressed}").forEach((each) => each.click())`);
      }
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "日本語" }).click();
      await page.getByRole("button", { name: "English" }).click();
      await untouched(page);
      expect(await page.title()).toBe(title);
      expect(events).toEqual([]);
    });
  });

  it("do so in a search, in the lists of rules and pairs, and in the address of the report", async () => {
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
      await untouched(page);
      expect(events).toEqual([]);
    });
  });

  it("could do no more if their markup came through: the policy holds", async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.end();
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const address = server.address();
    const site = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
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
      expect(asked).toEqual([]);
      expect(await page.title()).toBe("1 pair: 9 errors");
      expect(await page.locator("b", { hasText: "owned" }).count()).toBe(0);
      expect(await page.evaluate("getComputedStyle(document.body).display")).toBe("block");
      expect(await page.evaluate("getComputedStyle(document.querySelector('body > p')).position")).toBe("static");
    });
    server.close();
  });
});

/** Nothing stands in the page that could act, and nothing looks otherwise than the report's own style makes it. */
async function untouched(page: Page): Promise<void> {
  const places = "[...document.querySelectorAll('script, style')].map((each) => each.parentNode.nodeName)";
  expect(await page.evaluate(places)).toEqual(["HEAD", "BODY"]);
  const acting =
    "img, iframe, object, embed, form, base, link, use, animate, a:not([href^='#']), [style], [ping], [target]";
  expect(await page.locator(acting).count()).toBe(0);
  const handlers =
    "[...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()).filter((name) => /^on/i.test(name))";
  expect(await page.evaluate(handlers)).toEqual([]);
  expect(await page.evaluate("getComputedStyle(document.body).display")).toBe("block");
}
