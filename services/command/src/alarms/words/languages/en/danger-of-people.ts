import type { Lexicon } from '../../lexicon.ts'
import { CANT, DOOR, family, GOING, HUSBAND, KILL, ME, PLACE, SB, WHO, WONT } from './families.ts'

const STOOD = family('waits waiting waited stands standing stood sits sitting sat lurking loitering hovering')
const FOLLOW = family(`
  following followed follows folowin tailing tailed stalking stalked stalks trailing trailed shadowing chasing chased
  chases hounding pursuing`)
const SCARED = 'scared/afraid/frightened/terrified/petrified/fear/fearing/worried/scarred'

/** Danger that comes from other people. */
export const ofPeople = {
  'in-danger': `
    took/has/hid my keys/phone/passport … lock*/door/nobody/leave, locked the door and, nobody/noone will/would/can
      find/hear me/us,
    ex/husband/boyfriend/stepdad/he/neighbour/neighbor/man/dad … outside/door
      screaming/shouting/banging/yelling/threatening/pounding/hammering, break/smash/kick/bash/batter/bust the/my/our/this
      door, theres a/some man/bloke/guy/stranger/somebody/someone in my/our/the
      house/flat/home/room/kitchen/garden/hallway, there is a/some man/bloke/guy/stranger in my/our
      house/flat/home/room/kitchen/hallway, man/stranger/someone/somebody in my/our house/flat/home,
    in … danger, danger danger, danger here/now/please/everywhere/outside, danger to/for my/our/us/me,
      real/serious/great/big/mortal danger,
    dangerous here/now/situation/please/man/guy, bad/desperate/terrible/scary situation,
    life/lives/lfie/lifes … at/in risk/danger/threat/stake, at risk … life/lives, risk for my/our life/lives,
    not/isnt/arent/aint/never/no safe/saef/secure, not/no so/very/really/longer/feeling safe, safe no more,
    ${WONT} … feel/feeling safe, feel/feels/feeling unsafe, unsafe here/now/place/please/situation/at,
    ${SCARED} … life/lives/lfie/safety/hurt/kill/die/attack/leave/sleep, ${SCARED} to
      go/leave/sleep/walk/open/move/speak/stay, ${SCARED} of him/them/her/my,
    im/were/am/are ${SCARED}, so/really/very/well scared/frightened/terrified/petrified, im/were/am/are
      so/really/very/too/pure/extremely ${SCARED}, fear/fearing/fears for,
    this/its/is/a/real/medical/big/an emergency/emergancey, emergency here/please/at/in/help/come/now/quick,
    =emergency, emergency emergency,
    attack/attacks/attacked/attacking/assaulting/assaulted/ambushed ${ME}, attacked/assaulted/ambushed by,
      attack/attacks/attacked/attacking the/a/our … ${family(`school village police mosque church crowd market convoy
      protesters march hospital bus house women station parade camp office neighbours`)}, under attack,
    being/getting/been/bein/got
      attacked/assaulted/beaten/ambushed/jumped/mugged/robbed/battered/lynched/raped/hunted/tortured,
    beat/beats/beating/beaten/battering/battered/bashing/slapping/slapped/slaps/punching/punched/thumping ${ME}/up/with,
      beating/battering/bashing the/a … man/woman/people/protesters/boy/kid/guy/crap/life/head,
    hitting/hits/kicking/kicked/kicks/stomping/whipping/clubbing/mugging/stoning/torturing/torchering ${ME},
    hit/struck/pushed/grabbed/threw me/us again/and/with/hard/in/so/down/against, hits/beats/hurts/hurt me/us, hit/beat
      me/us/him/her again/and/with/hard/up/bad/so/badly/now, hit/beat me/us/him/her … head/face/cant/help/please,
    strangle/strangled/strangling/strangler, choking/choked/chokes/throttling/throttled me/us/him/her/my, hands/hand/arm …
      throat/neck,
    kick*/beat*/batter*/hammer* … head/shite/shit/crap/face/bejaysus … off/out/in,
    raped, raping ${ME}/women/girls/the/a, a/the/rapist rapist, rape me/her/us/girl/women/them, molesting/molested, sexual
      assault, sexually assaulted/assaulting,
    hurting me/us/her/him/my/them/people, ${GOING} … ${KILL}/get/finish/find me/us/him/her/them/my/our/you/everyone,
    ${GOING}/come/came/coming/here … kill/kil/murder/hurt/beat/rape/attack/finish me/us/him/her/them/everyone/all,
    ${GOING} be/get killed/murdered/hurt/raped/attacked/shot/stabbed/beaten/lynched, kill/kills/killing/murder
      me/us/him/her/them,
    finish/finishing me/us/her/him off, do me/us in,
      hes/theyre/shes/is/are/someones/they/be/come/coming/came/men/police/gang/lads/running/run after me/us/him/her, out to
      get us/me, coming for me/us/him/her/my,
    hunting me/us/him/her/them/people/for/down/everyone, they/theyre/soldiers … hunting,
    mob/gang/thugs/goons/goondas/rioters/looters/hooligans/yobs/scumbags …
      outside/coming/attack*/beat*/surround*/throwing/after/chasing,
    angry/violent/big mob, gang/lads/crowd … turning/turned on us/me, gang/group/crowd of … attack*/beating/kicking/surround*,
    throwing/throw/threw/thrown/pelting/chucking/lobbing/hurling … stones/bottles/bricks/rocks/acid/petrol … ${ME}/at/on,
    stones/bottles/bricks/rocks … thrown/flying/raining/coming/through, throwing stones/rocks/bricks/bottles/petrol, stone
      pelting,
    going/gonna/gona/gunna/goin/finna/about … die, will/might/could/well/ill/must/shall … die
      here/tonight/now/in/today/soon/if/please,
    i/we/all/us will/gonna/to/well/going die, gonna/gunna/gona/finna/will die, dont/didnt/not … want/wanna/wana … die, let …
      die here,
    ${CANT}/dunno/wouldnt … survive, ${CANT}/dont/dunno … make/making/get/getting it/out … alive/here/tonight, ${CANT}/dont …
      going/gonna/goin … make it,
    not/wont/wouldnt/never make it out/alive/through/home/much, if i/we … make it, make/get/getting … out … alive, out of
      this/here alive, if i/we die/dont,
    tell my/our/his/her mum/mom/mam/ma/wife/husband/kids/family/parents/mother/dad/daughter/son/children … love,
    nobody/noone/no … protect/save/rescue/defend me/us/them, nowhere … go/run/hide, run/running/ran … for my/our/their/your
      life/lives,
    get/take/getting us/me/them out, get … out of here, get/take … away from here/him/them, my/our life depends,
    police/ambulance/cops/garda/guards/polis …
      fast/quick/quickly/quik/asap/urgent/urgently/please/pls/plz/immediately/possible,
      police/ambulance/cops/garda/guards/polis now,
    someone/somebody/anyone/help … now/fast/quick/quickly/quik/asap/urgent/urgently/immediately, need …
      police/guards/cops/polis,
    come quick/quickly/fast/quik/now/please/asap/immediately,
    call … police/guards/cops/polis for/cant/he/hes/they, alone … house/flat/apartment/man/men/him/them and/with/scared/im,
    ${HUSBAND} … ${family(`violent abusive abusing hitting hits beating beats raging aggressive threatening strangling kicking
      hurting attacking`)},
    husband/hubby/boyfriend/bf/partner/ex/stepdad/dad/father/brother … gone/going/goes/lost
      mad/mental/crazy/nuts/it/ballistic, violent … husband/boyfriend/partner/ex/man/guy/dad/father/person,
    drunk/drinking … hitting/hit/beat/beating/violent/smashing/hurt/threatening/knife, domestic violence/abuse/dispute,
    smashing/wrecking/trashing … up/everything/house/furniture/plates/place/gaff/things,
      robbed/robbing/robbery/carjack/carjacked/carjacking/hijack/hijacked/hijacking/hijackers/hijacker,
    screaming/screams/screamed/crying/begging … help/stop/leave, woman/girl/neighbour/neighbor/lady … screaming,
    police/army/soldiers/troops … beating/charging/clubbing/dragging/attacking, lathi charge,
    rioting, riot/riots … here/outside/street/started/now/spreading, looting/looters, huge/massive/big fight, kicking off
      here/outside/in,
    lowkey/bout/gonna/about/gon get/be/getting jumped/stabbed/robbed/killed/merked/shanked, do me/us/him/her harm/damage,
      after/want my/our blood,
    last thing i/we write/say/send, in trouble … here/please/help/bad/big/serious, in big/serious/bad/deep/deadly trouble,
    dragging/dragged … women/men/people/girls/him/her/me/us/boys, pulling/pulled … people/women/men/drivers … out/from …
      cars/car/houses/bus,
    after battering/hitting/beating/killing/stabbing/attacking me/us/him/her, not/isnt/aint a joke/drill/prank/test, this is
      real, im/were not joking/kidding,
    dont/do not hurt/kill/shoot/hit/beat me/us/him/her/them, please dont hurt/kill/shoot/let, begging/beg …
      life/them/stop/mercy, spare me/us,
    will/gonna/going/want/wants/tryna/trying to/gonna/wants rape/hurt/harm/kill/touch me/us/her, come/comes/came for me/us/we,
      hands on me/her,
    they/he/men/soldiers … line/lining/lined … up/wall/against, beating/beat/beats …
      woman/wife/child/man/kid/girl/boy/lady/him/her/old/people/someone/somebody,
    attacking/attacked/attacks … woman/man/people/kid/child/girl/boy/lady/him/her/someone/somebody/driver/nurse, fighting …
      outside/started/knives/bottles, fight broke/broken/started/outside/kicking,
    losing/lost control … situation/crowd/here, under arrest beaten, need/send/want/get protection, keep us/me safe, protect
      us/me,
    hate crime, racist attack, jumped me/us/him/her/my, jumped by, gang up/ganged/ganging on/up, surrounded me/us/him/her,
      cornered me/us/by/in, were/im/am/got/has/have cornered, corner me/us,
    have/show mercy, groped/groping/grope ${ME}, =please come, =pls come, please/pls/plz/kindly come
      quick/quickly/now/fast/asap/help/save/urgent/immediately/they/hes/he/were/im/someone/hurry,
    please/pls/plz/kindly hurry/save, about to die/kill/attack/hurt/get/be/beat/shoot/stab,
    to get/be jumped/stabbed/robbed/killed/beaten/shot/lynched,
    slap*/hitting/hits/kicking/punching/beating/batin/batting …
      child/kid/kids/boy/girl/woman/wife/baby/mother/man/lad/him/her/us/me/people, throwing/threw/throws …
      things/stuff/plates/furniture/chairs … at/around, in a bad/terrible/awful state/way/place,
    uncle/dad/stepdad/teacher/man/he/guy/boss/coach/father/brother … touches/touching/touched me/her/him/us, we cant/cannot
      leave,
    riot, riots in/here/outside/everywhere/started/spreading, trying/tryna/tries/wants to drag/pull/force/push/grab/take/get
      me/us/her/him/my, got/has/have/grabbed/holding me/us/her/him by the/my/her … hair/neck/throat/arm/collar, in trouble …
      sea/water/beach/mountain/cliff`,
  'attacker-near': `
    footsteps/steps outside/upstairs/downstairs/behind/on/in, cutting/slashing/slicing the/our/through
      tent/fabric/canvas/screen/fence/lock,
    hear them/him in/on/coming/outside/upstairs/downstairs … corridor/hall/hallway/stairs/building/landing,
      checking/searching/trying every/each/all/the room/rooms/door/doors,
    he/she/it/someone/somebody/gunman/attacker/shooter/killer/husband/ex/murderer is coming,
      hes/shes/theyre/theyr/someones/whos coming/cumin,
    they/people/soldiers/men/attackers/guys/gunmen/gang/mob/tanks/troops/thugs are/r coming,
    coming/comes/came/come for/after/towards/toward/closer/inside me/us/him/her/them/my/our/the/again,
    is/are/keep/keeps/hes/theyre coming/getting/moving closer/nearer/towards/toward/inside/upstairs,
      he/they/hes/theyre/someone/men/soldiers … coming in/up,
    coming/walking/running/comes/came/come/got/creeping up/down the/my/our stairs/steps/driveway/corridor/hall/hallway,
    coming/came/comes/running/outside/here/there … with … knife/gun/axe/bat/hammer/machete/something/crowbar/knives/guns,
    came/coming/comes/went/ran/lunged/run/charging/charged at me/us/him/her/people with, approaching us/me/our …
      house/door/fast/now/village/with/slowly/again, approaching us/me,
    advancing/marching/heading on/towards/to/into/for us/our/village/town/house, hear/heard … him/them/someone/voices …
      stairs/outside/downstairs/upstairs/corridor,
    ${SB} … at/outside/behind … my/our/front/back ${DOOR}/house/flat/home/room/apartment, ${WHO} … at/outside/behind the
      ${DOOR}/house/flat/room/apartment,
    someone/somebody/sum1/someones/strangers/stranger/hes/theyre/men/man … outside/downstairs/upstairs/inside
      now/please/help/with/my/our,
    someone/somebody/sum1/someones/somebodys/hes/theyre/theyr/shes outside/downstairs/upstairs/inside/nearby,
    someone/somebody/man/men/stranger/strangers/they/he … in/inside/outside my/our ${PLACE},
      someone/somebody/stranger/theyre/hes in/inside the house/flat/building/apartment/home/school/garden/room,
    banging/bang/bangs/knocking/kicking/pounding/hammering/thumping/battering/beating/rattling/scratching …
      door/dor/window/windows/gate/shutters,
    try/tries/trying/tryna/tried … door/handle/doorhandle/lock/window/gate/latch,
    kicked/kicking/broke/breaking/smashing/smashed/smash/forcing/forced/bashing/ramming …
      door/doors/window/windows/lock/gate/gates/shutters,
    breaking/brakin in/into/through/down, broke/broken/break/breaks in/into my/our/the/a/his/her/and/through … ${PLACE},
    broke/broken in, break in … progress/now/happening, trying/tryna/tries … get/break/come/force/climb/smash
      in/into/inside/through … house/flat/room/door/window/us/me/building/school/here/home/back, trying/tryna/tries …
      get/break/come/force/climb/smash in,
    ${WHO} … got/climbing/climbed/gets/sneaking/sneaked/entered/crept/forced/burst/broke/barged in/into/inside/through/over …
      ${PLACE}, ${WHO} … climbing/climbed/came/coming/got/forced/burst/broke/climb in/into/through/over …
      window/door/fence/gate/balcony/wall/roof,
    entered/entering/invaded my/our ${PLACE}/village, stormed/storming/raided/raiding/storm my/our/the/a ${PLACE}/village,
      home invasion,
    hes/shes/theyre/theyr/somebodys/someones in/inside/at/outside my/our/her ${PLACE}/${DOOR}/building,
      hes/theyre/theyr/somebodys/someones in/inside/at/outside the
      house/flat/building/door/window/corridor/hallway/stairs/school/room/garden/stairwell, hes/theyre/theyr
      here/back/near/nearby/close, shes/hes back and,
    he/they is/are/r here/inside/near/close/back/outside/downstairs/upstairs/nearby, still outside/around/near/inside …
      he/hes/they/theyre/door/armed/shooting/him, he/hes/they/theyre/is/are still here/inside/outside/around/near,
    he/she/they is/are/r in/inside/at/outside my/our ${PLACE}/${DOOR}/building, he/she/they is/are/r in/inside/at/outside the
      house/flat/building/door/window/corridor/hallway/stairs/school/room/garden,
    intruder/intruders, burglar/burglars/burglary/burgled, prowler/prowlers, searching/search …
      rooms/houses/floors/flats/building,
    going/go/coming/moving/searching/soldiers/they/theyre … house/door/room/flat/floor to house/door/room/flat/floor, house by
      house, room by room, they/he/soldiers/men … searching … house/houses/rooms/room/us/me/building/flats/floor/for,
    hes/theyre/theyr/he/they/is/are/still/people/men/soldiers looking/searching for me/us/him/her/survivors,
    hell/theyll/shell/he/they … find/finds/found me/us/here, knows/know/knos … im/were/we/i … here/home/alone/inside/in,
    attacker/attackers/terrorist/terrorists, terror attack, terrorism, on the loose, at large,
    soldiers/troops/tanks/militia/gunmen/rebels/army …
      coming/door/houses/inside/entered/outside/storm*/raid*/village/hospital,
    escaped prisoner/convict, strange man/men/person … in/at/inside/outside … ${PLACE}/${DOOR},
    man/men/guy/stranger/strangers/someone/somebody/fella/lad/lads/burglar/person … in/inside my/our
      hallway/hall/house/flat/room/garden/kitchen/bedroom/yard/porch/bathroom, in the/my/our house/flat with/and,
      someone/somebody/man/men/strangers in my/our,
    hes/theyre/theyr/he/they … back/outside/here again, coming round/around/back again/for/with …
      me/us/knife/gun/brothers/lads/mates/more,
    get/got/getting/gets/climb/climbing/break in/through/over … window/door/fence/balcony/roof/wall, let/lets
      himself/herself/themselves in, he/hes/they … got/has/have … key/keys … my/our door/flat/house,
    hear/heard/hearing … breaking/glass/door/someone/somebody/them/him/footsteps/voices …
      downstairs/outside/upstairs/stairs/kitchen/house/inside, glass breaking/smash/smashing/broke,
    forced/forcing/breaking/broke/jimmying/picking … way/door/lock/window … in/into/open, at the/my/our window,
      shouting/screaming … outside … door/house/window/flat,
    footsteps … behind/outside/stairs/closer/downstairs/upstairs/hall/corridor/hallway/inside/coming/roof/above/attic,
      hear/hearing footsteps,
    door … going/coming/giving/caving/gave/wont in/way/hold … they/he/nearly/through/soon/any, door wont/will/not hold,
      nearly/almost through the door`,
  followed: `
    driver/uber/taxi/cab … wrong/different turn/way/road/direction … wont/not/refuses/isnt stop*/let*, driver/uber/taxi/cab
      … wont/refuses/isnt/not stop/stopping/let, wont stop the car/taxi/van, wont let me out,
    across the road/street looking/staring/watching, looking/staring/watching at/through my/our window/windows/house,
      stands/standing/stood … across/outside … my/our window/house/road,
    followed me/us into/in/to/from/onto/home/all/off/here/inside, stood/standing at the end … staring/watching,
    ${FOLLOW} me/us/my/him/her/our/she/everywhere/home, being/been/bein/get/getting/im/am/are/were/is/be
      followed/stalked/tailed/watched/hunted/trailed/chased,
    car/van/bmw/jeep/motorbike/taxi/vehicle/stranger/somebody/someone … following/tailing/stalking/shadowing,
      man/men/guy/fella/guys … following/tailing/stalking … me/us/her/him/home/station/since,
      still/keeps/keep/kept/been/started following/tailing/stalking, my/a/the/his/her stalker/stalkers, stalker …
      outside/again/back/me/following/house, stalking, following since/from/close/behind,
    behind me/us …
      since/wont/stop*/keeps/everywhere/every/still/whole/again/closer/faster/minutes/mins/miles/station/hour/all,
    ${family(`right still close always come comes coming been walking walks driving drives running creeping footsteps steps
      now hes theyre`)} behind me/us/her,
    stays/stayed/staying/sits/sat/sitting/stuck/keeping behind me/us, steps/footsteps … behind me/us,
      walking/walks/came/come/coming/running after me/us/her,
    keeps/keep/kept staring/circling/appearing/passing … me/us/house/again/window/past/door/everywhere, keeps/keep/kept
      walking/driving … past/by/house/behind, keeps looking/staring/turning … me/us/my/back,
      turns/turning/shows/showing/pops/popping/showed/turned up … everywhere/again/gym/work/wherever/outside/where,
    ${WONT} … stop/stopping/quit … following/staring/watching/ringing/calling/texting, ${WONT} leave/let me/us/her/my
      alone/be, wont leave … alone,
    same/this/that/strange/silver/black/white/grey/blue/red/dark/unknown
      car/van/man/guy/fella/lad/bloke/person/woman/face/jeep/suv/motorbike/hoodie/jacket/audi/bmw/truck/men/lads …
      everywhere/following/turn/wherever, same car/van/man/guy/fella/lad/bloke/person/woman/face/jeep/men/lads …
      behind/again/nights/twice/past/days,
    seeing/see/saw/seen/passing/passed/spotted/there/hes … same
      car/van/man/guy/fella/lad/bloke/person/woman/face/grey/black/white/blue/hoodie,
    car/van/jeep/bike/motorbike/bmw/suv/taxi/truck/scooter/vehicle … tailing/chasing/circling/stalking me/us/my/our,
      car/van/jeep/bike/motorbike/bmw/suv/taxi/truck/scooter/vehicle … been/is/still/keeps/stays/right/always/close behind
      me/us,
    car/van/jeep/suv/truck … crawling/circling/slowing/slowed … past/behind/alongside/beside/me/us/house,
    ${SB}/car/van/${STOOD}/parked/watching … outside/opposite/under/across/below/beside my/our/her …
      house/flat/window/door/work/gate/home/building/apartment/gym/office/hotel/room/bedroom/gaff,
    ${STOOD}/parked/watching/camped/smoking/pacing outside/opposite/under/across/below my/our/her,
    ${SB} … ${STOOD}/camped/lurks … outside/across/opposite/under/below …
      house/flat/door/window/gate/building/work/gym/school,
    waiting/waited/lurking/lurks/waits for me/us/her … outside/gym/work/school/stairs/station/again/home/and/behind/at,
      hes/theyre/someone/he/man/is/still waiting for me/us/her,
    watching/watches/watched/staring/spying/peeping/peering … my/our/her/me/us …
      house/flat/window/windows/every/bedroom/balcony/kids/movements,
    watching/watches/spying me/us/my/our/on, watching/peering/peeping/looking/staring/looks/stares through/in/into/up/at …
      window/windows/letterbox/blinds/curtains/keyhole,
    standing/stands under/outside/below/by/at my/our … window/door/bed, on my/our tail/trail/case/heels, tail/tails/tailing
      us/me,
    knows/know/knos/found/finds/finding where i/we/she/im live/work/am/lives/stay/sleep/park/go, where i live …
      knows/found/he/they,
    someone/somebody/man/guy/stranger/fella/bloke/creep/weirdo/figure … in/at/by/near/round my/our …
      window/garden/backyard/yard/shed/driveway/door/fence/gate,
    someone/somebody/man/guy/stranger/fella … torch/flashlight/binoculars, creep/creeper/weirdo/perv/pervert …
      me/us/my/following/outside/wont,
    every/each turn/corner/stop/street i/we/everywhere/hes/im, every time i/we … turn/look/stop/leave/go …
      hes/theyre/he/him/behind/there, everywhere/wherever i/we … go/turn/went/walk/drive/am,
    crossed/cross/crosses/crossing … crossed/cross/crosses/crossing, when/everytime/whenever i/we …
      stop/stopped/turn/slow/cross/speed/run … he/they/it/stops/too,
    speeds/sped/slows/slowed/speeding … up/down … too/when/also, he/hes/man/guy/they/fella/she … got/gets/getting off …
      my/same stop/station,
    tracking me/us/my, track/tracker/airtag/gps/spyware/bug … my/our/under/on/found car/phone/bag/bike/coat, found …
      tracker/airtag,
    taking/taken/took/photographing/filming … pictures/photos/videos … of me/us/my house/kids/children/without/secretly,
      ${CANT} … shake/lose/escape him/them/her/it/off, shake/lose/losing him/them off,
    followed home/from/since/all/onto/into/for, escorting me home,
    gentleman/stranger/sedan/dude/bloke/woman … behind/following/tailing/followed … me/us … since/twice/round/again,
      car/van/jeep/man/guy/fella/bloke/somebody/someone/they/he … sat/parked/sitting/stood/waiting/standing/been …
      outside/opposite/across … mine/ours/my/our/house/night/engine/every/again/nights/here/us/days/flat/week, engine running
      … outside/watching/house, walk/walks/walking when i/we walk/walks/move/go, stop/stops when i stop,
      gone/went/walked/drove/been/go round/around … twice/block/again/still/behind/circles …
      behind/following/still/there/him/he/me, being/been tailed/trailed/followed/watched/tracked/filmed by,
      staring/watching/filming/photographing … me/us/my/house/window/kids …
      hours/creepy/wont/weird/constantly/everyday/stranger, peeping tom, creepy man/guy/dude/fella/lad, creep …
      following/bus/behind/outside/park, someone/somebody/man/guy/he … knows/found/got … address/schedule/routine,
      he/they/always knows/know where i/we am/are/is/go/live/im, stalk/stalks/stalked … me/us/her/my, harass* …
      me/us/her/my/outside/calls/street, keeps/kept/keep/hes/wont …
      ringing/texting/messaging/calling/turning/showing/waiting/driving/appearing …
      me/house/door/work/past/outside/everywhere,
    prowling around/outside/about/in/near, chase/chased/chases/chasing ${ME}/after/down/through/with/my/our,
      being/been/was/were/getting/got/is/am/are chased,
    crawling/creeping/driving/cruising/walking/rolling beside/alongside/next me/us, someone/somebody/man/guy/he/footsteps …
      behind me/us … path/park/street/dark/alley/canal/road/stairs/night/lane, theres/think someone/somebody/man behind me/us,
      looking in at me/us, waiting/waits … for me/us … every/again/stop/outside/corner,
    follow/follows me/us/him home/everywhere/around/to/since/and, he/they/man/guy/someone/car follow/follows me/us,
    someone/somebody/he/man/they is/are/s behind me/us`,
  hostage: `
    hostage/hostages, hostige/hostiges, ${WONT}/refuses/refusing … let/letting/allow/allowing ${ME}/anyone/anybody/women …
      go/leave/out/home/move/exit,
    ${WONT} let us/me/them/her/him/anyone go/out/leave/move, holding/keeping/holds/keeps/held/kept …
      me/us/him/her/them/people/staff/women/kids/students/tourists …
      bank/shop/room/house/building/basement/inside/captive/against/prisoner/gun/gunpoint/knife/ransom/store/school,
    held/kept/keeping/holding … against … will/wishes, being/been/are/am/im/were held/kept/detained/imprisoned
      by/against/here/captive/prisoner, im/we/were/theyre/am being held/kept/detained,
    captive/captives/captor/captors, prisoner/prisoners in/here/house/basement/of,
      kidnap/kidnapped/kidnaped/kidnapping/kidnapper/kidnappers, kiddnapped/kiddnap/kiddnaped, kidnaping,
      abduct/abducted/abducting/abduction/abductor, human shield*, traffickers/trafficked/trafficking,
    forced/forcing/dragged/dragging/pulled/bundled/shoved/threw/thrown/pushed/hauled ${ME}/a/another/off/away … into/in …
      car/van/vehicle/boot/trunk/truck/taxi/jeep,
    tied/tying/handcuffed/cuffed/taped/gagged/chained/roped ${ME}/up/hands/to/together/wrists, tied
      me/us/him/her/them/people/my/hands … up, tied up, hands/wrists/legs/feet … tied/cuffed/taped/bound,
      blindfold/blindfolded/blindfolds,
    locked/locks/locking/shut me/her/him/us/them … in/up/inside/away, locked/locks/locking/keeps my/our/the
      daughter/son/sister/mother/wife/kids in/up/inside,
    took/takes/taken/taking/grabbed/seized us/them/people/my/our/him/her/everyone/tourists/students …
      captive/hostage/prisoner/gunpoint/hostages, took/taken/grabbed him/her/them/my/our … away,
    taken/took/takes/has my … passport/phone/papers … and/wont/locked/cant, ransom, gunpoint, knifepoint, demanding …
      money/ransom/release`,
} as const satisfies Partial<Lexicon['danger']>
