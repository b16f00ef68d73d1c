import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readArticleText } from '../../../core/page/blocks.ts';
import { createClaimPainter, type PlacedClaim } from '../../../core/page/claim-painter.ts';
import {
  canHighlight,
  createHighlightPainter,
  HIGHLIGHT_NAMES,
} from '../../../core/page/highlight-painter.ts';
import { type PlacedMention, placeMentions } from '../../../core/page/placed-mention.ts';
import { findSample } from '../../browser/sample-finder.ts';
import { type FakePage, fakePage } from '../../support/fake-page.ts';

const BODY = `<p>Denver and Chicago: 8 U.S.C. 1373, a federal law from 1996,
  City of Boston v. Sessions, the April letters.</p>`;

let page: FakePage;
let mentions: readonly PlacedMention[];

beforeEach(() => {
  page = fakePage(BODY);
  const article = readArticleText(page.document.body);
  mentions = placeMentions(article, findSample(article.text));
});
afterEach(() => vi.unstubAllGlobals());

function named(text: string): PlacedMention {
  const mention = mentions.find((one) => one.text === text);
  if (!mention) throw new Error(`No mention ${text}`);
  return mention;
}

describe('the painter of mentions', () => {
  test('paints each kind under its own name, descriptions apart, below all of the page', () => {
    const painter = createHighlightPainter();
    painter.paint(mentions);
    expect(painter.engine).toBe('highlight');
    expect(page.painted()).toEqual({
      'lawmark-jurisdiction': ['Denver', 'Chicago', 'Boston'],
      'lawmark-law': ['8 U.S.C. 1373'],
      'lawmark-description': ['a federal law from 1996'],
      'lawmark-case': ['City of Boston v. Sessions'],
      'lawmark-letter': ['April letters'],
    });
    expect([...page.highlights.values()].map(({ priority }) => priority)).toEqual(
      Array(5).fill(-2),
    );
    expect(HIGHLIGHT_NAMES).toEqual(expect.arrayContaining([...page.highlights.keys()]));
  });

  test('paints these and nothing else the next time', () => {
    const painter = createHighlightPainter();
    painter.paint(mentions);
    painter.paint([named('Chicago')]);
    expect(page.painted()).toEqual({ 'lawmark-jurisdiction': ['Chicago'] });
    painter.paint([]);
    expect(page.painted()).toEqual({});
  });

  test('leaves what stays where it is untouched, though it was read again', () => {
    const painter = createHighlightPainter();
    painter.paint(mentions);
    painter.setActive(named('Denver'));
    const touched = [...page.highlights.values()].flatMap((highlight) => [
      vi.spyOn(highlight, 'add'),
      vi.spyOn(highlight, 'delete'),
      vi.spyOn(highlight, 'clear'),
    ]);
    const article = readArticleText(page.document.body);
    const again = placeMentions(article, findSample(article.text));
    painter.paint(again);
    painter.setActive(again.find(({ text }) => text === 'Denver') ?? null);
    for (const spy of touched) expect(spy).not.toHaveBeenCalled();

    painter.remove(again.filter(({ text }) => text === 'Chicago'));
    expect(page.painted()['lawmark-jurisdiction']).toEqual(['Denver', 'Boston']);
    painter.remove(again.filter(({ text }) => text === 'Denver'));
    expect(page.painted()['lawmark-active']).toBeUndefined();
  });

  test('paints anew what has moved or is of another kind', () => {
    const painter = createHighlightPainter();
    painter.paint(mentions);
    const paragraph = page.document.querySelector('p')?.firstChild as Text;
    paragraph.data = `Today ${paragraph.data}`;
    const article = readArticleText(page.document.body);
    const [first, ...others] = placeMentions(article, findSample(article.text));
    if (!first) throw new Error('Nothing is found');
    painter.paint([{ ...first, form: 'description' }, ...others]);
    expect(page.painted()).toMatchObject({
      'lawmark-description': ['Denver', 'a federal law from 1996'],
      'lawmark-jurisdiction': ['Chicago', 'Boston'],
    });
  });

  test('marks the active one above the others, until another is or none', () => {
    const painter = createHighlightPainter();
    painter.paint(mentions);
    painter.setActive(named('Denver'));
    expect(page.painted()['lawmark-active']).toEqual(['Denver']);
    expect(page.highlights.get('lawmark-active')?.priority).toBe(-1);
    painter.setActive(named('Boston'));
    expect(page.painted()['lawmark-active']).toEqual(['Boston']);
    painter.setActive(null);
    expect(page.painted()['lawmark-active']).toBeUndefined();
    expect(page.painted()['lawmark-jurisdiction']).toEqual(['Denver', 'Chicago', 'Boston']);
  });

  test('registers nothing for an active one that never was', () => {
    createHighlightPainter().setActive(null);
    expect(page.highlights.size).toBe(0);
  });

  test('takes the paint off some, the active one too', () => {
    const painter = createHighlightPainter();
    painter.paint(mentions);
    painter.setActive(named('Denver'));
    painter.remove([named('Denver'), named('8 U.S.C. 1373')]);
    expect(page.painted()).toMatchObject({ 'lawmark-jurisdiction': ['Chicago', 'Boston'] });
    expect(Object.keys(page.painted())).not.toContain('lawmark-active');
    expect(Object.keys(page.painted())).not.toContain('lawmark-law');
  });

  test('takes nothing off where nothing was painted', () => {
    const painter = createHighlightPainter();
    painter.remove(mentions);
    expect(page.highlights.size).toBe(0);
  });

  test('takes off all that it has registered, and nothing of the page’s own', () => {
    page.highlights.set('search-hit', new Highlight() as never);
    const painter = createHighlightPainter();
    painter.paint(mentions);
    painter.setActive(named('Denver'));
    const before = page.highlights.get('lawmark-case');
    painter.clear();
    expect([...page.highlights.keys()]).toEqual(['search-hit']);
    expect(before?.size).toBe(0);
    painter.paint([named('City of Boston v. Sessions')]);
    expect(page.highlights.get('lawmark-case')).not.toBe(before);
    expect(page.painted()).toEqual({ 'lawmark-case': ['City of Boston v. Sessions'] });
  });

  test('registers anew where the page has cleared the registry, and once only', () => {
    const painter = createHighlightPainter();
    painter.paint(mentions);
    const before = page.highlights.get('lawmark-law');
    page.highlights.clear();
    const set = vi.spyOn(page.highlights, 'set');
    painter.paint([named('8 U.S.C. 1373'), named('Denver'), named('Chicago')]);
    expect(page.painted()).toEqual({
      'lawmark-law': ['8 U.S.C. 1373'],
      'lawmark-jurisdiction': ['Denver', 'Chicago'],
    });
    expect(page.highlights.get('lawmark-law')).toBe(before);
    expect(set).toHaveBeenCalledTimes(2);
  });

  test('can tell whether a browser has highlights', () => {
    expect(canHighlight()).toBe(true);
    vi.stubGlobal('CSS', { supports: () => false });
    expect(canHighlight()).toBe(false);
    vi.stubGlobal('CSS', undefined);
    expect(canHighlight()).toBe(false);
  });
});

