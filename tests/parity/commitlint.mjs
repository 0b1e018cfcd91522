// Judges messages with the real commitlint: JSON lines in, JSON lines out.
// In: {"bytes": base64, "edit": boolean}. Out: {"valid": boolean, "rules": [[name, level], ...]},
// or {"refused": true} where the command line takes a blank message for none.
// As @commitlint/cli does; what it does around the library is small and stands here again.
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const library = (name) =>
  import(pathToFileURL(join(folder, "node_modules", "@commitlint", name, "lib", `${name}.js`)));
const { default: load } = await library("load");
const { default: lint } = await library("lint");
const config = await load({ extends: ["@commitlint/config-conventional"] }, { cwd: folder });

async function judged({ bytes, edit }) {
  const text = Buffer.from(bytes, "base64").toString("utf8") + (edit ? "\n" : "");
  if (text.trim() === "") return { refused: true };
  const parserOpts = { ...config.parserPreset.parserOpts };
  if (edit) parserOpts.commentChar = "#";
  const options = { parserOpts, plugins: config.plugins, ignores: [], defaultIgnores: true };
  const { valid, errors, warnings } = await lint(text, config.rules, options);
  return { valid, rules: [...errors, ...warnings].map(({ name, level }) => [name, level]) };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await judged(JSON.parse(line)))}\n`);
}
