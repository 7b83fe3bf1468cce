import type { Forge, ForgeUrl } from "../types/reporter.ts";

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

/** The forge of a host; null if it is not known. Companies run GitLab on hosts that are named after it. */
function forgeOf(hostname: string): Forge | null {
  if (hostname === "github.com") return "github";
  return hostname === "gitlab.com" || /^gitlab\.(?:[\w-]+\.)*[\w-]+$/.test(hostname) ? "gitlab" : null;
}

/**
 * The web page of a repository; null if its forge is not known. Its URL must be as `repositoryUrl` writes it, since a
 * report can come from anywhere.
 * @param server the server that runs this job, whose host says nothing about its forge
 */
export function forgeRepository(repository: string | null, server: ForgeUrl | null): ForgeUrl | null {
  const url = parsed(repository ?? "");
  if (!url || repository === null || repositoryUrl(repository) !== repository) return null;
  const isWeb = url.protocol.startsWith("http");
  const own = parsed(server?.url ?? "");
  // Over SSH, the port is another one.
  if (server && own?.protocol.startsWith("http") && (isWeb ? own.host === url.host : own.hostname === url.hostname))
    return {
      forge: server.forge,
      url: isWeb ? repository : `${own.origin}${own.pathname.replace(/\/$/, "")}${url.pathname}`,
    };
  const forge = isWeb ? forgeOf(url.hostname) : null;
  return forge && { forge, url: repository };
}

/**
 * The URL that shows lines of a file at a commit; null if the path is not in the repository.
 * @param path from the top of the repository
 */
export function viewUrl(
  repository: ForgeUrl,
  commit: string,
  path: string,
  { from, to }: { readonly from: number; readonly to: number },
): string | null {
  const end = to <= from ? "" : repository.forge === "github" ? `-L${to}` : `-${to}`;
  // A rendered page has no lines.
  return urlOf(repository, ["blob", commit, path], `?plain=1#L${from}${end}`);
}

/** The URL that edits a file on a branch; null if the path is not in the repository. */
export function editUrl(repository: ForgeUrl, branch: string, path: string, line: number): string | null {
  return urlOf(repository, ["edit", branch, path], `#L${line}`);
}

/** What is before the path of a file or folder in the path of a URL that shows it. A branch is one segment. */
const SHOWN = /^\/[^/]+\/.*?(?<=[^/])\/(?:blob|raw|tree)\/[^/]+\/(?=.)/;

/** The same for files without a web page. */
const RAW = /^(?:\/[^/]+){3}\/(?=.)/;

/** The path in its repository of the file or folder that a URL shows, as the URL writes it; null for other URLs. */
export function pathInRepository(url: string): string | null {
  const { hostname = "", pathname = "" } = parsed(url) ?? {};
  const isRaw = hostname === "raw.githubusercontent.com";
  const [start] = (isRaw ? RAW : forgeOf(hostname) === null ? null : SHOWN)?.exec(pathname) ?? [];
  return start === undefined ? null : pathname.slice(start.length);
}

function urlOf(
  { forge, url }: ForgeUrl,
  [action, reference, path]: readonly [string, string, string],
  rest: string,
): string | null {
  if (!isInside(path)) return null;
  const place = [...reference.split("/"), ...path.split("/")].map(encodeURIComponent).join("/");
  return `${url}/${forge === "gitlab" ? "-/" : ""}${action}/${place}${rest}`;
}

function parsed(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** Whether a path names a file below the top of the repository, in characters that a URL can have. */
function isInside(path: string): boolean {
  return path !== "" && !/\p{Cs}/u.test(path) && !path.split("/").some((name) => ["", ".", ".."].includes(name));
}
