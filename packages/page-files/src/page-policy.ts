/**
 * What a page may load: our scripts, the one inline stylesheet (allowed by its hash), our addresses. blob: is for the
 * witness's own pictures, videos and voice, shown to them before anything is sent. Recorded sentences are ours (decision
 * 109).
 *
 * @param styleHash base64 of the stylesheet's SHA-256
 */
export const pagePolicy = (styleHash: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
