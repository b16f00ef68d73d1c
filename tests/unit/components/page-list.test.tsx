import { describe, expect, test } from 'vitest';
import { groupMentions } from '../../../components/page-list/group-mentions.ts';
import {
  PageList,
  type PageListProps,
  type PageView,
} from '../../../components/page-list/page-list.tsx';
import { mentions } from '../../review/samples.ts';
import { draw, plain } from './draw.ts';

const annotated: PageView = { at: 'annotated', published: '2017-07-07', mentions, limit: null };

function drawList(page: PageView, props: Partial<PageListProps> = {}) {
  return draw(
    <PageList
      page={page}
      titleOf={({ id }) => (id === 'philadelphia-pa' ? 'Philadelphia, the record' : null)}
      onGo={() => {}}
      onOpen={() => {}}
      onAnnotate={() => {}}
      {...props}
    />,
  );
}

describe('what the page names', () => {
  test('is grouped by the thing, in reading order', () => {
    expect(groupMentions(mentions).map(({ key, mentions: all }) => [key, all.length])).toEqual([
      ['philadelphia-pa', 2],
      ['cook-county-il', 1],
      ['8-usc-1373', 1],
      ['chicago-v-sessions-2017', 1],
      ['new-york-city-ny new-york', 1],
      ['/us/usc/t18/s371', 1],
    ]);
  });

  test('stands under its kind, by its record’s name, with a count in words', () => {
    const drawn = drawList(annotated);
    expect(drawn.all('h2').map(plain)).toEqual(['Places', 'Laws', 'Cases']);
    expect(drawn.all('summary').map(plain)).toEqual([
      'Philadelphia, the record22 mentions',
      'Cook County, Ill.11 mention',
      'New Yorkcould mean several things11 mention',
      'Section 137311 mention',
      '18 U.S.C. 37111 mention',
      'City of Chicago v. Sessions11 mention',
    ]);
    expect(drawn.text()).toContain('Article of July 7, 2017');
  });

  test('leads to each place in the page', () => {
    const went: number[] = [];
    const drawn = drawList(annotated, { onGo: (index) => went.push(index) });
    drawn.click(drawn.find('button', 'The letter from Philadelphia is fifteen pages long.'));
    expect(went).toEqual([4]);
  });

  test('leads to the card of a group', () => {
    const opened: string[] = [];
    const drawn = drawList(annotated, { onOpen: ({ key }) => opened.push(key) });
    drawn.click(drawn.find('button', 'Show its card'));
    expect(opened).toEqual(['philadelphia-pa']);
  });

  test('says when the date is not known and when the page is too long', () => {
    const limit = { reason: 'mentions', first: 2000 } as const;
    const text = drawList({ at: 'annotated', published: null, mentions, limit }).text();
    expect(text).toContain('The article’s date was not found');
    expect(text).toContain('its first 2,000 mentions are marked');
  });
});

describe('a page without mentions', () => {
  test.each([
    [{ at: 'reading' }, 'Reading the page…'],
    [
      { at: 'annotated', published: null, mentions: [], limit: null },
      'Nothing on this page names a place, law, case or letter in the record.',
    ],
    [{ at: 'no-access' }, 'Extensions cannot run on this page.'],
    [{ at: 'failed' }, 'This page could not be annotated.'],
  ] satisfies [PageView, string][])('%o says why', (page, sentence) => {
    const drawn = drawList(page);
    expect(drawn.text()).toContain(sentence);
    expect(drawn.all('button')).toHaveLength(0);
  });

  test.each([
    [{ at: 'not-article' }, 'Annotate this page anyway'],
    [{ at: 'not-listed' }, 'Annotate this page'],
  ] satisfies [PageView, string][])('%o can be annotated all the same', (page, label) => {
    let asked = 0;
    const drawn = drawList(page, { onAnnotate: () => asked++ });
    const [button] = drawn.all('button');
    expect(button && plain(button)).toBe(label);
    if (button) drawn.click(button);
    expect(asked).toBe(1);
  });
});
