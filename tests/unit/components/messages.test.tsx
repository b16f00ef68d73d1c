import { expect, test } from 'vitest';
import { CardShell } from '../../../components/card/card-shell.tsx';
import { en } from '../../../components/messages/en.ts';
import { type Messages, MessagesContext } from '../../../components/messages/index.tsx';
import { philadelphia } from '../../review/samples.ts';
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
  expect(drawn.all('.card')[0]?.getAttribute('lang')).toBe('en');
});

test.each([
  [0, 'No results.'],
  [1, '1 result.'],
  [1200, '1,200 results.'],
])('counts are written as English does: %i', (count, words) => {
  expect(en.search.count(count)).toBe(words);
});

test('dates are written out with the precision they have', () => {
  expect(en.when({ on: '2017-10-12', precision: 'day' })).toBe('Oct. 12, 2017');
  expect(en.when({ on: '2017-11', precision: 'month' })).toBe('November 2017');
  expect(en.when({ on: '2017-06-30', precision: 'by' })).toBe('by June 30, 2017');
});
