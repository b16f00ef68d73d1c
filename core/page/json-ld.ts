/** An object found in a page's JSON-LD: anything may be in it, so every value is checked at use. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Longer scripts are data for something else (UTF-16 units). */
const MAX_SCRIPT_LENGTH = 500_000;
const MAX_SCRIPTS = 30;
const MAX_NODES = 400;
const MAX_DEPTH = 6;

/** Types that schema.org puts under Article, as far as news uses them. */
const ARTICLE_TYPE =
  /^(?:(?:https?:\/\/)?schema\.org\/)?(?:\w*NewsArticle|Article|Report|ReportageNewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|OpinionNewsArticle|ScholarlyArticle|TechArticle|AdvertiserContentArticle)$/;

/**
 * All objects in a page's scripts of JSON-LD, outermost first, those of `@graph` and nested ones
 * included. Broken, huge and hostile scripts are passed over; never throws.
 */
export function parseJsonLd(scripts: readonly string[]): readonly JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of scripts.slice(0, MAX_SCRIPTS)) collect(parse(script), nodes);
  return nodes;
}

/** Whether the object is an article: its `@type` is one of schema.org's kinds of article. */
export function isArticleNode(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** The `@type`s of an object. */
export function typesOf(node: JsonLdNode): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item) => typeof item === 'string');
}

/** Whether a value is an object with properties. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value refers to: itself, or the object of the page that carries its `@id`. */
export function resolve(value: unknown, nodes: readonly JsonLdNode[]): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 1) {
    return value;
  }
  return nodes.find((node) => node !== value && node['@id'] === value['@id'] && node.name) ?? value;
}

/** Parses leniently: comment and CDATA wrappers, raw line breaks in strings, commas left over. */
function parse(source: string): unknown {
  if (source.length > MAX_SCRIPT_LENGTH) return null;
  const json = unwrapped(source);
  for (const attempt of [json, json.replace(/\s+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt.trim().replace(/;$/, ''));
    } catch {}
  }
  return null;
}

const OPENING = /^(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/;
const CLOSINGS = ['-->', ']]>'];

/** Without a wrapper of a comment or CDATA. Looks at both ends only: the middle may be all blanks. */
function unwrapped(source: string): string {
  const text = source.trim().replace(OPENING, '');
  const closing = CLOSINGS.find((end) => text.endsWith(end));
  if (closing === undefined) return text;
  const inside = text.slice(0, -closing.length).trimEnd();
  return inside.endsWith('//') ? inside.slice(0, -2) : inside;
}

function collect(root: unknown, nodes: JsonLdNode[]): void {
  let level: unknown[] = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (nodes.length >= MAX_NODES) return;
      if (Array.isArray(value)) {
        next.push(...value.slice(0, MAX_NODES));
      } else if (isNode(value)) {
        nodes.push(value);
        next.push(...Object.values(value).filter((item) => typeof item === 'object'));
      }
    }
    level = next;
  }
}
