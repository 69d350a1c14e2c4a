import type { MadeFile, PoliceMaterial } from './made-file.ts'
import { PHONES } from './phones.ts'
import type { Studio } from './studio.ts'

/** Material that officers bring: a body camera, and the calls that the dispatcher took. */
export const policeOf = (studio: Studio, calls: MadeFile): readonly PoliceMaterial[] => [
  {
    who: 'the log of emergency calls',
    ...{ kind: 'log', origin: 'emergency-calls', reason: 'Exercise: the calls of the dispatcher' },
    file: async () => calls,
  },
  {
    who: 'an officer’s body camera',
    ...{ kind: 'file', origin: 'body-camera', reason: 'Exercise: body camera of the first patrol' },
    file: studio.film({ phone: PHONES.police, camera: 'south-window', from: 97, seconds: 20 }),
  },
]
