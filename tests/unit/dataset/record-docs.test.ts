import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const schema = JSON.parse(readFileSync('data/schema.json', 'utf8'));
const text = readFileSync('docs/record.md', 'utf8');
const { $defs } = schema;

test.each([
  ['act', $defs.act.enum],
  ['precision', $defs.when.properties.precision.enum],
  ['kind of source', $defs.source.properties.kind.enum],
  ['strength', $defs.event.properties.strength.enum],
  ['evidence of quotations', $defs.quotation.properties.evidence.enum],
  ['effect', $defs.development.properties.effect.enum],
])('docs/record.md explains every %s of the schema', (_what, words: string[]) => {
  expect(words.length).toBeGreaterThan(2);
  for (const word of words) expect(text).toContain(`\`${word}\``);
});

test('docs/record.md cites the dataset as the dataset does', () => {
  const { citation } = JSON.parse(readFileSync('data/dataset.json', 'utf8'));
  expect(text.replace(/\n> /g, ' ')).toContain(citation.replace(/[“”]/g, '"'));
});
