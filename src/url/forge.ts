import type { Revision } from "../types/report.ts";

/** Hosts of remotes that differ from the host of the web pages. */
const WEB_HOSTS: Readonly<Record<string, string>> = {
  "ssh.github.com": "github.com",
  "altssh.gitlab.com": "gitlab.com",
};

/** `git@github.com:owner/name.git`; not `C:\name` and not a URL. */
const SCP = /^(?:[^@/:\s]+@)?([\w.-]{2,}):(?!\/\/|\\)\/?(.+)$/;

/**
 * The URL of the web page of a repository, from the URL of its remote; null for a folder and for what is no URL. It has
 * no credentials, query or fragment. A remote on an unknown host that is used over SSH keeps this scheme.
 * @see https://git-scm.com/docs/git-clone#_git_urls
 */
export function repositoryUrl(remote: string): string | null {
  const [, host, path] = SCP.exec(remote) ?? [];
  const url = parsed(host === undefined ? remote : `ssh://${host}/${path}`);
  if (!url || !["https:", "http:", "ssh:", "git:"].includes(url.protocol) || url.hostname === "") return null;
  const isWeb = url.protocol.startsWith("http");
  const hostname = WEB_HOSTS[url.hostname] ?? url.hostname;
  const name = url.pathname.replace(/^\/+|(?<!\/)\/+$/g, "").replace(/\.git$/, "");
  if (name === "") return null;
  if (!isWeb && forgeOf(hostname) !== null) return `https://${hostname}/${name}`;
  return `${url.protocol}//${hostname}${url.port && `:${url.port}`}/${name}`;
}

/** A forge whose URLs are known. */
export type Forge = "github" | "gitlab";

/** The forge of a host; null if it is not known. Companies run GitLab on hosts that are named after it. */
function forgeOf(hostname: string): Forge | null {
  if (hostname === "github.com") return "github";
  return hostname === "gitlab.com" || /^gitlab\.(?:[\w-]+\.)*[\w-]+$/.test(hostname) ? "gitlab" : null;
}

/** The URL of the web page of a repository; null if the forge is not known. */
export function repositoryPage(repository: string): string | null {
  return forgeAt(repository) && repository;
}

/**
 * The URL that shows lines of a file at the commit of a revision; null if the forge is not known.
 * @param path from the top of the repository
 */
export function viewUrl(
  { repository, commit }: Pick<Revision, "repository" | "commit">,
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
): string | null {
  return urlOf(repository, path, (forge) => {
    const end = to <= from ? "" : forge === "github" ? `-L${to}` : `-${to}`;
    // A rendered page has no lines.
    return { action: "blob", reference: commit, rest: `?plain=1#L${from}${end}` };
  });
}

/**
 * The URL that edits a file on the branch of a revision; null if the branch or the forge is not known.
 * @param path from the top of the repository
 */
export function editUrl(
  { repository, branch }: Pick<Revision, "repository" | "branch">,
  path: string,
  line: number,
): string | null {
  if (branch === null) return null;
  return urlOf(repository, path, () => ({ action: "edit", reference: branch, rest: `#L${line}` }));
}

/** The forge of a repository; null if it is not known. Its URL must be as `repositoryUrl` writes it, since a report can come from anywhere. */
export function forgeAt(repository: string): Forge | null {
  const url = parsed(repository);
  return url?.protocol.startsWith("http") && repositoryUrl(repository) === repository ? forgeOf(url.hostname) : null;
}

interface ForgePage {
  readonly action: "blob" | "edit";
  readonly reference: string;
  readonly rest: string;
}

function urlOf(repository: string | null, path: string, pageOf: (forge: Forge) => ForgePage): string | null {
  const forge = repository && forgeAt(repository);
  if (!forge || !isInside(path)) return null;
  const { action, reference, rest } = pageOf(forge);
  const place = [...reference.split("/"), ...path.split("/")].map(encodeURIComponent).join("/");
  return `${repository}/${forge === "gitlab" ? "-/" : ""}${action}/${place}${rest}`;
}

function parsed(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** Whether a path names a file below the top of the repository, in characters that a URL can have. */
function isInside(path: string): boolean {
  return path !== "" && !/\p{Cs}/u.test(path) && !path.split("/").some((name) => ["", ".", ".."].includes(name));
}
