import type { History } from "../git/histories.ts";

/** Collects why the last sync of pairs is not known, and says it in few sentences. */
export class SyncNotes {
  private readonly cutPairs = new Map<History, number>();
  private readonly unknownCommits = new Map<History, string[]>();
  private readonly withoutRepository: string[] = [];
  private readonly failures = new Map<History, string>();
  private readonly total: number;

  /** @param total the number of pairs */
  constructor(total: number) {
    this.total = total;
  }

  /** The state of a pair is not in a shallow clone. */
  cut(history: History): void {
    this.cutPairs.set(history, (this.cutPairs.get(history) ?? 0) + 1);
  }

  /** A page names a commit that does not exist. */
  unknownCommit(history: History, page: string, commit: string): void {
    const named = this.unknownCommits.get(history) ?? [];
    named.push(`${commit.slice(0, 10)} in ${page}`);
    this.unknownCommits.set(history, named);
  }

  /** A source is in no repository. */
  noRepository(path: string): void {
    this.withoutRepository.push(path);
  }

  /** git could not read a history. */
  failed(history: History, message: string): void {
    this.failures.set(history, message);
  }

  sentences(): string[] {
    const pairs = (count: number) => (this.total === 1 ? "1 of 1 pair" : `${count} of ${this.total} pairs`);
    const place = ({ repository, shown }: History) => (repository.isOther ? shown : "this repository");
    return [
      ...Array.from(this.cutPairs, ([history, count]) => {
        const command = history.repository.isOther ? `git -C ${history.shown} fetch` : "git fetch";
        const clone = history.repository.isOther ? `${history.shown} is a shallow clone` : "this is a shallow clone";
        return `${pairs(count)}: it is not known whether the translation is out of date, because ${clone}. Fetch its history (${command} --unshallow, or fetch-depth: 0 in the workflow), or record the pairs with taiyaku accept`;
      }),
      ...Array.from(this.unknownCommits, ([history, [first = "", ...more]]) => {
        const others = more.length > 0 ? ` and ${more.length} more` : "";
        const hint = history.repository.isShallow ? ", which is a shallow clone" : "";
        return `Commits that translations name are not in the history of ${place(history)}${hint}: ${first}${others}. The last change of these translations is used instead`;
      }),
      ...this.sourceNote(pairs),
      ...Array.from(
        this.failures,
        ([history, message]) => `${place(history)}: the history cannot be read, because ${message}`,
      ),
    ];
  }

  private sourceNote(pairs: (count: number) => string): string[] {
    const [first, ...more] = this.withoutRepository;
    if (first === undefined) return [];
    const sources = more.length > 0 ? `the sources, such as ${first}, are` : `the source ${first} is`;
    return [
      `${pairs(more.length + 1)}: it is not known whether the translation is out of date, because ${sources} in no git repository. Check out the repository, or record the pairs with taiyaku accept`,
    ];
  }
}
