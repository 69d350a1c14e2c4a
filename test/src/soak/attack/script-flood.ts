import { randomBytes } from 'node:crypto'
import { proofFor } from '../../../../services/intake/src/abuse/solve.test-kit.ts'

export interface ScriptFlood {
  readonly door: string
  readonly slug: string
  /** `hands`: the number of concurrent clients that create sendings. `files`: the number of files in each sending. */
  readonly hands: number
  readonly files: number
  /** The declared size of each file, of which no byte is sent. */
  readonly bytes: number
  /** Whether the client computes the required proof. If not, it sends its requests without one. */
  readonly isPaying: boolean
  readonly signal: AbortSignal
}

export interface ScriptFloodEnd {
  /** How often each refusal code was answered; `made` counts creations. */
  readonly codes: ReadonlyMap<string, number>
  /** Proofs that were computed, for sendings and for files. */
  readonly proofs: { readonly sendings: number; readonly files: number }
}

export const newKey = (): string => randomBytes(24).toString('base64url')

/** Creates sendings with files but no bytes, as fast as the door allows. */
export async function floodByScript(flood: ScriptFlood): Promise<ScriptFloodEnd> {
  const { door, slug, hands, files, bytes, isPaying, signal } = flood
  const codes = new Map<string, number>()
  const proofs = { sendings: 0, files: 0 }
  const make = async (url: string, what: keyof typeof proofs, headers: Headed): Promise<Response | undefined> => {
    const wanted = { ...headers, 'Idempotency-Key': newKey() }
    let answer = await fetch(url, { method: 'POST', headers: wanted })
    if (answer.status === 428 && isPaying) {
      const Proof = await proofFor(await answer.text())
      proofs[what] += 1
      answer = await fetch(url, { method: 'POST', headers: { ...wanted, Proof } })
    }
    const code = answer.status === 201 ? 'made' : await codeOf(answer)
    codes.set(`${what}: ${code}`, (codes.get(`${what}: ${code}`) ?? 0) + 1)
    return answer.status === 201 ? answer : undefined
  }
  const makeFiles = async (submission: string): Promise<void> => {
    const file = { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes) }
    for (let n = 0; n < files && !signal.aborted; n += 1) {
      const made = await make(door + submission, 'files', file)
      if (made === undefined) return
      await made.text()
    }
  }
  const hand = async (): Promise<void> => {
    while (!signal.aborted) {
      const opened = await make(`${door}/${slug}/submissions`, 'sendings', {})
      if (opened) await makeFiles(parseOpened(await opened.json()).submission)
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return { codes, proofs }
}

type Headed = Readonly<Record<string, string>>

async function codeOf(answer: Response): Promise<string> {
  const { code } = parseRefusal(await answer.text())
  return code ?? String(answer.status)
}

const parseOpened = (body: unknown) => body as { readonly submission: string }

function parseRefusal(text: string): { readonly code?: string } {
  try {
    return JSON.parse(text) as { readonly code?: string }
  } catch {
    return {}
  }
}
