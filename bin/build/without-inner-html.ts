import type { VitePlugin } from './lexicon-module.ts';

/** Preact's one way to make elements of a string. */
const ASSIGNMENT = /\(\w+\.innerHTML=\w+\.__html\)/g;

/**
 * Takes out of Preact what would make elements of a string (`dangerouslySetInnerHTML`), so that
 * nothing that is shipped can: texts enter pages as text.
 * @throws while building, where Preact has changed and there is not exactly one such place.
 */
export function withoutInnerHtml(): VitePlugin {
  return {
    name: 'lawmark-without-inner-html',
    transform(code: string, id: string) {
      if (!/\/preact\/dist\/preact\.m?js$/.test(id)) return undefined;
      const places = code.match(ASSIGNMENT)?.length ?? 0;
      if (places !== 1) throw new Error(`Preact has ${places} places that set innerHTML, not one`);
      return { code: code.replace(ASSIGNMENT, '(void 0)'), map: null };
    },
  };
}
