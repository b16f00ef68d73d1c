import { mulberry32, type Random } from './random.ts';

/** Files as an attacker, a bad disk or a careless program would leave them. */

export interface Mutation {
  /** How it was made, to be found again when a test fails. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Values that fit nowhere, or only seem to. */
const STRANGE: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => -0,
  () => 1e308,
  () => 2 ** 53,
  () => '',
  () => ' ',
  () => '\0\u0001\u001b[31m',
  () => '\ud800',
  () => '\u202e\u2066',
  () => 'a'.repeat(1_000_000),
  () => 'é'.repeat(70_000),
  () => '<img src=x onerror=alert(1)>',
  () => 'javascript:alert(1)',
  () => 'data:text/html,<script>alert(1)</script>',
  () => '=HYPERLINK("http://evil.example")',
  () => '2024-02-30',
  () => '9999-12-31T23:59:59.999Z',
  () => [],
  () => ({}),
  () => [[[[]]]],
  () => Array.from({ length: 5_000 }, () => 0),
  () => ({ length: 1e9, toString: 'x', valueOf: {} }),
  () => deep(40),
  (random) => Math.floor(random() * 1e6) - 5e5,
];

const INJECTED = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '"prototype":{"polluted":true},',
  '"toString":null,',
  '"then":{},',
  '"id":"x","id":"y",',
];

/** What can happen to a JSON text; each takes the text and what is in it. */
const KINDS: Readonly<Record<string, (text: string, random: Random) => Uint8Array>> = {
  cut: (text, random) => encode(text).subarray(0, Math.floor(random() * text.length)),
  flip: (text, random) => {
    const bytes = encode(text);
    for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
    return bytes;
  },
  remove: (text, random) => {
    const [from, to] = span(text, random);
    return encode(text.slice(0, from) + text.slice(to));
  },
  repeat: (text, random) => {
    const [from, to] = span(text, random);
    return encode(text.slice(0, to) + text.slice(from));
  },
  replace: (text, random) => {
    const value = JSON.parse(text);
    const holes = holesOf(value);
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
      const { holder, key } = pick(holes, random);
      holder[key] = pick(STRANGE, random)(random);
    }
    return encode(JSON.stringify(value));
  },
  drop: (text, random) => {
    const value = JSON.parse(text);
    const { holder, key } = pick(holesOf(value), random);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return encode(JSON.stringify(value));
  },
  swap: (text, random) => {
    const value = JSON.parse(text);
    const holes = holesOf(value);
    const [one, other] = [pick(holes, random), pick(holes, random)];
    // A copy, as a holder may lie within the other.
    const kept = structuredClone(one.holder[one.key]);
    one.holder[one.key] = structuredClone(other.holder[other.key]);
    other.holder[other.key] = kept;
    return encode(JSON.stringify(value));
  },
  inject: (text, random) => {
    const places = [...text.matchAll(/\{(?=\s*")/g)].map(({ index }) => index + 1);
    const at = pick(places, random);
    return encode(text.slice(0, at) + pick(INJECTED, random) + text.slice(at));
  },
  nest: (text, random) => {
    const levels = pick([30, 33, 1_000, 100_000], random);
    const [open, close] = pick(
      [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const,
      random,
    );
    return encode(open.repeat(levels) + (random() < 0.5 ? text : '0') + close.repeat(levels));
  },
  encoding: (text, random) =>
    pick(
      [
        () => Buffer.from(`\ufeff${text}`, 'utf16le'),
        () => Buffer.from(text, 'utf16le'),
        () => Buffer.from(`${text.slice(0, 9)}é${text.slice(9)}`, 'latin1'),
        () => Buffer.from(`\ufeff${text}`, 'utf8'),
        () => Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0xaf])]),
        () => Buffer.concat([Buffer.from(text), Buffer.alloc(100)]),
      ],
      random,
    )(),
  other: (text, random) =>
    encode(
      pick(
        [
          '',
          '   ',
          'null',
          '[]',
          '{}',
          '0',
          '"text"',
          '{"a":1}}',
          `[${text},${text}]`,
          `[${'0,'.repeat(200_000)}0]`,
          '<!doctype html><p>Not found',
          `${text}\n${text}`,
          '{"annotations":[null,1,{}],"rows":{}}',
          `{"kind":${JSON.stringify(text.slice(0, 500))}}`,
        ],
        random,
      ),
    ),
};

/** `count` mutations of a JSON text, in turns of each kind; the same for the same seed. */
export function* mutationsOf(text: string, count: number, seed: number): Generator<Mutation> {
  const random = mulberry32(seed);
  const kinds = Object.entries(KINDS);
  for (let index = 0; index < count; index++) {
    const [name, mutate] = kinds[index % kinds.length] ?? pick(kinds, random);
    yield { name: `${name} ${index} of seed ${seed}`, bytes: mutate(text, random) };
  }
}

interface Hole {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of a value within the arrays and objects of `root`. */
function holesOf(root: object): Hole[] {
  const holes: Hole[] = [];
  const left: object[] = [root];
  for (let holder = left.pop(); holder; holder = left.pop()) {
    for (const [key, child] of Object.entries(holder)) {
      holes.push({ holder: holder as Record<string, unknown>, key });
      if (typeof child === 'object' && child !== null) left.push(child);
    }
  }
  return holes;
}

function span(text: string, random: Random): [number, number] {
  const from = Math.floor(random() * text.length);
  return [from, from + 1 + Math.floor(random() * 50)];
}

function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
