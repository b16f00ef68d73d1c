declare module 'virtual:lexicon' {
  import type { Lexicon } from '../../core/find/lexicon.ts';

  const lexicon: Lexicon;
  export default lexicon;
}
