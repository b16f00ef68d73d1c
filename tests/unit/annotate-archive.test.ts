import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DOCUMENTS = Array.from({ length: 100 }, (_, index) => ({
  key: index,
  ...(index % 3 === 0
    ? { html: `<p>${index} letters reached Chicago.</p>` }
    : { text: `Letter ${index} asked Philadelphia about 8 U.S.C. 1373.` }),
  ...(index % 2 === 0 ? { published: '2017-11-15' } : {}),
}));
const STREAM = DOCUMENTS.map((document) => `${JSON.stringify(document)}\n`);

describe('npm run annotate, for archives', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lawmark-archive-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints a line for each line of a stream, whatever the number of threads', () => {
    const one = annotate(['--stream', '--jobs', '1'], STREAM.join(''));
    const three = annotate(['--stream', '--jobs', '3'], STREAM.join(''));
    expect(one).toMatchObject({ status: 0, stderr: '' });
    expect(three.stdout).toBe(one.stdout);
    const lines = parse(one.stdout);
    expect(lines.map(({ key }) => key)).toEqual(DOCUMENTS.map(({ key }) => key));
    expect(lines[0]).toMatchObject({
      published: '2017-11-15',
      text: '0 letters reached Chicago.',
      mentions: [{ id: 'chicago-il', start: 18, end: 25 }],
    });
    expect(lines[1]).toMatchObject({
      published: null,
      textLength: 'Letter 1 asked Philadelphia about 8 U.S.C. 1373.'.length,
      mentions: [{ id: 'philadelphia-pa' }, { ref: '/us/usc/t8/s1373' }],
    });
  });

  it('prints the same lines however the stream is split', () => {
    const whole = annotate(['--stream', '--jobs', '1'], STREAM.join('')).stdout;
    const parts = [STREAM.slice(0, 37), STREAM.slice(37, 38), STREAM.slice(38)].map(
      (part) => annotate(['--stream', '--jobs', '1'], part.join('')).stdout,
    );
    expect(parts.join('')).toBe(whole);
  });

  it('keeps lines in step where one cannot be read, and says which', () => {
    const { stdout, stderr, status } = annotate(
      ['--stream', '--published', '2018-01-25'],
      Buffer.concat([
        Buffer.from('{"key":1,"text":"Chicago"}\r\nnot json\n[1]\n\n'),
        Buffer.from('{"key":2,"text":7}\n{"key":3,"text":"x","published":"2018-02-30"}\n"'),
        Buffer.from([0xff, 0xfe, 0x0a]),
        Buffer.from('{"key":4,"text":"Chicago","published":"2017-01-02","__proto__":{"a":1}}'),
      ]),
    );
    expect(status).toBe(1);
    const lines = parse(stdout);
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatchObject({ key: 1, published: '2018-01-25' });
    expect(lines.slice(1, 7)).toEqual([
      { error: 'not JSON' },
      { error: 'not a JSON object' },
      { error: 'not JSON' },
      { key: 2, error: 'neither "text" nor "html" is a string' },
      { key: 3, error: '"published" is not a date: "2018-02-30"' },
      { error: 'not UTF-8 text' },
    ]);
    expect(lines[7]).toMatchObject({ key: 4, published: '2017-01-02' });
    expect(stderr.trimEnd().split('\n')[0]).toBe('annotate: line 2: not JSON');
    expect(stderr.trimEnd().split('\n')).toHaveLength(6);
  });

  it('goes on with a stream where an earlier run was cut off in the middle of a line', () => {
    const file = join(folder, 'stream.jsonl');
    const options = ['--stream', '--jobs', '1', '--output', file];
    expect(annotate(options, STREAM.join(''))).toMatchObject({ status: 0, stdout: '' });
    const whole = readFileSync(file, 'utf8');
    const cut = whole.split('\n').slice(0, 41).join('\n').length + 20;
    truncateSync(file, cut);
    expect(annotate([...options, '--resume'], STREAM.join(''))).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  it('takes names of files from a list, and goes on behind the last one done', () => {
    const names = Array.from({ length: 30 }, (_, index) => {
      const name = join(folder, `${index}.txt`);
      if (index !== 3) writeFileSync(name, `Chicago, letter ${index}`);
      return name;
    });
    const output = join(folder, 'files.jsonl');
    const options = ['--files-from', '-', '--output', output];
    const list = `${names.join('\n')}\n`;
    const first = annotate(options, list);
    expect(first.status).toBe(1);
    expect(first.stderr).toBe(`annotate: ${names[3]}: no such file\n`);
    const whole = readFileSync(output, 'utf8');
    expect(parse(whole).map(({ file }) => file)).toEqual(names.filter((_, index) => index !== 3));
    const lines = whole.split('\n');
    writeFileSync(output, `${lines.slice(0, 12).join('\n')}\n${lines[12]?.slice(0, 9)}`);
    const second = annotate([...options, '--resume'], list);
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(output, 'utf8')).toBe(whole);
  });

  it.each([
    [['--stream', 'a.txt'], /not several/],
    [['--resume', '--stream'], /--resume needs --output/],
    [['--jobs', '0', '--stream'], /not a number of threads: 0/],
  ])('refuses %j', (options, message) => {
    const { status, stderr, stdout } = annotate(options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('says that a list or a folder for the output is not there', () => {
    const none = join(folder, 'none');
    expect(annotate(['--files-from', none])).toMatchObject({
      status: 1,
      stderr: `annotate: ${none}: no such file\n`,
    });
    expect(annotate(['--stream', '--output', join(folder, 'none', 'a')], STREAM[0])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no such file'),
    });
  });
});

function annotate(options: readonly string[], input: string | Buffer = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/annotate.ts', ...options], {
    encoding: 'utf8',
    input,
  });
  return { stdout, stderr, status };
}

function parse(output: string): Record<string, unknown>[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
