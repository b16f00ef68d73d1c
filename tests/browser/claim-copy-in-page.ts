/** Runs inside a page: makes an annotated copy as the desk does. */
export { annotatedCopy } from '../../core/claims/export/annotated-copy.ts';
