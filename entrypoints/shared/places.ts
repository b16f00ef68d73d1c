import { browser } from 'wxt/browser';
import type { PlaceTable } from '../../core/dataset/place-table.ts';

/**
 * Names of the places of the United States, for the search.
 * @throws when the package is damaged.
 */
export async function loadPlaces(): Promise<PlaceTable> {
  const response = await fetch(browser.runtime.getURL('/places.json'));
  return response.json();
}
