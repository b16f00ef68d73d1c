import { describe, expect, test } from 'vitest';
import { makeCard } from '../../../core/dataset/card.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import { recordsOf } from '../../../core/dataset/records.ts';
import { linesOfCards } from './card-lines.ts';

/** Amid the letters, amid the suits, while names were just off the last list; today. */
const DAYS = ['2017-07-06', '2018-01-25', '2025-09-26', null];

const dataset = readDataset();

describe('the cards of all records', () => {
  // After a change that is meant: `vitest run --project unit cards.golden -u`, then read the diff.
  test('say what they said', async () => {
    const cards = [...recordsOf(dataset).byId].map(([id, { kind }]) => {
      const made = DAYS.flatMap((asOf) => makeCard(dataset, { id, ref: null, asOf }) ?? []);
      return [`${kind} ${id}`, ...linesOfCards(made)].join('\n');
    });
    const head = DAYS.map((day, index) => `${index} ${day ?? 'today'}`).join(', ');
    await expect(`${head}\n\n${cards.join('\n\n')}\n`).toMatchFileSnapshot('cards.golden.txt');
  });
});
