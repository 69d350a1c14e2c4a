import type { Lexicon } from '../../lexicon.ts'
import { CANT, CHILD, family, WONT, YOUNG } from './families.ts'

const SMALL = 'little/small/wee/young/lil/tiny/baby/younger/youngest/kid'
const GONE = family(`
  missing gone lost losted disappear* dissappear* dissapear* dissapeared disapear* disappeard vanish* vanishd abducted
  kidnap* snatched stolen taken wandered strayed unaccounted`)
const TAKE = family(`
  took taken takes taking grabbed grabbing snatched snatch stole stolen dragged abducted kidnap* lured bundled tooken`)
const AGE = 'year/yr/yrs/years/yo/months/month'
const PARENTS = 'parents/parent/mother/mum/mom/mam/mammy/ma/mummy/adult/adults/dad/father/family/daddy'

/** Children in danger, and missing people. */
export const ofLosses = {
  'children-in-danger': `
    ${CHILD} … ${family(`inside trapped traped stuck hiding alone hurt injured wounded bleeding dying unconscious dead
      drowning choking burning burnt shot`)}, ${CHILD} … screaming/crying … help/inside/fire/burning/bus/car/trapped/locked,
    ${CHILD} … not/isnt/arent/wont breathing/moving/waking/wake/responding, ${CHILD} in there/the/a …
      fire/water/river/rubble/car/building/house/smoke/bus/crush, ${CHILD} … on the/a
      roof/ledge/tracks/ice/edge/windowsill/motorway/rails/railing, ${CHILD} … in/under …
      water/fire/rubble/river/well/pool/lake/canal/wreck/car/hole,
    ${CHILD} … locked in, locked in … ${CHILD}, left … ${CHILD} … car/alone/home, save/rescue … ${CHILD},
      kidnap*/hurting/beating/hitting/abusing/touching/attacking/hurt/beat/hits/shaking/killing/shoot*/killed/raping …
      ${CHILD}, ${CHILD} … being/getting/been beaten/abused/hurt/hit/attacked/touched/burned, ${CHILD} …
      danger/terrified/starving,
    still … ${CHILD} … inside/there, ${CHILD} … still inside/there/upstairs/trapped, ${CHILD} fell/fall/falls/fallen
      off/from/down/into/out/under/through, babies/baby … danger/inside/car/hot/smoke, ${CHILD} … swallowed, ${CHILD} …
      drank/ate … bleach/poison/pills/berries/battery/cleaner/tablets, school … attacked/hit/bombed/fire/burning … ${CHILD},
    ${CHILD} … scream/screams/screaming/crying/cries … next/house/upstairs/help/flat/car/fire/inside/beating/door, left …
      ${CHILD} … hot/locked/alone/inside/road/street, ${CHILD} … harmed/attacked/beaten/starved/bruises/bruised,
      hurting/harming/touching/grabbing/starving/shaking/burning … ${CHILD}, ${CHILD} … go/goes/going/gone/went under`,
  'missing-child': `
    girl/boy/child/kid/toddler/daughter/son … got/get/climbed/went/pulled in/into/inside … strangers/mans/unknown
      van/car/truck,
    lost hold/grip of … hand, let go of … hand … crowd,
    she/he was right/just here/there/beside/behind … gone/vanished/disappeared, right here and now hes/shes/theyre gone,
      took/grabbed/snatched/lured … neighbours/neighbors/sisters/brothers/friends child/kid/girl/boy/baby/son/daughter,
    ${CANT}/no/nowhere … find/found/see/reach/locate/fnd … my/our/the/a/her/his/wee/little/${CHILD} ${CHILD}, ${CANT}/no
      find/found/see/reach/locate/finding … ${CHILD}/${SMALL}, can/could not/no find/see/reach … ${CHILD}, ${CANT}/not …
      find/see … my/our/the/wee/little/lil ${SMALL}/${YOUNG},
    ${CHILD} … ${GONE}, ${GONE} … ${CHILD}, ${SMALL}/wee ${YOUNG} … ${GONE}, ${GONE} … ${SMALL} ${YOUNG}, ${CHILD} ${CANT} be
      found/seen, ${CHILD} … nowhere, ${CHILD} … separated/seperated/ran/slipped/run … from/away/off/out,
      separated/seperated/parted … from … ${CHILD}/them, lost sight/track … ${CHILD}/him/her,
    looking/searching/search/look/hunting … my/our/her/his/lost/missing … ${CHILD}, looking/searching/look/search for …
      ${CHILD}/${SMALL} … ${family(`jacket coat dress shirt hair shoes hat old aged named called name blonde red blue wearing
      dressed pink hoodie everywhere`)}, ${CHILD} … was/were/is/wasnt/not … with/beside … me/us …
      ${GONE}/now/then/minute/ago/second/seconds/here, lost … my/our/her/his/wee ${CHILD}/${SMALL}, lost my wee,
    we/i/have/ive/just/weve/has/she/he/got lost … ${CHILD}, have/has/anyone/anybody/someone/u/you/ye/did seen/see/saw/spotted
      … ${CHILD}, seen … my ${CHILD}/${SMALL}, where is/are/r my/our/the ${CHILD}/${SMALL}, wheres/whers/where … my/our
      ${CHILD}/${SMALL}, have/has/anyone/anybody/u/you seen him/her … hes/shes/he/she/old/aged/year/three/four/five/six/seven,
    let go … hand, ${TAKE} my/our/a/the/his/her/their/some/another/little/two ${CHILD}, ${TAKE} … ${CHILD} …
      van/car/away/pram/buggy/woods/off/playground, ${TAKE} … ${SMALL}/wee/young ${YOUNG}, ${CHILD} …
      was/been/got/being/were/is/getting/has taken/snatched/grabbed/abducted/stolen/kidnap*/dragged/lured,
      man/stranger/someone/somebody/guy … left/walked/went/walking/off/drove … with my/our/a ${CHILD},
      approached/approaching/following … ${CHILD} … van/car/sweets/school/playground/park,
    ${CHILD}/${YOUNG} … never/didnt/hasnt/not/havent/wasnt/doesnt/nt …
      came/come/arrive*/return*/reach*/home/answering/seen/back/showed/reached, ${CHILD}/${YOUNG} … not/isnt/nt
      here/answering/home/there/back/anywhere/reaching, ${SMALL} ${YOUNG} … not/isnt/never/didnt/hasnt/wont/cant,
      hasnt/havent/not/wasnt/never been seen … since/yesterday/days/hours, ${CHILD} … been/last seen,
    ${AGE} old/olds … ${GONE}, ${GONE} … ${AGE} old/olds, old … ${CHILD} … ${GONE}, ${CHILD} … ${AGE} … ${GONE},
      hes/shes/he/she/is/only/aged 1/2/3/4/5/6/7/8/9/10/11/12/13/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve …
      gone/lost/missing/vanished/disappeared/alone, hes/shes/only
      1/2/3/4/5/6/7/8/9/10/11/12/13/two/three/four/five/six/seven/eight/nine/ten … … … … find/where/seen,
      gone/find/lost/missing/wheres/disappeared/vanished/seen … hes/shes/aged/only …
      1/2/3/4/5/6/7/8/9/10/11/12/two/three/four/five/six/seven/eight/nine/ten/old,
    turned/looked/second/minute/moment/blink/blinked … hes/shes/he/she/was/child/kid … gone/disappeared/vanished,
      swings/playground/slide/pram/buggy/stroller/pushchair … gone/disappeared/vanished/taken/missing/find,
      pram/buggy/stroller/pushchair/cot is empty/gone, one of the/my/our kids/children/pupils … ${GONE}/isnt/not,
      count/short/headcount … ${CHILD}/one/kid missing/short,
    found/find/have/got/theres/here/with/saw/a/is … ${SMALL}/lost/crying/${CHILD} ${CHILD} …
      alone/crying/${PARENTS}/wandering/lost/name/barefoot/himself/herself/own/cant, found/have/got/theres … ${CHILD} …
      alone/wandering/crying/lost/barefoot … ${PARENTS}/road/street/here/around/by/near/station/own/no/without/mam, ${CHILD} …
      without/no/lost/wheres/looking/where/crying/cant/find … ${PARENTS}, ${CHILD} … alone/wandering …
      ${PARENTS}/road/street/station/anywhere/crying/here, ${CHILD} … by/on/all himself/herself/own …
      crying/road/street/lost/station/here/wandering, unaccompanied ${CHILD}, ran/run/running away … home, amber alert,
    ${CHILD}/${YOUNG} … ${WONT}/no … come/came/arrive*/return*/home/back/here/there/reached/reach …
      school/home/back/yet/from/class/tuition/park/out/now/after, ${CHILD} … was/were by/at/near/with/beside …
      not/gone/cant/isnt/nowhere/missing, not/isnt there now/anymore … hes/shes/only/years/four/find, not there …
      gone/only/years/old, ${CANT}/no find/finding/see/locate/spot/reach … ${SMALL}/${CHILD}/my
      ${CHILD}/${YOUNG}/kid/bro/sis/girl, ${CANT} find … lil/little/wee/small/younger/baby …
      bro/brother/sister/sis/cousin/one/lad/lass, missing/lost juvenile/minor/teen/teenager/pupil/student/person aged,
      juvenile/minor/teenager … missing/lost/abducted, aged
      two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/2/3/4/5/6/7/8/9/10/11/12 …
      missing/last/lost/gone/seen/not/wearing, missing … aged, last seen …
      wearing/aged/rink/park/school/playground/swings/hours/minutes/shop, hes/shes only
      two/three/four/five/six/seven/eight/nine/ten/2/3/4/5/6/7/8/9/10, find/lost/missing/gone … wearing/dressed …
      shirt/jacket/coat/dress/hoodie/pyjamas/uniform/shoes/hat, ${CHILD} … lost/alone/find/missing …
      fair/market/mall/shop/zoo/park/beach/station/crowd/supermarket/forest/woods/airport, with a stranger,
      got/get/getting/went into/in … strangers/stranger/unknown/white/mans car/van, climbed/wandered/slipped/crawled/snuck/ran
      out/off/away … ${CHILD}/window/school/nursery/garden/creche, creche/nursery/school/bus … lost/left/forgot/missing …
      ${CHILD},
    runaway child/boy/girl/teen/teenager,
    ${CHILD} … not/isnt in/at the/her/his/their/my … pram/bed/cot/room/class/school/house/garden/car/nursery/buggy,
      lost/missing/gone/find … 2yr/3yr/4yr/5yr/6yr/7yr/8yr/9yr/10yr/2yo/3yo/4yo/5yo/6yo/7yo/8yo/9yo/10yo/3yrold/5yrold,
      walked/ran/went/gone/leaving/left/off off/away with … ${CHILD}, with a child that/who isnt, ${CHILD} … picking/answering
      … phone, isnt/aint/not hers/his … child/kid/baby,
    ${CHILD} … … never/didnt/hasnt arrived/arrive/came/come/turned/reached/returned, got off the bus …
      never/not/didnt/missing/hasnt,
    ${CANT} see/find him/her … crowd/anywhere/parade/here, hes/shes/he/she
      2/3/4/5/6/7/8/9/10/two/three/four/five/six/seven/eight/nine/ten … … … see/find, is
      2/3/4/5/6/7/8/9/10/two/three/four/five/six/seven/eight/nine … cant … see/find, collected/picked/taken/lifted up/by …
      man/stranger/woman/someone/somebody … dont/not/never/unknown/didnt, not home/back since,
      brothers/sisters/boys/girls/kids/twins … not/havent/never/didnt home/back/come/returned,
    took/taken/grabbed/snatched/stole my/our/a/the/her/his little/baby/wee/young/small/older/twin/only ${CHILD},
    teenager/teen/schoolgirl/schoolboy … ran/run/gone/went/is/not away/off/gone/missing/lost/answering,
    help … find/finding my/our/the/a/his/her ${CHILD}, find my/our ${CHILD} please/pls/hes/shes`,
  missing: `
    never arrived/showed/made … there/work/school/home, left/set … for work/school/home … never/didnt/hasnt
      arrived/showed/come/got, never arrived,
    missing, gone missing, went missing, goes missing, ${CANT} … find/locate/reach/contact … ${family(`him them husband wife
      mother father dad mum mom brother sister friend friends grandmother grandfather granny grandad hikers family colleague
      uncle aunt cousin mate`)},
    cant/cannot/couldnt/cnt find him/her/them, can/could not find, lost contact/touch/radio/signal …
      with/him/her/them/team/husband/brother/crew, lost my/our ${family(`husband wife mother father dad mum mom brother sister
      friend granny gran nan family grandfather grandmother cousin partner group da ma mam`)}, not/isnt/wont/doesnt/aint
      answering/answer/picking … phone/calls/since/up/his/her/door,
    hasnt/havent/didnt/never/hvnt … come/came/returned/return/arrived/showed … back/home/down/since/yet/up/from/work/night,
      hasnt/havent been seen/home … since/days/night, havent/hasnt/not/no/didnt/never … heard/seen/hear/word/contact/news …
      from/since/of … ${family(`him her them brother sister husband wife since night yesterday morning days blast friend
      mother son dad mum attack explosion shooting flood fire hours week father`)}, no/without … sign/trace/word/news/contact
      of/from/since/with,
    unaccounted, disappeared/disappear/disappearing/disappears/disappearance, dissapeared/dissapear, dissappeared/dissappear,
      disapeared/disapear, vanished/vanish/vanishing, nobody/noone/no … has … seen/heard … him/her/them/since/from, last seen,
      whereabouts, wandered off/away, search/looking/searching for … ${family(`husband wife mother father brother sister
      survivors grandmother grandfather friend dad mum mom granny missing body`)}, where is/are …
      husband/wife/mother/father/brother/sister/friends/mum/mom/dad/family`,
} as const satisfies Partial<Lexicon['danger']>
