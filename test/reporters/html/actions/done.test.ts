import { describe, expect, it, test } from "vitest";
import { doneMarks } from "../../../../src/reporters/html/browser/actions/done.ts";
import { meetup } from "../../meetup.ts";
import { sampleOf } from "../../samples.ts";
import { idIn, opener } from "../opening.ts";

const open = opener();
const [first, second, third] = [1, 2, 3].map((number) => idIn(meetup, 1, number));

function storage(text: string | null = null) {
  const items = new Map(text === null ? [] : [["taiyaku-done site", text]]);
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  };
}

test("marks stay for a site", () => {
  const kept = storage();
  doneMarks("site", () => kept).set(["a", "b"], true);
  doneMarks("site", () => kept).set(["a"], false);
  expect(["a", "b"].map((id) => doneMarks("site", () => kept).has(id))).toEqual([false, true]);
  expect(doneMarks("other", () => kept).has("b")).toBe(false);
});

test("only the newest marks are kept", () => {
  const kept = storage();
  const ids = Array.from({ length: 6000 }, (_, i) => `f-${i}`);
  doneMarks("site", () => kept).set(ids, true);
  const marks = doneMarks("site", () => kept);
  expect([marks.has("f-999"), marks.has("f-1000")]).toEqual([false, true]);
});

test.each([
  [
    "is forbidden",
    () => {
      throw new Error("forbidden");
    },
  ],
  [
    "is full",
    () => ({
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    }),
  ],
  ["has no JSON", () => storage("{")],
  ["has something else", () => storage('{"a":1}')],
])("marks last as long as the page if the storage %s", (_, storage) => {
  const marks = doneMarks("site", storage);
  marks.set(["a"], true);
  expect(marks.has("a")).toBe(true);
});

describe("a reader", () => {
  it("marks findings as done, sees the progress, and finds the marks again", async () => {
    await open(meetup, {}, async ({ page, events }) => {
      const count = page.locator(".done-count");
      const all = await page.locator("[data-finding]").count();
      expect(await count.textContent()).toBe(`0 of ${all} done`);
      await page.locator(`#${first}`).getByRole("button", { name: "Done" }).click();
      expect(await page.locator(`#${first} .done`).getAttribute("aria-pressed")).toBe("true");
      expect(await page.locator(`#${first} .fix`).isVisible()).toBe(false);
      await page.locator(`.todo [href="#${second}"]`).click();
      await page.keyboard.press("d");
      expect(await page.evaluate("document.activeElement.id")).toBe(third);
      await page.reload();
      expect(await count.textContent()).toBe(`2 of ${all} done`);
      await page.getByRole("button", { name: "Next not done" }).click();
      expect(await page.evaluate("document.activeElement.id")).toBe(third);
      expect(await page.locator(`.todo li:has([href="#${second}"])`).getAttribute("class")).toContain("finished");
      await page.locator(`#${first}`).getByRole("button", { name: "Done" }).click();
      expect(await count.textContent()).toBe(`1 of ${all} done`);
      await page.getByRole("button", { name: "日本語" }).click();
      expect(await count.textContent()).toBe(`${all} 件中 1 件完了`);
      expect(events).toEqual([]);
    });
  });

  it("can do so where the browser keeps nothing", async () => {
    await open(meetup, {}, async ({ page, events }) => {
      await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } })");
      await page.reload();
      await page.locator(`#${first}`).getByRole("button", { name: "Done" }).click();
      expect(await page.locator(".done-count").textContent()).toContain("1 of ");
      expect(events).toEqual([]);
    });
  });

  it("marks the places of a shared finding together", async () => {
    const sample = sampleOf("the same on several pages");
    await open(sample, {}, async ({ page }) => {
      const card = page.locator(".shared > .card");
      await card.getByRole("button", { name: "Done" }).click();
      expect(await page.locator(".again.finished").count()).toBe(await page.locator(".again").count());
      await page.locator(".again .done").first().click();
      expect(await card.getAttribute("class")).not.toContain("finished");
    });
  });
});
