import { defineConfig } from 'vitest/config';

/** For `npm run mutation`: the tests of `core/` that run in this process. */
export default defineConfig({
  test: {
    include: ['tests/unit/{claims,dataset,find,hostile,page,atlas}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
