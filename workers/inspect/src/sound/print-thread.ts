import { serveThread } from '@firsthand/runtime'
import { printed } from './printed.ts'

/** Takes the print outside the event loop: an hour of sound is seconds of work. */
const desk = {
  print: printed,
}
export type PrintDesk = typeof desk

serveThread(desk, (answer) =>
  answer instanceof Uint8Array && answer.buffer instanceof ArrayBuffer ? [answer.buffer] : [],
)
