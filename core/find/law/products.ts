import { before } from '../pattern.ts';

/** Models of things, which are numbered as bills and orders are. */

const THINGS =
  'pencils?|leads?|toners?|cartridges?|soundbars?|speakers?|printers?|models?|scanners?|routers?|cameras?|lens(?:es)?|snowblowers?|mowers?|tractors?|turbines?|bus(?:es)?|trains?|truck|radios?|headsets?|strains?|variants?|hybrids?|engines?';
// "HB 2 pencils", "the SB 16 soundbar", "the S.79 bus".
const THING_AFTER = new RegExp(`^\\s(?:${THINGS})\\b`);
// "The new laptop, model HB 1420", "Printer cartridge EO 124".
const THING_BEFORE = /\b(?:[Mm]odel|[Cc]artridge|[Tt]oner|[Ll]aptop|[Ss]canner|[Rr]outer)\s$/;
const LENGTH = 14;

/** Whether what stands from `start` to `end` is the model of a thing. */
export function isProduct(text: string, start: number, end: number): boolean {
  return (
    THING_AFTER.test(text.slice(end, end + LENGTH)) ||
    THING_BEFORE.test(before(text, start, LENGTH))
  );
}
