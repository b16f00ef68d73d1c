import { pointsOf } from '../../../core/page/blocks.ts';
import { type SampleClaim, textOf } from './claims.ts';
import { parsePage } from './pages.ts';

/** Stand around the words of the claim while the page is changed, so that they are known afterwards. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** A page after a change. */
export interface ChangedPage {
  readonly document: Document;
  /** Where the claim's own words stand now: the first text node and offset, and the last. */
  readonly truth: {
    readonly start: { readonly node: Text; readonly offset: number };
    readonly end: { readonly node: Text; readonly offset: number };
  } | null;
  /** Whether the claim's very words still stand there. */
  readonly hasWords: boolean;
}

interface Change {
  readonly name: string;
  /** What is left of the words where they stood. */
  readonly leaves: 'words' | 'some' | 'nothing';
  readonly apply: (page: MarkedPage) => void;
}

/** A page with the claim's words between two marks. */
interface MarkedPage {
  readonly document: Document;
  /** The nearest block around the start and around the end of the words. */
  readonly first: Element;
  readonly last: Element;
}

export const CHANGES: readonly Change[] = [
  {
    name: 'words edited inside the claim',
    leaves: 'some',
    apply: (page) => editInside(page),
  },
  {
    name: 'words edited before and after it',
    leaves: 'words',
    apply: (page) => editOutside(page),
  },
  {
    name: 'words edited inside and outside',
    leaves: 'some',
    apply(page) {
      editInside(page);
      editOutside(page);
    },
  },
  { name: 'its paragraph moved', leaves: 'words', apply: moveParagraph },
  { name: 'advertisements added', leaves: 'words', apply: addAdvertisements },
  { name: 'quotation marks, dashes and blanks changed', leaves: 'words', apply: changeSigns },
  { name: 'links put in', leaves: 'words', apply: putInLinks },
  { name: 'other markup', leaves: 'words', apply: changeMarkup },
  { name: 'its words a second time in the page', leaves: 'words', apply: duplicate },
  { name: 'the rest of the page cut off', leaves: 'words', apply: cutAfter },
  { name: 'the page cut off before it', leaves: 'nothing', apply: cutBefore },
  { name: 'translated', leaves: 'nothing', apply: translate },
  { name: 'removed', leaves: 'nothing', apply: remove },
  { name: 'removed, words like it elsewhere', leaves: 'nothing', apply: removeLeavingNearCopy },
];

/** Makes the page anew, changes it, and finds where the claim's words stand now. */
export function changed(claim: SampleClaim, { apply, leaves }: Change): ChangedPage {
  const document = parsePage(claim.page);
  const text = textOf(document);
  const { startContainer, startOffset, endContainer, endOffset } = pointsOf(
    text,
    claim.start,
    claim.end,
  );
  // The end first: both may stand in one node.
  insert(endContainer as Text, endOffset, CLOSE);
  insert(startContainer as Text, startOffset, OPEN);
  const first = blockOf(startContainer);
  const last = blockOf(endContainer);
  apply({ document, first, last });
  const start = takeMark(document, OPEN);
  const end = takeMark(document, CLOSE);
  const truth = start && end && leaves !== 'nothing' ? { start, end } : null;
  return { document, truth, hasWords: truth !== null && leaves === 'words' };
}

function insert(node: Text, offset: number, mark: string): void {
  node.data = node.data.slice(0, offset) + mark + node.data.slice(offset);
}

function takeMark(document: Document, mark: string): { node: Text; offset: number } | null {
  for (const node of textNodes(document.body)) {
    const offset = node.data.indexOf(mark);
    if (offset < 0) continue;
    node.data = node.data.replace(mark, '');
    return { node, offset };
  }
  return null;
}

function textNodes(root: Node): Text[] {
  const nodes: Text[] = [];
  const visit = (node: Node) => {
    if (node.nodeType === 3) nodes.push(node as Text);
    else if (!/^(?:SCRIPT|STYLE|SVG)$/i.test(node.nodeName))
      for (const child of [...node.childNodes]) visit(child);
  };
  visit(root);
  return nodes;
}

