import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from '../support/browsers.ts';
import { builtExtension } from '../support/extension.ts';

/** What makes code or elements of strings, or asks the network, in any script that is shipped. */
const FORBIDDEN = [
  /\.(?:inner|outer)HTML\s*=[^=]/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write(?:ln)?\(/,
  /\bcreateContextualFragment\b/,
  /\beval\(/,
  /\bnew Function\b/,
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bsendBeacon\b/,
  /\bimportScripts\b/,
];

describe.each(BROWSER_KINDS)('what is shipped for %s', (kind) => {
  const folder = builtExtension(kind);
  const files = () => filesUnder(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  it('makes neither code nor elements of strings, and has no way to the network', () => {
    const scripts = files().filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const script of scripts) {
      const code = readFileSync(join(folder, script), 'utf8');
      for (const pattern of FORBIDDEN) expect(`${script}: ${code.match(pattern)}`).toMatch(/null$/);
    }
  });

  it('fetches what is packed with it and nothing else', () => {
    // Not a method of that name: `fetch(key){`.
    const calls = files()
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(
          /(?<![.\w$])fetch\((?![^()]*\)\{)[^;]{0,60}/g,
        ),
      ])
      .map(([call]) => call);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls)
      expect(call).toMatch(/^fetch\([\w$.]*(?:runtime\.)?getURL\(|^fetch\([\w$]+\.href/);
  });

  it('shows no file to pages, and has its own load only what is packed with them', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const page of files().filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(join(folder, page), 'utf8');
      expect(`${page} ${html}`).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      expect(`${page} ${html}`).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>[^<]|<style|\son\w+=/);
    }
  });

  it('comes with the licences of what it contains of others', () => {
    const notice = readFileSync(join(folder, 'third-party-licenses.txt'), 'utf8');
    for (const name of ['preact', '@floating-ui/dom', 'mark.js', 'idb', 'valibot']) {
      expect(notice).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(notice).not.toMatch(/\bGPL/);
  });

  it('has a bill of materials that names the same packages', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const file = `${name}-${version}-${kind === 'chromium' ? 'chrome' : 'firefox'}.cdx.json`;
    const sbom = JSON.parse(readFileSync(join(folder, '..', file), 'utf8'));
    const notice = readFileSync(join(folder, 'third-party-licenses.txt'), 'utf8');
    expect(sbom.components.length).toBeGreaterThan(5);
    for (const part of sbom.components) expect(notice).toContain(`${part.name} ${part.version} (`);
  });
});

describe('a build', () => {
  it('gives the same bytes again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lawmark-build-'));
    // Set by the test runner, and a build for tests is another one.
    const { NODE_ENV: _, ...production } = process.env;
    try {
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `import { build } from 'wxt'; await build({ browser: 'chrome', outDir: ${JSON.stringify(folder)} })`,
        ],
        { stdio: 'pipe', env: { ...production, TZ: 'Pacific/Auckland' } },
      );
      const again = join(folder, 'chrome-mv3');
      const digests = (root: string) =>
        filesUnder(root).map((file) => [
          file,
          createHash('sha256')
            .update(readFileSync(join(root, file)))
            .digest('hex'),
        ]);
      expect(digests(again)).toEqual(digests(builtExtension('chromium')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** All files under a folder, as paths from it, sorted. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
