import type { TextQuoteSelector } from '../claim.ts';

/**
 * An address that scrolls to the words: `https://…/#:~:text=prefix-,start,end,-suffix`, as in the
 * URL Fragment Text Directives draft. Other parts of the hash stay.
 */
export declare function textFragmentLink(url: string, quote: TextQuoteSelector): string;
