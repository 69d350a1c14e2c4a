// Serves the console during development (`npm run dev`) from its source files, and passes `/api` on to command.
import { createServer } from 'vite'

const { HOST = '127.0.0.1', PORT = '8421', FIRSTHAND_API_URL = 'http://127.0.0.1:8422' } = process.env

/** The page for patrols is served at `/brief`, without its file name. */
const briefPage = {
  name: 'brief-page',
  /** @param {import('vite').ViteDevServer} server */
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (request.url === '/brief' || request.url === '/brief/') request.url = '/brief/index.html'
      next()
    })
  },
}

const server = await createServer({
  root: import.meta.dirname,
  plugins: [briefPage],
  server: { host: HOST, port: Number(PORT), strictPort: true, proxy: { '/api': { target: FIRSTHAND_API_URL } } },
  clearScreen: false,
})
await server.listen()
process.stdout.write(`${JSON.stringify({ event: 'process.ready' })}\n`)
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
