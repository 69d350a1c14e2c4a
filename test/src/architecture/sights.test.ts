import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const CONSOLE = fileURLToPath(new URL('../../../services/console/src', import.meta.url))

/** Tags that draw a picture in a browser, and names of functions that request one. */
const DRAWS = /<(?:img|video|picture|iframe|embed|image)\b|backgroundImage|url\((?!#)|new Image\b|\.poster\b/
const ASKS = /\/thumb\b|\/still\?|createElement\('(?:img|video)'\)|createImageBitmap|createObjectURL/

/** Files outside of `evidence/sensitive/` that may draw or request pictures, and why. */
const MAY: Readonly<Record<string, string>> = {
  'wall/still-dialog.tsx': 'saves the still that its officer took, of what they had opened',
}

const sources = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /[.](?:tsx?|css)$/.test(path) && !/[.]test[.]/.test(path))
  .map(
    (path) =>
      [
        path,
        readFileSync(`${CONSOLE}/${path}`, 'utf8')
          .replaceAll(/\/\*.*?\*\//gs, '')
          .replaceAll(/^\s*\/\/.*$/gm, ''),
      ] as const,
  )

const breaking = (rule: RegExp, files: typeof sources): readonly string[] =>
  files.filter(([path, text]) => !path.startsWith('evidence/sensitive/') && rule.test(text)).map(([path]) => path)

describe('pictures of items in the console', () => {
  test('are drawn and requested only in one folder, which covers them, so that a new screen cannot forget it', () => {
    expect(sources.length).toBeGreaterThan(300)
    const found = new Set([...breaking(DRAWS, sources), ...breaking(ASKS, sources)])
    expect([...found].toSorted()).toEqual(Object.keys(MAY).toSorted())
  })

  test('that a screen draws itself are found', () => {
    const planted = [
      ['new-room/new-screen.tsx', "export const Shown = () => <img src='/x' alt='' />"],
      ['new-room/asks.ts', "const address = '/api/incidents/in_x/items/it_x/thumb?view=vi_x'"],
    ] as const
    expect([...breaking(DRAWS, [...planted]), ...breaking(ASKS, [...planted])]).toEqual([
      ...['new-room/new-screen.tsx', 'new-room/asks.ts'],
    ])
  })

  test('are drawn in that folder’s own files only where a cover controls them', () => {
    const own = sources.filter(
      ([path, text]) => path.startsWith('evidence/sensitive/') && (DRAWS.test(text) || ASKS.test(text)),
    )
    expect(own.map(([path]) => path).toSorted()).toEqual([
      'evidence/sensitive/picture-address.ts',
      'evidence/sensitive/picture.tsx',
    ])
  })
})
