import { MutationCache, QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  draftsBelongTo,
  dropAllDrafts,
  dropDrafts,
  dropSent,
  hasDraft,
  keepDraft,
  readDraft,
  trackSent,
} from './drafts.ts'

beforeEach(dropAllDrafts)

describe('what was typed and not sent', () => {
  test('is kept under its key, unless it equals the initial value', () => {
    keepDraft('note:a', 'The van', '')
    keepDraft('choice:a', { hours: 12 }, { hours: 12 })
    expect(readDraft('note:a')).toBe('The van')
    expect(readDraft('note:b')).toBeUndefined()
    expect(hasDraft('choice:a')).toBe(false)
    keepDraft('note:a', '', '')
    expect(hasDraft('note:a')).toBe(false)
  })

  test('is dropped with the fields below it, but a key that only begins alike stays', () => {
    keepDraft('reason:1', 'a', '')
    keepDraft('reason:1/choice', 'b', '')
    keepDraft('reason:12', 'c', '')
    dropDrafts('reason:1')
    expect([hasDraft('reason:1'), hasDraft('reason:12')]).toEqual([false, true])
  })

  test('stays with its officer', () => {
    draftsBelongTo('anna')
    keepDraft('note:a', 'The van', '')
    draftsBelongTo('anna')
    expect(hasDraft('note:a')).toBe(true)
    draftsBelongTo('bert')
    expect(hasDraft('note:a')).toBe(false)
  })

  test('is dropped once the service stored it; text typed meanwhile and refused text stay', async () => {
    const cache = new MutationCache({ onSuccess: (_data, _sent, _context, mutation) => dropSent(mutation) })
    const client = new QueryClient({ mutationCache: cache })
    const send = (answer: () => Promise<string>) => {
      const mutation = cache.build<unknown, unknown, unknown, unknown>(client, { mutationFn: answer })
      trackSent(mutation, 'note:a')
      return mutation.execute(undefined)
    }
    keepDraft('note:a', 'The van', '')
    await send(() => Promise.reject(new Error('no line'))).catch(() => undefined)
    expect(readDraft('note:a')).toBe('The van')
    const sending = send(async () => 'kept')
    keepDraft('note:a', 'The van is white', '')
    await sending
    expect(readDraft('note:a')).toBe('The van is white')
    await send(async () => 'kept')
    expect(hasDraft('note:a')).toBe(false)
  })
})
