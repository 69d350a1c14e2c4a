import { encodePrint, printOf } from '@firsthand/media/sound'
import { serveThread } from '@firsthand/runtime'

/** Takes a print of samples beside the event loop: an hour of sound is seconds of work. */
const desk = {
  print: (samples: Int16Array): Uint8Array => encodePrint(printOf(samples)),
}
export type PrintDesk = typeof desk

serveThread(desk, (answer) =>
  answer instanceof Uint8Array && answer.buffer instanceof ArrayBuffer ? [answer.buffer] : [],
)
