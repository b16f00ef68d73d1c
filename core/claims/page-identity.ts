/**
 * Which addresses are the same page. An article is read under many: with the parameters of whoever
 * linked to it, as AMP, as a print view, with and without `www`.
 */

/**
 * Parameters that say where a reader came from, never what is shown: those that the large mailers,
 * advertisers, networks and news sites document. Short names that some sites give to a story's
 * number (`cid`, `id`, `st`) are not here: two stories must not become one.
 */
const TRACKING = new RegExp(
  `^(?:${[
    'utm[_-]\\w+|ga_\\w+|hsa_\\w+|_hs(?:enc|mi)|_ga|_gl|mc_[ce]id|mkt_tok|vero_(?:id|conv)',
    'oly_(?:enc|anon)_id|wickedid|(?:fb|g|y|t|tw|tt)clid|msclkid|dclid|gclsrc|[gw]braid|li_fat_id',
    'igshid?|fb_(?:action_ids|action_types|source|ref)|s_(?:cid|kwcid)|ncid|cmp(?:id)?|icid|smid',
    'smtyp|smprod|ref|ref_?src|ref_url|referr?er|source|src|shared?|sharetype|sr_share|partner',
    'campaign|__twitter_impression|guccounter|guce_referrer(?:_sig)?|ftag|soc_(?:src|trk)|spm|via',
    'amp_js_v|amp_gsa|usqp|reflink|cvid|ocid|taboola\\w*|xtor|nl_?id|email_?id',
  ].join('|')})$`,
  'i',
);

/** Parameters that ask for the same article in another dress, with the values that do. */
const VIEW =
  /^(?:(?:amp|mobile|print|printable|printview|m)=(?:|1|true|yes)|(?:outputtype|output|format|view)=(?:amp|print|printable|mobile)|pagewanted=(?:all|print))$/i;

/** Last parts of a path that do the same. */
const VIEW_PATH =
  /(?:\/(?:amp|print|printable|index\.(?:html?|php|aspx?)))+\/?$|\.(?:amp|print)(?=\.html?$)/i;

/** Hosts of one site for one dress. */
const VIEW_HOST = /^(?:www\d?|m|mobile|amp|amphtml|touch)\./i;

/**
 * The address that stands for a page: without scheme's difference (always https), `www`, hash,
 * trailing slash, tracking and view parameters, AMP and print forms; parameters sorted. Addresses of
 * files stay but for the hash.
 * @throws TypeError where it is no address.
 */
export function normalizedAddress(address: string): string {
  const url = unwrapped(new URL(address));
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    url.hash = '';
    return url.href;
  }
  const host = hostOf(url);
  const port = url.port === '' ? '' : `:${url.port}`;
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp\/(?=.)/i, '/')
    .replace(VIEW_PATH, '')
    .replace(/\/+$/, '');
  const parameters = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !VIEW.test(`${name}=${value}`))
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : '';
  return `https://${host}${port}${path || '/'}${query}`;
}

/**
 * The address that tells which pages are the same.
 * @param address of the page as it is open.
 * @param canonical what the page names as its canonical address, or null. It counts where it is of
 *   the same site, and not the home page under an article: some sites name that on every page. So no
 *   page can pass for one of another site.
 */
export function pageAddress(address: string, canonical: string | null): string {
  const own = normalizedAddress(address);
  if (canonical === null) return own;
  try {
    const named = normalizedAddress(new URL(canonical, address).href);
    return mayStandFor(new URL(named), new URL(own)) ? named : own;
  } catch {
    return own;
  }
}

function mayStandFor(named: URL, own: URL): boolean {
  if (named.protocol !== own.protocol || named.port !== own.port) return false;
  if (named.pathname === '/' && named.search === '' && own.pathname !== '/') return false;
  const { hostname: a } = named;
  const { hostname: b } = own;
  return a === b || isBelow(a, b) || isBelow(b, a);
}

/** Whether a host is a part of another that is more than a public suffix such as `co.uk`. */
function isBelow(host: string, above: string): boolean {
  return host.endsWith(`.${above}`) && !PUBLIC_SUFFIX.test(above);
}

/** Not the whole list of public suffixes: those under which American and British news is published. */
const PUBLIC_SUFFIX =
  /^(?:[^.]+|(?:co|com|org|net|gov|ac|edu)\.[a-z]{2}|(?:github|gitlab)\.io|blogspot\.com|wordpress\.com|substack\.com|medium\.com|tumblr\.com|netlify\.app|vercel\.app|pages\.dev|[a-z]{2}\.us|k12\.[a-z]{2}\.us)$/;

/**
 * The publisher's address in that of an AMP cache: `google.com/amp/s/HOST/PATH` and
 * `HOST-WITH-DASHES.cdn.ampproject.org/c/s/HOST/PATH`.
 */
function unwrapped(url: URL): URL {
  const inside =
    /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && /^\/amp\/(s\/)?(.+)/.exec(url.pathname);
  const cached =
    url.hostname.endsWith('.cdn.ampproject.org') && /^\/[a-z]\/(s\/)?(.+)/.exec(url.pathname);
  const found = inside || cached;
  if (!found) return url;
  const address = `${found[1] ? 'https' : 'http'}://${found[2]}${url.search}`;
  return URL.canParse(address) ? new URL(address) : url;
}

function hostOf({ hostname }: URL): string {
  const host = hostname.replace(/\.$/, '');
  const plain = host.replace(VIEW_HOST, '');
  // `m.com` is a host of its own.
  return plain.includes('.') ? plain : host;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
