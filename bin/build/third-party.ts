import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VitePlugin } from './lexicon-module.ts';

/** A package of others of which something is shipped. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier, as the package says it. */
  readonly license: string;
  /** The words of its licence; who made it and where it is, if it comes without them. */
  readonly text: string;
}

/** Folder of a package within the path of one of its modules. */
const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENSE_FILE = /^licen[cs]e(?:\.(?:md|txt|mit))?$/i;

/** Gathers the packages of which anything is in what is built; each build adds to `folders`. */
export function gatherPackages(folders: Set<string>): VitePlugin {
  return {
    name: 'lawmark-third-party',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = PACKAGE_FOLDER.exec(id.replaceAll('\\', '/'))?.[0].replace('\0', '');
          if (folder && renderedLength > 0) folders.add(folder);
        }
      }
    },
  };
}

/**
 * What the packages in these folders say of themselves, by name.
 * @throws where one names no licence.
 */
export function describePackages(folders: Iterable<string>): ShippedPackage[] {
  const packages = Array.from(folders, (folder) => {
    const { name, version, license, author, repository } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    if (typeof license !== 'string') throw new Error(`${name} names no licence`);
    const file = readdirSync(folder).find((entry) => LICENSE_FILE.test(entry));
    const text = file
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `By ${author?.name ?? author}, ${repository?.url ?? repository}`;
    return { name, version, license, text };
  });
  return packages.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The notice that goes with the extension, as most of these licences ask. */
export function noticeOf(packages: readonly ShippedPackage[]): string {
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`,
  );
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return `Lawmark contains parts of these packages.${rule}${parts.join(rule)}\n`;
}
