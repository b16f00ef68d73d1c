import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mention } from '../../core/find/mention.ts';

interface Line {
  readonly file: string;
  readonly published: string | null;
  readonly textLength: number;
  readonly text?: string;
  readonly mentions: readonly Mention[];
}

const TEXT =
  'Philadelphia says it follows Section 1373, that is 8\u00a0U.S.C. 1373. 🗽 Chicago too.';

function annotate(args: readonly string[], input?: string | Buffer) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/annotate.ts', ...args], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  const lines: Line[] = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { lines, stderr, status };
}

describe('npm run annotate', () => {
  let folder: string;
  const write = (name: string, content: string | Buffer) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lawmark-annotate-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints one line for a text, with UTF-16 offsets into it', () => {
    const file = write('a.txt', TEXT);
    const { lines, status, stderr } = annotate(['--published', '2017-07-07', file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line).toMatchObject({ file, published: '2017-07-07', textLength: TEXT.length });
    expect(line).not.toHaveProperty('text');
    expect(line?.mentions.map(({ text, id, form }) => [text, id, form])).toEqual([
      ['Philadelphia', 'philadelphia-pa', 'name'],
      ['Section 1373', '8-usc-1373', 'short'],
      ['8\u00a0U.S.C. 1373', '8-usc-1373', 'full'],
      ['Chicago', 'chicago-il', 'name'],
    ]);
    for (const { start, end, text } of line?.mentions ?? []) {
      expect(TEXT.slice(start, end)).toBe(text);
    }
    expect(line?.mentions[2]).toMatchObject({ kind: 'instrument', ref: '/us/usc/t8/s1373' });
  });

  it('reads a page as its article, with the text that the offsets count in and its own date', () => {
    const { lines, status } = annotate(['tests/fixtures/pages/philadelphia-2017.html']);
    expect(status).toBe(0);
    const [line] = lines;
    expect(line?.published).toBe('2017-07-07');
    expect(line?.textLength).toBe(line?.text?.length);
    expect(line?.mentions.length).toBeGreaterThan(20);
    for (const { start, end, text } of line?.mentions ?? []) {
      expect(line?.text?.slice(start, end)).toBe(text);
    }
    // Navigation and links to other stories are not part of the article.
    expect(line?.text).not.toContain('More from the Ledger');
  });

  it('reads standard input as text', () => {
    const { lines, status } = annotate(['-'], TEXT);
    expect(status).toBe(0);
    expect(lines[0]).toMatchObject({ file: '-', published: null, textLength: TEXT.length });
  });

  it('names a file it cannot read in one line, does the others, and ends with status 1', () => {
    const good = write('good.txt', 'Chicago');
    const notText = write('bytes.txt', Buffer.from([0x43, 0xff, 0xfe, 0x00]));
    const { lines, stderr, status } = annotate([join(folder, 'none.txt'), folder, notText, good]);
    expect(status).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual([good]);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `annotate: ${join(folder, 'none.txt')}: no such file`,
      `annotate: ${folder}: is a directory`,
      `annotate: ${notText}: not UTF-8 text`,
    ]);
  });

  it('prints a line without mentions for an empty text and for a page without words', () => {
    const { lines, status } = annotate([
      write('empty.txt', ''),
      write('empty.html', '<!doctype html>'),
    ]);
    expect(status).toBe(0);
    expect(lines.map(({ textLength, mentions }) => [textLength, mentions])).toEqual([
      [0, []],
      [0, []],
    ]);
  });

  it('reads a page that leaves out what HTML lets it leave out', () => {
    const { lines } = annotate([write('short.html', '<p>Chicago<p>Philadelphia, Pa.')]);
    expect(lines[0]?.mentions.map(({ id }) => id)).toEqual(['chicago-il', 'philadelphia-pa']);
  });

  it.each([
    [['--published', '2017-02-30', 'a.txt'], /not a date: 2017-02-30/],
    [[], /no file given/],
    [['--colour', 'a.txt'], /--colour/],
  ])('refuses wrong arguments %j with how to use it, and status 2', (args, message) => {
    const { lines, stderr, status } = annotate(args);
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/usage: annotate/);
  });
});
