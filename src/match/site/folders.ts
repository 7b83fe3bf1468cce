/** The folder of a path; "" at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** A folder and all folders above it, the nearest first; "" is the last. */
export const foldersAbove = (folder: string): string[] =>
  folder === "" ? [""] : [folder, ...foldersAbove(folderOf(folder))];
