import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'

/**
 * Solves the challenge of a 428 answer as a witness's page does. Returns the header `Proof`. `answer`: the body of the
 * 428.
 */
export async function proofFor(answer: string): Promise<string> {
  const { challenge } = parseAsked(answer)
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

type Asked = { readonly challenge: Parameters<typeof solveChallenge>[0]['challenge'] }
const parseAsked = (text: string): Asked => JSON.parse(text) as Asked
