import type { CandidatePair } from "../../assign.ts";
import type { Embed, Image, Link } from "../../types/document.ts";
import type { ElementRelation } from "../../types/matches.ts";
import type { Resource } from "../../url/index.ts";
import type { FragmentTarget } from "../site/index.ts";

/** An element that has a URL. */
export type UrlElement = Link | Embed | Image;

/** An element, and the resource that its URL names. */
export interface UrlCandidate<T extends UrlElement> extends Resource {
  readonly element: T;
  /** Returns the keys of the pages that its URL may name if it is relative. Few candidates need them. */
  readonly relativeKeys: () => readonly string[];
  /** Returns the key of the path of the file in its repository that its URL shows on a forge; null for other URLs. */
  readonly repositoryKey: () => string | null;
  /** Whether it leads to another translation of its page, as in a list of languages. */
  readonly isLanguageLink: () => boolean;
  /** What the fragment of its URL names. */
  readonly fragmentTarget: FragmentTarget;
}

/** An element of each side. */
export type UrlPair<T extends UrlElement = UrlElement> = CandidatePair<UrlCandidate<T>, UrlCandidate<T>>;

/** Two elements that correspond. */
export interface UrlPairing<T extends UrlElement> extends UrlPair<T> {
  readonly relation: ElementRelation;
}
