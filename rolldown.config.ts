import { defineConfig, type Plugin } from "rolldown";
import { licensePlugin } from "rolldown-license-plugin";
import { embed } from "./scripts/embed.ts";

/** The notices of packages that have them in their README alone. */
const NOTICES: Readonly<Record<string, string>> = {
  "franc-min":
    "(The MIT License)\n\nCopyright (c) Titus Wormer\n\nMIT license: https://github.com/wooorm/franc/blob/main/license",
  format: "Copyright 2010 - 2014 Sami Samhuri sami@samhuri.net\n\nMIT license: http://sjs.mit-license.org",
};

/** What is bundled travels with its license. */
const licenses = licensePlugin({
  done(packages, build) {
    const texts = packages.map(({ name, version, licenseText }) => {
      const text = licenseText.trim() || NOTICES[name];
      if (!text) build.error(`${name} has no license file; add its notice to rolldown.config.ts`);
      return `${name} ${version}\n\n${text}\n`;
    });
    build.emitFile({ type: "asset", fileName: "LICENSES.txt", source: texts.join(`\n${"-".repeat(80)}\n\n`) });
  },
});

/** As a bundle, yargs would read the package.json of the folder in which it is started, which may be a pipe or a link. */
const ownPackage: Plugin = {
  name: "own-package",
  transform(code, id) {
    if (!id.endsWith("/yargs/lib/platform-shims/esm.mjs")) return null;
    if (!code.includes(MAIN)) this.error("yargs has another way to find package.json; update rolldown.config.ts");
    return code.replace(MAIN, "const mainFilename = __dirname;");
  },
};
const MAIN = "const mainFilename = __dirname.substring(0, __dirname.lastIndexOf('node_modules'));";

/** One bundle, so that a run opens a few files instead of hundreds; what is imported lazily stays a chunk of its own. */
export default defineConfig({
  input: { cli: "src/bin.ts", index: "src/index.ts", action: "src/action/bin.ts" },
  platform: "node",
  resolve: {
    // jsonc-parser's main file is UMD, whose inner requires no bundler can follow.
    mainFields: ["module", "main"],
    // yargs measures its help with it, and loads it even if there is no help.
    alias: { "string-width": "fast-string-width" },
  },
  plugins: [embed, ownPackage, licenses],
  output: { dir: "dist", format: "esm", chunkFileNames: "chunks/[name]-[hash].js", cleanDir: true },
});
