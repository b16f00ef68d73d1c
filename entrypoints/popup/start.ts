/** What the popup's page shows at once when it is opened as a page of its own. */
export interface Start {
  /** Words for the search box. */
  readonly query: string;
  /** A record whose card is shown; null for none. */
  readonly id: string | null;
}

/** Reads an address made by `popupAddress`. */
export function startOf(search: string): Start {
  const wanted = new URLSearchParams(search);
  return { query: wanted.get('q') ?? '', id: wanted.get('id') };
}

/** @returns path of the popup's page that looks words up, or shows a record's card. */
export function popupAddress(
  start: { readonly query: string } | { readonly id: string },
): `/popup.html?${string}` {
  const wanted = 'id' in start ? { id: start.id } : { q: start.query };
  return `/popup.html?${new URLSearchParams(wanted)}`;
}
