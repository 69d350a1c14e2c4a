import { createHash } from 'node:crypto'

/** What the database has of a token of a cookie or a link. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
