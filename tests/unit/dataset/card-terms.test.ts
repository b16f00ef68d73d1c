import { describe, expect, test } from 'vitest';
import { makeCard } from '../../../core/dataset/card.ts';
import type { CaseCard, TermLine } from '../../../core/dataset/card-model.ts';
import { markTerms, termsOf } from '../../../core/dataset/card-terms.ts';
import { readDataset } from '../../../core/dataset/files.ts';
import { chicagoCase } from '../../review/samples.ts';

const real = readDataset();

const detainer = term('detainer', 'Detainer', ['ICE detainer']);
const report = term('report', 'Declined Detainer Outcome Report', ['DDOR']);
const stay = term('stay', 'Stay', ['stayed', 'stay pending appeal']);

describe('the glossary on a card', () => {
  test('explains a word where the card says it first, and only there', () => {
    const card = about('A detainer asks. Another detainer asks.', { outcome: 'No detainer.' });
    const marked = markTerms({ ...card, terms: [detainer] });
    expect([...marked]).toEqual([
      ['A detainer asks. Another detainer asks.', [{ start: 2, end: 10, term: detainer }]],
    ]);
  });

  test('takes the longer of two names, also once it has explained it', () => {
    const card = about('Named in the Declined Detainer Outcome Report.', {
      outcome: 'The Declined Detainer Outcome Report ended.',
      limits: 'Detainers do not count; a detainer does.',
    });
    const spans = [...markTerms({ ...card, terms: [detainer, report] })].map(([text, found]) =>
      found.map(({ start, end }) => text.slice(start, end)),
    );
    expect(spans).toEqual([['Declined Detainer Outcome Report'], ['detainer']]);
  });

  test('leaves everyday words alone', () => {
    const card = about('The policy stayed in force; the orders stay.', {
      outcome: 'It asked for a stay pending appeal.',
    });
    expect([...markTerms({ ...card, terms: [stay] }).keys()]).toEqual([
      'It asked for a stay pending appeal.',
    ]);
  });

  test('does not explain a card’s own subject on it, nor words of quotations', () => {
    const law = makeCard(real, { id: '8-usc-1373', ref: null, asOf: null });
    expect(law?.terms.map(({ id }) => id)).not.toContain('section-1373');
    const card = about('Nothing.', {});
    expect(termsOf({ glossary: real.glossary }, { ...card, outcome: null, limits: null })).toEqual(
      [],
    );
  });

  test('has something to explain on the cards of places', () => {
    const city = makeCard(real, { id: 'philadelphia-pa', ref: null, asOf: '2017-07-07' });
    expect(city?.terms.length).toBeGreaterThan(2);
  });
});

describe('a description', () => {
  test('is told with the date of what it is taken to mean', () => {
    const mention = { form: 'description', text: 'January executive order' } as const;
    const card = makeCard(real, { id: 'eo-13768', ref: null, asOf: '2017-07-07', mention });
    expect(card?.reading).toEqual({
      words: 'January executive order',
      date: { on: '2017-01-25', precision: 'day' },
    });
    const named = { form: 'full', text: 'Executive Order 13768' } as const;
    const plain = makeCard(real, { id: 'eo-13768', ref: null, asOf: null, mention: named });
    expect(plain?.reading).toBeNull();
  });
});

function about(issue: string, more: Partial<CaseCard>): CaseCard {
  return {
    ...chicagoCase,
    issue,
    outcome: null,
    limits: null,
    then: [],
    since: [],
    misstatements: [],
    disagreements: [],
    ...more,
  };
}

function term(id: string, name: string, forms: string[]): TermLine {
  return { id, term: name, forms, plain: 'What it means.' };
}
