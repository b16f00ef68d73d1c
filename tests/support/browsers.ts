import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserKind, requireBrowsers } from '../../bin/browsers.ts';
import type { Site } from './site.ts';

export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

export interface LaunchOptions {
  /** The proxy through which all of the browser's requests go. */
  readonly site?: Site;
  /** Folder of an unpacked extension to install. */
  readonly extension?: string;
  readonly headless?: boolean;
  /** Leaves the page open that an extension opens when it is installed; else it is closed. */
  readonly welcome?: boolean;
  /** Folder of a profile that is kept from one start to the next; else a new one each time. */
  readonly profile?: string;
}

export interface Launched {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Address of the installed extension's own pages, without a slash at the end. */
  readonly extensionOrigin: string | null;
  readonly extensionId: string | null;
}

/** Fixed, so that tests know the address of the extension's pages in Firefox. */
const FIREFOX_UUID = '6c61776d-6172-4b00-8000-000000000001';
/** How long a browser may take to open the welcome page (milliseconds). */
const WELCOME_MS = 20_000;
/** How long one question to a page may take; long trials run as one (milliseconds). */
const ANSWER_MS = 600_000;
export const GECKO_ID = 'lawmark@lawmark.example';

/**
 * Starts an installed browser with a new profile, and the extension in it; once more where a busy machine
 * let the first one fail, for no test can be tried again without its browser.
 */
export async function launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<Launched> {
  try {
    return await launchOnce(kind, options);
  } catch (error) {
    console.log(`${kind} is started once more: ${error instanceof Error ? error.message : error}`);
    return launchOnce(kind, options);
  }
}

async function launchOnce(kind: BrowserKind, options: LaunchOptions): Promise<Launched> {
  const installed = requireBrowsers([kind]).get(kind);
  if (!installed) throw new Error(`no ${kind}`);
  const headless = options.headless ?? true;
  const profile = options.profile ? { userDataDir: options.profile } : {};
  const browser =
    kind === 'chromium'
      ? await puppeteer.launch({
          browser: 'chrome',
          ...profile,
          executablePath: installed.path,
          headless,
          protocolTimeout: ANSWER_MS,
          pipe: true,
          enableExtensions: true,
          args: chromiumArguments(options.site),
        })
      : await puppeteer.launch({
          browser: 'firefox',
          ...profile,
          executablePath: installed.path,
          headless,
          protocolTimeout: ANSWER_MS,
          args: ['--remote-allow-system-access'],
          env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
          extraPrefsFirefox: firefoxPreferences(options.site),
        });
  try {
    const extensionId = options.extension
      ? await browser.installExtension(options.extension)
      : null;
    if (extensionId !== null && !options.welcome) await closeWelcome(browser);
    return { kind, browser, extensionId, extensionOrigin: extensionOrigin(kind, extensionId) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Waits for the welcome page and closes it, before it comes in front of what a test opens. */
async function closeWelcome(browser: Browser): Promise<void> {
  const end = Date.now() + WELCOME_MS;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      const path = await page.evaluate(() => location.pathname).catch(() => '');
      if (path === '/welcome.html') return page.close();
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the welcome page did not open');
}

function extensionOrigin(kind: BrowserKind, id: string | null): string | null {
  if (id === null) return null;
  return kind === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
}

function chromiumArguments(site: Site | undefined): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,Translate,AutofillServerCommunication,NetworkTimeServiceQuerying',
    '--disable-extensions-http-throttling',
    '--lang=en-US',
    ...(site
      ? [`--proxy-server=${site.proxy.host}:${site.proxy.port}`, '--proxy-bypass-list=<-loopback>']
      : []),
  ];
}

function firefoxPreferences(site: Site | undefined): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
    // The question whether to give access is the browser's own; here the answer is yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'dom.security.https_first': false,
    'intl.accept_languages': 'en-US',
    // Firefox's own services, so that every request that is left is the page's or the extension's.
    'services.settings.server': 'data:,',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.newtabpage.activity-stream.feeds.topsites': false,
    ...(site
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': site.proxy.host,
          'network.proxy.http_port': site.proxy.port,
          'network.proxy.ssl': site.proxy.host,
          'network.proxy.ssl_port': site.proxy.port,
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
        }
      : {}),
  };
}

/**
 * Runs a script in Firefox's own window, for what a person does outside the page: the toolbar, the
 * shortcuts of extensions, tabs of an extension, the menu of a page, the address bar.
 * @returns what the script came to, where that is a text, a number or a truth value.
 */
export async function evaluateInFirefox(
  { browser }: Launched,
  expression: string,
): Promise<unknown> {
  // The driver's own connection: its public interface has no call for the browser's windows.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer.result as {
    type: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'failed in Firefox’s window');
  return result?.value;
}
