/** Every address that a page or a header links to, resolved as a browser at `at` does. */
export function linksOf(text: string, at: string): readonly URL[] {
  const written = [
    ...[...text.matchAll(/\b(?:href|src|action|formaction|content|poster|data)\s*=\s*"([^"]*)"/gi)].map(([, to]) => to),
    ...[...text.matchAll(/^(?:location|content-location|refresh|link|onion-location):\s*([^\r\n]*)/gim)].map(
      ([, to]) => to,
    ),
  ]
  return written
    .map((to) => (to ?? '').replaceAll('&amp;', '&').trim())
    .filter((to) => /^(?:[a-z][a-z0-9+.-]*:|[/\\?#.])/i.test(to))
    .flatMap((to) => (URL.canParse(to, at) ? [new URL(to, at)] : []))
    .filter(({ protocol }) => protocol === 'http:' || protocol === 'https:')
}

const EVIL = 'evil.example'

/** Request targets that contain a foreign host. A door that repeats its target would link to that host. */
export const HOSTILE_TARGETS = [
  ...['', '/', '/x', '/%2e%2e', '?lang=fi', '/receipt', '/a/b/submissions'].map((rest) => `//${EVIL}${rest}`),
  ...[`///${EVIL}/`, `/\\${EVIL}/`, `/\\/${EVIL}/`, `\\\\${EVIL}/`, `/%2f${EVIL}/`, `/%2F%2f${EVIL}/`, `/%5c${EVIL}/`],
  ...[
    `/%09/${EVIL}`,
    `/.//${EVIL}/`,
    `/..//${EVIL}/`,
    `/./${EVIL}/..//${EVIL}`,
    `//@${EVIL}/`,
    `//x:y@${EVIL}:1/`,
    `/;@${EVIL}`,
  ],
  ...[
    `http://${EVIL}/`,
    `http://${EVIL}//${EVIL}/`,
    `https://${EVIL}/receipt`,
    `HTTP://${EVIL}/`,
    `http:${EVIL}`,
    `javascript:alert(1)`,
  ],
  ...[
    `/x//${EVIL}/`,
    `/x/\\${EVIL}`,
    `/?lang=//${EVIL}`,
    `/"onclick="//${EVIL}`,
    `/%22%3e%3ca%20href=//${EVIL}`,
    `//${EVIL}%00/`,
  ],
  ...[`//${EVIL}/send`, `//${EVIL}/submissions`, `/files/u/..//..//${EVIL}/`, `//incidents/in_x/timeline`],
] as const

export const HOSTILE_HOSTS = [
  EVIL,
  `${EVIL}:80`,
  `x.test@${EVIL}`,
  `x.test/${EVIL}`,
  `//${EVIL}`,
  '203.0.113.9',
  `[::1].${EVIL}`,
  '',
] as const

/** The whole request as bytes. A POST gets a form as its body. */
export const requestFor = (method: string, target: string, host: string): string =>
  `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: ${EVIL}\r\nForwarded: host=${EVIL}\r\nX-Original-URL: //${EVIL}/\r\nConnection: close\r\n${
    method === 'POST' ? 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n' : ''
  }\r\n`
