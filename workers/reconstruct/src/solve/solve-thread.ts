import { serveThread } from '@firsthand/runtime'
import { createSolveDesk } from './solve-desk.ts'

/** Limits of memory: 200,000 items take about a gigabyte. */
serveThread(createSolveDesk({ worlds: 8, items: 200_000 }))
