/**
 * What is on a news page but not in the article: controls, code, hidden parts, advertisements,
 * comments, links to other stories. Judged by the element alone, without its style.
 */

/** The extension's own elements are custom elements whose names begin like this. */
const OWN_TAG_PREFIX = 'LAWMARK-';

/**
 * Never prose. `FORM` is not here: some sites wrap the whole page in one. Names of elements outside
 * HTML keep their own case, but not in every parser.
 */
const UNREAD_TAGS: ReadonlySet<string> = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT DATALIST OUTPUT METER PROGRESS BUTTON ' +
    'CODE PRE KBD SAMP NAV ASIDE MENU IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SVG svg MATH math ' +
    'RP RT'
  ).split(' '),
);

const UNREAD_ROLES: ReadonlySet<string> = new Set(
  (
    'navigation complementary search menu menubar toolbar tablist button ' +
    'textbox searchbox combobox listbox slider spinbutton img math contentinfo'
  ).split(' '),
);

/**
 * Words in class names and ids by which publishers call the parts around an article. "paywall" is
 * not among them: it mostly names the paid-for paragraphs themselves.
 */
const UNREAD_NAMES =
  /(?:^|[\s_-])(?:ads?|ad(?:box|slot|unit|wrap|wrapper|container)|adsbygoogle|advert|advertisement|advertising|dfp|sponsor|sponsored|promo|promos|promotion|outbrain|taboola|newsletter|subscribe|subscription|sign-?up|comments?|disqus|respond|related|recirc|recirculation|read-?next|more-(?:stories|news|from|on|coverage)|most-(?:read|popular|viewed)|trending|recommended|recommendations|share|sharing|social|breadcrumbs?|tags|tag-list|topics|cookie|consent|gdpr|sidebar|author-bio|site-(?:header|footer|nav))(?:$|[\s_-])/;

/** In a class name these speak of how the article is set up ("has-comments", "ad-free"). */
const SETTING =
  /(?:^|[_-])(?:has|no|with|without|show|hide|enabled|disabled|open|closed|free|allowed)(?:[_-]|$)/;

/** A part with the headline or the declared body inside is the article, whatever is said of it. */
const ARTICLE_INSIDE = 'h1, [itemprop~="articleBody"]';

/** Mostly a question or an offer over the page; an article that is opened over it is read. */
const DIALOG_ROLES: ReadonlySet<string> = new Set(['dialog', 'alertdialog']);

/** The number or sign of a footnote; read on, it would make "Section 1373" into "Section 13731". */
const FOOTNOTE_MARK = /^[\s\d[\](),*†‡§]*$/;

/** Text-level elements: their class names speak of looks, so only their tag and state count. */
const TEXT_TAGS: ReadonlySet<string> = new Set(
  'A ABBR B BDI BDO CITE DATA DEL DFN EM FONT I INS MARK Q RUBY S SMALL SPAN STRONG SUB TIME U VAR WBR'.split(
    ' ',
  ),
);

const NOT_TRANSLATED = /(?:^|\s)notranslate(?:$|\s)/;

/** Verdicts on class names and ids: a page has few, and most stand on many elements. */
const namedAround = new Map<string, boolean>();
const MOST_REMEMBERED = 2_000;

/** Whether the element and all within it are left unread. */
export function isUnread(element: Element): boolean {
  const tag = element.tagName;
  if (UNREAD_TAGS.has(tag) || tag.startsWith(OWN_TAG_PREFIX)) return true;
  if (tag === 'DIALOG') return !element.hasAttribute('open') || !holdsArticle(element);
  if (tag === 'FOOTER') return element.closest('blockquote, figure') === null;
  if (tag === 'SUP') return FOOTNOTE_MARK.test(element.textContent ?? '');
  return element.hasAttributes() && (isMarkedUnread(element) || isNamedUnread(element));
}

function isMarkedUnread(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role')?.trim().toLowerCase();
  if (role !== undefined && UNREAD_ROLES.has(role)) return true;
  if (role !== undefined && DIALOG_ROLES.has(role)) return !holdsArticle(element);
  // Set on the whole page too: under a consent dialog, or because translation would break a script.
  const set =
    element.getAttribute('aria-hidden') === 'true' || element.getAttribute('translate') === 'no';
  return set && !holdsArticle(element);
}

function isNamedUnread(element: Element): boolean {
  const names = element.getAttribute('class');
  const id = element.getAttribute('id');
  const isAround =
    !TEXT_TAGS.has(element.tagName) &&
    ((names !== null && isNameAround(names)) || (id !== null && isNameAround(id)));
  if (!isAround && !(names !== null && NOT_TRANSLATED.test(names))) return false;
  return !holdsArticle(element);
}

/** Whether class names or an id call something a part around an article. */
function isNameAround(names: string): boolean {
  let is = namedAround.get(names);
  if (is === undefined) {
    is = namesPartAround(names);
    if (namedAround.size >= MOST_REMEMBERED) namedAround.clear();
    namedAround.set(names, is);
  }
  return is;
}

function namesPartAround(names: string): boolean {
  const spelled = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  if (!UNREAD_NAMES.test(spelled)) return false;
  const parts = spelled.split(/\s+/).filter((name) => !SETTING.test(name));
  return parts.some((name) => UNREAD_NAMES.test(name));
}

function holdsArticle(element: Element): boolean {
  return element.querySelector(ARTICLE_INSIDE) !== null;
}
