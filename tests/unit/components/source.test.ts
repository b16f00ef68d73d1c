import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const files = ['components', 'entrypoints/popup'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

test('there are components to look at', () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)('%s puts text into the page as text only', (file) => {
  const source = readFileSync(new URL(file, root), 'utf8');
  expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/i);
});

test.each(files.filter((file) => !file.startsWith('components/messages')))(
  '%s takes its texts from the catalogue',
  (file) => {
    // Words between tags, or in an attribute that is read out.
    const source = readFileSync(new URL(file, root), 'utf8');
    expect(source).not.toMatch(/>\s*[A-Za-z]{3,}[^<>{}=;()]*<\//);
    expect(source).not.toMatch(/(aria-label|title|placeholder)="[^"]/);
  },
);
