import { serveThread } from '@firsthand/runtime'
import { createSolveDesk } from './solve-desk.ts'

/** 200,000 items in memory are about a gigabyte. */
serveThread(createSolveDesk({ worlds: 8, items: 200_000 }))
