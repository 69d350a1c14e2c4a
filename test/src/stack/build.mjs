// Compiles the checkout as `npm start` does, so that tests of processes run what production runs.
import { prepare } from '../../../infra/local/bootstrap/prepare.mjs'

await prepare({ build: true })
