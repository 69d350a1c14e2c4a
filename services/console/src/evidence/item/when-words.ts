import { words } from '../../shared/words/catalog.ts'

export const WHEN_WORDS = words({
  arrived: {
    en: (at: string) => `arrived ${at}`,
    fi: (at: string) => `saapui ${at}`,
    sv: (at: string) => `kom ${at}`,
  },
  before: { en: (at: string) => `before ${at}`, fi: (at: string) => `ennen ${at}`, sv: (at: string) => `före ${at}` },
  notPlaced: {
    en: (at: string) => `not placed yet; arrived by ${at}`,
    fi: (at: string) => `ei vielä sijoitettu; saapui viimeistään ${at}`,
    sv: (at: string) => `inte placerad ännu; kom senast ${at}`,
  },
})
