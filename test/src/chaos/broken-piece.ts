import { request } from 'node:http'
import type { SentFile } from '../stack/witness.ts'

export interface FlyingPiece {
  /** Resolves when half of the piece is sent. */
  readonly underWay: Promise<void>
  /** Resolves when the connection to the door is gone. */
  readonly broken: Promise<void>
}

/** Begins a PATCH that never ends by itself: half of `bytes` is sent, then the phone waits. */
export function beginPiece(sent: SentFile, bytes: number): FlyingPiece {
  const half = sent.file.bytes.subarray(sent.acknowledged, sent.acknowledged + bytes / 2)
  const flying = request(sent.url, {
    method: 'PATCH',
    headers: {
      'Tus-Resumable': '1.0.0',
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': bytes,
      'Upload-Offset': sent.acknowledged,
    },
  })
  return {
    underWay: new Promise((resolve) => flying.write(half, () => resolve())),
    broken: new Promise((resolve) => {
      flying.on('error', () => undefined)
      flying.on('close', () => resolve())
    }),
  }
}
