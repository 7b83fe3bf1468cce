import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { ForgeUrl } from "../../src/types/reporter.ts";
import { editUrl, forgeRepository, pathInRepository, repositoryUrl, viewUrl } from "../../src/url/forge.ts";

const GITHUB = "https://github.com/owner/name";
const GITLAB = "https://gitlab.example.org/group/team/name";

test.each<[string, string | null]>([
  [`${GITHUB}/blob/main/src/a%20b.ts?plain=1#L3`, "src/a%20b.ts"],
  [`${GITHUB}/tree/v1/src/`, "src/"],
  [`${GITHUB}/raw/main/images/cup.png`, "images/cup.png"],
  ["https://raw.githubusercontent.com/owner/name/main/images/cup.png", "images/cup.png"],
  [`${GITLAB}/-/blob/main/src/a.ts`, "src/a.ts"],
  ["https://gitlab.com/owner/name/blob/main/src/a.ts", "src/a.ts"],
  [`${GITHUB}/tree/main`, null],
  [`${GITHUB}/issues/1/src`, null],
  ["https://example.com/owner/name/blob/main/src/a.ts", null],
  ["src/blob/main/a.ts", null],
])("%s shows the path %j", (url, path) => {
  expect(pathInRepository(url)).toBe(path);
});

test.each<[string, string | null]>([
  ["https://github.com/owner/name.git", GITHUB],
  ["https://github.com/owner/name/", GITHUB],
  ["https://user:secret@github.com/owner/name.git", GITHUB],
  ["https://x-access-token:ghs_secret@github.com/owner/name?a#b", GITHUB],
  ["git@github.com:owner/name.git", GITHUB],
  ["github.com:owner/name", GITHUB],
  ["ssh://git@github.com/owner/name.git", GITHUB],
  ["ssh://git@ssh.github.com:443/owner/name.git", GITHUB],
  ["git://github.com/owner/name.git", GITHUB],
  ["git@gitlab.example.org:group/team/name.git", GITLAB],
  ["ssh://git@gitlab.example.org:2222/group/team/name.git", GITLAB],
  ["git@altssh.gitlab.com:group/name.git", "https://gitlab.com/group/name"],
  ["http://gitlab.example.org:8080/a/b.git", "http://gitlab.example.org:8080/a/b"],
  ["https://user@git.example.com/a/b.git", "https://git.example.com/a/b"],
  ["git@git.example.com:a/b.git", "ssh://git.example.com/a/b"],
  ["ssh://git@git.example.com:2222/a/b", "ssh://git.example.com:2222/a/b"],
  ["https://github.com/", null],
  ["https://github.com/.git", null],
  ["/home/hana/site", null],
  ["../site", null],
  ["file:///home/hana/site", null],
  ["C:\\site", null],
  ["C:/site", null],
  ["", null],
])("the web page of %s is %s", (remote, url) => {
  expect(repositoryUrl(remote)).toBe(url);
});

test("the URL of any remote has no credentials", () => {
  const word = fc.stringMatching(/^[a-z0-9]{4,12}$/);
  const remote = fc
    .record({ scheme: fc.constantFrom("https", "ssh", "git"), user: word, host: fc.domain(), path: word })
    .map(({ scheme, user, host, path }) => `${scheme}://${user}:secret@${host}/${path}`);
  fc.assert(
    fc.property(remote, (remote) => {
      expect(repositoryUrl(remote)).not.toMatch(/secret|@/);
    }),
  );
});

describe("links to a forge", () => {
  const github = { forge: "github", url: GITHUB } as const;
  const gitlab = { forge: "gitlab", url: GITLAB } as const;
  const line = { from: 3, to: 3 };

  it.each([
    [github, line, `${GITHUB}/blob/4f3a2b1/docs/a%20%23b.md?plain=1#L3`],
    [github, { from: 3, to: 5 }, `${GITHUB}/blob/4f3a2b1/docs/a%20%23b.md?plain=1#L3-L5`],
    [gitlab, { from: 3, to: 5 }, `${GITLAB}/-/blob/4f3a2b1/docs/a%20%23b.md?plain=1#L3-5`],
  ])("show lines of %s", (repository, lines, url) => {
    expect(viewUrl(repository, "4f3a2b1", "docs/a #b.md", lines)).toBe(url);
  });

  it.each([
    [github, `${GITHUB}/edit/fix/anchors/docs/%E6%B5%B7.md#L3`],
    [gitlab, `${GITLAB}/-/edit/fix/anchors/docs/%E6%B5%B7.md#L3`],
  ])("edit a page of %s", (repository, url) => {
    expect(editUrl(repository, "fix/anchors", "docs/海.md", 3)).toBe(url);
  });

  it("stay in the repository, whatever the path", () => {
    const path = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("../a.md", "/etc", "a/../../b", "a//b", ""));
    fc.assert(
      fc.property(path, (path) => {
        const url = viewUrl(github, "4f3a2b1", path, line);
        if (url !== null) expect(new URL(url).href).toMatch(/^https:\/\/github\.com\/owner\/name\/blob\/4f3a2b1\/./);
      }),
    );
    expect(viewUrl(github, "4f3a2b1", "../a.md", line)).toBeNull();
  });
});

describe("the forge of a repository", () => {
  it.each([
    [GITHUB, "github"],
    [GITLAB, "gitlab"],
    ["https://gitlab.com/a/b", "gitlab"],
  ])("is known by its host: %s", (url, forge) => {
    expect(forgeRepository(url, null)).toEqual({ forge, url });
  });

  const company = { forge: "github", url: "https://git.example.com" } as const;
  const below = { forge: "gitlab", url: "https://example.com:8443/gitlab/" } as const;
  it.each([
    ["https://git.example.com/a/b", company, "https://git.example.com/a/b"],
    ["ssh://git.example.com:2222/a/b", company, "https://git.example.com/a/b"],
    ["https://example.com:8443/gitlab/a/b", below, "https://example.com:8443/gitlab/a/b"],
    ["ssh://example.com/a/b", below, "https://example.com:8443/gitlab/a/b"],
  ])("is that of the server that runs the job: %s", (repository, server, url) => {
    expect(forgeRepository(repository, server)).toEqual({ forge: server.forge, url });
  });

  it.each([
    ["https://git.example.com/a/b"],
    ["https://git.example.com/a/b", { ...company, url: "https://example.com" }],
    ["https://git.example.com:8443/a/b", company],
    ["https://git.example.com/a/b", { ...company, url: "javascript://git.example.com" }],
    ["https://git.example.com/a/b", { ...company, url: "git.example.com" }],
    ["https://user:secret@git.example.com/a/b", company],
    ["https://github.com.example.com/a/b"],
    ["https://gitlab.com@example.com/a/b"],
    ["https://user:secret@github.com/a/b"],
    ["https://github.com/a/b?c"],
    ["https://notgitlab.com/a/b"],
    ["ssh://github.example.com/a/b"],
    ["javascript:alert(1)//github.com/a/b"],
    [null],
  ])("is not known: %s, %s", (repository, server: ForgeUrl | null = null) => {
    expect(forgeRepository(repository, server)).toBeNull();
  });
});
