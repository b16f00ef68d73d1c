import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordDigests } from '../../../core/dataset/check/digests.ts';
import { checkDataset, type Problem, type Rules } from '../../../core/dataset/check.ts';
import type { Dataset } from '../../../core/dataset/record.ts';
import { fixtureDataset } from '../../fixtures/dataset.ts';

const rules = {
  schema: JSON.parse(readFileSync('data/schema.json', 'utf8')),
  digests: await recordDigests(fixtureDataset, {}),
  retiredHosts: JSON.parse(readFileSync('data/retired-hosts.json', 'utf8')),
} satisfies Rules;

/** Anything inside a dataset may be broken here, so the types stay out of the way. */
// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
type Loose = any;

const philadelphia = {
  file: 'data/jurisdictions/philadelphia-pa.json',
  record: 'philadelphia-pa',
};

async function problemsAfter(change: (dataset: Loose) => void): Promise<Problem[]> {
  const copy = structuredClone(fixtureDataset);
  change(copy);
  return checkDataset(copy, rules);
}

describe('a dataset that is right', () => {
  test('has no problem', async () => {
    expect(await checkDataset(fixtureDataset, rules)).toEqual([]);
  });
});

describe('one mistake is told with file, record and field', () => {
  const mistakes: readonly [string, (dataset: Loose) => void, Problem][] = [
    [
      'a property the schema does not know',
      (d) => {
        d.jurisdictions[0].events[1].colour = 'red';
      },
      {
        ...philadelphia,
        field: 'events[1].colour',
        message: 'the schema has no such property',
      },
    ],
    [
      'a value outside an enumeration',
      (d) => {
        d.letters[0].side = 'neither';
      },
      {
        file: 'data/letters/doj-to-philadelphia-2017-04-21.json',
        record: 'doj-to-philadelphia-2017-04-21',
        field: 'side',
        message: expect.stringContaining('federal'),
      },
    ],
    [
      'a source that is neither an address nor null',
      (d) => {
        d.sources[1].url = 'ftp://example.org';
      },
      {
        file: 'data/sources/primary.json',
        record: 'doj-letters-2017-04',
        field: 'url',
        message: expect.stringContaining('subschemas'),
      },
    ],
    [
      'an event whose letter is not there',
      (d) => {
        d.jurisdictions[0].events[1].letter = 'no-such-letter';
      },
      {
        ...philadelphia,
        field: 'events[1].letter',
        message: '“no-such-letter” is not among the letters',
      },
    ],
    [
      'a source that is not there',
      (d) => {
        d.cases[0].events[1].sources = ['no-such-source'];
        d.cases[0].quotations = [];
        d.jurisdictions[0].events[7].sources = ['philadelphia-order-2017'];
      },
      {
        file: 'data/cases/philadelphia-v-sessions.json',
        record: 'philadelphia-v-sessions',
        field: 'events[1].sources[0]',
        message: '“no-such-source” is not among the sources',
      },
    ],
    [
      'a latest state that rests on no event',
      (d) => {
        d.jurisdictions[0].latest.events = ['no-such-event'];
      },
      {
        ...philadelphia,
        field: 'latest.events[0]',
        message: '“no-such-event” is not among the events',
      },
    ],
    [
      'a list entry for an unknown place',
      (d) => {
        d.lists[0].members[0].jurisdiction = 'atlantis';
      },
      {
        file: 'data/lists/doj-list-2025-08-05.json',
        record: 'doj-list-2025-08-05',
        field: 'members[0].jurisdiction',
        message: '“atlantis” is not among the jurisdictions',
      },
    ],
    [
      'a discrepancy about nothing known',
      (d) => {
        d.discrepancies[0].about = ['atlantis'];
      },
      {
        file: 'data/discrepancies.json',
        record: 'philadelphia-january-2018',
        field: 'about[0]',
        message: expect.stringContaining('“atlantis” is not among'),
      },
    ],
    [
      'an id used twice',
      (d) => {
        d.jurisdictions[1].events[0].id = d.jurisdictions[0].events[0].id;
      },
      {
        file: 'data/jurisdictions/clark-county-nv.json',
        record: 'clark-county-nv',
        field: 'events[0].id',
        message: expect.stringContaining('is also used in data/jurisdictions/philadelphia-pa.json'),
      },
    ],
    [
      'a source that nothing uses',
      (d) => {
        d.sources.push({ ...d.sources[0], id: 'left-over' });
      },
      {
        file: 'data/sources/primary.json',
        record: 'left-over',
        field: '',
        message: 'nothing uses this source',
      },
    ],
    [
      'a day that the calendar lacks',
      (d) => {
        d.letters[1].date.on = '2017-06-31';
      },
      {
        file: 'data/letters/philadelphia-to-doj-2017-06-22.json',
        record: 'philadelphia-to-doj-2017-06-22',
        field: 'date.on',
        message: '2017-06-31 is not in the calendar',
      },
    ],
    [
      'a month given as a day',
      (d) => {
        d.jurisdictions[0].events[2].date.on = '2017-06';
      },
      {
        ...philadelphia,
        field: 'events[2].date.on',
        message: '2017-06 does not fit the precision “day”',
      },
    ],
    [
      'a range that ends before it begins',
      (d) => {
        d.letters[1].date = { on: '2017-06-22', precision: 'range', until: '2017-06-20' };
      },
      {
        file: 'data/letters/philadelphia-to-doj-2017-06-22.json',
        record: 'philadelphia-to-doj-2017-06-22',
        field: 'date.until',
        message: '2017-06-20 lies before “on”, 2017-06-22',
      },
    ],
    [
      'events out of order',
      (d) => {
        d.jurisdictions[0].events[3].date.on = '2017-06-21';
      },
      {
        ...philadelphia,
        field: 'events[3].date',
        message: '2017-06-21 stands after 2017-06-22',
      },
    ],
    [
      'a date in the future',
      (d) => {
        d.jurisdictions[0].events[8].date.on = '2052-08-05';
      },
      {
        ...philadelphia,
        field: 'events[8].date.on',
        message: '2052-08-05 lies after the day the dataset was compiled, 2026-06-24',
      },
    ],
    [
      'a removal before the entry',
      (d) => {
        d.lists[0].members[0].off = '2025-08-04';
      },
      {
        file: 'data/lists/doj-list-2025-08-05.json',
        record: 'doj-list-2025-08-05',
        field: 'members[0].off',
        message: '2025-08-04 lies before “on”, 2025-08-05',
      },
    ],
    [
      'an excerpt that is too long',
      (d) => {
        d.letters[0].excerpts = [];
        d.letters[3].excerpts[0].text = 'word '.repeat(61).trim();
      },
      {
        file: 'data/letters/doj-to-clark-county-2017-08-03.json',
        record: 'doj-to-clark-county-2017-08-03',
        field: 'excerpts[0].text',
        message: 'has 61 words; 60 is the most',
      },
    ],
    [
      'words of the press said to be seen in the document',
      (d) => {
        d.letters[0].excerpts[0].evidence = 'primary';
      },
      {
        file: 'data/letters/doj-to-philadelphia-2017-04-21.json',
        record: 'doj-to-philadelphia-2017-04-21',
        field: 'excerpts[0].evidence',
        message: '“primary” cannot come from 1philadelphia-2017-04, whose kind is “press”',
      },
    ],
    [
      'words seen in a copy, from a page that is none',
      (d) => {
        d.letters[0].excerpts[0].evidence = 'press-copy';
      },
      {
        file: 'data/letters/doj-to-philadelphia-2017-04-21.json',
        record: 'doj-to-philadelphia-2017-04-21',
        field: 'excerpts[0].evidence',
        message: expect.stringContaining('“press-copy” cannot come from'),
      },
    ],
    [
      'one letter changed in an excerpt',
      (d) => {
        const [excerpt] = d.letters[1].excerpts;
        excerpt.text = excerpt.text.replace('commitment', 'comitment');
      },
      {
        file: 'data/letters/philadelphia-to-doj-2017-06-22.json',
        record: 'philadelphia-to-doj-2017-06-22',
        field: 'excerpts[0].text',
        message: 'the words of “philadelphia-to-doj-2017-06-22-1” are not those that were recorded',
      },
    ],
    [
      'an excerpt that is gone',
      (d) => {
        d.letters[1].excerpts.splice(1, 1);
      },
      {
        file: 'data/digests.json',
        record: 'philadelphia-to-doj-2017-06-22-2',
        field: '',
        message: 'no quoted text has this key',
      },
    ],
    [
      'one word changed in a law',
      (d) => {
        const [provision] = d.instruments[0].text;
        provision.text = provision.text.replace('may not', 'shall not');
      },
      {
        file: 'data/instruments/8-usc-1373.json',
        record: '8-usc-1373',
        field: 'text[0].text',
        message: 'the words of “8-usc-1373#/us/usc/t8/s1373/a” are not those that were recorded',
      },
    ],
    [
      'one letter changed in the words of a court',
      (d) => {
        d.cases[0].quotations[0].text += '.';
      },
      {
        file: 'data/cases/philadelphia-v-sessions.json',
        record: 'philadelphia-v-sessions',
        field: 'quotations[0].text',
        message:
          'the words of “philadelphia-v-sessions#quotation-1” are not those that were recorded',
      },
    ],
    [
      'a mark of an unchecked value',
      (d) => {
        d.cases[0].limits = 'The vote was 228 to 195 (U).';
      },
      {
        file: 'data/cases/philadelphia-v-sessions.json',
        record: 'philadelphia-v-sessions',
        field: 'limits',
        message: 'holds the mark “(U)”, which is not for readers',
      },
    ],
    [
      'a retired host, under any of its names',
      (d) => {
        d.sources[1].url = 'https://www.azfreepress.com/article?id=1';
      },
      {
        file: 'data/sources/primary.json',
        record: 'doj-letters-2017-04',
        field: 'url',
        message: 'azfreepress.com is a host that readers are not sent to',
      },
    ],
    [
      'a census code of the wrong length',
      (d) => {
        d.jurisdictions[0].geoid = '42101';
      },
      { ...philadelphia, field: 'geoid', message: 'a place has 7 digits' },
    ],
  ];

  test.each(mistakes)('%s', async (_name, change, expected) => {
    const problems = await problemsAfter(change);
    expect(problems).toContainEqual(expected);
  });

  test('and nothing else is told with it', async () => {
    for (const [name, change] of mistakes) {
      // Taking quoted words out leaves their digests over; every other mistake stands alone.
      if (name.startsWith('an excerpt') || name === 'a source that is not there') continue;
      expect(await problemsAfter(change), name).toHaveLength(1);
    }
  });
});

