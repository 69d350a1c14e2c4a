import type { Sending } from './made-file.ts'
import { MESSENGER } from './phone.ts'
import { PHONES } from './phones.ts'
import { askingDrawing, climbingArchive, cutOff, emptyFile, hugePicture, pageAsPhoto } from './spoiled.ts'
import type { Studio, StudioOptions } from './studio.ts'
import { trackOf } from './track.ts'
import { wordsOf } from './words.ts'

/** The views from which the tourist films, in order. */
const TOURIST_VIEWS = ['south-street', 'fountain', 'hill-with-zoom', 'hill-with-zoom', 'church-tower'] as const

/** Who sends what. The list is in the order of arrival, and the most important files are put first. */
export function witnessesOf(studio: Studio, options: StudioOptions & { readonly zone: string }): readonly Sending[] {
  const { bangAt, seed, zone } = options
  const { film, photo, note, again } = studio
  const words = wordsOf(bangAt, zone)
  const later = (seconds: number): number => bangAt + seconds * 1000

  const balcony = film({ phone: PHONES.balcony, camera: 'north-balcony', from: -8, seconds: 30 })
  const fountain = film({ phone: PHONES.student, camera: 'fountain', from: 12, seconds: 24 })
  const tram = film({ phone: PHONES.passenger, camera: 'tram-stop', from: 10, seconds: 28 })
  const arrival = film({ phone: PHONES.nurse, camera: 'south-street', from: 96, seconds: 20 })
  const smoke = photo({ phone: PHONES.hotelGuest, camera: 'west-balcony', at: 9 })
  return [
    { who: 'a woman on a balcony: both her clock and her place are right', words: words.balcony, files: [balcony] },
    {
      who: 'a tourist with photos from before and after',
      files: [-140, -62, 5, 33, 71].map((at, n) =>
        photo({ phone: PHONES.tourist, camera: TOURIST_VIEWS[n] ?? 'fountain', at }),
      ),
    },
    {
      who: 'a passenger at the tram stop (Swedish)',
      words: words.passenger,
      files: [tram],
    },
    {
      who: 'a stall keeper whose clock is an hour ahead (Finnish)',
      words: words.stallKeeper,
      files: [film({ phone: PHONES.stallKeeper, camera: 'between-stalls', from: -3, seconds: 22 })],
    },
    {
      who: 'a student whose clock is three minutes ahead, without a place (Ukrainian)',
      words: words.student,
      files: [fountain, photo({ phone: PHONES.student, camera: 'fountain', at: 40 })],
    },
    { who: 'somebody in danger', words: words.trapped, files: [] },
    {
      who: 'a hotel guest on the west side, whose clock is right',
      files: [film({ phone: PHONES.hotelGuest, camera: 'west-balcony', from: -10, seconds: 26 }), smoke],
    },
    {
      who: 'somebody who sends what a messenger gave them: no time, no place',
      files: [film({ phone: MESSENGER, camera: 'side-street', from: 4, seconds: 28 })],
    },
    {
      who: 'a shopkeeper in the café: a voice note, through the window (Arabic)',
      words: words.shopkeeper,
      files: [note({ phone: PHONES.shopkeeper, camera: 'north-pavement', from: 8, seconds: 28 })],
    },
    {
      who: 'a nurse who films the ambulance',
      files: [arrival, photo({ phone: PHONES.nurse, camera: 'south-street', at: 131 })],
    },
    { who: 'a runner’s watch', files: [async () => trackOf(bangAt, seed)] },
    { who: 'a cousin of the woman on the balcony: her film, handed on', files: [again(balcony, 210)] },
    { who: 'two who send the very same photo', files: [smoke] },
    { who: 'a group chat: the photo once more, smaller', files: [again(smoke, 260)] },
    { who: 'a broken phone: the film ends in the middle', files: [async () => cutOff(await tram(), 0.55)] },
    {
      who: 'somebody who means harm: a page that calls itself a photo, a picture too large for any memory, an archive that climbs',
      files: [
        async () => pageAsPhoto(later(90)),
        async () => hugePicture(later(95)),
        async () => climbingArchive(later(99)),
        async () => askingDrawing(later(120)),
        async () => emptyFile(later(121)),
      ],
    },
    {
      who: 'somebody who stayed, five minutes later',
      files: [
        photo({ phone: PHONES.tourist, camera: 'east-window', at: 240 }),
        photo({ phone: PHONES.balcony, camera: 'north-balcony', at: 302 }),
      ],
    },
  ]
}
