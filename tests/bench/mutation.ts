/**
 * `npm run mutation [-- PERCENT [PART…]]`: makes faults in `core/` and counts how many of them a unit
 * test notices (Stryker, see stryker.config.json). All of it takes hours; so does, with a PERCENT, a
 * part of all lines, drawn the same way each time. PARTs are folders of `core/`, such as `claims`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import config from '../../stryker.config.json' with { type: 'json' };
import { mulberry32 } from '../support/random.ts';

const [percent = '100', ...parts] = process.argv.slice(2);
const share = Number(percent) / 100;
if (!(share > 0 && share <= 1)) throw new Error(`not a percentage: ${percent}`);

const draw = mulberry32(1373);
const files = execFileSync('git', ['ls-files', 'core/**/*.ts', 'core/*.ts'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => file !== 'core/dataset/record.ts')
  .filter((file) => parts.length === 0 || parts.some((part) => file.startsWith(`core/${part}/`)));

const CONFIG = 'stryker.drawn.config.json';
writeFileSync(CONFIG, JSON.stringify({ ...config, mutate: files.flatMap(drawnFrom) }));
try {
  execFileSync('stryker', ['run', CONFIG], { stdio: 'inherit' });
} finally {
  rmSync(CONFIG);
}

/** A file, or the lines of it that were drawn, as Stryker names them. */
function drawnFrom(file: string): string[] {
  if (share === 1) return [file];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((_, index) => (draw() < share ? [`${file}:${index + 1}-${index + 2}`] : []));
}
