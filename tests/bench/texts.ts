import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mulberry32 } from '../support/random.ts';

/**
 * Texts to measure speed on, the same on every run: news about nothing, sparse news, in which a place
 * or a law turns up now and then, and dense text, which is nothing but the labelled sentences.
 */

const EVAL = fileURLToPath(new URL('../eval', import.meta.url));

const FILLER = `
The committee met for two hours and then put off the vote until after the holiday.
“We have seen worse winters,” said the owner of a hardware store near the old station.
Shares of the company fell 3 percent after it cut its forecast for the third quarter.
The road will be closed on weekends until the bridge is painted, the engineers said.
She had been a nurse for twenty years before she wrote her first novel.
Rain is likely in the evening, with a high of 54 degrees and light winds from the west.
Prosecutors said the man had borrowed the van from a cousin and never brought it back.
The team plays at home on Saturday, and its coach expects a full stadium.
A spokeswoman for the airline said that most passengers were on their way by noon.
Mr. Alvarez, who is 61, plans to spend more time with his grandchildren now.
The museum will show forty of the paintings, several of them for the first time.
Doctors warn that the virus spreads fastest in schools and in nursing homes.
The price of eggs rose again in April, though not as much as in March.
Investigators found no sign that the fire had been set on purpose.
In a survey of 1,204 adults, about half said they had never heard of the plan.
The senator’s office did not answer questions about the trip to Geneva.
Farmers in the valley planted less corn this year and more soybeans.
At the end of the hearing the judge thanked both sides for their patience.
The orchestra opened with Brahms and closed, to great applause, with Gershwin.
Police asked anyone who saw a blue pickup truck on Friday night to call.
The Maple Ridge Township Board of Trustees met Tuesday at the fire station on Elm Street.
Sgt. Dale Whitcomb of the Harlan County Sheriff’s Office said the driver, 34, was flown to Mercy Hospital.
A Grand Rapids company, Lakeshore Tool and Die, will hire 120 people at its plant on Route 9.
The House Committee on Agriculture heard from farmers from Iowa, Kansas and Nebraska.
`
  .trim()
  .split('\n');

/** One evaluated sentence among this many neutral ones, about one labelled name in 4,000 characters. */
const SPARSENESS = 36;

/**
 * At least `length` characters of news in paragraphs, nearly all of them about something else: one
 * evaluated sentence in `sparseness`. Of 1,000 characters 31 are capitals that begin a word and 5 begin a
 * number; in 2.2 million characters of general news (LGL, GeoWebNews, TR-News, GeoVirus) it is 29 and 4.
 */
export function sparseNews(length: number, sparseness = SPARSENESS): string {
  const sentences = evaluated();
  return compose(length, (index, random) =>
    index % sparseness === 0 ? pick(sentences, random()) : pick(FILLER, random()),
  );
}

/** At least `length` characters of news in which nothing is named. */
export function plainNews(length: number): string {
  return compose(length, (_, random) => pick(FILLER, random()));
}

/** At least `length` characters of sentences about places, laws and cases. */
export function denseNews(length: number): string {
  const sentences = evaluated();
  return compose(length, (_, random) => pick(sentences, random()));
}

/** At least `length` characters of sentences of which each cites law. */
export function lawNews(length: number): string {
  const sentences = evaluated(/\|~?\/us[/-]|-usc-|\|eo-\d/);
  return compose(length, (_, random) => pick(sentences, random()));
}

function compose(length: number, next: (index: number, random: () => number) => string): string {
  const random = mulberry32(1373);
  const parts: string[] = [];
  for (let index = 0, size = 0; size < length; index += 1) {
    const sentence = next(index, random) + (index % 4 === 3 ? '\n\n' : ' ');
    parts.push(sentence);
    size += sentence.length;
  }
  return parts.join('');
}

function evaluated(about = /./): string[] {
  return ['tuned', 'held-out'].flatMap((part) =>
    readdirSync(join(EVAL, part))
      .sort()
      .flatMap((file) => readFileSync(join(EVAL, part, file), 'utf8').split('\n'))
      .filter((line) => line.trim() !== '' && !line.startsWith('#') && about.test(line))
      // Invisible characters, of which a few sentences are full, are rare on pages.
      .map((line) => line.replace(/[\u00AD\u200B\u2060]/g, ''))
      .map((line) =>
        line.replace(/^@\S+ /, '').replace(/\{([^{}|]+)\|[^{}|]+\}/g, (_, span: string) => span),
      ),
  );
}

function pick<T>(list: readonly T[], share: number): T {
  const one = list[Math.floor(share * list.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
}
