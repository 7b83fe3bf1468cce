import type { CandidatePair } from "../../assign.ts";
import type { Embed, Image, Link } from "../../types/document.ts";
import type { Likeness } from "../../types/matches.ts";
import type { Resource } from "../../url/index.ts";
import type { Landing } from "../site/index.ts";

/** An element that has a URL. */
export type Addressed = Link | Embed | Image;

/** An element, and the resource that its URL names. */
export interface Candidate<T extends Addressed> extends Resource {
  readonly element: T;
  /** What the fragment of its URL names. */
  readonly landing: Landing;
}

/** An element of each side. */
export type UrlPair<T extends Addressed = Addressed> = CandidatePair<Candidate<T>, Candidate<T>>;

/** Two elements that correspond. */
export interface Pairing<T extends Addressed> extends UrlPair<T> {
  readonly likeness: Likeness;
}
