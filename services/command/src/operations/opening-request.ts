import { isDialled, isLanguageTag, isZone, parseSlug } from '@firsthand/domain'
import { z } from 'zod'
import type { CommandDeps } from '../door/command-deps.ts'
import { id, orDefault, orUndefined, parsedBy, role, textLine } from '../door/parts.ts'
import { openingTexts } from './opening-texts.ts'

const GIB = 1024 ** 3
const TIB = 1024 ** 4
const MOST_MEMBERS = 200
/** A sooner closing time would close the incident before the officer reads the answer. */
const SOONEST_MS = 60_000

export const memberRequest = z.object({ officer: id('officer'), role })
export const languages = z.array(z.string().refine(isLanguageTag)).min(1).max(50).readonly()
export const dialled = z.string().refine(isDialled)

/** Accepts strings too, so that an entry that is no number is reported as wrong and not silently dropped. */
const typed = <S extends z.ZodType<number>>(schema: S) =>
  parsedBy(z.union([z.number(), z.string()]), (value) => schema.safeParse(value).data)

const upTo = (most: number) => typed(z.int().min(1).max(most))
const degrees = (most: number) => typed(z.number().min(-most).max(most)).nullish()

/** The opening form. Absent fields get the platform's defaults. */
const formOf = ({ clock }: Pick<CommandDeps, 'clock'>) =>
  z.object({
    // Fields that witnesses read.
    ...{ title: textLine(200).min(1), slug: parsedBy(z.string(), parseSlug), place: orDefault(textLine(500), '') },
    ...{ zone: z.string().refine(isZone), languages, emergencyNumber: dialled, texts: openingTexts },
    ...{ lat: degrees(90), lon: degrees(180) },
    ...{ maxFileBytes: orDefault(upTo(5 * TIB), 5 * GIB), maxFiles: orDefault(upTo(10_000), 250) },
    maxIncidentBytes: upTo(1000 * TIB).nullish(),
    closesAt: typed(z.int().refine((at) => at >= clock() + SOONEST_MS)).nullish(),
    state: z.enum(['drill', 'active']),
    members: orDefault(z.array(memberRequest).max(MOST_MEMBERS).readonly(), []),
    /** True to open although nobody would see pictures yet. Files are kept and wait. */
    withoutPictures: orUndefined(z.boolean()),
    ...{ preflight: orUndefined(id('preflight')), watcher: orUndefined(id('officer')) },
  })

type Form = z.output<ReturnType<typeof formOf>>

export const openingRequest = (deps: Pick<CommandDeps, 'clock'>) =>
  formOf(deps)
    // `when` makes zod check this even if other fields are invalid, so that all errors are reported together.
    .refine(({ lat, lon }) => (lat == null) === (lon == null), { path: ['point'], when: () => true })
    .transform(({ members, preflight, withoutPictures, ...form }) => ({
      ...{ facts: factsOf(form), members, preflight, withoutPictures: withoutPictures === true },
    }))
export type OpeningRequest = z.output<ReturnType<typeof openingRequest>>

function factsOf(form: Omit<Form, 'members' | 'preflight' | 'withoutPictures'>) {
  const { lat, lon, maxIncidentBytes, closesAt, watcher, state, ...said } = form
  // A drill locks no objects.
  const lock = { lockMode: state === 'drill' ? 'NONE' : 'GOVERNANCE', lockDays: 30 } as const
  return {
    ...{ ...said, ...lock, state, at: lat == null || lon == null ? undefined : { lat, lon } },
    ...(maxIncidentBytes == null ? {} : { limits: { maxIncidentBytes } }),
    ...(closesAt == null ? {} : { closesAt }),
    ...(watcher === undefined ? {} : { watcher }),
  }
}

/** Names of all invalid fields, so that the form marks them at once. For texts the name says which text. */
export function fieldsOf(issues: z.ZodError['issues']): readonly string[] {
  const names = issues.map(({ path }) => {
    const [first = 'form', ...rest] = path.map(String)
    if (first === 'lat' || first === 'lon') return 'point'
    return first === 'texts' ? [first, ...rest].join('.') : first
  })
  return [...new Set(names)]
}
