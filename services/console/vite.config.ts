import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { tellItsSources } from './build/tell-its-sources.ts'

/**
 * Every script, style and font is a separate file, because the command service's Content-Security-Policy allows no
 * inline ones.
 */
export default defineConfig(({ command }) => {
  // Within a test run a build would inherit NODE_ENV=test, and would bundle React's development build.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    plugins: [react(), tellItsSources('.firsthand-modules')],
    // Resolves our own packages to their sources, so that nothing has to be compiled first.
    resolve: { conditions: ['@firsthand/source', ...defaultClientConditions] },
    build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  }
})
