import { words } from './catalog.ts'

/** What a worker does, for an officer who waits for it. */
const WORK_NAMES = words({
  relay: { en: 'handing work on', fi: 'töiden välitys', sv: 'att dela ut arbete' },
  preserve: { en: 'keeping files', fi: 'tiedostojen tallennus', sv: 'att bevara filer' },
  inspect: { en: 'reading files', fi: 'tiedostojen luku', sv: 'att läsa filer' },
  normalise: { en: 'making copies', fi: 'kopioiden teko', sv: 'att göra kopior' },
  reconstruct: { en: 'working out times', fi: 'aikojen selvitys', sv: 'att räkna ut tider' },
  locks: { en: 'locking files for longer', fi: 'lukitusten pidennys', sv: 'att låsa filer längre' },
  other: { en: 'background work', fi: 'taustatyö', sv: 'bakgrundsarbete' },
})

/** All lanes of one worker share a name: `inspect` also serves `inspect-slow`. */
export function workName(queue: string): string {
  const worker = queue.split('-')[0] ?? queue
  return worker in WORK_NAMES ? WORK_NAMES[parseWorker(worker)] : WORK_NAMES.other
}

const parseWorker = (worker: string): keyof typeof WORK_NAMES => worker as keyof typeof WORK_NAMES
