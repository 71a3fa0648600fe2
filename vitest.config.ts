import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/global-setup.ts',
    testTimeout: 15_000,
    hookTimeout: 30_000,
    // Many tests wait for processes that they have started: one worker fewer, as by default, would leave a processor idle.
    maxWorkers: '100%',
    // Node runs the tests as it runs the server. Vite's runner would load graphql twice: as ES modules for our files and as
    // CommonJS for packages.
    experimental: { viteModuleRunner: false },
  },
});
