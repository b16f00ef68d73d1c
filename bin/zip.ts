/**
 * `npm run zip [-- --built]`: the archives for the stores, in `.output/`: one for Chrome and Edge, one
 * for Firefox, and for Firefox the sources. Builds first, unless `--built` says that it was done.
 * The same sources give the same bytes, on any day and in any time zone. Ends with Mozilla's own check
 * of the Firefox archive, and with status 1 if it has an error or a warning.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import manifest from '../package.json' with { type: 'json' };

const OUTPUT = '.output';
/** The first day that the format knows, in local time, as the format has it. */
const MTIME = new Date(1980, 0, 1);

const { values } = parseArgs({ options: { built: { type: 'boolean', default: false } } });
process.exitCode = main(values.built);

function main(isBuilt: boolean): number {
  const stem = `${manifest.name}-${manifest.version}`;
  if (!isBuilt) {
    const { NODE_ENV: _, ...env } = process.env;
    for (const browser of ['chrome', 'firefox']) {
      execFileSync('wxt', ['build', '-b', browser], { stdio: 'inherit', env });
    }
  }
  const firefox = `${stem}-firefox.zip`;
  write(`${stem}-chrome.zip`, filesUnder(join(OUTPUT, 'chrome-mv3')));
  write(firefox, filesUnder(join(OUTPUT, 'firefox-mv3')));
  write(`${stem}-sources.zip`, sources());
  return isAccepted(join(OUTPUT, firefox)) ? 0 : 1;
}

/** Files by their path in the archive. */
type Files = Readonly<Record<string, Uint8Array>>;

function write(name: string, files: Files): void {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  // `os`: Unix, whatever it is made on.
  const archive = zipSync(Object.fromEntries(sorted), { level: 9, mtime: MTIME, os: 3 });
  writeFileSync(join(OUTPUT, name), archive);
  const digest = createHash('sha256').update(archive).digest('hex');
  console.log(`${digest}  ${join(OUTPUT, name)}  ${Math.round(archive.length / 1024)} kB`);
}

function filesUnder(folder: string): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );
}

/** What git keeps: all that is needed to build, and nothing that lies about. */
function sources(): Files {
  const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  return Object.fromEntries(
    names.filter((name) => name !== '').map((name) => [name, readFileSync(name)]),
  );
}

function isAccepted(archive: string): boolean {
  const { status, stdout, stderr } = spawnSync(
    'web-ext',
    ['lint', '--source-dir', archive, '--warnings-as-errors', '--no-config-discovery'],
    { encoding: 'utf8' },
  );
  console.log(stdout.trim());
  if (stderr) console.error(stderr.trim());
  return status === 0;
}
