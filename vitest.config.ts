import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Some start a program, which takes its time on a busy machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browsers',
          include: ['tests/{browser,e2e}/**/*.test.{ts,tsx}'],
          // Browsers are heavy: two files at a time, and after all that needs none.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A late frame on a busy machine is no fault; what needed it is told at the end of the run.
          retry: 1,
        },
      },
    ],
  },
});
