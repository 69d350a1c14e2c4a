import type { Lexicon } from '../../lexicon.ts'
import { LONG_AGO } from './families.ts'

const NOT = 'dont/doesnt/didnt/never/not/havent/hasnt/hadnt/wasnt/arent/isnt'

export const denials: Lexicon['denials'] = {
  direct: `
    not, havent, havnt, isnt, arent, aint, wasnt, werent, hasnt, hadnt, nobody, noone, no one, none, neither, nor, nothing,
      without, not any, no longer,
    nobody/noone/none was/were/is/are/got/gets/been/had/has/saw/heard/pulled/used/brought/carried/reported/looked/seemed,
    no one was/were/is/are/got/gets/been/had/has/saw/heard/pulled/used/brought/carried/reported/looked/seemed,
    nobody/noone/none has/have/had/else been/was/is/got, nobody/noone here/there/else is/was/got/has, no one here/there/else
      is/was/got/has, no one has/have/had/else been/was/is/got, none of them/us/these/the was/were/is/are/got/had,
    has/have/had/having/with/carried/saw/see/seen/heard/contains/shows/is/was/are/were/there/theres/therere/be no,
    there is/was/are/were/has/have no/not/never/wasnt, there isnt/wasnt/arent/werent a/an/any, theres not a/any, never any,
      hardly any,
    ${NOT} have/had/has/see/saw/seen/hear/heard/carry/carrying/notice/noticed/smell/contain/own/get, ${NOT}
      have/had/see/saw/seen/hear/heard/carry/notice/smell a/an/any/the,
    cant/cannot/couldnt see/hear/smell any, ${NOT} see/saw/seen/hear/heard/notice anyone/anybody
      with/carrying/holding/get/getting/being/using,
    was/were/is/are/am/been never, he/she/they/we/i never, ${NOT} been/got/get/getting, never was/were/been/had/got/felt,
      nowhere near, without anyone/anybody/someone getting/being/having, nothing was/is/got/has,
      thankfully/luckily/fortunately no/not/nobody/nothing`,
  far: `
    no sign/signs/trace/evidence/report/reports/risk/danger/indication/history of, instead of, rather than, far from,
      recovered from, recovering from,
    ${NOT} think/believe/thought its/it/theres/there/he/she/they/hes/shes/theyre/that/this/anyone/anybody/was, none of
      the/our/my/those, neither of,
    nobody/noone … with, ${NOT} about, nothing about`,
  after: `
    is/was/are fake/false/staged/photoshopped/untrue, is/was/are all/finally/now over, is/was/are over now/thankfully`,
  around: `
    false alarm*, fake news, april fool*, not real, isnt/wasnt real, training exercise, fire drill*, dress rehearsal, for a
      film/movie/play/drill/series/show,
    just/only a drill/test/joke/prank/rehearsal/movie/film/simulation/exercise/game/dream/nightmare, was/is a
      hoax/prank/drill/rehearsal/simulation,
    last century, in/of/since/from/around ${LONG_AGO}, hypothetical*, cosplay,
    in the series/episode/trailer/sitcom/novel, video/computer/board game*, tv series/show, on playstation/xbox/netflix,
      my/the novel, movie/film set`,
  ends: `
    but, because, cause, cuz, until, although, though, and he/she/they/we/i/there/now/its/hes/shes/theyre, i, im, ive, he,
      hes, she, shes, we, weve,
    they, theyre, theyve, theyll, it, its, you, youre, there, theres, this, people, man, men, woman, someone, somebody,
      anyone,
    only, just, police, ambulance, help, please, pls, plz, hurry, send, come, coming, came, comes, helping, answering, answer,
      answers, picking, listening,
    way, exit, exits, escape, air, oxygen, pulse, heartbeat, signal, time, hope, light, lights, power, electricity, doctor,
      doctors, medicine, food, water,
    joking, kidding, playing, lying, messing, sure, ok, here, okay, good, well, safe, breathing, moving, responding, waking,
      stopping, stop, stops, now, then, moved`,
}
