import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { tellItsSources } from './build/tell-its-sources.ts'

/** Everything is a file of our own: command's policy allows no inline script, style or font. */
export default defineConfig(({ command }) => {
  // A build inside a test run would inherit NODE_ENV=test and bundle React's development build.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    plugins: [react(), tellItsSources('.firsthand-modules')],
    // Our own packages are resolved to their sources: nothing has to be compiled before.
    resolve: { conditions: ['@firsthand/source', ...defaultClientConditions] },
    build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  }
})
