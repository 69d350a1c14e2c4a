import { defineConfig } from 'vitest/config'

const source = { conditions: ['@firsthand/source', 'module', 'node', 'import', 'default'] }

export default defineConfig({
  resolve: source,
  ssr: { resolve: source },
  test: {
    include: ['{packages,services,workers,infra}/*/src/**/*.test.ts', 'web-upload/**/*.test.ts', 'test/src/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
