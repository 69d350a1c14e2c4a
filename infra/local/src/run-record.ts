import { roleUrl } from '@firsthand/database/migrate'
import type { FoundPrograms } from './found-programs.ts'
import { type Account, type RunFile, writeRunFile } from './run-file.ts'
import type { Settings } from './settings.ts'
import type { Stack } from './stack.ts'

/** The accounts and the incident that the first start made. */
export type FirstRunFacts = {
  readonly officer: Account
  readonly cli: Account
  readonly incident: { readonly id: string; readonly slug: string }
}

/** The `run.json` of this run. It is rewritten whenever something in it changes. */
export type RunRecord = {
  readonly save: () => void
  readonly know: (facts: FirstRunFacts) => void
  readonly setReady: (ready: boolean) => void
}

type Known = {
  readonly settings: Settings
  readonly programs: FoundPrograms
  readonly stack: Stack
  readonly intakeUrl: string
  readonly commandUrl: string
}

/** Begins the record: not ready yet, with the addresses only. */
export function createRunRecord({ settings, programs, stack, intakeUrl, commandUrl }: Known): RunRecord {
  let ready = false
  let facts: Partial<FirstRunFacts> = {}
  const save = (): void =>
    writeRunFile(settings.data, {
      ready,
      pid: process.pid,
      intakeUrl,
      commandUrl,
      ...publicAddressesOf(settings),
      ...facts,
      databaseUrl: roleUrl(stack.ownerUrl, 'ops'),
      redisUrl: stack.redisUrl,
      keys: settings.keys,
      closedKeys: settings.closedKeys,
      officersKey: settings.officersKey,
      data: settings.data,
      ...encoderOf(programs),
      ports: stack.ports,
      processes: stack.pids(),
    })
  return {
    save,
    know: (known) => {
      facts = known
      save()
    },
    setReady: (value) => {
      ready = value
      save()
    },
  }
}

/** For `firsthand addresses`, which may be typed in a shell without these variables. An empty one counts as unset. */
function publicAddressesOf({ environment }: Settings): Pick<RunFile, 'publicUrl' | 'onion'> {
  const publicUrl = environment['FIRSTHAND_PUBLIC_URL']?.trim() ?? ''
  const onion = environment['INTAKE_ONION']?.trim() ?? ''
  return { ...(publicUrl === '' ? {} : { publicUrl }), ...(onion === '' ? {} : { onion }) }
}

const encoderOf = ({ paths: { ffmpeg }, environment }: FoundPrograms) =>
  ffmpeg === undefined ? {} : { encoder: { ffmpeg, env: environment } }
