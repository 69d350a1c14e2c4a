import { type Recipient } from '@firsthand/sealing'
/** Plaintext in, an age v1 file out, as an iteration: one 64 KiB chunk is held at most. */
export declare function sealChunks(recipient: Recipient, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer>
