import { type Database, listen } from '@firsthand/database/command'
import type { createShutdown, Logger, Secret } from '@firsthand/runtime'
import { createAlarmKeeper } from './alarms/alarm-keeper.ts'
import type { DutyPhone } from './door/ports/duty-phone.ts'
import type { LiveHub } from './door/ports/live-hub.ts'
import { createCountsKeeper } from './timeline/counts-keeper.ts'

interface WakeOnChangesDeps {
  readonly db: Database
  readonly log: Logger
  readonly hub: LiveHub
  readonly databaseUrl: Secret<string>
  readonly phone: DutyPhone
  readonly publicUrl: URL
  readonly clock: () => number
  readonly shutdown: ReturnType<typeof createShutdown>
}

/** Connects database changes with everything that they wake: screens, counts, alarms. Closed in reverse order. */
export function wakeOnChanges({
  db,
  log,
  hub,
  databaseUrl,
  phone,
  publicUrl,
  clock,
  shutdown,
}: WakeOnChangesDeps): void {
  const counts = createCountsKeeper({
    db,
    onFault: (cause) => log.fault('process.warning', cause, { code: 'counts' }),
  })
  shutdown.onClose('counts', counts.close)
  const alarms = createAlarmKeeper({
    ...{ db, log, clock, phone, publicUrl },
    onFault: (cause, what) => log.fault('process.warning', cause, { code: what }),
  })
  shutdown.onClose('alarms', alarms.close)
  const pokeKeepers = (): void => {
    counts.poke()
    alarms.poke()
  }
  const listener = listen({
    url: databaseUrl.reveal(),
    channel: 'incident_changed',
    onNotify: (incident) => {
      hub.poke(incident)
      pokeKeepers()
    },
    onConnected: () => {
      hub.pokeAll()
      pokeKeepers()
    },
    onError: (code) => log.event('dependency.lost', { what: 'listen', errorCode: code }),
  })
  shutdown.onClose('listen', () => listener.close())
}
