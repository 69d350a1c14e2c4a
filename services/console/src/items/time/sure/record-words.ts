import { words } from '../../../shared/words/catalog.ts'

/** What a lawyer needs to have the time worked out again. The only place that speaks of seeds and factors. */
export const RECORD_WORDS = words({
  engine: {
    en: (engine: string) => `Worked out by the engine ${engine} in`,
    fi: (engine: string) => `Laskettu moottorilla ${engine}; tulos on:`,
    sv: (engine: string) => `Uträknat av motorn ${engine} i`,
  },
  revision: {
    en: (number: number) => `revision ${number}`,
    fi: (number: number) => `versio ${number}`,
    sv: (number: number) => `version ${number}`,
  },
  grade: {
    en: (grade: string) => `Grade: ${grade}.`,
    fi: (grade: string) => `Laatuluokka: ${grade}.`,
    sv: (grade: string) => `Klass: ${grade}.`,
  },
  factor: {
    en: (factor: string, seeds: string) =>
      `The width is the model's own times ${factor}; this factor was set on made incidents of the seeds ${seeds}.`,
    fi: (factor: string, seeds: string) =>
      `Leveys on mallin oma leveys kerrottuna luvulla ${factor}; kerroin on sovitettu keksityissä tapahtumissa, joiden siemenet ovat ${seeds}.`,
    sv: (factor: string, seeds: string) =>
      `Bredden är modellens egen gånger ${factor}; faktorn ställdes in på påhittade händelser med fröna ${seeds}.`,
  },
  countedOn: {
    en: (seeds: string) => `It was counted on others, of the seeds ${seeds}.`,
    fi: (seeds: string) => `Laskenta tehtiin toisissa, joiden siemenet ovat ${seeds}.`,
    sv: (seeds: string) => `Räkningen gjordes på andra, med fröna ${seeds}.`,
  },
  utc: {
    en: (from: string, to: string) => `In UTC it lies between ${from} and ${to}.`,
    fi: (from: string, to: string) => `UTC-aikana väli on ${from} – ${to}.`,
    sv: (from: string, to: string) => `I UTC ligger den mellan ${from} och ${to}.`,
  },
  utcBefore: {
    en: (to: string) => `In UTC it lies before ${to}.`,
    fi: (to: string) => `UTC-aikana se on ennen: ${to}.`,
    sv: (to: string) => `I UTC ligger den före ${to}.`,
  },
  confidence: {
    en: (share: string) => `Confidence ${share}: it puts items in order and is no measured chance.`,
    fi: (share: string) => `Luottamus ${share}: se järjestää kohteita eikä ole mitattu todennäköisyys.`,
    sv: (share: string) => `Konfidens ${share}: den ordnar objekt och är ingen uppmätt sannolikhet.`,
  },
  replay: {
    en: 'To work it out again, take that revision out on its page and run',
    fi: 'Ajan voi laskea uudelleen: ota tuo versio ulos sen sivulla ja aja',
    sv: 'För att räkna ut det igen: ta ut den versionen på dess sida och kör',
  },
  withoutPins: {
    en: "shows the same without officers' pins.",
    fi: 'näyttää saman ilman virkailijoiden kiinnityksiä.',
    sv: 'visar samma sak utan tjänstemäns fästen.',
  },
})
