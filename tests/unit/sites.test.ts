import { describe, expect, it, vi } from 'vitest';
import {
  choose,
  modeOf,
  SITE_CHOICES,
  type SiteChoices,
  SNOOZE_MS,
  siteNamed,
  siteOf,
} from '../../entrypoints/shared/sites.ts';

// The browser's storage is not there in Node; these functions do not touch it.
vi.mock('wxt/browser', () => ({ browser: {} }));

const NOW = Date.UTC(2026, 5, 24);
const untouched = SITE_CHOICES.untouched;

describe('the site of an address', () => {
  it('is the host without www', () => {
    expect(siteOf('https://www.inquirer.com/news/a.html?b#c')).toBe('inquirer.com');
    expect(siteOf('http://billypenn.com:8080/')).toBe('billypenn.com');
  });

  it('is null where there is none', () => {
    expect(siteOf('about:blank')).toBeNull();
    expect(siteOf('not an address')).toBeNull();
  });
});

describe('a choice for a site', () => {
  it('switches one site off and leaves the others alone', () => {
    const choices = choose(untouched, 'inquirer.com', 'off', NOW);
    expect(modeOf(choices, 'inquirer.com', NOW)).toEqual({ at: 'off' });
    expect(modeOf(choices, 'whyy.org', NOW)).toEqual({ at: 'on' });
  });

  it('is silent for a day when snoozed, and no longer', () => {
    const choices = choose(untouched, 'inquirer.com', 'snooze', NOW);
    expect(modeOf(choices, 'inquirer.com', NOW + SNOOZE_MS - 1)).toEqual({
      at: 'snoozed',
      until: NOW + SNOOZE_MS,
    });
    expect(modeOf(choices, 'inquirer.com', NOW + SNOOZE_MS)).toEqual({ at: 'on' });
  });

  it('is replaced by a later one', () => {
    const off = choose(untouched, 'inquirer.com', 'off', NOW);
    const snoozed = choose(off, 'inquirer.com', 'snooze', NOW);
    expect(snoozed.off).toEqual([]);
    expect(modeOf(choose(snoozed, 'inquirer.com', 'on', NOW), 'inquirer.com', NOW)).toEqual({
      at: 'on',
    });
    expect(choose(off, 'inquirer.com', 'off', NOW).off).toEqual(['inquirer.com']);
  });

  it('forgets snoozes that are over', () => {
    const old = choose(untouched, 'whyy.org', 'snooze', NOW - 2 * SNOOZE_MS);
    expect(choose(old, 'inquirer.com', 'off', NOW).snoozed).toEqual({});
  });

  it('does nothing while everything is off, and switching a site on switches all on', () => {
    const off: SiteChoices = { ...untouched, everywhere: 'off' };
    expect(modeOf(off, 'inquirer.com', NOW)).toEqual({ at: 'off-everywhere' });
    expect(modeOf(choose(off, 'inquirer.com', 'on', NOW), 'whyy.org', NOW)).toEqual({ at: 'on' });
  });
});

describe('a site that somebody names', () => {
  it.each([
    ['whyy.org', 'whyy.org'],
    [' www.WHYY.org ', 'whyy.org'],
    ['https://www.whyy.org/articles/a?b', 'whyy.org'],
    ['whyy.org/articles', 'whyy.org'],
    ['news.example.co.uk', 'news.example.co.uk'],
    ['whyy', null],
    ['the inquirer', null],
    ['https://', null],
    ['.org', null],
    ['', null],
  ])('as “%s” is %s', (words, site) => {
    expect(siteNamed(words)).toBe(site);
  });
});
