import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { editUrl, repositoryPage, repositoryUrl, viewUrl } from "../../src/url/forge.ts";

const GITHUB = "https://github.com/owner/name";
const GITLAB = "https://gitlab.example.org/group/team/name";

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
  const revision = { repository: GITHUB, branch: "fix/anchors", commit: "4f3a2b1" };

  it.each([
    [GITHUB, { from: 3, to: 3 }, `${GITHUB}/blob/4f3a2b1/docs/a%20%23b.md?plain=1#L3`],
    [GITHUB, { from: 3, to: 5 }, `${GITHUB}/blob/4f3a2b1/docs/a%20%23b.md?plain=1#L3-L5`],
    [GITLAB, { from: 3, to: 5 }, `${GITLAB}/-/blob/4f3a2b1/docs/a%20%23b.md?plain=1#L3-5`],
  ])("show lines of %s", (repository, lines, url) => {
    expect(viewUrl({ ...revision, repository }, "docs/a #b.md", lines)).toBe(url);
  });

  it.each([
    [GITHUB, `${GITHUB}/edit/fix/anchors/docs/%E6%B5%B7.md#L3`],
    [GITLAB, `${GITLAB}/-/edit/fix/anchors/docs/%E6%B5%B7.md#L3`],
  ])("edit a page of %s", (repository, url) => {
    expect(editUrl({ ...revision, repository }, "docs/海.md", 3)).toBe(url);
  });

  it.each([
    "https://git.example.com/a/b",
    "https://github.com.example.com/a/b",
    "https://gitlab.com@example.com/a/b",
    "https://user:secret@github.com/a/b",
    "https://github.com/a/b?c",
    "https://notgitlab.com/a/b",
    "ssh://github.example.com/a/b",
    "javascript:alert(1)//github.com/a/b",
    null,
  ])("do not exist for %s", (repository) => {
    expect(viewUrl({ ...revision, repository }, "a.md", { from: 1, to: 1 })).toBeNull();
    expect(editUrl({ ...revision, repository }, "a.md", 1)).toBeNull();
    expect(repositoryPage(repository ?? "")).toBeNull();
  });

  it("do not edit a page without a branch", () => {
    expect(editUrl({ ...revision, branch: null }, "a.md", 1)).toBeNull();
  });

  it("stay in the repository, whatever the path", () => {
    const path = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("../a.md", "/etc", "a/../../b", "a//b", ""));
    fc.assert(
      fc.property(path, (path) => {
        const url = viewUrl(revision, path, { from: 1, to: 1 });
        if (url !== null) expect(new URL(url).href).toMatch(/^https:\/\/github\.com\/owner\/name\/blob\/4f3a2b1\/./);
      }),
    );
    expect(viewUrl(revision, "../a.md", { from: 1, to: 1 })).toBeNull();
  });
});
