import type { Lexicon } from '../../lexicon.ts'
import { CHILD, family, LONG_AGO } from './families.ts'

const STORY = family(`
  film films movie movies book books novel series documentary play song songs game games podcast story stories lecture
  essay poem article show episode painting opera musical comic exhibition joke jokes thesis`)
/** Dangers that stories, museums and old news tell of. */
const TOLD = family(`
  shooting* shot bomb* war murder* hostage* suicid* flood* fire fires earthquake* killer* kill killed killing
  explosion* exploded attack* kidnap* avalanche* tsunami* gun guns knife knives sword* zombie* drown* collaps*
  disaster massacre stabb* terroris* dead died dying bleed* missing trapped hiding sinking sank weapon* escape* crush*
  gas poison* burned burnt burning stampede landslide* execution* stalker* evacuat* grenade* missile* sniper* wounded
  injur* shipwreck blast corpse* body bodies chase smoke axe machete blood danger`)
const NAMED = family(`
  pub bar band song cafe team horse dog cat boat street burger cocktail restaurant album drink sauce shop club track
  beer game`)

/** Films, books, names and old news tell of every kind of danger. */
export const ofStories = {
  hostage: `
    hostage to the/fortune/weather/my,
    ${STORY} about … ${TOLD},
    ${STORY} is/was/are/were/all about … ${TOLD},
    ${CHILD}/girls/boys … screaming/crying … concert/band/ride/rides/slide/fun/joy/cinema,
    ${CHILD} inside the museum/cafe/library/theatre/gallery/classroom/cinema,
    ${CHILD} on the roof terrace/garden/playground,
    shotgun/cannon/gun/sword/dagger/arrow/bullet/axe/fire/flood/killer/shooters
      lane/alley/avenue/crescent/close/terrace/hill/court/row/inn/arms/pub,
    film/films/movie/movies/book/novel/story/series/documentary/play where/with … ${TOLD} scene/scenes/hero/villain,
    ${TOLD} ${family(`film films movie movies book novel series documentary song game games scene podcast exhibition museum
      story memorial monument costume simulator simulation emoji statue mural anniversary drill drills thriller drama fiction
      poster`)},
    ${NAMED} is/was/are called/named/titled … ${TOLD},
    ${NAMED} called/named/titled … ${TOLD},
    called/named/titled the dead/drowned/hanged/bloody/burning/smoking/hidden/bleeding/blind
      rabbit/rat/man/pig/horse/dog/duck/barrel/goat/bush/head/moon,
    in/of/since/from/back/around/during/year ${LONG_AGO} … ${TOLD},
    ${TOLD} … in/of/from/since/around ${LONG_AGO},
    building/bridge/church/house/school/roof/tower collapsed/burned/burnt/exploded/fell … in ${LONG_AGO},
    world/civil/cold/first/second/vietnam/gulf/napoleonic war,
    ${TOLD} in the … war,
    years/decades/centuries ago … ${TOLD},
    last year/century … ${TOLD},
    ${TOLD} last year/century,
    ${TOLD} … … years/decades/centuries/yrs ago,
    filming/filmed/shooting/making a/an murder/crime/war/action/horror/zombie/bomb … scene/film/series/movie/drama/show,
    another one bites, bites the dust,
    no injuries/casualties/victims/deaths/fatalities/violence/weapons/damage,
    no ${TOLD} today/yesterday/reported/anywhere/seen/heard/involved/since/yet,
    no gunfire/shots/gunshots/explosions today/yesterday/reported/anywhere/heard/since/yet,
    no weapon/guns/gun/knife/knives/fire/blood/smoke/danger/threat/fights/bomb/bombs no/or/and,
    zero injuries/casualties/deaths,
    how … work/works … alarm`,
} as const satisfies Lexicon['harmless']
