import type { InferResponseType } from 'hono/client'
import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { useFresh } from '../../shared/live/use-fresh.ts'
import { SUBJECT_WORDS } from './subject-words.ts'

const room = api.incidents[':incident'].subjects
export type SubjectPaths = InferResponseType<typeof room.paths.$get, 200> & { readonly subjects: readonly Subject[] }
export type Mark = SubjectPaths['marks'][number]
export type Subject = InferResponseType<typeof room.$get, 200>['subjects'][number]

export const subjectsKey = (incident: string) => ['subjects', incident]

/** Subjects with their marks and paths. They are few enough to load at once (at most 500 and 2,000). */
export function useSubjectPaths({ id, may }: IncidentFacts): SubjectPaths | undefined {
  return useSubjects({ id, may }).data
}

/** Adds a note where the service omitted the description, because this officer may not see the subject's marks. */
const withNote = <T extends { readonly description: string }>(one: T): T =>
  one.description === '' ? { ...one, description: SUBJECT_WORDS.keptBack } : one

export const useSubjects = ({ id, may }: Pick<IncidentFacts, 'id' | 'may'>) =>
  useFresh<SubjectPaths>({
    queryKey: subjectsKey(id),
    queryFn: async () => {
      const param = { incident: id }
      const [{ subjects }, paths] = await Promise.all([
        answerOf(room.$get({ param }, inBackground)),
        answerOf(room.paths.$get({ param }, inBackground)),
      ])
      const described = subjects.map((one) => ({ ...withNote(one), merged: one.merged.map(withNote) }))
      return { subjects: described, ...paths }
    },
    everyMs: 3000,
    isWanted: may.includes('subjects-read'),
  })
