// Compiles the checkout as `npm start` does: what runs in a test of processes is what runs in production.
import { prepare } from '../../../infra/local/bootstrap/prepare.mjs'

await prepare({ build: true })
