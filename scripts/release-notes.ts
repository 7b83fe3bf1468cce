/** What a release is made from. */
export interface Release {
  readonly manifest: { readonly version: string; readonly repository?: string };
  readonly changelog: string;
  /** The tag that starts it; null if it is not tagged yet. */
  readonly tag: string | null;
}

/** Returns what is missing for a release, in sentences; none if it can be published. */
export function missing({ manifest: { version, repository = "" }, changelog, tag }: Release): string[] {
  return [
    ...(/^github:(?!OWNER\/)[\w.-]+\/[\w.-]+$/.test(repository)
      ? []
      : ['package.json: replace OWNER in "repository". npm derives the home page and the page for bugs from it']),
    ...(tag === null || tag === `v${version}`
      ? []
      : [`The tag is ${tag}, but the version in package.json is ${version}`]),
    ...(notes(changelog, version) === ""
      ? [`CHANGELOG.md: name the section of this release [${version}] instead of [Unreleased]`]
      : []),
  ];
}

/** Returns the changes of a version, as the changelog lists them; "" if it has none. */
export function notes(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## (?=\[)/m);
  const section = sections.find((text) => text.startsWith(`[${version}]`)) ?? "";
  return section.split("\n").slice(1).join("\n").trim();
}
