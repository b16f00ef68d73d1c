import { makeAnnotator } from './batch.ts';

/** Run by each thread of the pool. */
export default makeAnnotator();
