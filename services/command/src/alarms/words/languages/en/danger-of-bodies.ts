import { type Lexicon, near } from '../../lexicon.ts'
import { CANT, CHILD, family, LIMB, MAN, SB, WONT } from './families.ts'

const SELF = family('myself himself herself themself themselves themselfs hisself meself yourself ourselves hiself')
const BREATHE = family('breathe breath breathing breth breathes')
const PART = family(`
  arm leg ankle wrist bone bones rib ribs hip neck back collarbone finger fingers nose jaw skull spine shoulder knee
  foot pelvis elbow hand teeth`)
const BODY = family(`
  head face neck chest stomach belly leg arm hand hands foot feet eye eyes throat back skull body side legs arms mouth
  ear thigh finger fingers`)
const VICTIM = family(`
  people ppl kids children man woman men women persons person boys girls friend friends brother sister others
  civilians students`)

/** Injuries and illness, and self-harm. */
export const ofBodies = {
  'not-breathing': `
    ${WONT}/hardly/barely/scarcely/cannot/cnt/couldnt/canny/cannae/carnt/stop/stopped/stoped/stops/quit/unable … ${BREATHE},
    can not ${BREATHE}, ${near(
      family(`hard struggling struggle struggles trouble difficulty difficult shallow fighting
      problem problems shortness`),
      'breath/breathe/breathing/air',
    )},
    breathing/breath … stopped/shallow/weird/funny/weak/slow/gurgling/rattling/bad, ${CANT}/no … get/catch/draw … breath/air,
      gasping, gasps, gasped, wheezing … bad/badly/cant/cannot/inhaler, asthma … attack/inhaler/bad/blue/cant, no
      inhaler/epipen, anaphylactic/anaphylaxis, allergic reaction,
    throat … closing/closed/swelling/swelled/swollen, tongue … swelling/swollen/swallowed/swelled, no/hasnt/without/aint/cant
      … pulse/heartbeat/heart/vitals beat/pulse/heartbeat, no pulse/heartbeat/breath/breathing, heart/pulse …
      stopped/stoped/stops/gone/weak,
    unconscious/unconsciousness, unconcous, unresponsive, ${WONT}/not …
      respond/responding/responsive/wake/waking/woken/react/reacting/rousing/conscious … up/to/at/him/her/us/me/anymore,
    isnt/not/doesnt/wont/didnt respond/responding/responsive/react/reacting/wake/waking/conscious/concious, not conscious,
      lost/losing/loses/loosing/lose consc*/concious*, ${WONT}/cant … wake/rouse … him/her/them/up, in/into/gone a/into coma,
      comatose,
    hes/shes/body/lying/lies/man/woman/baby/dad/mum/he/she/boy/girl/friend/brother/sister … not/isnt/aint/no
      moving/stirring/respond/reacting, ${WONT} moving … at/anymore/hes/shes/floor/ground/help, chest … not/isnt/doesnt …
      moving/move/rising/rise,
    ${WONT}/cant … open his/her … eyes, eyes … rolled/rolling/open … back/blank/head/not, foaming/foam/frothing/froth … mouth,
      limp/floppy … baby/child/body/doesnt/lifeless/arms/react/not/and, hes/shes/went/gone/is/body/all limp/floppy, lifeless,
      motionless,
    choke/chokes/choked/choking/chocking, suffocate/suffocating/suffocated/suffocation, sufocating/sufocated/sufocate,
      suficating/suficated, asphyxiated/asphyxiating/asphyxiation, hanged/hanging … tree/rope/beam/found/breath/from,
      stuck/something/food/grape … in … throat/windpipe/airway,
    passed/passing/pass/blacked/conked out, fainted/fainting, knocked out/cold/unconscious, out cold, sparked out,
      dropped/keeled/slumped/dropping/fell over/down/to/like/on … dead/wheel/suddenly/wont/not/unconscious/shaking, keeled
      over, slumped over/on/in/at,
    collapsed and/to/here/beside/outside/next, collapsed on/in/at …
      floor/street/road/kitchen/platform/stage/pitch/bathroom/work/gym/ground/shop/station/bus, ${family(`${SB} wife mum mom
      mam ma uncle aunt granny gran nan grandfather grandad grandma grandmother neighbour neighbor lady friend mate teacher
      worker daughter son sister brother patient passenger player`)} … collapsed/colapsed/collasped/colapse/collapses,
    he/she/baby/face/lips/him/her/mum/dad/hes/shes … turned/turning/gone/going/went/goes/is/all blue/purple/grey, lips …
      blue/purple, blue lips, doing/do/give/giving/need/tried/started/start/gave/know/doin/starting cpr/compressions, cpr,
      mouth to mouth, chest compressions, resuscitate/resuscitating/resuscitation/resuscitated, rescusitate/rescusitating,
      defibrillator, defib, aed,
    no air/oxygen, out of breath … cant/and/chest/collapsed, cardiac arrest, respiratory arrest, drown/drowned/drowning …
      pulled/not/cpr/pool/bath, pulled from/out … water/pool/river/sea/bath/lake/canal, face down … water/pool/in/river,
    overdosed/overdose, od on, lying/lies/laid/laying/slumped …
      not/isnt/without/motionless/still/unconscious/floor/ground/street/pavement …
      moving/move/answer/respond/breathing/responding/help/lifeless/blood, flatlined/flatlining, crib/cot death,
    gone/went/going/turned/turning/goin … colour/color/blue/purple/grey/gray/white/pale … ${WONT}/lips/face/cold,
      dreadful/awful/funny/bad/terrible/strange colour/color, hes/shes/he/she/baby/lips/face/going/goin/gone
      blue/purple/grey/gray, lips/fingers/baby/face blue/purple/grey,
    wont/doesnt/not/isnt respond/responding/answer/answering me/us/to/when, cant/cannot … cough/swallow …
      talk/speak/breathe/food, something/food/it/sweet/grape/meat/coin/toy/sausage/pill/bone stuck/lodged in …
      throat/windpipe, stuck in … throat, no breath/breathing is/come/coming/from/at, breath … gone/not/no/coming,
    not/aint/isnt/wont/cant/doesnt/no waking/woke/wake up/round, not coming round/to, foaming/frothing … mouth/lips, hes/shes
      foaming/frothing/convulsing/gurgling/unresponsive/limp/lifeless, went/gone/dropped/fell down like/suddenly,
    breathing … hard/bad/wrong/difficult/heavy/fast/funny/noisy/rapid, ${CANT} … get/catch … breath, inhaler …
      empty/lost/cant/run/not/no/working, no oxygen, oxygen … low/run/ran/out/tank/dropping/finished, agonal, heart …
      stopped/stoped, heart … not/isnt/doesnt beat/beating, heart not/isnt beating, no signs/sign of life, code blue,
    feel/feeling/going/gonna/about/feels … faint, od on, has/hes/shes/he/she/friend/think od/oded, airway
      blocked/obstructed/closing, smothering/smothered him/her/me/with/by/the,
    my/the/our baby/boy/son/girl/daughter/child/dad/husband/toddler is/has/turned/went/gone blue/limp/lifeless/cold, gurgl* …
      sound/sounds/noise/noises/breath*, making gurgl*, pulled/dragged/fished/hauled/got him/her/them out …
      not/nothing/water/blue/breath*/cpr/pool/lifeguard, lifeguard … pulled/cpr/out, cant/cannot wake, not answer, nothing …
      happening … cpr/breath*/pulled,
    on the floor … cold/stiff/lifeless/grey/blue/still, not coming/come round, isnt/aint/wont/doesnt come/coming round/to,
    ${WONT}/not/no … pulse/heartbeat,
    clammy, pale/grey/gray/cold/white … clammy/answering/wont/sweating/unresponsive, ${MAN} … … doesnt/wont/isnt/dont/not
      move/moving, went down clutching, cant/cannot hear him/her breath*,
    unconcios, unconcius, not/isnt/aint/wont/doesnt brethin/braethin/breethin/brethe/breth/brething, not movn`,
  bleeding: `
    bleed/bleeds/bleeding/bled, blood/blod, bleeding, hemorrhage/hemorrhaging/hemorrhaged,
      haemorrhage/haemorrhaging/haemorrhaged, hemorage, tourniquet/tourniquets, bloodied, covered in blood, pool of blood,
      an/the/his/her/my/main/cut/hit/severed artery, artery … cut/bleeding/neck/leg/spurting, arterial bleed/bleeding/blood,
      spurting, gushing from/out … ${BODY}/wound, wont stop bleeding,
    bleeds/bleed/bleeding, blood is/comes/come/coming/pouring/gushing/everywhere/squirting/dripping/running/all/on,
    pumping/pouring/squirting/spraying/gushing/spurting out/from … ${BODY}/him/her/me/wound/cut/neck/wrist,
      cant/cannot/couldnt stop the/it/his/her/this blood/bleeding, wont stop … blood/bleeding/leg/arm/head/pumping,
      losing/loosing/lost/loses … blood`,
  injured: `
    thrown/flung/catapulted over/off/through the barrier/windscreen/bonnet/roof/bike/horse, legs/leg/arm/arms/neck/foot …
      bent wrong/backwards/twisted/funny,
    casualtys/casualtis/casualites, 
    injured/injury/injuries/injure/injuring, injerd, wound/wounds/wounded/wounding, casualty/casualties, hurt/hurting/hurted,
      hurts so/bad/badly/really/to/when/please/help/a, it/leg/head/chest/arm/back/stomach/everything hurts/hrut,
    broken/broke/broked/snapped/shattered/dislocated/fractured/smashed/breaking/broking … ${PART}, ${PART} …
      broken/broke/snapped/shattered/dislocated/smashed/crushed/mangled/torn/severed/bent, leg/arm/hand/foot/finger/jaw …
      hanging/gone,
    ${near(
      BODY,
      family(`burned burnt scalded bleeding sliced slashed swollen smashed gashed bitten pierced numb impaled
      melted`),
    )}, ${BODY} … cut/ripped/blown … off/open/bad/badly/blood/deep/glass/bits, cut … ${BODY} …
      open/badly/bad/deep/blood/glass/bits,
    burned/burnt/scalded … badly/himself/herself/alive/degree, third/second/3rd/2nd/severe/bad/serious degree/burns/burn,
      burn/burns … victim*/badly/severe/all, scalded/scalding, bone … sticking/out/showing/see/through, see the/his/her/my
      bone/bones/skull/brain,
    bone sticking, cut … deep/badly/himself/herself/vein/artery, cut to bits/pieces, deep/big/bad/large/huge/nasty/terrible
      cut/gash/wound/hole/wounds/cuts, gash, gashes, gashed, stitches … need/needs, needs stitches, concussed/concussion, head
      injury, brain damage, hit … head/skull/face … with/against/off/hard/bleeding/kerb/floor,
    hit/struck/knocked/run/mowed/clipped/flattened by/over/down/off … ${family(`car truck bus tram van lorry train taxi bike
      motorbike scooter jeep glass debris brick stone rock tree falling bottle driver vehicle`)}, got/been/was/getting
      hit/struck/knocked/run by/over/down/off, knocked/run/ran/running down/over/off … her/him/bike/child/boy/girl/woman/man,
      knocked … off/down … bike,
    car crash/crashed, bus crash/crashed, train crash, plane crash, plane crashed/down, helicopter crash*, crashed/crash …
      hurt/people/bike/into/tree/bad/car/bus/injured/help, car/road/bad/big/terrible/serious/motorbike/horrible/traffic
      accident/crash/collision/pileup, derailed/derailing/derailment/derail, pile up, head on collision,
    ${CANT} … walk/stand … up/on/leg/legs/it/properly/anymore, cant/cannot/couldnt see anything/out …
      eyes/blood/smoke/acid/glass, cant/cannot/couldnt/cnt/canny walk/stand, cant/cannot/couldnt/cnt get up, ${CANT} … feel …
      ${LIMB}/face, not/isnt/wont/doesnt getting/get up, cant/not/isnt get/getting back up,
    need/needs/want/call/ned … doctor/medic/paramedic*/ambulance/hospital/bandage*/stretcher/surgeon/stitches,
      in/screaming/terrible/severe/awful/much/bad/unbearable pain/agony, in agony, pain in/all …
      chest/stomach/head/side/belly/back/arm/legs/everywhere, chest … pain/pains/hurts/tight/hurting, chest pain*,
    heart attack, heartattack, stroke … having/had/think/face/arm/mum/dad/he/she, having/had a stroke, face …
      drooping/dropped/droopy, seizure/seizures, siezure/siezures, sezure/sezures, convulsing/convulsions, having a fit,
      epileptic/epilepsy, diabetic … low/coma/shock/sugar/hypo, insulin … no/need/without,
    electrocuted/electrocute/electrocution/electrocuting, electric/electrical shock, shocked by … wire/cable/current, in bits
      … blood/leg/crash/bike/hurt/head/road, in labour, in labor, giving birth, waters/water broke …
      baby/labour/contractions/pregnant/weeks, pregnant … bleeding/pain/fell/help/hurt/hit/collapsed, miscarriage/miscarrying,
    lost/losing/lose/loosing/missing … blood/arm/leg/finger/fingers/foot/eye/legs/limb/toes,
      severed/amputat*/torn/ripped/bitten/chopped/sliced … off/arm/leg/finger/fingers/hand/ear/foot/limb,
      amputated/amputate/amputation, severed, blinded, blind … eyes/now/acid/cant,
    fell/fallen/falling/thrown/jumped/felt … from/off/down/out … ${family(`roof ladder stairs steps window balcony floor
      storey tree cliff scaffold* horse bike building wall bridge escalator motorbike bunk height train platform`)}, fell …
      broke/hip/hurt/cant/bleeding/unconscious/badly/head, fracture/fractured/fractures, glass in/stuck …
      eye/eyes/foot/hand/face/leg/arm/neck,
    stab/stabbed/stabbing/shot/shrapnel/bullet/knifed/impaled/pierced/spike/shard/glass … in/into/through/to … ${BODY},
      shrapnel, got/been/was/were/being/just ${family(`shot stabbed bottled glassed bitten burned burnt beaten scalded
      trampled wounded hit slashed attacked maced pistol mauled`)},
    dog/dogs/pitbull/bear/snake/shark/boar/bull/elephant/tiger/leopard/crocodile/wolf/monkey …
      attacking/attacked/biting/bit/bitten/mauling/mauled/trampled/attack, bit/bitten … by/snake, snake bite/bit, snakebite,
      got/was/been/is/were/being/hes/shes bitten, bitten by/on/in, mauled, dog attack, threw/throw/thrown/poured …
      acid/boiling … ${BODY}/on/at/over,
    badly/seriously/severely/critically/gravely hurt/injured/burned/burnt/wounded/cut/beaten/ill/sick, serious/critical
      condition, limping, stretcher, stretchers, victim … hit/crash/bleeding/shot/burns/stab*, first aid …
      need/kit/needed/doing, need/needs first aid,
    many/lots/loads/several/some/multiple/lot/two/three/four/five/dozens/more/other/2/3/4/5 … ${VICTIM}
      hurt/down/hit/injured/wounded/shot/bleeding,
      man/woman/people/person/officer/officers/students/student/kids/pedestrian/cyclist/girl/boy down,
      blood/vomiting/coughing/puking … blood, unwell/ill/sick … badly/very/collapsed/seriously/hospital/serious,
    laceration/lacerations/lacerated, wounded, scalded/scalding, burn/burned/burnt/burns by/from/with
      hot/boiling/tea/oil/water/acid/fire/petrol, hot/boiling tea/oil/water … burn*/scald*/on/over/child/chest,
      blister/blisters/blistered/blistering, third degree,
    fall/fallen/a bad/nasty/terrible/had/have/took fall/tumble … dear/hip/cant/hurt/head/stairs/back, had/have/ive a fall, hip
      … gone/broken/broke/out, down to the bone, to the bone, cutting/cut … himself/herself …
      saw/knife/grinder/glass/chainsaw/mower,
    came/thrown/fell off … horse/bike/motorbike/ladder/roof/quad/scooter/stage/wall, ${CANT} … feel …
      legs/arm/arms/hand/face/feet/anything/side/down, merked/battered/glassed/bottled/banged/jumped …
      face/head/bottle/bad/badly,
    hit/hits/hitting/struck/smashed/punched/kicked/bottled/stabbed … in/on/over the/his/her/my …
      face/head/throat/chest/stomach/eye/neck/belly/ribs, officer/officers/soldier/medic … down/hit/injured,
      multiple/many/mass/several/numerous injuries/victims/casualties/patients/wounds/injured/persons, patient …
      bleeding/unconscious/critical/fall*/unresponsive,
    unconscious/conscious … breathing/bleeding, need/needs/send/requesting/request/requested
      medic/medics/medical/doctor/doctors/ems/als/paramedic/paramedics/trauma/ambulance, medical
      help/assistance/emergency/attention, leg/arm/bone/hip/ankle … broke/broken … badly/bad/places, hip/shoulder/knee/kneecap
      … out/gone,
    eye/eyes … bleeding/blood/glass/acid/swollen/popped, face … blood/bleeding/smashed/swollen/open/bits/mess/burned, head …
      split/cracked/open/bleeding/smashed/bashed/caved, guts/intestines … out/hanging, impaled/impale, punctur* … lung, skin …
      peeling/melting/coming/burned/off, teeth … knocked/smashed,
    lying/lies/laying/layed … road/street/ground/pavement/floor/ditch … hurt/blood/bleeding/not/cant/help/unconscious,
      crash*/crashed … badly/hurt/blood/driver/passengers/dead/trapped/fire/overturned/rolled,
      motorbike/motorcycle/car/cyclist/biker … crash*/hit/accident/down … badly/hurt/truck/lorry/blood/van/unconscious,
    bad/terrible/horrible/serious/fatal accident, big/bad/awful/horrific crash/smash/pileup, run over/down by, ran over/down
      by, drank/drunk/swallowed/ate … bleach/poison/battery/batteries/pills/chemical/cleaner/paraffin/kerosene/magnet, sugar …
      low/high … unconscious/shaking/hypo/fits, going/gone/went into shock/labour/labor, collapsed …
      football/pitch/match/gym/heat/street,
    hes/shes/is/started/been/keeps fitting, contractions … minutes/mins/apart/started/close/baby, having contractions, victims
      … bleeding/here/down/ground/trapped/shot/help/everywhere/hurt, many/several/multiple/two/three/more victims,
    fell/fallen/came of the/a/his/her scaffold*/ladder/roof/horse/bike/stairs/balcony/wall/quad/cliff, in a bad/terrible/awful
      way, in bad shape, poking/sticking/coming through … skin/leg/arm/bone/chest, bone poking/through, car mounted …
      kerb/pavement/footpath, hanging off … ${BODY}/leg/ear/face/finger, ${BODY} … hanging off, fingers/finger/hand/toes
      gone/missing/off/blown,
    arm/hand/head/leg/foot … through … glass/window/windscreen/windshield, cyclist/pedestrian/biker/motorcyclist …
      under/hit/bus/car/lorry/truck/van/down,
    nail/knife/pole/spike/screw/branch/rod/hook through/in … foot/hand/leg/arm/eye/chest/neck/stomach, in the/his/her/my
      eye/head/face/neck/throat with a/the/his,
    pushed/thrown/knocked/fell/fallen/kicked/tumbled down the/some escalator/stairs/steps/hill/slope/bank,
      cut/slashed/sliced/burnt/burned/smashed/broke/crushed/scalded/stabbed my/his/her/their ${BODY},
      stomach/chest/back/belly/abdominal/kidney pain/pains/cramps, pain … stomach/belly/chest/side, ${BODY} …
      cut/chopped/sliced/torn/ripped/blown off, cut/chopped/sliced … finger/fingers/hand/arm/thumb/toe off, barely/hardly/semi
      conscious, clutching/holding/grabbing … chest,
    cut/stabbed/slashed on/in/across the/my/his/her … ${BODY},
    cut/cuts bad/badly/deep across/on/in, cut across … ${BODY}`,
  dying: `
    barely/hardly/doesnt/wont/cant open/opens/opening her/his/their/the eyes, slipping away, think …
      dad/mum/gran/grandad/grandma/nan/mom is going,
    dying, dieing, dyin, dies, died, dead, ded … body/people/man/is/he/she/hes/shes/and/i, deceased, corpse/corpses,
      body/bodies on/everywhere/lying/under/floating/found/hanging/bag/bags/in, bodies, lifeless body, dead body,
      found/see/saw/theres/is a/the/my/two body/bodies,
    kill/killed/killing, he/she/it/they/who/and/man kills, kild, murder/murdered/murderer/murderers/murdering/murders,
      beheaded, execut* … ${VICTIM}/him/them/us/her/street/prisoners/wall, executed, executing, massacre/massacred/massacres,
      masacre/masacred, slaughter/slaughtered/slaughtering, lynched, bled out, fatalities/fatality, passed away, gone
      cold/stiff, stiff and cold, ${CHILD} … died/dead/dying,
    hes/shes/he/she/not going to/gonna … survive/live, hes/shes not … make it, wont/not make it/through …
      mum/dad/he/she/hospital/dying/blood, slipping/fading away, losing/loosing him/her, taking … last breath/breaths, last
      breath, near death, close to death, starving … death/days/people/children/dying,
      beaten/stabbed/crushed/burned/frozen/shot/trampled to death, freezing/burning/bleeding/bleed/choking to death,
    fatal accident/crash/shooting/stabbing/wound/injury/injuries, killer …
      loose/here/inside/outside/house/coming/still/escaped, killers … here/inside/outside/still`,
  suicide: `
    goodbye video/letter/note/message/post/text, car is at/by/near the cliff/bridge/edge,
    suicide/suicidal/suicides, suisid/suisidal, ${family(`kill killing kil hang hanging hanged hung hurt hurting harm harming
      end cut cutting shoot shot shooting drown drowning poison overdose burn burning stab gas jump throw throwing strangle
      killed top`)} ${SELF},
    topped/top/toping/topping himself/herself/meself/myself, unalive/unaliving, off ${SELF}, do myself in,
      end/ending/take/taking/took/ended/finish/finishing/quit/leave/taken my/his/her/their/own/this … life/lives/existence,
    end/ending/finish/ended it all/tonight/tonite/forever/2nite, end everything,
      going/gonna/gona/want/wants/wanna/ready/decided … end it/everything, want/wish/wants/wanna … it/everything/pain … be
      over/end/gone,
    want/wants/wanting/wanted/wish/ready/wanna/wana/rather/deserve/should/need/prefer/plan/decided/going to/2
      die/dead/disappear, want/wants/wanna/wana/wish/gonna/rather/ready/deserve … die/dead/dissapear, wish … never
      born/dead/die/gone/alive/were/was, never been born,
    ${WONT}/no … want/wanna/wana/reason/point/wish/desire … live/living/alive/exist/wake/life/be …
      anymore/any/more/longer/tomorrow/without, ${WONT}/no … want/wanna/wana/reason/point/wish … live/living/alive/exist,
    no/any/whats/see/seeing point/reason … living/life/going/live/carrying/anymore/being/alive,
      cant/cannot/cnt/canny/cannae/cudnt/couldnt … go/carry/keep on/going/living, cant/cannot/cnt/canny/cannae/couldnt …
      take/do/stand/cope/bear/handle/live … anymore/more/longer, not worth living,
    sleep/asleep and/forever/never … never/wake/waking … wake/up/again, never wake/waking up, better off/of dead/without/if,
      better … world/everyone/all/family/people … without me, nobody/noone/no … would/will/wont/ill … miss/notice/care
      me/if/im/anyway/when, nobody/noone/one … miss me, tired of living/life/being, done with life/living, hate my life …
      die/end/want, give/giving/gave/given up on life, giving up … life/live,
    jump/jumping/jumped/jumps/leap/leaping/throw/throwing off/from/into/under/front …
      bridge/roof/building/cliff/balcony/train/tracks/window/river/tower/ledge/floor/multistorey/metro/tube,
      jump/jumping/jumped off,
      about/going/gonna/gona/wants/threatening/threatens/ready/might/threatened/will/says/trying/want/tryna/gunna …
      jump/overdose/hang,
    took/swallowed/taken/taking/swallow/tooken/take/swallowing/ate/necked/downed …
      pills/tablets/overdose/paracetamol/sleeping/meds/medication/tylenol/pesticide/bleach/poison/antifreeze …
      all/too/whole/everything/loads/handful/box/bottle/now, took/swallowed/taken/necked … all/whole/too/loads/bottle/handful
      … pills/tablets/meds/paracetamol/medication,
    took/swallowed/taken/taking/downed/necked/takin … pills/tablets/overdose/paracetamol/pesticide/bleach/poison,
      overdose/overdosed/overdosing, drank/drunk/drinking/drink … bleach/poison/pesticide/antifreeze/acid/phenyl/harpic,
      pills/tablets … lined/in/ready/all/counted/front/hand/saved/next/here, over the/a … railing/rail/railings/parapet,
    standing/stands/climbed/climbing/hanging/perched/hes/shes/balanced/dangling/climbs/walking … on/over/outside/off/onto …
      railing/railings/ledge/parapet/rail/rails/tracks/windowsill/girder, sitting/sits … over/outside the
      railing/railings/ledge/edge, sitting/sits … on … ledge/parapet/windowsill/tracks/girder,
      man/woman/girl/boy/someone/lad/guy/person/kid/he/she/hes/shes/friend … on …
      ledge/bridge/roof/tracks/edge/railing/parapet/overpass/windowsill … jump/crying/threatening/train/wont/looking,
    on/off/over/the/a ledge, edge of the/a roof/bridge/cliff/building/platform/balcony/quay/pier,
      slit/slitting/cut/cutting/slashed/slash/slashing/sliced/cuts … wrist/wrists/wrist*/veins/arms, self harm*,
      selfharm/selfharming/selfharmed, cutting ${SELF}/again, goodbye/farewell/bye/sorry …
      note/letter/message/text/everyone/forever/all/world/family/for/mum/mom/love …
      wont/gone/she/he/its/this/not/cant/forever/pick/world/all/cruel/kids/im,
    goodbye/farewell note/letter/message/text/forever/world/cruel/everyone/everybody, this is goodbye, say/saying/said
      goodbye/bye … everyone/forever/life/world, suicide note, left a note and/saying/goodbye/with/on/that, found/left …
      suicide/goodbye note, note … phone … gone/left, a/the/has/made/with/his noose, noose around/round/in/ready/tied, rope …
      neck/ready/beam/tree/tied/hang/round/garage/rafters, belt … neck, rope ready, chair … rope, tying/tied/tie/made/bought …
      rope/noose/cord … neck/ready/hang/myself/ceiling/beam,
    step/stepping/throw/throwing/walk/walking/jump/lie/lying in/into/on/onto the/front … traffic/tracks/train/motorway,
      jump/step/walk/throw/throwing/jumped/run/stepping/stepped … in front of … train/tram/bus/traffic/lorry, nobody will
      miss, no one will miss, wont be here/around/alive … tomorrow/anymore/morning/long/monday, last message/words/goodbye …
      from/ever/alive/im, my/the last message/post/text/words/goodbye/day/night … ever/alive/on/earth, wont see me/you again,
      by the time you read/get/see, when im gone,
    razor/blade … wrist/wrists/myself/herself/locked/arms/bathroom/skin, locked … … razor/pills/blade, locked … knife, methods
      … die/suicide/painless, painless … way/death/die, best/easiest/quickest way to die, not be here … anymore/any,
      dont/doesnt/not … be here/alive anymore/any/tomorrow, wants/want/wanna/going … die/death/heaven,
    finish/finished/finishing/end/done/ending/fed with/up with/the/my/his/her life/living/existence,
      written/wrote/writing/left/leaving … letters/letter/notes/note/will …
      goodbye/dead/pills/wont/trouble/bridge/die/life/sorry/rope, wont/shant/not be any/a/no more/longer …
      trouble/bother/burden, burden … everyone/family/anymore/dead/gone/die/all/longer/better, dont/not want …
      be/being/wake/here/exist/alive … here/anymore/more/up/tomorrow/any/alive, cant/cannot/couldnt anymore/do/go/take …
      end/die/rope/pills/done/goodbye/life/tonight/tn/jump, cant anymore, just/so cant anymore,
      gonna/going/finna/about/ready/time to/do/gonna do/end/kill/jump/hang/go … it/tonight/tn/tonite/myself/sleep …
      forever/tonight/tn/bye/sorry/pills/rope/bridge/goodbye, do it tonight/tn/tonite/now/today,
      bridge/roof/building/parapet/ledge/cliff/overpass/balcony/tower … jump/jumping/jumper/threatening/jumped/suicidal,
      jumper on/at/from/off, railings … jump/over/climbed/outside/river/bridge, wrong side of …
      railing/rail/barrier/bridge/fence/railings, other side of the railing/rail/railings/barrier,
      lying/laying/lie/sat/sitting/standing/walking/stood/stands on/in the … tracks/rails/railway/motorway/traffic,
      a/the/has/made/with/his noose, noose around/round/in/ready/tied, rope …
      beam/byre/tree/attic/barn/shed/rafters/garage/ceiling/door, hose/pipe … exhaust, exhaust … car/garage/hose/pipe …
      window/himself/running/engine, took/taken/has/swallowed/taking … whole/all/full/entire …
      box/bottle/packet/pills/tablets/strip, head in the oven, head on the tracks/rails, dont/not try … find/stop/save me,
      find my body, join/joining/be/see with/him/her/my … heaven/other side/soon/grave, heaven … soon/tonight/join/going/see
      you, life … worth/meaning/meaningless/pointless … living/end/die/over, life is/has/isnt
      not/no/over/pointless/meaningless/worth, nothing/noone/nobody … live/left … for, nothing left to live, depressed …
      die/kill/end/pills/knife/jump, hopeless … die/end/life, self destruct*, cutting/cuts/cut/burning …
      herself/himself/myself/themselves/arms/wrists … again/bathroom/blade/razor/bleeding/deep,
    gonna/wanna/ima/just/want/rn/tonight … kms, kms tonight/rn/tn, on/over/onto the/a/bridge parapet,
    finish/finished/finishing/done with life/living, want/wants/wanna … finish … life,
    tonight is the night, tired of it all, so tired … everything/life/living/all, took/taken/swallowed everything in, want …
      be gone/dead … just/anymore/forever/world, cant/cannot see/find … way out/forward/on, no way out … life/pain/this,
      goodbye … sorry, sorry … goodbye, wrong side … railing/railings/rail/barrier,
    had/have enough … pills/rope/end/die/life/goodbye/bridge,
      walked/walking/stepped/gone/wandered/went/standing/sitting/laying/lying onto/on/in the/a train/tram/railway/metro/rail …
      tracks/line/track/rails, walked/walking/stepped/stepping onto/in/into the/front tracks/motorway/traffic/rails,
    =he jumped, =she jumped, he/she jumped off/from/in/and`,
} as const satisfies Partial<Lexicon['danger']>
