import { expect, test } from 'vitest';
import { readDataset } from '../../../core/dataset/files.ts';
import { makeLexicon, packLexicon } from '../../../core/dataset/lexicon.ts';
import { makeFinder } from '../../../core/find/finder.ts';
import type { ReadyLexicon } from '../../../core/find/lexicon.ts';
import type { Mention } from '../../../core/find/mention.ts';
import type { Document } from '../../eval/markup.ts';
import { readPart } from '../../eval/parts.ts';

// A change of the finder shows here as what it finds otherwise, right or wrong: labels say which.
test('what is found in the labelled texts stays as it was read', async () => {
  const lexicon = makeLexicon(readDataset());
  // As a page has it.
  const find = makeFinder(JSON.parse(JSON.stringify(packLexicon(lexicon))) as ReadyLexicon);
  const found = ({ text, published }: Document) =>
    find(text, published === undefined ? {} : { published }).map(line);
  const lines = readPart('tuned', lexicon).flatMap(({ name, documents }) =>
    documents.flatMap((document, index) => {
      const mentions = found(document);
      return mentions.length === 0 ? [] : [`${name} ${index + 1}`, ...mentions];
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../eval/found.txt');
});

function line({ start, text, kind, id, ids, ref, form }: Mention): string {
  const path = kind === 'jurisdiction' ? null : ref;
  const named = [id ?? ids?.join('|'), path, form].filter((part) => part != null);
  return `  ${start} ${text.replace(/\s+/g, ' ')} = ${named.join(', ')}`;
}
