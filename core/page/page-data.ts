/** What a page says in attributes, each gathered in one go: on a large page every search counts. */

/** Meta elements by lower-case name or property; the first of a name counts. */
export function readMeta(document: Document): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name');
    const content = element.getAttribute('content')?.trim();
    const key = name?.trim().toLowerCase();
    if (key && content && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

/** The first element of each property of microdata. */
export function readItems(document: Document): ReadonlyMap<string, Element> {
  const items = new Map<string, Element>();
  for (const element of document.querySelectorAll('[itemprop]')) {
    for (const property of element.getAttribute('itemprop')?.split(/\s+/) ?? []) {
      if (!items.has(property)) items.set(property, element);
    }
  }
  return items;
}
