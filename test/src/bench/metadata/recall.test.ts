import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findCorpus } from './corpus.ts'
import { readDigits, readZone } from './digits.ts'
import { parseAnswers } from './oracle.ts'
import { oracleFields } from './oracle-fields.ts'

test('a folder with odd entries is walked to its end, each file once', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'corpus-')))
  try {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true })
    for (const name of ['.hidden', 'a\nb.jpg', 'empty', 'deep/er/x']) writeFileSync(join(folder, name), name)
    symlinkSync(join(folder, 'empty'), join(folder, 'zz-again'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'))
    symlinkSync(folder, join(folder, 'deep', 'loop'))
    const { files, left } = await findCorpus([folder], 100)
    expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      '.hidden',
      'a\nb.jpg',
      'empty',
      'deep/er/x',
    ])
    expect([...left]).toEqual([
      ['broken-link', 1],
      ['link-to-folder', 1],
    ])
    expect((await findCorpus([folder, folder], 2)).files).toHaveLength(2)
    expect((await findCorpus([join(folder, 'absent')], 9)).left.get('unreadable-folder')).toBe(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the oracle’s digits are read without our readers’ parser', () => {
  expect(readDigits('2024:05:06 07:08:09.25+02:00')).toMatchObject({ fraction: '25', zone: 120, isDay: false })
  expect(readDigits('2024:05:06')).toMatchObject({ isDay: true, zone: undefined })
  for (const none of ['0000:00:00 00:00:00', '2024:02:30 01:00:00', '2024', 'soon', ''])
    expect(readDigits(none)).toBeUndefined()
  expect([readZone('Z'), readZone('-03:30'), readZone('?')]).toEqual([0, -210, undefined])
})

test('two answers in one output are separated; a broken or cut one is left out', () => {
  const both = '[{\n  "Make": "A \\n}]",\n  "Model": 7\n}]\n[{\n  "IFD0:Make": "A \\n}]"\n}]\n'
  expect(parseAnswers(Buffer.from(both)).map((answer) => answer.size)).toEqual([2, 1])
  expect(parseAnswers(Buffer.from(both.slice(0, 60)))).toHaveLength(1)
  expect(parseAnswers(Buffer.from([0xff, 0xfe, 0x5b]))).toEqual([])
})

test('QuickTime’s printed UTC does not count as an offset; that of a modification does', () => {
  const flat = new Map([['CreateDate', '2024:05:06 07:08:09+00:00']])
  const grouped = new Map([['QuickTime:CreateDate', '2024:05:06 07:08:09+00:00']])
  expect(oracleFields({ flat, grouped }).map(({ field }) => field)).toEqual(['capture time'])
  const more = oracleFields({ flat: new Map([...flat, ['OffsetTime', '+05:45']]), grouped })
  expect(more.map(({ field, value }) => `${field} ${value}`)).toContain('offset +05:45')
})
