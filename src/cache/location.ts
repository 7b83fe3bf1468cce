import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isWithin, realOf } from "../files/places.ts";

/** Where results are stored. */
export interface CacheOptions {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The folder, as given; null for that of the project. */
  readonly location: string | null;
  /** The folder of the configuration, absolute. */
  readonly folder: string;
  /** The folder whose content is not trusted, absolute; null if everything is. */
  readonly untrusted: string | null;
}

/** Returns the folder of the cache; null if it would be among files that are not trusted. */
export function cacheFolder({ cwd, location, folder, untrusted }: CacheOptions): string | null {
  const found = location === null ? projectCache(folder) : resolve(cwd, location);
  if (untrusted === null) return found;
  // A link in the project could lead to files that look like a cache.
  const isInside = [found, realPath(found)].some((path) => isWithin(path, realPath(untrusted)));
  return isInside ? null : found;
}

/** Where other tools keep their caches too: in `node_modules`, if it is a project with a package.json. */
function projectCache(folder: string): string {
  const project = nearestProject(folder);
  return project === null ? join(folder, ".taiyaku-cache") : join(project, "node_modules", ".cache", "taiyaku");
}

function nearestProject(folder: string): string | null {
  if (existsSync(join(folder, "package.json"))) return folder;
  return folder === dirname(folder) ? null : nearestProject(dirname(folder));
}

/** The path without symbolic links, also of a folder that does not exist yet. */
function realPath(path: string): string {
  const parent = dirname(path);
  return realOf(path) ?? (parent === path ? path : join(realPath(parent), path.slice(parent.length)));
}
