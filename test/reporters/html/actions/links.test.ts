import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { placeLinks } from "../../../../src/reporters/html/browser/actions/links.ts";
import { meetup } from "../../meetup.ts";
import type { Sample } from "../../reports.ts";
import { attackedEverywhere, attacks } from "../../samples.ts";
import { idIn, opener } from "../opening.ts";

const open = opener();
const forge = { repository: "https://github.com/hana/site", branch: "main", commit: "4f3a2b1" };
const urls = (place: string, origin: Parameters<typeof placeLinks>[1]) =>
  placeLinks(place, origin).map(({ url }) => url);

test.each([
  [
    "VS Code",
    { editor: "vscode://file{path}:{line}:{column}", root: "/home/hana/my site" },
    "vscode://file/home/hana/my%20site/docs/%E6%B5%B7%23.md:27:3",
  ],
  [
    "VS Code on Windows",
    { editor: "vscode://file{path}:{line}:{column}", root: "C:/site" },
    "vscode://file/C:/site/docs/%E6%B5%B7%23.md:27:3",
  ],
  [
    "an editor without columns",
    { editor: "idea://open?file={path}&line={line}", root: "/site" },
    "idea://open?file=/site/docs/%E6%B5%B7%23.md&line=27",
  ],
])("a place opens in %s", (_, origin, url) => {
  expect(urls("docs/海#.md:27:3", origin)).toEqual([url]);
});

test.each([
  ["a page above the working directory", "../docs/a.md:1:1", "/home/hana", ["vscode://file/home/docs/a.md:1:1"]],
  ["a path with the marks of the template", "{line}.md:1:1", "/a", ["vscode://file/a/%7Bline%7D.md:1:1"]],
  ["a path with colons", "a:b:1.md:2:3", "/a", ["vscode://file/a/a%3Ab%3A1.md:2:3"]],
  ["no place", "a.md", "/a", []],
])("the editor opens %s", (_, place, root, expected) => {
  expect(urls(place, { editor: "vscode://file{path}:{line}:{column}", root })).toEqual(expected);
});

test.each([
  ["the top", ".", "docs/a.md", "docs/a.md"],
  ["a folder", "docs", "a.md", "docs/a.md"],
  ["a folder next to the page", "docs/en", "../ja/a.md", "docs/ja/a.md"],
])("links to the forge are relative to the repository, from %s", (_, folder, path, expected) => {
  expect(urls(`${path}:3:1`, { ...forge, folder })).toEqual([
    `https://github.com/hana/site/blob/4f3a2b1/${expected}?plain=1#L3`,
    `https://github.com/hana/site/edit/main/${expected}#L3`,
  ]);
});

test("the server that runs the job has links to its forge", () => {
  const server = { forge: "gitlab", server: "https://git.example.com" };
  expect(urls("a.md:3:1", { ...forge, ...server, repository: "https://git.example.com/a/b" })).toEqual([
    "https://git.example.com/a/b/-/blob/4f3a2b1/a.md?plain=1#L3",
    "https://git.example.com/a/b/-/edit/main/a.md#L3",
  ]);
});

test.each([
  ["a page outside of the repository", "../a.md:1:1", forge],
  ["an unknown host", "a.md:1:1", { ...forge, repository: "https://example.com/a/b" }],
  ["no repository", "a.md:1:1", { branch: "main", commit: "4f3a2b1" }],
])("there are no links for %s", (_, place, origin) => {
  expect(urls(place, origin)).toEqual([]);
});

test("links lead to the editor or the forge, whatever the path", () => {
  const origin = { ...forge, editor: "vscode://file{path}:{line}:{column}", root: "/home/hana" };
  const place = fc.tuple(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat()).map((parts) => parts.join(":"));
  fc.assert(
    fc.property(place, (place) => {
      for (const url of urls(place, origin))
        expect(url).toMatch(
          /^(?:vscode:\/\/file\/|https:\/\/github\.com\/hana\/site\/(?:blob|edit)\/)[\w\-.!~*'()%/?=#:]*$/,
        );
    }),
  );
});

describe("a finding in the report", () => {
  const revision = { ...forge, date: "2024-05-01", modified: false };
  const known: Sample = { ...meetup, report: { ...meetup.report, revision } };
  const editor = { url: "vscode://file{path}:{line}:{column}", folder: "/home/hana/site" };

  it("has links to the editor and the forge, in the language of the interface", async () => {
    await open(known, { editor, locale: "ja" }, async ({ page, events }) => {
      const links = page.locator(`#${idIn(meetup, 1, 4)} .actions a`);
      await links.filter({ hasText: "エディターで開く" }).waitFor();
      expect(await links.allTextContents()).toEqual(["エディターで開く", "GitHub で見る", "GitHub で編集"]);
      await page.getByRole("button", { name: "English" }).click();
      await links.filter({ hasText: "Open in editor" }).waitFor();
      expect(await links.allTextContents()).toEqual(["Open in editor", "View on GitHub", "Edit on GitHub"]);
      const [first = ""] = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
      expect(first).toMatch(/^vscode:\/\/file\/home\/hana\/site\/.*:27:1$/);
      expect(events).toEqual([]);
    });
  });

  it("has no links if nothing is known", async () => {
    await open(meetup, {}, async ({ page }) => {
      expect(await page.locator(".actions a").count()).toBe(0);
    });
  });

  it("has only safe links, whatever is in the pages and the revision", async () => {
    const { report, texts } = attackedEverywhere(attacks);
    for (const [i, attack] of attacks.entries()) {
      const hostile = { repository: attack, branch: attack, commit: attack, date: attack, modified: false };
      const origin = i === 0 ? revision : { ...revision, ...hostile };
      if (i % 8 > 0) continue;
      await open({ report: { ...report, revision: origin }, texts }, { editor }, async ({ page, events }) => {
        const hrefs = await page.locator("a").evaluateAll((all) => all.map((each) => each.getAttribute("href")));
        const others = hrefs.filter(
          (href) => !/^(?:#|vscode:\/\/file\/home\/|https:\/\/github\.com\/hana\/site)/.test(href ?? ""),
        );
        expect(others).toEqual([]);
        expect(events).toEqual([]);
      });
    }
  });
});
