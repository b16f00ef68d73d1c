declare module 'virtual:lexicon' {
  import type { ReadyLexicon } from '../../core/find/lexicon.ts';

  const lexicon: ReadyLexicon;
  export default lexicon;
}
