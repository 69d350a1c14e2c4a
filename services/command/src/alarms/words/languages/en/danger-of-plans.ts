import { type Lexicon, near } from '../../lexicon.ts'
import { BAG, family, GOING, KILL, ME, SB, SOON } from './families.ts'

const FOUND = family(`
  bomb bombs device devices explosive explosives grenade shell mine landmine ordnance rocket missile detonator
  dynamite`)
const ALONE = family(`
  left alone unattended abandoned wire wires cables timer ticking tick ticks beeping humming leaking smoking nobody
  noone suspicious owner unclaimed battery batteries duct clock owns claims claiming claimed belongs dumped`)
const MASS = family(`
  school schools mosque church synagogue temple mall station parade march office everyone everybody class hospital
  market concert airport rally`)

/** Suspicious objects, and threats of attacks. */
export const ofPlans = {
  'suspicious-object': `
    ${family(`suspicious suspect strange weird odd unknown abandoned unattended unclaimed dodgy sketchy sus unidentified
      mysterious lone random funny homemade`)} …
      ${BAG}/powder/substance/van/car/vehicle/truck/wires/bottle/package/packet/liquid/noise,
    left/leaves/leaving/dumped/abandoned/dropped/placed/planted/hid/drops/threw/put/puts
      a/an/the/his/this/some/black/one/big/something/that … ${BAG} … ${family(`ran run off walked went platform station seat
      bench door entrance under alone away quickly fast legged itself own unattended bin`)},
    a/the/theres/there/black/big/small/red/blue/grey/old/white/heavy/some/this/one/brown/green/unmarked/sealed ${BAG} …
      ${ALONE}, ${BAG} … left/lying/sitting/standing/placed/been/hidden/there/just … ${family(`platform station alone
      unattended hours hour nobody noone bench bin entrance corridor seat under own owner since itself morning ages gate door
      tracks minutes mins carriage middle`)},
    ${BAG} … with/has/have/got … wire/wires/cables/tape/clock/timer/battery/nails/ticking/antenna/powder, wires/wire/cables …
      sticking/coming/hanging/out/attached/poking/taped/showing/connected/visible …
      ${BAG}/bottle/phone/it/out/pipe/from/of/tape, with/has wires, wires sticking/coming/hanging out,
      its/is/something/thats/started ticking/beeping, ticking/tick noise/sound/sounds/box/bag/${BAG},
    ${BAG}/bin/locker/it/bag … ticking/beeping, beeping … bag/box/package/under/bin/bench/seat, nobody/noone/one …
      owns/claims/claimed/claiming/claim/whose … ${BAG}/it, ${BAG} … nobody/noone/one/owner …
      owns/claims/claimed/claim/claiming/around/knows/sight/nobody/its/come/came/back/near,
    taped/strapped/attached/stuck/wired/tied/glued/stuk … under/to/underneath/onto/on …
      car/bench/seat/pillar/bridge/pipe/bottle/battery/phone/van/meter/cylinder/gas/door/wall/post/railing/lamp,
      device/something/box/phone … taped/strapped/attached/wired/stuck … under/to/on, tape … round/around/all/wires/wrapped,
      left it/something/them/that and/then ran/walked/run/left/went/legged,
    white/strange/brown/suspicious/grey/weird/unknown powder, powder … envelope/letter/parcel/package/post/mail/fell/office,
      pipe bomb*, homemade/improvised/explosive/home device/bomb/explosive/explosives/made, looks/look/looked/looking
      like/possible/potential/might/could/maybe/suspected/think … ${FOUND}, found/find/see/saw/dug/theres/finding/spotted …
      old/an/what/unexploded/live/some/a …
      bomb/bombs/explosive/explosives/grenade/landmine/ordnance/rocket/missile/detonator/dynamite,
    old/ww2/war/unexploded/rusty/live/world grenade/shell/bomb/mine/ordnance/shells/mortar/ammunition,
      car/van/truck/lorry/vehicle … parked/left/abandoned/outside/been/standing …
      hours/days/wires/plates/unattended/since/engine/nobody/noone/petrol/cylinders/canisters, no
      plates/numberplates/numberplate, gas/petrol cylinders/bottles/cans/canisters …
      car/van/boot/taped/wires/phone/parked/left/back/door/under/outside,
    ${near(
      family(`bag backpack suitcase package box rucksack holdall parcel briefcase luggage`),
      'just/been/sitting/standing/lying/there',
    )}, bloke/man/guy/lad/fella/someone/somebody/he/woman/stranger/they …
      put/left/dropped/placed/dumped/threw/hid/planted/leaves/leave … ${BAG} … in/under/by/at/beside/near/behind/on/and,
      parcel/package/letter/envelope … no/without/unknown/strange/oily/leaking/stained/wires/powder/ticking …
      name/return/sender/address/stamp/oil/powder/ticking,
    ${BAG}/it/bin/thing … make/makes/making … tic/tick/ticking/clicking/beeping/humming/buzzing … sound/noise/tac/tock,
      hear/heard … tic/tick/ticking, tic tac, tick tock, chucked/slung/threw/flung/lobbed/chuck/toss/tossed … ${BAG} …
      over/into/under/through/wall/ran/run/and/legged, random/lone/mystery/big/black/heavy ${BAG} …
      nobody/noone/under/platform/altar/bleachers/chilling/sitting/left/alone/owner/station/lobby/there/outside/near,
    ${BAG} … nobody/noone/no … knows/owner/owns/claims/near/around/with, dont/not/didnt like … look of … bag/him/it/${BAG},
      protruding/exposed/visible/loose/coloured wires, wires protruding/exposed/visible/coming, unattended
      item/items/luggage/baggage/package/vehicle, suspect/suspicious package/device/item/object/vehicle, possible
      device/bomb/ied, ran/run/running/legged/off/walked … away/off/it … left/leaving/dropped/behind … ${BAG},
    ${BAG} … … been there/here/sitting/left … hours/hour/ages/since/day/morning/minutes,
    pipe/tube/bottle/can/tin/jar with … nails/wires/wire/tape/fuse/cables/powder, metal thing/object/tube/cylinder …
      bomb/ticking/wires/washed/beach/field/like, a fuse, wires under … car/van/seat/bus/desk,
    ${BAG} … not/isnt/aint ours/mine/his/hers/anyones/anybodys, acting
      suspicious/suspiciously/shifty/strange/strangely/weird/nervous/oddly …
      bag/bin/package/backpack/box/put/left/station/something, this/a/the suitcase/bag/backpack/case/box here …
      mins/minutes/hour/hours/since,
    suspishus/suspishous/suspicus/suspisious/suspitious/suspious/supicious/suspicuous … ${BAG}/car/van/man/vehicle,
      ${BAG}/it/thing … beeps/beep/clicks/whirring/humming, making beeps, with a/an clock/timer/wires/battery
      on/in/attached/taped, car/van/truck … … petrol/cylinders/wires/canisters inside/in, cans/canisters/cylinders of
      petrol/gas … wires/car/van/inside,
    left/leaves/leaving … cylinders/canisters/bottles … stairwell/station/platform/door/bridge/entrance/under/car/lobby`,
  threat: `
    list/lists of names, said/says/wrote/posted monday/tuesday/wednesday/thursday/friday/tomorrow/tonight is the day, is
      the day he/they,
    drive/driving/drives/ram/ramming … truck/car/van/lorry into/through/at the …
      march/crowd/parade/people/demo/pride/market/protest,
    ${GOING} … shoot/kill/kil/bomb/bom/attack/stab/murder/massacre/explode/behead/slaughter/execute/shank/hijack/kidnap,
      ${GOING} … blow … up/us/me/it/the/everyone/school/building/bridge, ${GOING} … burn/brun/torch/firebomb/destroy/petrol …
      ${family(`house us me home church mosque down it shop everyone car building my out school village alive place them
      synagogue flat`)}, ${GOING} … hurt/harm/beat/rape … ${ME}/you/everyone/kids/all,
    ${GOING} … run/drive/ram … over/into/through … people/crowd/everyone/parade/kids, ${GOING} … throw … acid,
      ${GOING}/they/he/will … slit/cut … throat/throats/heads, ${GOING} … do/doing/commit/carry/start …
      shooting/massacre/attack/bombing/something/stabbing/columbine,
    shoot/kill/bomb/blow/attack/stab/burn … up/down … ${MASS}, shoot/kill/bomb/attack/stab/murder/burn/blow …
      ${MASS}/all/us/them/people/students/teachers/kids/muslims/jews/christians/police/march … ${SOON}, ${SOON} …
      shoot/kill/bomb/attack/stab/burn/blow/die/dies/shooting/bombing … ${MASS}/us/people/you/march/all/everyone/him/her/me,
    ${SB}/will/says/said … come/coming/comes/be/bringing/bring/returning/back … ${SOON} …
      gun/guns/knife/kill/knives/weapon/weapons,
      bring/bringing/brings/bought/buying/got/getting/has/stockpiling/collecting/hoarding …
      gun/guns/bomb/weapon/weapons/explosives/knife/rifle/knives/ammo/axe/petrol …
      ${SOON}/${MASS}/kill/for/pay/revenge/use/work/said,
    bomb threat*, death threat*, threat, threats, threaten/threatened/threatening/threatens, threatning/threatned,
      threten/thretened/thretening, thretening, blackmail/blackmailed/blackmailing/blackmailer, ${family(`plan plans planning
      planing plotting preparing discussing talking planned planed organising organizing plot overheard arranging
      conspiring`)} … ${family(`attack attacks bombing shooting stabbing massacre kill blow blowing shoot bomb bombs murder
      ambush burn killing riot arson explosion`)},
    attack/attacks/bombing/shooting/massacre/bloodbath …
      planned/planed/tomorrow/tommorow/tonight/tonite/monday/friday/happen/coming, something …
      bad/terrible/big/happen/horrible/awful … ${SOON}/${MASS}, ${family(`posted wrote writes sent messaged posting texted
      post posts message letter note email tweeted video calls call caller graffiti msg`)} … ${family(`shoot kill bomb bom
      attack gun knife manifesto die dies dead burn blood throat throats blow revenge murder bombs hurt`)},
    manifesto, hit list, kill list, death list, list of … people/names/students/kids/teachers … kill/die/dead/hurt, dont/not
      come/go … to/in/near/out/at … school/mall/station/church/march/parade/work/class … ${SOON}, dont/not come/go to/near …
      school/mall/station/church/march/parade … ${SOON}, stay/keep away/home/out … from … ${SOON}/school/mall/station, stay
      away … tomorrow/tommorow/monday/friday, warned/warning/warns … not to/dont come/go … ${SOON}/school,
    make/making/build/building/built/makes/assembling/cooking/mixing … bomb/bombs/explosive*/molotov*/device/grenade*/pipe,
      will/gonna/going/ill/hell/youll/theyll/theyre make … pay/regret … everyone/they/you/for/it/all/blood/this/us/them,
      theyll/theyre/youll/everyone/they … all/will/gonna pay/regret, blood/bloodbath/bodies … ${SOON}/streets/spilled,
      there/will/be … blood … ${SOON}/spilled/streets,
    everyone/everybody/you/all/people/they/many/jews/muslims/infidels/traitors will/gonna/going/deserve/must/should/to/monday
      … die/dies, ${SOON} … everyone/everybody/you/all … die/dies/dead, you/youre/were/your … all/going/will/gonna/next …
      dead/die/dying/next, youre next, youre dead, all of you … die/dead, he/she/they … coming/return … ${SOON} …
      gun/knife/kill,
    vengeance, promised/vowed/swore/swears/sworn to … kill/shoot/burn/attack/blow/get/hurt, gave/given/giving us/me/him/them …
      till/until/til/days/hours/deadline … leave/go/move/pay/or/out, leave/pay/go/move/get/out … or …
      burn/brun/kill/die/shoot/shot/bomb/hurt/dead/rape/else, or else, will know my name, you will all see/regret, youre next,
      say/saying/said/says/claims/phoned/rang/called … theres/is/planted/there/a/has … bomb/bombs/explosives/explosive,
    planted/hidden/placed/put … bomb/bombs/explosive/explosives, goes/going/gonna/want/wants … postal/martyr/jihad,
      going/gonna/be/next school shooter, day of reckoning, end … all of you, you cant/wont stop me/us/this, columbine,
      slit/cut your/his/her/our/my throat/throats, shoot you/ye/yous, kill you/ye/yous/yis, stab you/him/her, burn
      you/them/us/it, blow you/this/it, bomb this/the/your/us, im/were going to/gonna/coming shoot/kill/bomb/for,
    they/he/she/said/told/says/swore … theyd/hed/shed/id/will/would/gonna/going …
      burn/kill/shoot/stab/blow/bomb/hurt/cut/rape/murder/attack/come/destroy/slit/batter, theyd/hed/shed/wed/would/id …
      ${KILL}/burn … me/us/him/her/them/out/my/our/you/everyone, burn/burned/burning/firebomb us/me/him/her/them/you out,
      would/will/to be blown/bombed/burned/shot/killed/stabbed/attacked/executed … up/at/tomorrow/noon/tonight/by, device
      will/would/to/gonna/set/timed, bomb … will/set/timed/due/going/primed … go/explode/off/noon/at/detonate/minutes/hour,
    telephoned/phoned/rang/called/caller/call/text/email/letter/note … said/says/states/saying/stating …
      bomb/blown/blow/explode/device/kill/shoot/attack/die/burn, caller/male/female/suspect/subject
      states/stated/threatening/threatens/threatened/said … bomb/device/shoot/kill/detonate/explode/jump/gun/knife,
      shoot/shooting/shot/blow/light/bomb up … prom/school/class/place/church/club/work/game/concert/mall/campus/office, all
      of you/us/them is/are/be/will/gonna dead/die/burn, you/u is/are/r/will/gonna be/all dead/next/finished, dead
      man/men/woman walking, next week/time … kill/shoot/die/dead/bomb/finish, ${SOON} … all/you/everyone …
      dead/die/burn/regret, talk/go/speak/tell/call … guards/police/cops … kill/burn/burned/shoot/hurt/dead/die,
      snitch/snitches/informer/grass/rat … kill/die/dead/shot/stitches/burn/next, bullet in/through/with …
      post/name/head/letter/envelope, bullets in the post, price/bounty on/for … head/him/me/my, put a hit, a/the/hired
      hitman, contract on … life/him/me/head, wants/want/wanted him/her/me/us dead,
    want/wants/take/taking/get/getting/for/our/their/his/my/swore/seek/vowed/out revenge, about to …
      shoot/kill/bomb/attack/stab/blow/burn,
    judgement/judgment day … ${SOON}/school/for/coming, ${SOON} … judgement/judgment/reckoning/massacre/bloodbath,
    or be/get burned/burnt/killed/shot/beaten/murdered,
    talking/talked/talks/bragging/bragged/boasting/joking/joked about …
      shooting/killing/bombing/massacre/stabbing/attack/attacking/blowing/kill/bomb/bombs/burning`,
} as const satisfies Partial<Lexicon['danger']>
