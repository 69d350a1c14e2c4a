export const denials = {
    direct: `not, isnt, arent, aint, wasnt, werent, without, has/have/had/is/are/was/were/theres/with no, no … injur*/casualt*/wounded/victims/hurt/injuries,
    no/zero fire/fires/flames/smoke/gas/danger/threat/threats/weapon/weapons/blood/bomb/bombs/explosion/explosions/shooting/shots/flooding/knife/gun, no longer, dont/didnt/doesnt/never/not/isnt/arent/wasnt, nothing`,
    far: `nobody, noone, no one, none of, neither, never, dont/didnt/doesnt/cant/cannot/couldnt/not/havent/havnt/hasnt see/saw/seen/hear/heard/smell/smelled/notice/noticed/have/had/think/believe/look/need/feel/been,
    no sign/signs/trace/evidence/report/reports of, luckily/thankfully not, not any, no more, there is/was/are/were/s no, theres no, there wasnt/werent/isnt/arent any, anybody/anyone … not, rather than, instead of, far from, recovered from`,
    after: `is/was/has been over, is/was false, was … false alarm, drill, exercise, museum, simulation, costume, emoji`,
    around: `false alarm, fake news, april fool*, not real, just a drill/joke/prank/game/rehearsal/movie/film/test, only a drill/joke/test/exercise/rehearsal, training exercise, fire drill, rehearsal, halloween, years ago, decades ago, last year, last century, in 18*/19*,
    world war, hypothetical*, in the movie/film/game/series/book/novel, video game, tv series/show, board game, cosplay`,
    ends: `but, because, and he/she/they/we/i/there/now, i, im, ive, he, hes, she, shes, we, were, they, theyre, it, its, you, there, people, man, someone, somebody, only, just, police, ambulance, help, please, until, although, though`,
};
//# sourceMappingURL=denials.js.map