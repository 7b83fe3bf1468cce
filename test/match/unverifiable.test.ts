import { expect, it } from "vitest";
import { matched } from "./pages.ts";

it("counts the elements that a plain text cannot show, by kind", async () => {
  const source =
    '[庭](https://example.com/garden)と![花](/flower.png)の話です。\n\n<iframe src="https://example.com/film"></iframe>\n\n{% youtube abc_def %}';
  const { unverifiable, urls, images } = await matched(source, "About the garden and a flower.", "en.txt");
  expect(unverifiable).toEqual({ link: 1, embed: 2, image: 1 });
  expect([...urls, ...images]).toEqual([]);
});
