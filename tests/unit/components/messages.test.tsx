import { describe, expect, test } from 'vitest';
import { CardShell } from '../../../components/card/card-shell.tsx';
import { en } from '../../../components/messages/en.ts';
import { es } from '../../../components/messages/es.ts';
import {
  type Messages,
  MessagesContext,
  messagesFor,
} from '../../../components/messages/index.tsx';
import { philadelphia, samples } from '../../review/samples.ts';
import { draw, plain } from './draw.ts';

test('another language is another catalogue', () => {
  const hebrew: Messages = {
    ...en,
    locale: 'he',
    direction: 'rtl',
    asOf: { ...en.asOf, sinceThen: 'מאז' },
  };
  const drawn = draw(
    <MessagesContext.Provider value={hebrew}>
      <CardShell card={philadelphia} today="2026-07-01" onOpen={() => {}} onCopy={() => {}} />
    </MessagesContext.Provider>,
  );
  expect(drawn.all('h3').map(plain)).toContain('מאז');
  const [dialog] = drawn.all('[role="dialog"]');
  expect(dialog?.getAttribute('dir')).toBe('rtl');
  expect(dialog?.getAttribute('lang')).toBe('he');
  // The record itself stays in English.
  const status = drawn.all('.status-what > span')[0];
  expect(status?.getAttribute('lang')).toBe('en');
  expect(status?.getAttribute('dir')).toBe('ltr');
  expect(drawn.all('blockquote').every((one) => one.getAttribute('lang') === 'en')).toBe(true);
});

test.each([
  [0, 'No results.'],
  [1, '1 result.'],
  [1200, '1,200 results.'],
])('counts are written as English does: %i', (count, words) => {
  expect(en.search.count(count, 0)).toBe(words);
});

test('places without a record are counted apart', () => {
  expect(en.search.count(0, 2)).toBe('Nothing in the record. 2 places without a record.');
  expect(en.search.count(1, 1)).toBe('1 result. 1 place without a record.');
  expect(es.search.count(0, 1)).toBe('Nada en el registro. 1 lugar sin registro.');
});

test('dates are written out with the precision they have', () => {
  expect(en.when({ on: '2017-10-12', precision: 'day' })).toBe('Oct. 12, 2017');
  expect(en.when({ on: '2017-11', precision: 'month' })).toBe('November 2017');
  expect(en.when({ on: '2017-06-30', precision: 'by' })).toBe('by June 30, 2017');
});

describe('Spanish', () => {
  test('is chosen for a browser in any Spanish, English for every other language', () => {
    expect(messagesFor('es')).toBe(es);
    expect(messagesFor('es-MX')).toBe(es);
    expect(messagesFor('en-US')).toBe(en);
    expect(messagesFor('fr')).toBe(en);
  });

  test('has dates and numbers as Spanish in the United States has them', () => {
    expect(es.when({ on: '2017-10-12', precision: 'day' })).toBe('12 de octubre de 2017');
    expect(es.when({ on: '2017-06-30', precision: 'by' })).toBe(
      'a más tardar el 30 de junio de 2017',
    );
    expect(es.from({ on: '2017-11', precision: 'month' })).toBe('desde noviembre de 2017');
    expect(es.search.count(1200, 0)).toBe('1,200 resultados.');
    expect(es.search.count(1, 0)).toBe('1 resultado.');
    expect(es.kicker({ what: 'County', of: 'Nevada' })).toBe('Condado · Nevada');
  });

  test('leaves no text of the interface in English', () => {
    const same: string[] = [];
    const compare = (a: unknown, b: unknown, path: string): void => {
      if (typeof a === 'string' && a !== '' && a === b) same.push(path);
      else if (typeof a === 'object' && a !== null)
        for (const [key, value] of Object.entries(a))
          compare(value, (b as Record<string, unknown>)[key], `${path}.${key}`);
    };
    compare(en, es, '');
    // Names that are the same in both.
    const names = new Set(['.direction', '.popup.name', '.atlas.regions.california']);
    expect(same.filter((path) => !names.has(path))).toEqual([]);
  });

  test('says in Spanish what kind of act a status was, and marks the record’s words', () => {
    const drawn = draw(
      <MessagesContext.Provider value={es}>
        <CardShell card={philadelphia} today="2026-07-01" onOpen={() => {}} onCopy={() => {}} />
      </MessagesContext.Provider>,
    );
    const [first] = drawn.all('.statuses li');
    expect(first && plain(first)).toMatch(
      /6 de julio de 2017\s*En revisión\s*Reply under review\./,
    );
    for (const quote of drawn.all('blockquote')) expect(quote.getAttribute('lang')).toBe('en');
    for (const words of drawn.all('.status-what + p > span')) {
      expect(words.getAttribute('lang')).toBe('en');
    }
    expect(drawn.all('.statuses .status-what [lang]')).toHaveLength(0);
  });

  test.each(Object.entries(samples))(
    'says once on the card “%s” that the record is in English',
    (_, card) => {
      const drawn = draw(
        <MessagesContext.Provider value={es}>
          <CardShell card={card} today="2026-07-01" onOpen={() => {}} onCopy={() => {}} />
        </MessagesContext.Provider>,
      );
      expect(drawn.all('[role="dialog"]')[0]?.getAttribute('lang')).toBe('es-US');
      expect(drawn.text().split('están en inglés').length).toBe(2);
    },
  );
});