describe('the painter of claims', () => {
  const claims = (): readonly PlacedClaim[] =>
    (['exact', 'moved', 'approximate'] as const).map((state, index) => {
      const { start, end, range } = mentions[index] as PlacedMention;
      return { id: `c${index}`, state, start, end, range };
    });

  test('paints each state under its own name, below the marks of mentions', () => {
    createClaimPainter().paint(claims());
    expect(page.painted()).toEqual({
      'lawmark-claim': ['Denver'],
      'lawmark-claim-moved': ['Chicago'],
      'lawmark-claim-approximate': ['8 U.S.C. 1373'],
    });
    expect([...page.highlights.values()].map(({ priority }) => priority)).toEqual([-4, -4, -4]);
  });

  test('paints these and nothing else the next time, but leaves the active one', () => {
    const painter = createClaimPainter();
    const [exact, moved] = claims();
    painter.paint(claims());
    painter.setActive(exact ?? null);
    painter.paint(moved ? [moved] : []);
    expect(page.painted()).toEqual({
      'lawmark-claim-moved': ['Chicago'],
      'lawmark-claim-active': ['Denver'],
    });
    expect(page.highlights.get('lawmark-claim-active')?.priority).toBe(-3);
    painter.setActive(moved ?? null);
    expect(page.painted()['lawmark-claim-active']).toEqual(['Chicago']);
    painter.setActive(null);
    expect(page.painted()['lawmark-claim-active']).toBeUndefined();
  });

  test('registers nothing for an active one that never was', () => {
    createClaimPainter().setActive(null);
    expect(page.highlights.size).toBe(0);
  });

  test('registers anew where the page has cleared the registry, and once only', () => {
    const painter = createClaimPainter();
    painter.paint(claims());
    const before = page.highlights.get('lawmark-claim');
    page.highlights.clear();
    const set = vi.spyOn(page.highlights, 'set');
    painter.paint(claims().flatMap((claim) => [claim, claim]));
    expect(page.highlights.get('lawmark-claim')).toBe(before);
    expect(set).toHaveBeenCalledTimes(3);
  });

  test('takes off all that it has registered', () => {
    const painter = createClaimPainter();
    page.highlights.set('search-hit', new Highlight() as never);
    painter.paint(claims());
    const before = page.highlights.get('lawmark-claim');
    painter.clear();
    expect([...page.highlights.keys()]).toEqual(['search-hit']);
    expect(before?.size).toBe(0);
    painter.paint(claims());
    expect(page.highlights.get('lawmark-claim')).not.toBe(before);
  });
});
