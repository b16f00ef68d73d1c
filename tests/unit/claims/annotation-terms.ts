const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DCTERMS = 'http://purl.org/dc/terms/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

const node = (id: string) => ({ '@id': id, '@type': '@id' });
const count = (id: string) => ({ '@id': id, '@type': `${XSD}nonNegativeInteger` });
const time = (id: string) => ({ '@id': id, '@type': `${XSD}dateTime` });
const own = (...terms: readonly string[]) =>
  Object.fromEntries(terms.map((term) => [term, OA + term]));

/**
 * What the context of the Web Annotation Vocabulary says of the terms that we write, by the tables of
 * that recommendation; what is not here would be lost in expansion, which the tests take for a fault.
 */
export const ANNOTATION_TERMS = {
  '@context': {
    id: '@id',
    type: '@type',
    ...own('Annotation', 'TextualBody', 'SpecificResource', 'RangeSelector', 'XPathSelector'),
    ...own('TextQuoteSelector', 'TextPositionSelector', 'exact', 'prefix', 'suffix'),
    ...own('classifying', 'describing', 'highlighting', 'tagging'),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Software: `${AS}Application`,
    name: 'http://xmlns.com/foaf/0.1/name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    body: node(`${OA}hasBody`),
    target: node(`${OA}hasTarget`),
    source: node(`${OA}hasSource`),
    selector: node(`${OA}hasSelector`),
    startSelector: node(`${OA}hasStartSelector`),
    endSelector: node(`${OA}hasEndSelector`),
    refinedBy: node(`${OA}refinedBy`),
    creator: node(`${DCTERMS}creator`),
    generator: node(`${AS}generator`),
    created: time(`${DCTERMS}created`),
    modified: time(`${DCTERMS}modified`),
    start: count(`${OA}start`),
    end: count(`${OA}end`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    first: node(`${AS}first`),
    total: count(`${AS}totalItems`),
    startIndex: count(`${AS}startIndex`),
  },
};
