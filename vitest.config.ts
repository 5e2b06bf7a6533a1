import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 60_000,
    // As many at once as there are cores: one that waits for a browser or a program leaves time to another.
    maxWorkers: '100%',
    // What a test begins with, such as drawing a whole report, takes longer on a machine that has more to do.
    hookTimeout: 120_000,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'text'] },
  },
});
