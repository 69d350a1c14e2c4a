/**
 * The only write that is not JSON: a piece of an officer's file. Only our own page can send this type with our Origin.
 */
export const PIECE_TYPE = 'application/octet-stream'

export const isPiece = (method: string, path: string): boolean =>
  method === 'POST' && /^\/api\/incidents\/[^/]+\/police\/[^/]+\/files\/\d{1,3}\/pieces$/.test(path)
