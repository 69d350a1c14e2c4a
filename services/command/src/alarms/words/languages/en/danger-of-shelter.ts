import { type Lexicon, near } from '../../lexicon.ts'
import { CANT, family, HIDE_WHY, HIDEOUT, LIMB, MAN, NOOK, PLACE, UNDER_IT, WONT } from './families.ts'

const SHUT = family(`
  block* jammed locked shut chained bolted collapsed stuck barred sealed barricaded nailed gone burning flooded`)
const EXIT = family(`
  exit exits exti door doors dor way stairs staircase stairway stairwell gate gates tunnel hatch ramp ramps corridor
  ladder`)
const UNDER = 'under/beneath/underneath/below/undr'
const DEBRIS = family(`
  rubble debris wreck wreckage bricks concrete beam beams ruins tractor machine slab forklift rocks boulder digger
  quad`)
const STUCK = 'stuck/stucked/stuk/wedged/pinned/entombed/marooned/jammed'
const HELPERS = family(`
  help hlp rescue ambulance ambulances ambulans police polis someone somebody people fire boat boats helicopter medics
  medic cops army firefighters brigade backup paramedic paramedics doctor anyone units guards garda gardai coastguard
  lifeboat`)

/** People who hide, are trapped, call for help or flee. */
export const ofShelter = {
  hiding: `
    in the closet/wardrobe/cupboard/pantry/attic/loft/cellar … silent/quiet/whisper*/downstairs/upstairs, phone/phones on
      silent … walking/downstairs/upstairs/outside/looking,
    hiding, hid/hidden in/under/behind/inside/beneath/ourselves/myself/ourselfs/here/from/away/somewhere/downstairs/upstairs,
    im/were/we/i/hes/shes/are/am/all/both/weve/ive hid/hidden …
      in/under/behind/from/here/inside/away/downstairs/upstairs/ourselves/myself, hide/hides
      in/under/behind/inside/here/from/myself/ourselves/quick/somewhere,
    i/we/please/must/had/have/told/where … hide … from/in/him/them/under/behind, need/had/have/told/trying/try/tryna to hide,
      =hide,
    take/taking/took/taken/takin/find/finding/found/need/run/ran/seek/seeking/dive/dived cover,
    shelter/sheltered/sheltering/huddled/huddling/cowering in/under/behind/inside/beneath/together/here, sheltering/huddled
      with,
    crouched/crouching/ducked/ducking/squatting/crawled/cowering … in/under/behind/inside/between … ${HIDEOUT}/${UNDER_IT},
      curled/lying/laying/lyin/layin … under/behind/inside/between … ${HIDEOUT}/${UNDER_IT}, lying/laying/lyin/layin/flat/down
      on … floor/ground … ${HIDE_WHY},
    im/were/we/i/are/am/hes/shes/sister/brother/kids/all/me/both/here/us/get/got/mum/mom ${UNDER}/behind
      the/my/a/our/some/an/his/her/their ${UNDER_IT},
    under/behind the/my/a/our/some … ${UNDER_IT} … please/quiet/hear/hes/theyre/he/they/dont/cant/shooter/soldiers/silent,
    im/were/we/i/are/am/hes/shes/sister/brother/kids/all/me/both/us/ran/run/inside in/inside the/my/a/our/some/an/his/her
      ${HIDEOUT} … and/please/quiet/hear/hes/theyre/he/they/dont/cant/with/shooter/soldiers/from,
    locked/lock/shut/barricaded/closed/bolted/sealed/locking/shutting
      ourselves/myself/ourselfs/ourself/herself/himself/themselves,
    lock/locked … ourselves/myself/in … ${HIDEOUT}/${PLACE},
      ${near('locked/lock/shut/blocked/pushed/holding/wedged', 'door/doors')} …
      hiding/quiet/lights/dark/hear/him/them/against/shooter/inside,
    barricaded/barricade/barricading/barricades, baricaded/baricade/baricading, barracaded/barracade,
      furniture/table/tables/desks/chairs/sofa … against … door,
    lights/light/lamps … off/out … doors/door/quiet/floor/lying/waiting/locked/hear,
      turned/turn/switched/put/switching/turning/keep/kept … lights/light off/out …
      floor/quiet/door/so/nobody/lying/under/hear/and,
    floor/ground … so/nobody/noone … see/sees/hear/hears us/me,
    keep/keeping/kept/staying/stay/being/trying/must/sitting/remain/be … quiet/silent/hidden/low …
      until/till/they/please/hes/he/theyre/dont/cant/under/behind/when,
    stay/staying/keeping/stayed quiet/silent/hidden/low, dead quiet/silent,
    ${CANT}/mustnt/dare … talk/speak/whisper … loud/out/hear/hears/now/he/they/theyre/hes/here/phone/only/aloud/louder,
      cant/cannot/cnt/couldnt/cannae/canny talk/speak/ring/phone,
    ${CANT} … make/making … noise/sound/noises, dont/not/no/any/without make/making/a noise/sound/noises, not a sound,
    dont/do/not/please/pls/plz/nobody call/ring/phone/text/answer/reply … hear/noise/hes/he/theyre/they/hiding/ring, dont/not
      call/ring/phone/text me/back/us,
    they/he/theyll/hell/shell/itll/him/them/will/might/could … hear/hears/find us/me, so/until/till/hope
      nobody/noone/they/he/hes/theyre … see/sees/hear/hears/find/finds us/me, until/till they/he … leave/leaves/go/gone/away,
    texting/txting/typing/text … cant/cuz/because/cause/coz … talk/speak/call/phone/hear, only text/type/whisper,
      holding/hold/held my/our breath,
    locked/lock down … school/now/shooter/building/classroom/ward, lockdown … now/shooter/gunman/please, on lockdown, in/under
      lockdown, ${WONT} … know/see/find/hear … im/were/we/i … here/in/home/there/inside,
    concealed/conceal/concealing in/under/behind/ourselves/himself/herself/inside, put me/myself/us/ourselves in/under/inside,
    ${HIDEOUT} … dont/not/do … text/txt/call/ring/phone/talk/reply/answer, dont/not txt/text/ring/phone/call/message …
      back/me/us, can only/just text/type/whisper,
    lights out/off and … we/hide/hiding/quiet/door/floor/silent, lights out/off we/were, put/turned/knocked/switched/cut …
      lights/light … out/off … and/we/so/pulled/hide/quiet/floor, pulled/closed/drawn/shut … blinds/curtains …
      we/quiet/hide/hiding/floor/corner/lights/in, lights … blinds/curtains,
    in/into the/a corner … quiet/dark/hiding/lights/shooter/silent, down on/under the/our/my floor/hands/knees/desks/seats,
      all/got/get/lying/flat/were down on/behind/under the floor/desks/pews/bar/counter/ground/seats/tables,
    crouch/crouching/crouched/duck/ducked/ducking/hunkered/hunker down/behind/low/under, hope/hoping/praying/pray …
      dont/doesnt/cant/wont/not/never see/find/hear/look/come/notice,
    unable/not to/able speak/talk, speak/talk/speaking … cannot/cant/unable, safe room, panic room, run and hide,
      play/playing/pretending/pretended dead, play dead, going/went/gone to ground,
    im/were/am/are whispering,
    keep/keeping/kept/put our/your/my/the heads/head down, floor of the … heads/quiet/down/hiding, heads down …
      floor/hide/window/quiet,
    ${HIDEOUT} … lights/light/ladder/door … out/off/up/locked/pulled/shut, in the bath/shower/toilet/wardrobe … with … door …
      locked/shut/closed/lock, away from the/all windows/window/doors/door, hidden ourselves/myself, hiding out,
      pulled/pulling … ladder … up,
    im/were/am/are/we/inside/here in/inside/under/behind/beneath a/the/my/some/our/this/mums … ${NOOK}, inside/behind/under
      a/the/my/some … ${NOOK} with/wit/and, keeping still/quiet, keep/keeping/stay/staying very/still/dead …
      still/quiet/silent, dont/nobody/noone/not/never move/speak/talk … they/he/theyre/hes/soldiers,
      lying/laying/lyin/layin/flat … aisle/ditch/grass/hedge/dark/floor … hes/they/gunman/quiet/shooter/hiding/until,
    lying flat, storeroom/stockroom/storage/basement/cellar/attic … lights/light out/off,
    dont/no/not/without … sirens/siren, jumped/jump/dived/dive/got/ran/crawled/climbed in/into/behind a/the/some
      bush/bushes/hedge/ditch/skip/bin/bins/wardrobe/closet/cupboard, texting/calling/ringing/writing from
      under/inside/behind, between the/two seats/shelves/cars/pallets/racks … he/they/hiding/lights/low/quiet/shooter/lying,
      lying/laying/lie on top of them/him/her/kids/my/the … quiet/kids/he/they/safe/hiding/children, on top of the
      kids/children,
    i/we/im/were … between the seats/shelves/pallets/racks, lying on top of them,
    in/inside the cellar/attic/basement/loft/cupboard/closet of … quiet/please/come/hiding/with/send,
    im/were/am/are behind the/a … door/wall/counter/bar/car/van/tree/shelf, under my/the … bed/desk/table …
      phone/quiet/low/silent/he/they/dont,
    hidein, hiden behind/in/under/inside`,
  trapped: `
    trapped, traped, im/were/are/is/am/we/they/still trapt, trapt in/inside/under, trap in/inside/under, ${STUCK}
      ${family(`inside in under here on at between behind underneath up down there upstairs downstairs since below by against
      beneath outside with for help`)},
    ${family(`were we im i hes shes theyre are is am still him her kids child leg arm foot hand head lift elevator door all
      weve ive mum gran granny people someone`)} ${STUCK},
    ${CANT}/no … get/go/getting/got/come/move/climb/git/find … out/outside/down/free/loose/exit, ${CANT}/no …
      get/climb/come/move … off/away/up … bed/roof/floor/here/him/toilet/from/boat/ledge/stairs/car/ground/mountain/chair,
      ${CANT}/no … escape/evacuate,
    ${CANT} … leave … building/house/room/flat/here/floor/block/village/city/because, ${CANT} … move/feel/lift/pull/free …
      ${LIMB}/it/beam/wall/him/myself/her,
    cant/cannot/cnt/unable … open … door/doors/gate/window/hatch/lift/dor, cant/cannot/couldnt/cnt move, can/could not
      get/go/come/move out/down/up/off/away, can not escape/leave/move/exit,
    no/without way/exit/escape/exits/route/stairs out/exit/anywhere/escape/down/left/from/for/up/here/and/we, no
      exit/exits/escape, theres/got/have/is/see/find/left no … way/exit/escape/exits out/down/off/through/here,
    only way/exit/stairs/door/road/bridge … ${SHUT}/fire, ${EXIT} … ${SHUT} …
      out/us/help/people/inside/nobody/noone/cant/outside/smoke/behind/fire/both,
    ${EXIT} is/are/r/both/all/being ${SHUT}, block*/blocked/barricaded/jammed/chained/locked/collapsed …
      exit/exits/door/doors/stairs/stairway/entrance/corridor, blocking/blocks … exit*/door*/stair*/way/entrance,
    door/doors/gate/gates/hatch/window/windows/seatbelt/belt/shutter/shutters/lock/dor/lid ${WONT}
      open/opening/budge/move/unlock/shift/release/undo/come, door/doors/gate/gates/lift … jammed/jamd/stuck,
    windows … bars/barred/sealed, locked/chained/shut/sealed/boarded/walled/fenced/hemmed/penned/boxed/kettled/caged/bricked
      in/us/me/inside/them/people,
    locked/chained … in/inside/outside, gates/doors/exits/door/exit/gate … locked/chained/shut/closed …
      people/inside/us/fire/smoke/nobody/noone/key/outside/behind/stuck,
    berried alive/under/beneath, pinned/crushed/wedged/jammed/caught/impaled/squashed ${UNDER}/between/against,
      pinned/wedged/jammed down/in/by, caught in …
      machine/door/doors/crossfire/fire/flood/current/rip/net/wire/trap/blast/crush/riot/avalanche,
    ${UNDER} the/all/a/this/some/heavy/collapsed/fallen/that ${DEBRIS}, ${MAN}/${LIMB}/is/are/was/got/went/still/be/fell
      ${UNDER} the/a/his/my/her/that … ${family(`bus train truck lorry van motorbike wall roof wardrobe shelf snow quad
      cabinet log piano fridge ceiling building wheel wheels digger`)}, ${MAN}/${LIMB}/trapped/pinned/stuck/caught ${UNDER}
      the/a/his/my/her/fallen/that car/tree/bike, ${UNDER} … rubble/debris/wreckage/concrete/ruins, in/inside/beneath the
      rubble/wreck/wreckage/ruins/debris,
    ${LIMB} … stuck/trapped/caught/pinned/wedged/jammed/trapt/crushed/under/mangled, elevator/lift …
      stuck/stopped/stoped/dark/jammed/between/broke/fell/dropped …
      in/us/we/with/people/floors/smoke/inside/help/me/dark/hours/minutes/floor/im,
    people/someone/somebody/kids/us/me/we/im/still … inside/in the/a lift/elevator/wreck/wreckage/burning/car …
      help/please/smoke/fire/rolled/upside/crashed/stuck/hours/hot/river/flipped,
    surrounded … soldiers/police/water/fire/flames/men/gang/gunmen/tanks/angry/them,
      we/were/im/us/house/building/village/school/are/completely surrounded,
      surround/surrounding/surounded/sorrounded/encircl*/besieg* us/me/our/my/by, encircled, besieged, under siege,
    cut off … here/by/up/water/river/from/village/help/we/stairs/road, were/are/completely/am/im/been cut off …
      in/since/no/from/here/please/by/up, cut off … flood/snow/tide/water/roads/fire/soldiers, we/are/were/is/im cut off, no
      way … down/back/up/off,
    people/family/someone/man/woman/workers/miners/others/passengers/granny/neighbours/neighbors/bodies/survivors …
      stuck/buried … bus/building/house/rubble/fire/mine/tunnel/burning/smoke/wreck/collapsed/ruins,
      people/family/someone/workers/others/passengers/neighbours/neighbors/still … inside …
      burning/smoke/collapsed/fire/ruins/rubble/wreck/trapped,
    windows/doors/water … cant/hours/inside … car, car/bus/van/truck/us/im/were/are/is/its/hanging upside down,
      rolled/flipped/overturned over/car/bus/van/truck … inside/stuck/people/cant/ditch, in/into a/the
      ditch/ravine/well/shaft/manhole/pit/hole/crevasse, down/into the/a …
      well/shaft/manhole/ravine/cliff/crevasse/gorge/mineshaft,
    fell/fallen/slipped/stuck … cliff/ravine/shaft/gully/quarry, lost in/on the/a
      mountain/mountains/forest/fog/woods/snow/cave/desert/hills, hypothermia/hypothermic,
    ${CANT} … shift/lift/move/push/budge/free it/him/her/them/off/myself/me, ${CANT} … get/go … anywhere/nowhere,
      unable/cannot … exit/leave/evacuate/get … building/vehicle/room/out,
    occupants/persons/people/person/victim/victims/driver/passenger/passengers/worker/workers …
      trapped/unable/stuck/inside/entrapped, entrapment, entrapped, persons reported, stairwell/stairs compromised,
    fallen/fell over/toppled on/over/onto me/us/him/her/on, seat belt/seatbelt … wont/stuck/jammed, on its/the roof/side …
      car/bus/van/inside/people/driver, car/bus/van/lorry … on its/the roof/side,
    road/roads/bridge/stairs is/are/has/have gone/washed, water/fire/flames/snow/soldiers/police/them all round/around
      us/the/me, all around us/me, both/all ends/sides/exits/stairs/ways … blocked/fire/shut/locked/soldiers,
    stuck/wedged/jammed/fallen/lying … down/on/between … side/back/floor … bed/toilet/bath/wall/since/hours/yesterday/cant,
      ${CANT} … get up/down, nobodys/nobody/noone … come/coming/knows … stuck/since/here/im/we,
    door/gate/exit … close/closed/lock/locked … outside/chain/chains/key/bar, chain/chains/chained/padlock/padlocked …
      door/gate/gates/exit/exits, lift/elevator just/has/suddenly stopped/dropped/jolted,
    lift/elevator stopped/broke/broken/stuck … and/we/us/im/in/smoke/people, wheelchair … cant/stairs/fire/floor/stuck/lift,
      get/getting/dig/cut/pull us/him/her/them/me/people out,
    buried under/beneath/below/alive/by/in/inside,
      people/family/someone/workers/children/house/car/men/man/woman/miners/him/her/us/me/are/were/is/still buried, freezing …
      death/stuck/mountain/snow/lost/help/boat/sea,
    hypothermia, frostbite,
    ${LIMB}/foots … caught/stuck/trapped/jammed in/under/between/by, door/doors … … ${WONT}/is/are open/opening/stuck/jammed …
      water/smoke/fire/help/people/inside, handle came/broke off, door … handle … broke/off … smoke/stuck/out/cant,
    locked … on/out … roof/balcony/cold/snow, snowed in, locked on the, stuck/stopped at the top …
      swaying/cant/help/hours/down,
    hanging/dangling/clinging off/from/over/onto/on the/a cliff/edge/ledge/roof/window/bridge/balcony/gutter/rope/side,
      came/fell/dropped/closed/shut/crashed down/shut/closed on my/his/her/our ${LIMB}, air … running out, running out of air,
      rope … snapped/broke/broken/slipping, roasting/boiling/hot … locked/car/baby/child/dog, locked
      himself/herself/themselves in,
    have/has/they/police/soldiers/gang surrounded my/our/the/this, nobody/noone can get/go/come out/down/off/through,
    entrance/door/exit/gate/way/hatch … closed/shut/collapsed/locked/blocked behind us/me`,
  'help-us': `
    help ${family(`us me my our now asap quick fast urgent here please pls plz someone hes shes theyre someones theres were im
      immediately urgently`)}, help him/her/them … please/pls/quick/now/dying/bleeding/someone,
    halp/hlp/helpp/heelp/hepl/hlep/hellp/hep me/us/please/pls/plz/now/we/im, hlp, hlep, halp, =helpme, =helpus, =help, =hlp,
      =help us, =help me, =please help, help help,
    please/pls/plz/pleas/pleez/plase/plis/plss/abeg/kindly/god/jesus … help/hlp/rescue/hlep/send/hurry/assist, help
      please/pls/plz,
    i/we/us/who/needs/nead/ned/still/really/urgently/desperately/he/she/they need/needs/ned/nead/require … ${family(`help hlp
      rescue* rescuing ambulance ambulances police firefighters medics medic assistance paramedic* doctor cops backup saving
      evacuat* boat helicopter`)}, i/we want help/ambulance/police/doctor/rescue,
    need/needs/ned/nead … help/hlp/ambulance/ambulances/ambulans/police/medics/firefighters/assistance/backup/rescuing/rescue,
      send/sned/snd/get/call/sending/ring/dispatch … ${HELPERS}, get help, need/want someone/somebody here/now/please/quick,
    sos, s o s, mayday, someone/somebody/anyone/anybody/sum1/some1/god/jesus/why … help/hlp/rescue
      us/me/please/here/him/her/them/my/pls/quick/now,
    someone/somebody/anyone/anybody/sum1 help/save/hurry, someone/somebody come, anyone/somebody/someone/anybody … help …
      please/pls/us/quick/now/were/im, is anyone/anybody/somebody coming/listening, =is anyone there, is anyone/anybody there
      please/help/can/we/im/were,
    save/saves/saving us/me/them/him/her/my/our … please/from/life/lives/pls/someone/god/kids/children/now/family/before,
      =save me, =save us, please/pls/somebody/someone/god save, save our/my life/lives/souls,
    rescue us/me/them/him/her/my/team/boat/please/needed/now, rescue … needed, dial/phone/ring/call/called/calling/ringing
      911/112/999/110/100/108/000/police, 911/999/112 … answer*/busy/now/please/emergency,
    call … brigade/department, emergency services … now/please/needed/to/asap, please/pls/plz hurry/someone/somebody/quick,
      hurry please/pls/plz/hurry/they/he/hes/theyre/up, pls/plz/please … hurry, =hurry,
    come/coming … and/to get/save/rescue/help us/me/them/him/her, come get/help/save/find us/me/him/her/my, nobody/noone/one …
      helping/coming/answering/answers/listens/picking us/me/up/phone,
    nobody/noone is/are/has coming/helping/answering/come/came, no help … coming/here/yet/came, where …
      ambulance/police/rescue/rescuers/firefighters/army/help, why … police/nobody/noone … coming/come/here/helping,
    urgent … help/please/need/rescue/police/ambulance/come/assistance/medical, urgently … need/please/come/send/help,
      very/really/so/its/super/most urgent, urgent urgent, =urgent, life or death, life and death,
    running/run/ran out of air/water/oxygen/time, time is running, ambulance/ambulances/ambulans/paramedics …
      please/now/quick/needed/asap/urgent/immediately/fast/pls/hurry/required/straightaway,
    requesting/request/requested/requires/require … backup/assistance/medics/ambulance/units/support/immediate/ems/fire,
      officer needs, i/we beg … you/help/please, begging … you/help/for, for gods/god/christs/fucks sake …
      help/come/send/hurry, oh/my god … help/please/come/hurry, plz/pls/please … someone/somebody/anyone/anybody … help/come,
      come … quick/quickly/fast/immediately … please/help/they/he, do something … please/quick/hurry/before,
      somebody/someone/please do something, any/is/anybody/anyone … hear/there/listening … help/trapped/please/me/us/hurt, can
      anyone/anybody/you hear me/us, why … nobody/noone/no one/isnt/arent … helping/coming/help/come/doing`,
  fleeing: `
    ${family(`he she they hes theyre shes man guy attacker attackers shooter gunman suspect suspects driver who men lads lad
      and robber robbers thief fella`)} ran/running/drove/driving/sped/rode/fled/raced/scarpered/bolted/pegged
      off/away/towards/toward/down, he/they/attackers/suspect/robbers/thief/shooter/gunman took/made off,
    sped/speeding/raced/drove/driving/ran/run/running/took/rode off/away, fled/flee/fleeing/flees, ran/run/running for it,
      made/making off, legged/legging it, done a runner, did a runner,
    escaped/escape/escaping/escapes from/through/over/by, got/getting away … from/in/on/with/towards,
      evacuate/evacuated/evacuating/evacuation/evacuates,
    everyone/everybody/people/we/ppl/all/crowd/they running/ran/fleeing/legging/are
      away/from/for/out/screaming/everywhere/running/fleeing, people running, we … running away/from,
    escaped/escaping from/through/out/and/over/via/custody/prison, has/have/hes/suspect/prisoner/he/they escaped, getaway
      car/vehicle/driver`,
} as const satisfies Partial<Lexicon['danger']>
