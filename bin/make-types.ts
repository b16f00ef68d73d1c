/**
 * Writes core/dataset/record.ts from data/schema.json, so that the types and the published schema
 * cannot drift apart. `--check` changes nothing and exits with 1 when the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const target = 'core/dataset/record.ts';
const schema = JSON.parse(readFileSync('data/schema.json', 'utf8'));
const types = await compile(schema, 'Dataset', {
  additionalProperties: false,
  bannerComment: '/* Made from data/schema.json by `npm run types`. Do not edit. */',
  format: true,
  style: { singleQuote: true, printWidth: 100 },
});
// The generator adds to each definition a remark on where it was referenced; it says nothing new.
const text = types.replace(/\n \*\n \* This interface was referenced by .*\n \* via the .*/g, '');

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is out of date: run npm run types`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
