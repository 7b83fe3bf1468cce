import type { Data, Processor } from "unified";

/** The range of the URL of a link, image or definition: UTF-16 offsets, the end exclusive. */
export interface DestinationRange {
  readonly start: number;
  readonly end: number;
}

declare module "mdast" {
  interface LinkData {
    destination?: DestinationRange;
  }
  interface ImageData {
    destination?: DestinationRange;
  }
  interface DefinitionData {
    destination?: DestinationRange;
  }
}

/** Stores the range of the URL in links, images and definitions, as mdast itself does not have it. */
export function destinations(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    exit: { resourceDestinationString: storeRange, definitionDestinationString: storeRange },
  });
}

type Extension = Exclude<NonNullable<Data["fromMarkdownExtensions"]>[number], readonly unknown[]>;
type Handle = NonNullable<Extension["exit"]>[string];

const storeRange: Handle = function (token) {
  const url = this.resume();
  const node = this.stack.at(-1);
  if (node?.type !== "link" && node?.type !== "image" && node?.type !== "definition") return;
  node.url = url;
  node.data = { ...node.data, destination: { start: token.start.offset, end: token.end.offset } };
};
