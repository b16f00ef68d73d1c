/**
 * Pages that no editor makes but some site will: built inside the page, where markup alone could not
 * (HTML parsers stop nesting at some hundreds of levels).
 */

export type ExtremePage = 'deep' | 'many nodes' | 'one node';

const PROSE = 'The board of Cook County met again and put off its vote on Section 1373. ';

/** Puts such an article into an empty `main`; `size` is levels, text nodes or UTF-16 units. */
export function buildExtremePage(kind: ExtremePage, size: number): void {
  const main = document.querySelector('main');
  if (!main) throw new Error('the page has no main part');
  const article = document.createElement('article');
  const headline = document.createElement('h1');
  headline.append('The board met again and put off its vote');
  article.append(headline, paragraph(PROSE.repeat(20)));
  if (kind === 'deep') article.append(nested(size));
  else if (kind === 'many nodes') article.append(...paragraphsOf(size));
  else article.append(paragraph(PROSE.repeat(Math.ceil(size / PROSE.length))));
  main.append(article);
}

/** Without boxes of their own: Chromium's own layout fails somewhere between 2,000 and 5,000. */
function nested(levels: number): Element {
  let element: Element = paragraph(PROSE);
  for (let level = 0; level < levels; level += 1) {
    const outer = document.createElement('div');
    outer.style.display = 'contents';
    outer.append(element);
    element = outer;
  }
  return element;
}

/** Paragraphs of ten text nodes each. */
function paragraphsOf(nodes: number): DocumentFragment[] {
  const fragment = document.createDocumentFragment();
  for (let count = 0; count < nodes; count += 10) {
    const element = paragraph('The board met. ');
    for (let i = 1; i < 10; i += 1) element.append(document.createTextNode(`Item ${i}, `));
    fragment.append(element);
  }
  return [fragment];
}

function paragraph(text: string): Element {
  const element = document.createElement('p');
  element.append(text);
  return element;
}
