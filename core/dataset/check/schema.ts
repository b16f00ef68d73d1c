import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { type AnyRecord, COLLECTIONS, fileOf } from '../layout.ts';
import type { Dataset } from '../record.ts';
import { fieldName, type Origins, type Problem } from './problem.ts';

/** Keywords that only pass on what is wrong further in. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'properties',
  'additionalProperties',
  'items',
  '$ref',
]);

/**
 * What differs from the schema (JSON Schema 2020-12). The validator interprets the schema, so this
 * also works where a page may not evaluate code.
 */
export function schemaProblems(
  dataset: Dataset,
  schema: object,
  origins: Origins = new Map(),
): Problem[] {
  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(dataset);
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors
    .filter(({ keyword }) => !CONTAINERS.has(keyword))
    .filter((error) => !choices.some((choice) => isInside(error, choice)))
    .map((error) => toProblem(dataset, error, origins));
}

/** Whether an error only says why one branch of a choice does not fit. */
function isInside(error: OutputUnit, choice: OutputUnit): boolean {
  return error !== choice && error.keywordLocation.startsWith(`${choice.keywordLocation}/`);
}

function toProblem(dataset: Dataset, error: OutputUnit, origins: Origins): Problem {
  // `#/jurisdictions/3/events/0/date`
  const [collection = '', index = '', ...rest] = error.instanceLocation.slice(2).split('/');
  const path = rest.map((key) => (/^\d+$/.test(key) ? Number(key) : decodeURIComponent(key)));
  const known = COLLECTIONS.find((name) => name === collection);
  // What is wrong with a collection as a whole has no index.
  const record: Partial<AnyRecord> | undefined =
    known && index !== '' ? dataset[known]?.[Number(index)] : undefined;
  if (!known || !record) {
    return { file: 'data/dataset.json', record: '', field: collection, message: error.error };
  }
  return {
    file: origins.get(record) ?? fileOf(known, record),
    record: record.id ?? `number ${index}`,
    field: fieldName(path),
    // Properties that the schema does not name have the schema `false`.
    message: error.keyword === 'false' ? 'the schema has no such property' : error.error,
  };
}