function blockOf(node: Node): Element {
  const element = node.parentElement as Element;
  return (
    element.closest(
      'p, li, td, th, h1, h2, h3, figcaption, blockquote, footer, header, div, caption',
    ) ?? element
  );
}

/** Rewrites text node by node, telling whether a piece lies inside the claim's words. */
function rewrite(root: Node, change: (piece: string, isInside: boolean) => string): void {
  let isInside = false;
  for (const node of textNodes(root)) {
    const pieces = node.data.split(new RegExp(`([${OPEN}${CLOSE}])`));
    node.data = pieces
      .map((piece) => {
        if (piece === OPEN) isInside = true;
        else if (piece === CLOSE) isInside = false;
        else return change(piece, isInside);
        return piece;
      })
      .join('');
  }
}

/** Of every ten words of the claim one becomes another; of fewer the longest. */
function editInside(page: MarkedPage): void {
  const words = wordsOf(page).match(/[\p{L}\p{N}]+/gu) ?? [];
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  let word = 0;
  let isEdited = false;
  rewrite(page.document.body, (piece, isInside) =>
    isInside
      ? piece.replace(/[\p{L}\p{N}]+/gu, (found) => {
          word += 1;
          const isNext = words.length < 10 ? found === longest && !isEdited : word % 10 === 2;
          if (isNext) isEdited = true;
          return isNext ? 'otherwise' : found;
        })
      : piece,
  );
}

/** The second word before and the second word after become others. */
function editOutside({ document }: MarkedPage): void {
  for (const node of textNodes(document.body)) {
    node.data = node.data
      .replace(
        new RegExp(`([\\p{L}\\p{N}]{2,})(\\P{L}+[\\p{L}\\p{N}]+\\P{L}*${OPEN})`, 'u'),
        (_, _word, rest) => `meanwhile${rest}`,
      )
      .replace(
        new RegExp(`(${CLOSE}\\P{L}*[\\p{L}\\p{N}]+\\P{L}+)([\\p{L}\\p{N}]{2,})`, 'u'),
        (_, rest) => `${rest}reportedly`,
      );
  }
}

function moveParagraph({ document, first, last }: MarkedPage): void {
  if (first !== last) {
    // Words over two blocks move with what holds both.
    let both: Element = first;
    while (!both.contains(last) && both.parentElement) both = both.parentElement;
    if (both !== document.body) document.body.append(both);
    return;
  }
  const holder = first.closest('tr, table, ul, ol, figure') ?? first;
  document.body.append(holder);
}

const ADVERTISEMENT =
  'Advertisement. Subscribe today for 99 cents a week and read the city, the county and the law.';

function addAdvertisements({ document, first }: MarkedPage): void {
  for (const block of document.querySelectorAll('p, h1, h2, li')) {
    const box = document.createElement('div');
    box.textContent = ADVERTISEMENT;
    block.before(box);
  }
  const box = document.createElement('span');
  box.textContent = ` ${ADVERTISEMENT} `;
  first.prepend(box);
}

function changeSigns({ document }: MarkedPage): void {
  rewrite(document.body, (piece) =>
    piece
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/—/g, '–')
      .replace(/\u00a0/g, ' ')
      .replace(/ (?=\p{Lu})/gu, '\u00a0')
      .replace(/ (?=a|t)/g, '\n   ')
      .replace(/([aeiou])(?=[bcdfg])/g, (letter, _, at) =>
        at % 7 === 0 ? `${letter}\u00ad` : letter,
      ),
  );
}

function putInLinks({ document }: MarkedPage): void {
  for (const node of textNodes(document.body)) {
    if (node.data.trim().length < 12 || node.parentElement?.closest('a')) continue;
    const parts = node.data.split(/(?<=\s)/);
    const pieces: Node[] = [];
    for (const [index, part] of parts.entries()) {
      const text = document.createTextNode(part);
      if (index % 4 !== 1) {
        pieces.push(text);
        continue;
      }
      const link = document.createElement('a');
      link.setAttribute('href', '#');
      link.append(text);
      pieces.push(link);
    }
    node.replaceWith(...pieces);
  }
}

