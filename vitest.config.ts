import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/src/services/longest-first.ts'

// vitest hands these to node as --conditions, where `import` or `module` would give an ESM file to a CommonJS require.
const source = { conditions: ['@firsthand/source', 'node'] }

export default defineConfig({
  resolve: source,
  ssr: { resolve: source },
  // Where vitest runs globalSetup: without it the setup would look for built packages.
  environments: { __vitest__: { resolve: source } },
  test: {
    include: [
      '{packages,services,workers,infra}/*/src/**/*.test.ts',
      'services/*/console/src/**/*.test.ts',
      'web-upload/**/*.test.ts',
      'test/src/**/*.test.ts',
    ],
    globalSetup: ['test/src/services/global-setup.ts'],
    pool: 'forks',
    // One more than the two cores of CI: much of a test is waiting for processes, leases and pages.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Modules hold no state (conventions §7): each worker loads them once, not once for each of its files.
    isolate: false,
    // Limits are for what hangs: a machine that is busy with something else is slow, and not wrong.
    testTimeout: 300_000,
    hookTimeout: 400_000,
    // Two cores and a browser: what comes by itself comes later than in the second that is the default.
    expect: { poll: { timeout: 60_000 } },
  },
})
