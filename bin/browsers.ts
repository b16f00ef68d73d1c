import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

export interface InstalledBrowser {
  readonly kind: BrowserKind;
  readonly name: string;
  /** Path of the executable. */
  readonly path: string;
}

interface KnownBrowser {
  readonly kind: BrowserKind;
  readonly name: string;
  /** Names of the command on Linux. */
  readonly commands: readonly string[];
  readonly mac: string;
  /** Below the program folders of Windows. */
  readonly windows: string;
}

/** In order of preference within a kind. */
const KNOWN: readonly KnownBrowser[] = [
  {
    kind: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    mac: '/Applications/Chromium.app/Contents/MacOS/Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    mac: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    kind: 'chromium',
    name: 'Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    mac: '/Applications/Firefox.app/Contents/MacOS/firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  },
];

const DEBIAN_PACKAGES: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** @returns the browsers found on this machine, preferred ones first. */
export function findBrowsers(): InstalledBrowser[] {
  return KNOWN.flatMap((known) => {
    const path = places(known).find(isExecutable);
    return path ? [{ kind: known.kind, name: known.name, path }] : [];
  });
}

/**
 * Finds a browser of each kind; on Debian as root installs what is missing.
 * @throws with the words to show to a person when a browser is missing and cannot be installed.
 */
export function requireBrowsers(kinds: readonly BrowserKind[]): Map<BrowserKind, InstalledBrowser> {
  const missing = (found: readonly InstalledBrowser[]) =>
    kinds.filter((kind) => !found.some((browser) => browser.kind === kind));
  let found = findBrowsers();
  if (missing(found).length > 0 && canInstall()) {
    install(missing(found).map((kind) => DEBIAN_PACKAGES[kind]));
    found = findBrowsers();
  }
  if (missing(found).length > 0) throw new Error(advice(missing(found)));
  return new Map(found.toReversed().map((browser) => [browser.kind, browser]));
}

/** Whether packages can be installed here without asking anybody: Debian or a relative, as root. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  // A browser without fonts draws empty boxes.
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', ...packages, 'fonts-liberation', 'fonts-dejavu-core'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    },
  );
}

function advice(kinds: readonly BrowserKind[]): string {
  return kinds
    .map((kind) =>
      kind === 'chromium'
        ? 'No Chromium, Chrome or Edge found. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium; others: https://www.chromium.org/getting-involved/download-chromium/) or set CHROMIUM_PATH.'
        : 'No Firefox found. Install version 140 or later (Debian: apt-get install firefox-esr; macOS: brew install --cask firefox; others: https://www.mozilla.org/firefox/) or set FIREFOX_PATH.',
    )
    .join('\n');
}

function places(known: KnownBrowser): string[] {
  const chosen = process.env[known.kind === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
  if (chosen) return [chosen];
  switch (process.platform) {
    case 'darwin':
      return [known.mac];
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder ? [join(folder, known.windows)] : [];
      });
    default:
      return (process.env.PATH ?? '')
        .split(delimiter)
        .flatMap((folder) => known.commands.map((command) => join(folder, command)));
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
