import type { WxtViteConfig } from 'wxt';
import { makeLexicon, packLexicon } from '../../core/dataset/lexicon.ts';
import { checkedDataset } from '../data.ts';

export type VitePlugin = NonNullable<WxtViteConfig['plugins']>[number];

/**
 * `virtual:lexicon`: the finding tables of the record, made at build time. As a string that is
 * parsed at run time, which browsers do faster than reading the same value as a program.
 */
export function lexiconModule(): VitePlugin {
  const id = 'virtual:lexicon';
  const resolved = `\0${id}`;
  return {
    name: 'lawmark-lexicon',
    resolveId: (source: string) => (source === id ? resolved : undefined),
    load: async (source: string) => {
      if (source !== resolved) return undefined;
      const tables = JSON.stringify(packLexicon(makeLexicon(await checkedDataset())));
      return `export default JSON.parse(${JSON.stringify(tables)});`;
    },
  };
}
