import type { AttachedEvidence, Claim } from '../claim.ts';
import { hashedUuid } from '../hashed-uuid.ts';
import { verdictName } from '../verdicts.ts';
import type { ExportOptions } from './export.ts';
import { itemLines } from './item-lines.ts';
import { inOrder, OWN_NAMESPACE, ownFields } from './own-fields.ts';

/** The context of the Web Annotation Data Model. */
const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Our own fields are one JSON value, so that readers of the model need not know them. `assessing` is
 * of the model, but missing in copies of its context that are about.
 */
const OWN_CONTEXT = {
  assessing: 'http://www.w3.org/ns/oa#assessing',
  lawmark: { '@id': `${OWN_NAMESPACE}claim`, '@type': '@json' },
};

/**
 * Claims as a W3C annotation collection in JSON-LD. The verdict is a body that classifies, the
 * rationale one that assesses, each piece of evidence one that describes, each tag one that tags.
 */
export function webAnnotationText(claims: readonly Claim[], options: ExportOptions): string {
  const ids = claims.map(({ id }) => id).join();
  const collection = {
    '@context': [ANNOTATION_CONTEXT, OWN_CONTEXT],
    id: `urn:uuid:${hashedUuid(`collection ${ids}`)}`,
    type: 'AnnotationCollection',
    label: 'Claims',
    total: claims.length,
    first: {
      id: `urn:uuid:${hashedUuid(`page ${ids}`)}`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: [],
    },
  };
  return itemLines(
    collection,
    claims.map((claim) => toAnnotation(claim, options)),
  );
}

function toAnnotation(claim: Claim, { scale, generator }: ExportOptions) {
  const { id, page, target, created, modified, author, rationale, tags, evidence } = claim;
  const verdict = verdictName(scale, claim.verdict);
  const body = [
    ...(verdict === null ? [] : [textualBody('classifying', verdict)]),
    ...(rationale === '' ? [] : [textualBody('assessing', rationale, 'text/markdown')]),
    ...evidence.map((piece) => textualBody('describing', evidenceLine(piece))),
    ...tags.map((tag) => textualBody('tagging', tag)),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: verdict === null ? 'highlighting' : 'assessing',
    created,
    modified,
    ...(author !== '' && { creator: { type: 'Person', name: author } }),
    generator: { type: 'Software', name: generator },
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: page.url,
      selector: [target.quote, target.position, ...(target.range ? [target.range] : [])].map(
        (selector) => inOrder(selector),
      ),
    },
    lawmark: ownFields(claim),
  };
}

function textualBody(purpose: string, value: string, format = 'text/plain') {
  return { type: 'TextualBody', purpose, format, value };
}

/** A piece of evidence in one text: how it bears on the claim, its words, source and note. */
export function evidenceLine({ stance, text, source, note }: AttachedEvidence): string {
  const [of, after] = [source && ` (${source})`, note && ` ${note}`];
  return `${STANCES[stance]}: ${text}${of ?? ''}${after}`;
}

const STANCES: Readonly<Record<AttachedEvidence['stance'], string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};
