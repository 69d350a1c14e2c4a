import { createHash } from 'node:crypto'

/** Hash of the token of a cookie or link. The database stores nothing else of it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
