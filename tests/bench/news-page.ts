import { readFileSync } from 'node:fs';
import { seededRandom } from '../fixtures/apps/story.ts';

/** Pages to measure on, the same on every run. */

const FIXTURES = ['philadelphia-2017', 'microdata-2018', 'doj-list-2025', 'cluttered', 'no-date'];

/** The articles of the tests, by name. */
export function fixturePages(): readonly (readonly [name: string, html: string])[] {
  return FIXTURES.map((name) => [
    name,
    readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8'),
  ]);
}

/** Everyday sentences with capitals, numbers and quotes in them, and nothing the record knows. */
const SENTENCES = [
  'The board met on Tuesday evening and heard from nineteen people before it put off the vote.',
  'Ms. Okafor, who has lived on the street since 1994, said that nobody had asked her.',
  'A spokesman for the school said: “We learned of it from the newspaper, like everybody else.”',
  'The budget of $4.2 million pays for the road, the bridge and a part of the new library.',
  'Rain is expected on Friday, with wind from the west and a high of 61 degrees.',
  'In the third quarter the Tigers led by nine; by the end they had lost 88 to 85.',
  'Prices rose 0.4 percent in March, the Labor Department said, less than economists expected.',
  'He was treated at Mercy Hospital and released the same day, according to his sister.',
  'The orchestra will play Brahms and Dvorak on Sunday at 3 p.m. in the old station.',
  'Investigators have not said what they found in the van, or whether they found anything.',
];

/** On the subject of the record; one of them among so many others. */
const ON_SUBJECT = [
  'Officials in <a href="#">Philadelphia</a> said that the rules agree with Section&nbsp;1373.',
  'A judge in <em>Chicago</em> had said the same of 8 U.S.C. <b>1373</b> in the fall.',
  'New Orleans and Clark County, Nev., wrote to the Justice Department in June.',
  'The executive order, No. 13768, spoke of “sanctuary jurisdictions” without naming any.',
];
const SPARSENESS = 5;

export interface NewsPageOptions {
  /** About so many bytes of markup. */
  readonly size: number;
  /** Leaves out the sentences on the subject. */
  readonly offSubject?: boolean;
}

/** One long article, with links and emphasis, pictures, boxes and an advertisement here and there. */
export function newsPage({ size, offSubject = false }: NewsPageOptions): string {
  const random = seededRandom(size);
  const parts: string[] = [];
  let length = 0;
  while (length < size) {
    const sentences = Array.from({ length: 2 + random(3) }, () => {
      const pool = !offSubject && random(SPARSENESS) === 0 ? ON_SUBJECT : SENTENCES;
      return pool[random(pool.length)];
    });
    const kind = random(20);
    const text = sentences.join(' ');
    const part =
      kind === 0
        ? `<div class="ad-slot"><span>Advertisement</span></div><p class="text">${text}</p>`
        : kind === 1
          ? `<figure><img alt="" width="1" height="1"><figcaption>${text}</figcaption></figure>`
          : kind === 2
            ? `<h2>What the board said</h2><div class="wrap"><p class="text">${text}</p></div>`
            : `<p class="text" data-id="${parts.length}">${text}</p>`;
    parts.push(part);
    length += part.length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>The board put off its vote on the rules of the county</title>
    <meta property="og:type" content="article">
    <meta property="article:published_time" content="2017-07-07T10:00:00-04:00">
    <style>body { font: 18px/1.5 serif; margin: 0 auto; max-width: 680px }</style></head>
    <body><nav>News Sports Weather</nav><main><article>
    <h1>The board put off its vote on the rules of the county</h1>
    ${parts.join('\n')}</article></main></body></html>`;
}
