import type { Words } from '../words.ts'

export const pictures = {
  link: 'Kuvien avulla',
  gallery: 'Tästä puhelimesta',
  photo: 'Ota valokuva',
  film: 'Kuvaa video',
  hear: 'Kuuntele. Tästä kuuluu ääni.',
  say: {
    danger: 'Oletko vaarassa? Paina punaista merkkiä ja soita.',
    choose: 'Paina kuvaa. Valitse, ota kuva, kuvaa video tai puhu.',
    send: 'Lähetä painamalla sinistä nuolta.',
    sending: 'Lähetys on matkalla. Pidä tämä sivu auki.',
    arrived: 'Kaikki on perillä. Vihreä merkki näyttää sen.',
    code: 'Tämä on koodisi. Sillä avaat lähettämäsi. Tallenna sen kuva.',
    done: 'Voit lähteä. Älä mene takaisin. Pidä puhelin tallessa. Jos olet vaarassa, soita.',
  },
} as const satisfies Words['pictures']
