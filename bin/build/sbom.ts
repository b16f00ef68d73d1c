import type { ShippedPackage } from './third-party.ts';

/** What a bill of materials names as the thing it is about. */
interface Product {
  readonly name: string;
  readonly version: string;
}

/**
 * The software bill of materials of what is shipped, as CycloneDX 1.6. Without serial number and
 * time, so that the same sources always give the same one.
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function sbomOf(product: Product, packages: readonly ShippedPackage[]): object {
  const ref = purlOf(product);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': ref,
        ...product,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages.map(({ name, version, license }) => ({
      type: 'library',
      'bom-ref': purlOf({ name, version }),
      name,
      version,
      purl: purlOf({ name, version }),
      licenses: [{ license: { id: license } }],
    })),
    dependencies: [{ ref, dependsOn: packages.map(purlOf) }],
  };
}

/** Package URL of an npm package; the @ of a scope is written as %40. */
function purlOf({ name, version }: Product): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
