import { expect, test } from 'vitest'
import { withCandidate } from './apt.ts'

test('of several packages only those with a version in this release are known', () => {
  const policy = [
    'valkey-server:',
    '  Installed: (none)',
    '  Candidate: 8.1.1+dfsg1-3',
    '  Version table:',
    '     8.1.1+dfsg1-3 500',
    '        500 http://deb.debian.org/debian trixie/main amd64 Packages',
    'redis-server:',
    '  Installed: (none)',
    '  Candidate: (none)',
    '  Version table:',
    'ffmpeg:',
    '  Installed: 7:7.1.1-1',
    '  Candidate: 7:7.1.1-1',
    '',
  ]
  expect(withCandidate(policy.join('\n'))).toEqual(new Set(['valkey-server', 'ffmpeg']))
  expect(withCandidate('')).toEqual(new Set())
})
