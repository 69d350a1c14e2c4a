import { expect, test } from 'vitest'
import { typeOfText } from './file-kind.ts'

test('a drawing is told by its first element, whatever stands before it', () => {
  for (const before of [
    '',
    '<?xml version="1.0"?>\n',
    '<!-- a --> <!-- b -->',
    '<!DOCTYPE svg PUBLIC "x" "y">',
    '\ufeff',
  ])
    expect(typeOfText(`${before}<svg xmlns="http://www.w3.org/2000/svg"/>`).mediaType).toBe('image/svg+xml')
  expect(typeOfText('<?xml version="1.0"?><note/>').mediaType).toBe('application/xml')
  expect(typeOfText('<!-- never closed <svg>').mediaType).toBe('text/plain')
})

test('a thousand comments in a row are read at once', () => {
  const began = process.cpuUsage()
  expect(typeOfText(`${'<!---->'.repeat(140)}x`).mediaType).toBe('text/plain')
  // The work itself: a busy machine makes it no slower.
  expect(process.cpuUsage(began).user).toBeLessThan(200_000)
})
