import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Everything is a file of our own: command's policy allows no inline script, style or font. */
export default defineConfig({
  plugins: [react()],
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
})
