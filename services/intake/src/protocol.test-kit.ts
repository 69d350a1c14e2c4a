import { afterAll, beforeAll } from 'vitest'
import {
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  prepareGround,
  serve,
  TUS,
  uploadsOf,
} from './intake.test-kit.ts'

export const codeOf = async (answer: Response): Promise<[number, unknown]> => {
  const body: unknown = await answer.json()
  return [answer.status, typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined]
}

/** An intake with one open incident and one sending for uploads. */
export function protocolGround() {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let incident: OpenedIncident
  let submission: string

  beforeAll(async () => {
    ground = await prepareGround()
    incident = await ground.openIncident({ max_file_bytes: 20_000_000, max_files: 200 })
    server = await serve(await ground.deps())
    submission = (await makeSubmission(server.url, incident.slug)).submission
  })

  afterAll(async () => {
    await server.close()
    await ground.release()
  })

  const upload = (headers: Record<string, string>) => makeUpload(server.url, submission, headers)

  const creation = (headers: Record<string, string>) =>
    fetch(server.url + submission, { method: 'POST', headers: { ...TUS, ...headers } })

  const last = async () => (await uploadsOf(ground, incident.id)).at(-1)
  return {
    get server() {
      return server
    },
    get incident() {
      return incident
    },
    get ground() {
      return ground
    },
    get submission() {
      return submission
    },
    creation,
    upload,
    last,
  }
}
