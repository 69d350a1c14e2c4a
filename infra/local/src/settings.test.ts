import { expect, test } from 'vitest'
import { BadSetting, readSettings } from './settings.ts'

test('without any variable everything lies in the checkout and listens on loopback', () => {
  const settings = readSettings({ HOME: '/home/ada', PATH: '/bin' }, '/src/firsthand')
  expect(settings).toMatchObject({
    data: '/src/firsthand/.firsthand',
    host: '127.0.0.1',
    port: 8420,
    fetchMode: 'auto',
  })
  expect(settings.keys).toBe('/src/firsthand/.firsthand/keys')
  expect(settings.hasS3).toBe(false)
})

test('an empty variable is an absent one', () => {
  const settings = readSettings({ FIRSTHAND_DATA: '', DATABASE_URL: ' ', FIRSTHAND_PORT: '' }, '/src')
  expect(settings).toMatchObject({ data: '/src/.firsthand', databaseUrl: undefined, port: 8420 })
})

test.each(['x', '-1', '65535', '84200', '1e3', '8420.5'])('FIRSTHAND_PORT=%s is refused by name', (port) => {
  expect(() => readSettings({ FIRSTHAND_PORT: port }, '/src')).toThrow(BadSetting)
  expect(() => readSettings({ FIRSTHAND_PORT: port }, '/src')).toThrow(/FIRSTHAND_PORT/)
})