function changeMarkup({ document }: MarkedPage): void {
  for (const paragraph of [...document.querySelectorAll('p, blockquote, em, strong, h2, li')]) {
    const other = document.createElement(paragraph.tagName === 'P' ? 'div' : 'span');
    other.className = 'story-body__text';
    other.append(...paragraph.childNodes);
    paragraph.replaceWith(other);
    const wrapper = document.createElement('section');
    if (other.tagName === 'DIV') {
      other.replaceWith(wrapper);
      wrapper.append(document.createElement('hr'), other);
    }
  }
  for (const node of textNodes(document.body)) {
    const at = node.data.indexOf(' ', 40);
    if (at < 0 || node.parentElement?.closest('a')) continue;
    const rest = node.data.slice(at);
    node.data = node.data.slice(0, at);
    const emphasis = document.createElement('em');
    const words = /^\s*\S+/.exec(rest)?.[0] ?? '';
    emphasis.textContent = words;
    node.after(emphasis, document.createElement('br'), rest.slice(words.length));
  }
}

function wordsOf({ document }: MarkedPage): string {
  const inside: string[] = [];
  rewrite(document.body, (piece, isInside) => {
    if (isInside) inside.push(piece);
    return piece;
  });
  return inside.join('');
}

/** As a pull quote above the article, and among other stories below it. */
function duplicate(page: MarkedPage): void {
  const words = wordsOf(page);
  const pull = page.document.createElement('aside');
  pull.textContent = `“${words}”`;
  page.document.body.prepend(pull);
  const other = page.document.createElement('p');
  other.textContent = `Read more of today's news: ${words} The full story is on page two.`;
  page.document.body.append(other);
}

function cutAfter({ last }: MarkedPage): void {
  let at: Element | null = last;
  while (at && at.tagName !== 'BODY') {
    while (at.nextSibling) at.nextSibling.remove();
    at = at.parentElement;
  }
}

function cutBefore({ first }: MarkedPage): void {
  let at: Element | null = first;
  const parents: Element[] = [];
  for (; at && at.tagName !== 'BODY'; at = at.parentElement) parents.push(at);
  for (const element of parents) while (element.nextSibling) element.nextSibling.remove();
  first.remove();
}

const SPANISH: readonly string[] =
  'que de la el en los por las con una para del ciudad condado ley gobierno dijo carta fiscal orden'.split(
    ' ',
  );

/** As a browser's translation leaves it: other words, each text in two elements. */
function translate({ document }: MarkedPage): void {
  let word = 0;
  rewrite(document.body, (piece) =>
    piece.replace(/[\p{L}\p{N}]+/gu, (found) => {
      word += 1;
      // Names mostly stay.
      return /^\p{Lu}/u.test(found) && word % 3 === 0
        ? found
        : (SPANISH[word % SPANISH.length] ?? '');
    }),
  );
  for (const node of textNodes(document.body)) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    node.replaceWith(outer);
    inner.append(node);
    outer.append(inner);
  }
}

function remove({ document }: MarkedPage): void {
  rewrite(document.body, (piece, isInside) => (isInside ? '' : piece));
}

/** The same sentence of another place and number stands at the end of the page. */
function removeLeavingNearCopy(page: MarkedPage): void {
  const words = wordsOf(page);
  remove(page);
  const other = page.document.createElement('p');
  const near = words
    .replace(/\p{N}+/gu, '417')
    .replace(/\p{Lu}[\p{L}’']+/gu, 'Springfield')
    .replace(/\b(?:not|said|is|was|has|will)\b/g, 'never');
  other.textContent = `In another story: ${near === words ? `${words.slice(3)} never` : near} So it goes.`;
  page.document.body.append(other);
}
