import { createHash } from 'node:crypto'

/** The database stores only this hash of a cookie's or link's token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
