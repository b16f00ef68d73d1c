import { describe, expect, it } from 'vitest';
import { readDataset } from '../../core/dataset/files.ts';
import {
  escapeXml,
  recordEntered,
  suggestionsFor,
  wordsOfSelection,
} from '../../entrypoints/background/look-up.ts';
import { popupAddress, startOf } from '../../entrypoints/popup/start.ts';

const dataset = readDataset();

describe('suggestions in the address bar', () => {
  it('begin with what is meant, and can be entered', () => {
    const [first, ...others] = suggestionsFor(dataset, 'phil', 'plain');
    expect(first).toEqual({
      content: 'philadelphia-pa',
      description: 'Philadelphia · City · Pennsylvania',
    });
    expect(others.length).toBeLessThan(6);
    expect(recordEntered(dataset, first?.content ?? '')?.id).toBe('philadelphia-pa');
  });

  it('mark what was typed in Chromium’s own XML', () => {
    const [first] = suggestionsFor(dataset, 'clark county', 'xml');
    expect(first?.description).toBe(
      '<match>Clark</match> <match>County</match> <dim>County · Nevada</dim>',
    );
  });

  it('are well-formed XML for every record, whatever its title holds', () => {
    const odd = {
      ...dataset,
      jurisdictions: dataset.jurisdictions.map((place) =>
        place.id === 'philadelphia-pa' ? { ...place, shortName: 'A <b> & "c" \'d\'' } : place,
      ),
    };
    for (const words of ['philly', 'section', 'county', 'u.s. v.']) {
      for (const { description } of suggestionsFor(odd, words, 'xml')) {
        const bare = description.replace(/<(match|dim)>([^<]*)<\/\1>/g, '$2');
        expect(bare).not.toMatch(/[<>"']|&(?!#\d+;)/);
      }
    }
    expect(escapeXml('<&>"\'')).toBe('&#60;&#38;&#62;&#34;&#39;');
  });

  it('are none for nothing', () => {
    expect(suggestionsFor(dataset, '', 'xml')).toEqual([]);
  });
});

describe('what was entered', () => {
  it('is an id, or words for the search, or nothing that is known', () => {
    expect(recordEntered(dataset, ' 8-usc-1373 ')).toMatchObject({
      kind: 'instrument',
      id: '8-usc-1373',
    });
    expect(recordEntered(dataset, 'sb4')?.id).toBe('tx-sb4-2017');
    expect(recordEntered(dataset, 'xyzzyx')).toBeNull();
  });
});

describe('a selection', () => {
  it('is looked up as one line that can be a name', () => {
    expect(wordsOfSelection('  Clark\n County, \u00a0Nev. ')).toBe('Clark County, Nev.');
    expect(wordsOfSelection('word '.repeat(100)).length).toBeLessThanOrEqual(200);
  });

  it('travels in the address unchanged', () => {
    const { search } = new URL(popupAddress({ query: 'A & B = 50% #1' }), 'https://own.example');
    expect(startOf(search)).toEqual({ query: 'A & B = 50% #1', id: null });
    expect(startOf('?id=L15')).toEqual({ query: '', id: 'L15' });
    expect(startOf('')).toEqual({ query: '', id: null });
  });
});
