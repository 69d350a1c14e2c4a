import { expect, test } from 'vitest'
import { minimalStatus, statusWithout } from './dpkg-status.ts'

const status = `Package: libc6
Status: install ok installed
Priority: optional
Version: 2.41

Package: dpkg
Essential: yes
Status: install ok installed
Priority: required
Pre-Depends: libc6:any (>= 2.38), liblzma5 | liblzma6
Version: 1.22

Package: liblzma5
Status: install ok installed
Priority: optional
Description: several
 lines
 .
 of it

Package: ffmpeg
Status: install ok installed
Priority: optional
Depends: libavcodec61

Package: libavcodec61
Status: deinstall ok config-files
Priority: optional
`
const names = (text: string) => [...text.matchAll(/^Package: (.*)$/gm)].map((match) => match[1])

test('a minimal system is the essential packages with all their dependencies', () => {
  expect(names(minimalStatus(status))).toEqual(['libc6', 'dpkg', 'liblzma5'])
  expect(minimalStatus(status)).toContain('\n .\n of it')
})

test('a package can be taken out, so that apt fetches it again', () => {
  expect(names(statusWithout(status, ['ffmpeg']))).toEqual(['libc6', 'dpkg', 'liblzma5'])
})
