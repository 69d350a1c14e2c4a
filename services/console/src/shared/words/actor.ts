import { words } from './catalog.ts'

const ACTOR_WORDS = words({
  worker: { en: 'worker', fi: 'taustaohjelma', sv: 'bakgrundsprogrammet' },
  operator: {
    en: (name: string) => `${name} (name stated at the command line)`,
    fi: (name: string) => `${name} (nimi ilmoitettu komentorivillä)`,
    sv: (name: string) => `${name} (namn uppgivet på kommandoraden)`,
  },
})

/**
 * The actor's name in words. An operator at the command line is shown by the stated name, with a note that nobody
 * verified it.
 */
export function actorWords(actor: string): string {
  const stated = /^ops:([\s\S]+)$/.exec(actor)?.[1]
  return stated === undefined ? actor.replace(/^worker:/, `${ACTOR_WORDS.worker} `) : ACTOR_WORDS.operator(stated)
}
