/**
 * `npm test`: everything that must hold, in one command. Finds (or on Debian as root installs) both
 * browsers, then checks style, types, dead code, the record and the build, and runs every test. Each
 * step and each test counts; the last line is `N passed, N failed` with what was skipped behind it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireBrowsers } from './browsers.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The tests use what the builds make, so builds come before them. */
const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['style', 'biome check .'],
  ['types of the record', 'node bin/make-types.ts --check'],
  ['types', 'wxt prepare && tsc --noEmit'],
  ['dead code', 'knip'],
  ['record', 'node bin/data.ts'],
  ['build for Chromium', 'wxt build -b chrome'],
  ['build for Firefox', 'wxt build -b firefox'],
  ['archives for the stores', 'node bin/zip.ts --built'],
];

process.exitCode = main();

function main(): number {
  try {
    requireBrowsers(['chromium', 'firefox']);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    return 1;
  }
  const counts = [...STEPS.map(([name, command]) => runStep(name, command)), runTests()];
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0 ? 0 : 1;
}

function runStep(name: string, command: string): Count {
  console.log(`\n▸ ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) console.log(`✗ ${name} failed`);
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function runTests(): Count {
  const folder = mkdtempSync(join(tmpdir(), 'lawmark-test-'));
  const file = join(folder, 'results.json');
  console.log('\n▸ tests: vitest run');
  const { status } = spawnSync(
    `vitest run --reporter=default --reporter=./tests/support/retried.ts --reporter=json --outputFile.json=${file}`,
    { shell: true, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const failed = Number(results.numFailedTests);
    return {
      passed: Number(results.numPassedTests),
      // A file that cannot be loaded fails without a failed test.
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: Number(results.numPendingTests) + Number(results.numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
