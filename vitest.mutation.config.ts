import { defineConfig } from 'vitest/config';

/** For `npm run mutation`: the unit tests that run in this process. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    exclude: ['tests/unit/annotate*.test.ts'],
    testTimeout: 30_000,
  },
});
