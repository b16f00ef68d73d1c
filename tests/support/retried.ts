import type { Reporter, TestCase } from 'vitest/node';

/**
 * Names, at the end, the tests that passed on a second try only: a browser on a busy machine may be
 * late once, but what needs it often is a fault.
 */
export default class RetriedReporter implements Reporter {
  readonly #retried: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky !== true) return;
    this.#retried.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd(): void {
    for (const name of this.#retried) console.log(`passed on the second try: ${name}`);
  }
}
