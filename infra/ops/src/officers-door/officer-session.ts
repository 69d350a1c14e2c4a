import type { OfficersRefusalCode } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import { type RefusedAnswer, refusalText } from '../cli/refusal-text.ts'
import type { Account } from '../stack/run-file.ts'
import { type ApiCall, callApi } from './call-api.ts'
import { createSessionFile } from './kept-session.ts'
import { withLockFile } from './lock-file.ts'
import { officersWords } from './refusal-words.ts'
import { type SavedFile, saveAnswer } from './save-answer.ts'
import { signIn } from './sign-in.ts'

export interface OfficerDoor {
  /** Calls command as the officer. Signs in again if the session has ended. @throws CliError if command refuses */
  call(call: Omit<ApiCall, 'cookie' | 'signal'>): Promise<unknown>
  /** Saves a response body unchanged into a new file. @throws CliError if command refuses, or if the file exists */
  save(path: string, file: string): Promise<SavedFile>
}

export interface OfficerDoorDeps {
  readonly base: URL
  readonly account: Account
  /** The data folder, which keeps the session. */
  readonly data: string
  readonly say: (message: string) => void
  readonly signal: AbortSignal
}

export function createOfficerDoor({ base, account, data, say, signal }: OfficerDoorDeps): OfficerDoor {
  const file = createSessionFile(data)
  let cookie: string | undefined

  /** Returns a session cookie. `ended`: the cookie that was refused. Another command may have signed in meanwhile. */
  async function session(ended?: string): Promise<string> {
    if (cookie !== undefined && cookie !== ended) return cookie
    return withLockFile(file.lock, signal, async () => {
      const kept = await file.read(base.origin, account.name)
      if (kept && kept.cookie !== ended) return kept.cookie
      const fresh = await signIn(account, { base, say, signal, device: kept?.device })
      await file.write({ address: base.origin, officer: account.name, ...fresh })
      return fresh.cookie
    })
  }
  return {
    async call(call) {
      cookie = await session()
      let answer = await callApi(base, { ...call, cookie, signal })
      if (answer.code === 'sign-in-needed') {
        cookie = await session(cookie)
        answer = await callApi(base, { ...call, cookie, signal })
      }
      if (answer.status >= 200 && answer.status < 300) return answer.body
      throw refused(answer)
    },
    async save(path, to) {
      cookie = await session()
      let answer = await saveAnswer(base, { path, to, cookie, signal })
      if ('code' in answer && answer.code === 'sign-in-needed') {
        cookie = await session(cookie)
        answer = await saveAnswer(base, { path, to, cookie, signal })
      }
      if ('sha256' in answer) return answer
      throw refused(answer)
    },
  }
}

/** For these codes we print our own words, because command's words say less. */
const KNOWN_BETTER: ReadonlySet<string | undefined> = new Set<OfficersRefusalCode>(['not-found', 'not-allowed'])

function refused(answer: RefusedAnswer): CliError {
  const ours = officersWords(answer.code)
  if (ours !== undefined && KNOWN_BETTER.has(answer.code)) return new CliError('refused', ours)
  return new CliError('refused', `Command refused ${refusalText(answer, ours)}`)
}