describe('a record in the wrong file', () => {
  test('is told where it belongs', async () => {
    const dataset: Dataset = structuredClone(fixtureDataset);
    const [source] = dataset.sources;
    const origins = new Map<object, string>([[source as object, 'data/sources/press.json']]);
    expect(await checkDataset(dataset, rules, origins)).toEqual([
      {
        file: 'data/sources/press.json',
        record: 'oig-2016',
        field: 'id',
        message: 'belongs in data/sources/primary.json',
      },
    ]);
  });
});

describe('recording digests', () => {
  const id = 'philadelphia-to-doj-2017-06-22-1';
  const changed: Dataset = structuredClone(fixtureDataset);
  const excerpt = changed.letters[1]?.excerpts[0];
  if (excerpt) excerpt.text = 'Other words.';

  test('keeps what was recorded when words change', async () => {
    const digests = await recordDigests(changed, rules.digests);
    expect(digests[id]).toBe(rules.digests[id]);
  });

  test('takes changed words over when told to', async () => {
    const digests = await recordDigests(changed, rules.digests, new Set([id]));
    expect(digests[id]).toBe(sha256('Other words.'));
  });

  test('is SHA-256 of the UTF-8 text', () => {
    const text = fixtureDataset.letters[0]?.excerpts[0]?.text ?? '';
    expect(rules.digests['doj-to-philadelphia-2017-04-21-1']).toBe(sha256(text));
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
