import type { CandidatePair } from "../assign.ts";
import type { Embed, Image, Likeness, Link } from "../types.ts";
import type { Resource } from "../url.ts";
import type { Landing } from "./site.ts";

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
