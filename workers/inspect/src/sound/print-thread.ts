import { serveThread } from '@firsthand/runtime'
import { printed } from './printed.ts'

/** Computes a print outside the event loop, because an hour of sound takes seconds. */
const desk = {
  print: printed,
}
export type PrintDesk = typeof desk

serveThread(desk, (answer) =>
  answer instanceof Uint8Array && answer.buffer instanceof ArrayBuffer ? [answer.buffer] : [],
)
