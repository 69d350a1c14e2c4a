import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Everything is a file of our own: command's policy allows no inline script, style or font. */
export default defineConfig(({ command }) => {
  // Built from inside a test run it would inherit NODE_ENV=test and hold React's development half.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    plugins: [react()],
    build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  }
})
