import { describe, expect, test } from 'vitest';
import { CardShell, type CardShellProps } from '../../../components/card/card-shell.tsx';
import { cardAsCitation, cardAsText } from '../../../components/card/card-text.ts';
import { en } from '../../../components/messages/en.ts';
import { makeCard } from '../../../core/dataset/card.ts';
import type { Card, RecordLink } from '../../../core/dataset/card-model.ts';
import { fixtureDataset } from '../../fixtures/dataset.ts';
import {
  chicagoCase,
  doj2025List,
  newYork,
  onlyLocalActs,
  philadelphia,
  philadelphiaToday,
  samples,
  section1373,
  unknownPlace,
  unrecordedLaw,
} from '../../review/samples.ts';
import { draw, plain } from './draw.ts';

function drawCard(card: Card, props: Partial<CardShellProps> = {}) {
  const drawn = draw(
    <CardShell card={card} today="2026-07-01" onOpen={() => {}} onCopy={() => {}} {...props} />,
  );
  drawn.unfold();
  return drawn;
}

describe('a card of any kind', () => {
  test.each(Object.entries(samples))('%s names itself, its dataset and its day', (_, card) => {
    const drawn = drawCard(card);
    const dialog = drawn.all('[role="dialog"]')[0];
    const title = drawn.all('h2')[0];
    expect(title && plain(title)).toBe(card.title);
    expect(dialog?.getAttribute('aria-labelledby')).toBe(title?.id);
    expect(dialog?.getAttribute('aria-modal')).toBeNull();
    expect(drawn.text()).toContain(en.kicker(card.kicker));
    expect(drawn.text()).toContain('Record as of June 24, 2026');
    expect(drawn.text()).toContain(`version ${card.dataset.version}`);
  });

  test.each(Object.entries(samples))('%s links only to the web, safely', (_, card) => {
    const links = drawCard(card).all('a');
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(plain(link)).toMatch(/\S.*\(opens in a new tab\)$/);
    }
  });

  test.each(Object.entries(samples))('%s gives every date for machines too', (_, card) => {
    for (const time of drawCard(card).all('time')) {
      expect(time.getAttribute('datetime')).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      expect(plain(time)).toMatch(/\d{4}/);
    }
  });

  test('an address that is none of the web is no link', () => {
    const [first] = philadelphia.status;
    if (!first?.sources[0]) throw new Error('sample without a source');
    const source = { ...first.sources[0], url: 'javascript:alert(1)' };
    const drawn = drawCard({ ...unknownPlace, status: [{ ...first, sources: [source] }] });
    expect(drawn.all('a')).toHaveLength(0);
    expect(drawn.text()).toContain('Reuters');
  });

  test('says so when the record ended more than six months ago', () => {
    const sentence = 'This record ends on June 24, 2026, more than six months ago.';
    expect(drawCard(philadelphia, { today: '2026-12-24' }).text()).not.toContain(sentence);
    expect(drawCard(philadelphia, { today: '2026-12-25' }).text()).toContain(sentence);
  });

  test('markup in the record is text', () => {
    const drawn = drawCard({ ...unknownPlace, title: '<img src=x onerror=alert(1)>' });
    expect(drawn.all('img')).toHaveLength(0);
    expect(drawn.text()).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('the title bar', () => {
  test('has only the buttons that do something', () => {
    expect(drawCard(philadelphia).all('header button')).toHaveLength(0);
    const drawn = drawCard(philadelphia, {
      backTo: 'New York',
      onBack: () => {},
      onPin: () => {},
      onClose: () => {},
    });
    expect(drawn.all('header button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Back to New York',
      'Keep open',
      'Close',
    ]);
  });

  test('tells whether the card is pinned', () => {
    const pin = (pinned: boolean) =>
      drawCard(philadelphia, { pinned, onPin: () => {} }).find('button', 'Keep open');
    expect(pin(true).getAttribute('aria-pressed')).toBe('true');
    expect(pin(false).getAttribute('aria-pressed')).toBe('false');
  });

  test('its buttons call back', () => {
    const calls: string[] = [];
    const drawn = drawCard(philadelphia, {
      onBack: () => calls.push('back'),
      onPin: () => calls.push('pin'),
      onClose: () => calls.push('close'),
    });
    for (const label of ['Back', 'Keep open', 'Close']) drawn.click(drawn.find('button', label));
    expect(calls).toEqual(['back', 'pin', 'close']);
  });
});

describe('a place', () => {
  test('tells first where it stood on the article’s day, as somebody’s act', () => {
    const then = drawCard(philadelphia).all('section')[0];
    expect(then && plain(then)).toMatch(
      /^As of this article, July 7, 2017 ?Justice Department, July 6, 2017 ?Reply under review.*Reuters.*City of Philadelphia, June 22, 2017 ?Says it complies/,
    );
  });

  test('then tells the turning points since, and the rest on demand', () => {
    const drawn = drawCard(philadelphia);
    const dates = () => {
      const section = drawn.all('section').find((one) => plain(one).startsWith('Since then'));
      return [...(section?.querySelectorAll('time') ?? [])].map(plain);
    };
    expect(dates()).toEqual(['Aug. 30, 2017', 'Oct. 12, 2017', 'Nov. 15, 2017', 'May 7, 2026']);
    const more = drawn.find('button', 'All 9 events');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    drawn.click(more);
    expect(dates()).toHaveLength(9);
    expect(dates()).toContain('week of Jan. 29, 2026');
    expect(drawn.find('button', 'Fewer events').getAttribute('aria-expanded')).toBe('true');
  });

  test('shows how well each event is seen', () => {
    const drawn = drawCard(philadelphia);
    drawn.click(drawn.find('button', 'All 9 events'));
    for (const words of ['Document:', 'Press report:', 'Copy only:', 'One tracker only:']) {
      expect(drawn.text()).toContain(words);
    }
  });

  test('quotes letters word for word, with who, when, how seen and where', () => {
    const drawn = drawCard(philadelphia);
    const quotes = drawn.all('blockquote');
    expect(quotes.map(plain)).toEqual(philadelphia.excerpts.map(({ text }) => `“${text}”`));
    expect(quotes.map((quote) => quote.getAttribute('cite'))).toEqual(
      philadelphia.excerpts.map(({ source }) => source.url),
    );
    const [, second, third, fourth] = drawn.all('figcaption').map(plain);
    expect(second).toContain(
      'City Solicitor Sozi Pedro Tulante to Acting Director Tracey Trautman',
    );
    expect(second).toContain('June 22, 2017');
    expect(second).toContain('seen in the document');
    expect(second).not.toContain('part of a sentence');
    expect(third).toContain('as quoted in the press part of a sentence');
    expect(fourth).toContain('as quoted in the press, seen in a copy');
  });

  test('a statement is never shown as a letter', () => {
    const [excerpt] = philadelphia.excerpts;
    if (!excerpt) throw new Error('sample without an excerpt');
    const drawn = drawCard({ ...philadelphia, excerpts: [{ ...excerpt, form: 'statement' }] });
    expect(drawn.all('figcaption').map(plain).join()).toContain('Statement');
  });

  test('tells each lawsuit’s posture then and since', () => {
    const drawn = drawCard(philadelphia);
    const section = drawn.all('section').find((one) => plain(one).startsWith('In court'));
    expect(section && plain(section)).toMatch(
      /City of Philadelphia v\. Sessions ?2:17-cv-03894 \(E\.D\. Pa\.\) · plaintiff ?Then ?not yet filed ?Since ?affirmed as to the three grant conditions, Feb\. 15, 2019/,
    );
    expect(section?.querySelector('cite')).not.toBeNull();
  });

  test('names the court of a lawsuit whose docket number is not on record', () => {
    const [line] = philadelphia.cases;
    if (!line) throw new Error('sample without a case');
    const drawn = drawCard({ ...philadelphia, cases: [{ ...line, docket: null }] });
    expect(drawn.text()).toContain(
      'U.S. District Court for the Eastern District of Pennsylvania · docket number not on record',
    );
  });

  test('stands on a list only while it is on it; letters name it once', () => {
    expect(drawCard(philadelphia).text()).toContain(
      'Not on the list that day: listed Aug. 5, 2025',
    );
    expect(drawCard(philadelphiaToday).text()).toContain('On the list by the newest source read');
    expect(drawCard(philadelphia).text()).toContain('Named April 21, 2017');
  });

  test('without an article’s date tells of today, and nothing since', () => {
    const drawn = drawCard(philadelphiaToday);
    expect(drawn.text()).toContain('As of today');
    expect(drawn.text()).not.toContain('Since then');
  });

  test('what is unknown is called unknown', () => {
    expect(drawCard(unknownPlace).text()).toContain('No act on record by this day.');
    expect(drawCard(unknownPlace).text()).toContain(
      'Nothing on record since then, up to June 24, 2026.',
    );
    expect(drawCard(onlyLocalActs).text()).toContain('No federal act on record by this day.');
    expect(drawCard(philadelphia).text()).not.toContain('No federal act');
  });

  test('leads to other records', () => {
    const opened: RecordLink[] = [];
    const drawn = drawCard(philadelphia, { onOpen: (link) => opened.push(link) });
    drawn.click(drawn.find('button', 'City of Philadelphia v. Sessions'));
    drawn.click(drawn.find('button', 'About this letter: Justice Department to Philadelphia'));
    expect(opened.map(({ kind, id }) => [kind, id])).toEqual([
      ['case', 'philadelphia-v-sessions'],
      ['letter', 'doj-to-philadelphia-2017-04-21'],
    ]);
  });
});

describe('a law', () => {
  test('speaks in its own words first, the cited part before the others', () => {
    const quotes = drawCard(section1373).all('blockquote').map(plain);
    expect(quotes.slice(0, 3)).toEqual(
      section1373.provisions.map(({ text }) => text.replaceAll('\n', '')),
    );
  });

  test('tells what it says, does not say, and where it stood and stands', () => {
    const headings = drawCard(section1373)
      .all('h3')
      .map(plain)
      .filter((heading) => !heading.startsWith('Sources'));
    expect(headings).toEqual([
      'In its own words',
      'What it says',
      'What it does not say',
      'As of this article, July 7, 2017',
      'By the newest source read, May 1, 2026',
      'Since then',
      'Before that',
      'In court',
      'What courts and officials said of it',
      'Often misstated',
      'Official text',
    ]);
    const text = drawCard(section1373).text();
    expect(text).toContain('That detainers must be honored.');
    expect(text).toContain('In force, from Sept. 30, 1996');
    expect(text).toContain('uscode.house.gov');
  });

  test('that is not in the record still has its reference and its text', () => {
    const drawn = drawCard(unrecordedLaw);
    expect(drawn.text()).toContain('The record holds nothing about this law.');
    expect(drawn.text()).toContain('/us/usc/t18/s371');
    expect(drawn.all('a')).toHaveLength(1);
  });
});

describe('a case, a letter, a list, a name of several', () => {
  test('a case tells its course by the article’s day and since', () => {
    const text = drawCard(chicagoCase).text();
    expect(text.indexOf('Complaint filed.')).toBeLessThan(text.indexOf('Since then'));
    expect(text.indexOf('Since then')).toBeLessThan(text.indexOf('The Seventh Circuit affirms'));
    expect(text).toContain('Judgment for the city affirmed (as of April 30, 2020)');
    expect(text).toContain('17-2991 (7th Cir.)');
    expect(text).toContain('City of Chicago v. Sessions');
  });

  test('a letter says who wrote it to whom, once', () => {
    const text = drawCard(samples.letter as Card).text();
    expect(text.match(/Sozi Pedro Tulante/g)).toHaveLength(1);
    expect(text).toContain('June 22, 2017');
  });

  test('a list tells who came off it, and when', () => {
    const drawn = drawCard(doj2025List);
    expect(drawn.text()).toContain('13 names on record');
    expect(drawn.text()).toContain('Nevada removed Sept. 26, 2025');
    expect(drawn.all('.members li')).toHaveLength(13);
  });

  test('a name of several offers each of them', () => {
    const opened: string[] = [];
    const drawn = drawCard(newYork, { onOpen: ({ id }) => opened.push(id) });
    expect(drawn.text()).toContain('“New York” could mean more than one thing here.');
    drawn.click(drawn.find('button', 'New York City'));
    expect(opened).toEqual(['new-york-city-ny']);
  });
});

describe('words of the glossary', () => {
  test('leave a text as it is, and keep the signs that close it beside them', () => {
    const text = 'The order (a stay), then an injunction.';
    const terms = ['stay of a ruling', 'injunction'].map((term) => ({
      id: term,
      term,
      forms: term === 'injunction' ? [] : ['a stay'],
      plain: `What ${term} means.`,
    }));
    const card = { ...unknownPlace, note: text, terms };
    const drawn = drawCard(card);
    expect(drawn.text()).toContain(text);
    expect(drawn.all('.term-box').map(plain)).toEqual(['a stay),', 'injunction.']);
    drawn.click(drawn.find('.term', 'injunction'));
    expect(drawn.text()).toContain('injunction: What injunction means.');
  });
});

describe('what is taken from a card', () => {
  test('the text has every source with its address', async () => {
    const copied: string[] = [];
    const drawn = drawCard(philadelphia, { onCopy: (text) => void copied.push(text) });
    drawn.click(drawn.find('button', 'Copy with sources'));
    await new Promise((resolve) => setTimeout(resolve));
    const [text = ''] = copied;
    expect(text).toMatch(/^Philadelphia\nCity · Pennsylvania\nAs of this article, July 7, 2017\n/);
    expect(text).toContain('“Philadelphia believes that the foundation of a safe city is a strong');
    for (const number of text.match(/\[\d+\]/g) ?? []) expect(text).toContain(`\n${number} `);
    for (const link of drawn.all('a')) expect(text).toContain(link.getAttribute('href'));
    expect(text).not.toContain('[0]');
    expect(drawn.find('[role="status"]', 'Copied.')).toBeTruthy();
  });

  test('the text tells what the card tells, folded parts too', async () => {
    const dataset = fixtureDataset;
    for (const id of ['philadelphia-pa', 'chicago-v-sessions-2017', '8-usc-1373']) {
      const card = makeCard(dataset, { id, ref: null, asOf: '2017-10-13' });
      if (!card) continue;
      const text = cardAsText(card, en).replace(/\s+/g, ' ');
      const drawn = drawCard(card);
      for (const part of drawn.all('.timeline p:first-child, blockquote p, .bullets li')) {
        expect(text).toContain(plain(part).replace(/[“”]/g, '').slice(0, 60));
      }
    }
  });

  test('the text names what a ruling without a subject is about, and how well it is seen', () => {
    const text = cardAsText(
      {
        ...philadelphia,
        since: [
          {
            date: { on: '2025-11', precision: 'month' },
            text: 'The conditions were enjoined.',
            note: 'Read on a copy.',
            turning: true,
            strength: 'copy',
            link: { kind: 'case', id: 'c', title: 'City of Chicago v. Noem' },
            sources: [],
          },
        ],
      },
      en,
    );
    expect(text).toContain(
      'November 2025: The conditions were enjoined. (City of Chicago v. Noem) Read on a copy. Copy only:',
    );
    expect(text).toContain('Not on the list that day: listed Aug. 5, 2025');
    expect(text).not.toContain('April 2017 letters: listed');
  });

  test('a citation has its own button, and names the record and the day of reading', async () => {
    const copied: string[] = [];
    const card = { ...section1373, citation: '8 U.S.C. § 1373' };
    const drawn = drawCard(card, { onCopy: (text) => void copied.push(text) });
    drawn.click(drawn.find('button', 'Copy a citation'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(copied).toEqual([
      '8 U.S.C. § 1373. Shown as of July 7, 2017. Lawmark, version 2026.6.1, record as of June 24, 2026 (accessed July 1, 2026).',
    ]);
    expect(drawn.find('[role="status"]', 'Citation copied.')).toBeTruthy();
  });

  test('of a place the card itself is cited, of a name of several nothing', () => {
    expect(cardAsCitation(philadelphiaToday, '2026-07-01', en)).toMatch(
      /^Philadelphia \(ocd-division\/country:us\/state:pa\/place:philadelphia\)\. Lawmark, version/,
    );
    expect(drawCard(newYork).all('button').map(plain)).not.toContain('Copy a citation');
  });

  test('a report names the record, its reference and the version', () => {
    const copied: string[] = [];
    const drawn = drawCard(section1373, { onCopy: (text) => void copied.push(text) });
    drawn.click(drawn.find('button', 'Report a mistake'));
    expect(copied[0]).toContain('8 U.S.C. § 1373 (instrument, 8-usc-1373, /us/usc/t8/s1373)');
    expect(copied[0]).toContain('Record as of June 24, 2026, version 2026.6.1');
  });

  test('says so when copying is not allowed', async () => {
    const drawn = drawCard(philadelphia, { onCopy: () => Promise.reject(new Error('denied')) });
    drawn.click(drawn.find('button', 'Copy with sources'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(drawn.find('[role="status"]', 'did not allow copying')).toBeTruthy();
  });
});
