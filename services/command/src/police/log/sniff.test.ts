import { expect, test } from 'vitest'
import { sniffShape } from './sniff.ts'

const shape = (text: string | Buffer) => sniffShape(Buffer.from(text), true)

test('delimiter, header and encoding are detected from the first rows', () => {
  expect(shape('time;caller;text\n1.6.2026 12:00;A;"smoke; and fire"\n1.6.2026 12:01;B;van\n')).toEqual({
    ...{ encoding: 'utf-8', delimiter: ';', hasHeader: true },
  })
  expect(shape('2026-06-01 12:00,Unit 1,"said ""stop"""\n2026-06-01 12:01,Unit 2,ok\n')).toMatchObject({
    ...{ delimiter: ',', hasHeader: false },
  })
  expect(shape('aika\tteksti\n12:00\tpaukahdus, sitten toinen\n')).toMatchObject({ delimiter: '\t', hasHeader: true })
})

test('files in the encodings of older programs are decoded correctly', () => {
  expect(shape(Buffer.from('aika;teksti\n12:00;h\xe4t\xe4puhelu\n', 'latin1')).encoding).toBe('windows-1252')
  expect(shape(Buffer.from('\ufeffaika;teksti\n12:00;hätä\n', 'utf16le')).encoding).toBe('utf-16le')
  expect(
    shape(Buffer.from('aika;teksti\n12:00;hätäpuhelu keskustasta, kaksi paukahdusta\n'.repeat(3), 'utf16le')).encoding,
  ).toBe('utf-16le')
  // A text that is cut within a character is still recognised as UTF-8.
  expect(sniffShape(Buffer.from('a;hä').subarray(0, 4), false).encoding).toBe('utf-8')
})
