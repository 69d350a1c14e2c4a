import { type Lexicon, near } from '../../lexicon.ts'
import { CANT, family, MAN, PLACE } from './families.ts'

const ALL_OF_US = family(`
  everyone everybody people ppl we us kids children all family both whole workers students class im half passengers
  neighbours neighbors`)
const SICK = family(`
  ill unwell coughing cough vomiting vomit vomited dizzy sick puking nauseous headache headaches fainting choking
  gasping wheezing burning`)
const WATER = family(`
  water river sea lake canal ice harbour harbor pond dock weir stream ocean well pool quay dam reservoir lough loch
  creek rapids marina waves liffey thames`)
const SMELL = family(`
  smell smells smelling smelled smelt smel stinks stink stinking stench reeks odour odor whiff reek`)
const STINKS = family(`
  gas weird strange chemical chemicals chemcial rotten bleach sulphur sulfur eggs egg petrol diesel funny awful burns
  eyes headache dizzy sick propane ammonia chlorine fuel solvent acid leak kerosene paraffin fumes gass`)

/** Fire, gas and water. */
export const ofElements = {
  fire: `
    fire, fires in/at/near/everywhere/burning/are/all/and/on/around/behind,
      house/bush/forest/brush/grass/more/two/many/big/set/several/started fires, fier, fyre, wildfire/wildfires,
      bushfire/bushfires, burning, burned/burnt/burning/burns/burn down, flames, flame, flaims, smoke, smok, smokey, smoky,
    smoking … engine/roof/battery/wires/outlet/socket/plug/transformer/machine,
      engine/roof/battery/wires/car/oven/socket/machine/building/house/box … is/was/started/starts smoking, its/started
      smoking, blaze, blazing, ablaze, inferno, caught/catching/catch/set/sets/setting/setted … fire/alight/ablaze, alight,
    in/up flames, engulfed/engulfing/engulf, sparks … roof/wires/socket/flying/everywhere/wall/cable/box,
      is/are/its/started/wires/socket/cable/plug/box sparking, ${SMELL} … burning/burnt/smoke/burn/smoky, torched/torching,
      arsonist/arsonists, arson attack/fire/at/on, firebomb/firebombed/firebombs/firebombing, fire bomb*, fire alarm …
      going/ringing/smoke/screaming/we/people/off, smoke alarm/detector … going/ringing/smoke/off/screaming,
    ${PLACE}/barn/kitchen/shed/car/caravan/pub/forest/hill/bins … gone/goes/going/went up in flames/smoke,
      kitchen/chimney/shed/barn/car/house … gone/went up, kitchens gone up, gone up in smoke/flames, poured …
      petrol/fuel/gasoline … lit/light/match/house/door/letterbox, petrol/gasoline … lit/match/lighter, lit … curtains/bins,
      burst into flames/fire, ignited, ignite, spreading … flats/roof/fast/houses/floors/building/quick/quickly, orange/red
      glow, glowing … roof/sky, overheating … battery, on fir,
    chip/frying/grease/oil pan … caught/fire/flames/burning/smoke/alight,
      pan/curtains/sofa/bed/oven/cooker/chimney/roof/heater/mattress/christmas/shed/thatch has/have/just/is caught/alight/lit,
      ${CANT} … put it/fire/them/flames out, cant/cannot put it out, fire … extinguisher …
      empty/help/broken/not/put/cant/flames, working fire, structure fire,
      house/car/kitchen/bin/chimney/forest/hill/gorse/electrical/roof/brush/grass/heath/wildland/oil/lorry/factory fire,
    gorse/heather/heath/moor/forest/hill/woods/field/fields/mountain/bushes/barn/haystack/hay …
      burning/alight/ablaze/fire/flames/smoke/lit/caught, on fire, burned/burnt … alive/down/inside, burned/burnt to
      death/the/ashes, burn us/me/them/people/house/houses/down/alive, spreading … fast/quick/quickly/roof/next/houses/wind,
      fireball, backdraft, flashover, smouldering, smoldering, scorching … wall/door, sprinklers/sprinkler …
      going/water/on/off/triggered, evacuate … smoke/fire/building, lightning … hit/struck/strike …
      house/tree/roof/man/people/barn,
    firey, smoky/smokey in/here/as/room/house/and/stairs/air, on fiah,
    ${PLACE}/barn/shed/caravan has/have/just/is gone/went up, ${CANT} … put … fire/flames/it out,
    curtains/sofa/bed/pan/mattress/tent/caravan went/gone/goes up`,
  gas: `
    gas, gass, gaz, gases, gasleak, fumes, fume, chemical/chemicals/chemcial ${family(`spill spilled spilt leak leaking leaked
      smell attack cloud fire plant explosion burn burns weapon weapons factory gas tanker everywhere in on from is are
      accident fumes lorry thing stuff reaction`)},
    ${family(`spill* spilt leak* smell* stink* strong toxic unknown strange dangerous some weird sprayed breathing inhaled
      threw`)} … chemical/chemicals/chemcial, chlorine, ammonia, toxic
      gas/smoke/fumes/cloud/smell/chemicals/chemical/spill/air/leak/stuff/substance/liquid/vapour/vapor, poison/poisonous
      gas/gases/fumes/cloud/smoke/air/water/food/in,
    poisoned/poisoning/poisend, poison* … water/food/drink/dog/children/family/everyone, tear gas, teargas/teargassed, carbon
      monoxide, monoxide, co alarm/detector/poisoning, acid … spill*/leak*/cloud/smell/tanker/fumes, sarin gas/attack/nerve,
      nerve agent/gas, pepper spray*, radioactive/radioactivity, radiation, hazmat team/suits/suit/needed/incident/requested,
    leak/leaking/leaks/leaked … ${family(`gas chemical* tank tanker pipe something oil fuel petrol truck wagon factory valve
      cylinder boiler fridge lorry propane main plant`)}, ${family(`tank tanker pipe something petrol fuel truck wagon valve
      cylinder boiler lorry drum drums barrel barrels pipeline reactor`)} … leak/leaking/leaks/leaked/hissing/fuming,
      petrol/fuel/diesel/gasoline/propane/kerosene … everywhere/spill*/smell*/strong/leak*,
    spill*/spilt/spilled … chemical*/acid/fuel/petrol/tanker/truck/something/mercury/chemcial/lab/liquid/diesel, ${SMELL} …
      ${STINKS}, gas/gass/chemical/strong/weird/strange/awful/horrible/funny/rotten/eggy/sulphur/bleach/petrol/bad ${SMELL},
      rotten egg/eggs, hissing … gas/pipe/stove/smell/cylinder/boiler/cooker/hob/valve/tank,
      pipe/stove/cylinder/boiler/cooker/hob/valve/tank/meter/heater … hissing/hiss/hisses,
    yellow/green/white/strange/orange/weird/purple/brown/toxic/thick … cloud/mist/haze/fog/vapour/fumes, cloud …
      coming/drifting … factory/plant/us/street/village/houses/school, ${near(
        'eyes/eye/throat/lungs/skin/nose',
        family(`burn
      burns burning sting stings stinging streaming watering watery itching irritat* raw`),
      )},
    sprayed/spraying/spray … metro/eyes/face/everyone/coughing/crowd/something/train/faces/us/people/me, ${ALL_OF_US} …
      ${SICK}/throwing/collapsing/passing …
      up/smell/gas/air/fumes/out/heater/boiler/eyes/hall/factory/school/all/and/office/since/now/here/help, ${ALL_OF_US}
      is/are/am/feel/feels/feeling/got/have/has/being/keep/all/getting/started ${SICK}, ${SICK} …
      everyone/everybody/all/people/kids/smell/fumes/gas/boiler/heater,
    headache/headaches … boiler/heater/family/all/everyone/both/stove/whole/generator, air …
      burns/burning/poison/breathe/sting/stings/taste/tastes/something, something in the air,
    air is/smells/tastes/feels bad/poison/poisonous/burning/thick/toxic/funny/wrong,
      bad/awful/horrid/horrible/terrible/dreadful/funny/chemical/strange/nasty/weird/foul/rotten smell …
      passage/hall/stairs/kitchen/headache*/sick/dizzy/building/basement/dead/gas/everyone/drain/eyes/flat/corridor,
      co2/co/carbon/monoxide alarm/detector/thing, alarm/detector … chirping/beeping/going …
      co2/co/carbon/headache*/dizzy/sick/monoxide,
      ammonia/chlorine/gas/chemical/acid/hazardous/toxic/nitrogen/hydrogen/propane
      release/leak/spill/plume/cloud/incident/exposure/leakage/vapour/vapor,
    hazardous/hazmat/chemicals/chemical material/materials/requested/exposure/suits/spill/incident,
      workers/people/kids/men/cattle/birds/animals/dogs/budgie/canary … down/collapsing/dropping/fainting/dead/falling/passing
      … gas/smell/air/fumes/chemical/leak/plant/tank/well/silo/slurry, slurry/silo/septic/sewer/manhole/tank …
      gas/fumes/down/collapsed/overcome/inside/unconscious, overcome by/with fumes/gas/smoke, eyes is/are/r/my …
      cry/crying/burning/burn/streaming/water/tears/red/stinging, ${CANT} … open … eyes, mask/masks …
      gas/chemical/need/breathe, cooking/lpg/propane/butane/camping gas/cylinder … leak*/smell/hissing/open,
      inhaled/breathed/breathing … fumes/gas/chemical/something/smoke/it, nerve agent, anthrax, ricin in/attack/letter, white
      smoke … factory/plant/tank, bleach … mixed/mixing/ammonia/fumes/cleaner, mixed … bleach/chemicals/cleaners,
    fuming … stuff/lorry/chemical/acid/barrel/tank/drum, stuff/liquid/acid/barrel/drum … fuming, gassed
      us/people/them/the/by/me, being/were/got/getting gassed, chemical/toxic/acid/yellow/white/strange
      vapour/vapor/vapours/vapors, vapour/vapor cloud/leak/from,
    acid/chemical/chemicals/gas/fuel/petrol … overturned/spilled/spilt/burst/crashed, tanker/lorry/truck/wagon …
      overturned/crashed/tipped … acid/chemical/chemicals/gas/fuel/petrol/leak*,
    spill at/in the plant/factory/lab/works/school/refinery, toxic spill, spill … chemical*/acid/hazardous/plant`,
  water: `
    flood/flooded/flooding/floods/floodwater/floodwaters, drown/drowning/drowned/drowns, drouned/drouning, drownding,
      water/wter/watter/waters … ${family(`rising rises rise raising rose risen higher pouring rushing gushing entering
      filling entered neck waist chest knees knee ceiling everywhere flowing flooding thigh ankle thighs shoulders`)},
    water/wter/watter … is/are/keeps/coming/came/comes/up/reached/reaching/into/inside … ${family(`${PLACE} in up inside under
      upstairs windows window door doors roof here through houses street over ground stairs floor higher fast us streets
      village high`)}, rising/pouring/rushing/gushing/raging/deep … water/waters, water level … rising/high/up, waters …
      rising/up/coming,
    in/into/under/off the … ${WATER} … help/cant/fell/jumped/drown*/struggling/screaming,
      fell/fallen/falling/felt/slipped/gone/thrown/falls/fall/tumbled/drove/driven in/into/through/off/from … ${WATER}, jumped
      into/off/in the river/sea/canal/dock/harbour/weir … and/not/cant/hasnt/drown*/help, pushed him/her/me/them … in/into …
      ${WATER}, ${MAN} … fell/fallen/falls in/into/through/off … ${WATER}, went/fell/gone/broke/fallen/falling/crashed
      through/thru … ice, thru/through the ice, ice … broke/cracked/gave … under/through/us/him/them/kids/lake,
    ${family(`man woman person someone child kid car bus somebody boy girl lad hes shes body swimmer brother son daughter
      people`)} … in/into the river/water/canal/lake/sea/harbour/harbor/pond/dock/weir/ocean/reservoir, ${CANT}/no …
      swim/float, man/woman/person/kid/someone/crew/boy overboard, overboard,
    washed/swept/carried/dragged/pulled/taken/sweeping/washing/swepped away/off/into/out/under/down/by …
      water/river/current/waves/flood/sea/wave/torrent/cars/car/house/houses/him/her/people/bridge/road/by/weir/tide,
      being/got/was/were/been/is/getting/car/cars/house/houses/bridge/people/road/him/her swept/washed/dragged …
      away/off/out/under/down, swept away/off/out, current … took/taking/taken/carrying/strong/pulling/swept/away/dragging,
      carried off/away … by/current/water/river,
    river/canal/creek/stream/beck/brook/nullah/lake/sea/tide …
      burst/rising/broke/flooding/overflow*/rose/overtopped/breached/swollen, river/sea/tide/lake/creek … over/coming/up …
      banks/wall/road/house/streets/houses/us/fast, burst/broke/broken/breached … banks/dam/levee/dyke/embankment,
      dam/levee/dyke/dike/embankment/seawall/reservoir/barrage …
      broke*/burst*/break*/fail*/collapsed/gone/crack*/gave/giving/breach*/overflow*/leaking/bursted, tsunami/tsunamis, a/the
      sunami,
    huge/giant/big/massive/monster/enormous wave/waves, wave/waves … coming/took/swept/hit/crashing/over/knocked/dragged,
      flash flood, mudflow, on/onto/from/up top/the/our/my/a … roof/rooftop/car/cars …
      water/rescue/boat/waiting/stranded/family/people/help/flood/kids/rising/village/helicopter/drowning,
      were/im/we/are/am/i/stuck/sitting/people/family/still/all/up on/onto … roof/rooftop, on/up on/from the roof/rooftop,
      clinging/clung/hanging/holding on/onto/to … tree/roof/pole/boat/branch/lamppost/buoy/log/rope/rock/mattress,
    boat/dinghy/ferry/ship/canoe/kayak/raft/trawler/yacht/vessel/rib … ${family(`sinking capsiz* capsis* sunk overturn*
      flipped sink* deflating upturned adrift drifting tipped puncture punctured sank leaking`)}, boat/dinghy/ferry/ship/raft
      … taking/full/going/losing/loosing/hit … water/down/air/under/rocks, sinking, capsized/capsizing/capsize,
      capsised/capsising/capsise, life jackets/jacket/vests/vest, lifejackets, adrift, drifting … sea/out/away/engine/boat,
      floating … mattress/away/cars/bodies/body/fridge/log/sea, car/cars …
      floating/float/swept/sinking/underwater/submerged/drowned/flooded/washed,
    going/went/pulled/gone/dragged/sucked/goes under … water/and/didnt/hasnt/not/never/wave/current, went under …
      water/didnt/not/hasnt/and/again/never, gone under, submerged/submerging, rip current/tide, riptide, undertow, storm
      surge, stranded … island/rock/rocks/tide/roof/water/flood/sandbank/here/bridge/car/sea/us/help/floor/beach,
      were/im/are/we/people/is/am stranded, tide … cut/stuck/rocks/stranded/rising/fast, cut off by the tide, tide …
      coming/came in … stuck/rocks/cant/fast/we/us, upto/up my/our/the …
      neck/chest/waist/knees/windows/roof/window/chin/ceiling, neck/waist/chest/knee deep, upto … waist/neck/chest/knees,
      ${CANT} … swim,
    sea/river/lake/tide/waves/creek/stream/burn/ocean/canal is/has/have/are/came/come/coming/just/was
      over/in/into/coming/come/burst/up/risen/inside …
      wall/house/room/road/street/home/village/basement/kitchen/houses/town/garden/our/my/us/door/cars/school,
      creek/river/water/sea/sewage … in my/our/the basement/kitchen/house/living/front/hall/car/bedroom/tunnel,
      vehicle/car/van/bus/lorry/truck … in/into/entered … water/river/canal/lake/sea/harbour/dock/flood,
    up/way to my/the/our … chairs/windows/sockets/waist/neck/roof/bed/ceiling, tide/current/waves/river/undertow/sea …
      taking/took/carrying/carried/sweeping/pulling/dragging/has/got/pulled …
      him/her/them/us/me/out/away/boat/child/dog/people, gone/went/going/fell/fallen/jumped/slipped in/into off/at/from …
      pier/quay/bridge/rocks/dock/boat/jetty/wall/harbour/slipway, went/gone/fell/goes in off, off the
      pier/quay/jetty/rocks/slipway/pontoon … fell/swept/water/help/sea/him/her/cant/drowning,
    ${CANT}/no/not/never … swim, get/got/go/climbed/climb/are/were/stuck/up onto/on/to … roof/rooftop/tree/trees …
      water/flood/river/baby/wet/kids/rising/cold/boat/come/came, on/onto roof … with …
      baby/kids/children/family/mother/water/dog, levee/dam … breach*/broke/gone/fail*/overtop*, engine …
      dead/died/failed/flooded … boat/sea/drifting/water, mayday, taking on water, going/gone down …
      boat/ship/sea/ferry/bow/fast/all, no life jackets/jacket/vests, man/men/people/kids in … water, in the water …
      cant/help/boat/man/people/screaming/two/kids/somebody/someone/drowning, ice … broke/cracked/gave/thin/gone/through …
      lake/in/him/under/through/kids/dog/boy/skater/pond, trapped/stuck in …
      flood/floodwater/floodwaters/tide/current/waves/weir, snow/blizzard … trapped/buried/stranded/freezing,
    flod water, river/dam/canal/lake/drain/drains/creek/sewer/stream/reservoir overflowing/overflowed/overflown,
      boat/car/bus/van/dinghy/raft/ferry/canoe/truck/vehicle … overturned, overturned boat/car/bus/van/truck/vehicle/lorry,
    house/houses/car/cars/street/streets/village/town/road/is/are/home/basement/everything/whole/half/all underwater,
      house/houses/street/village/town/road/is/are/everything/whole under water,
    car/van/bus/it/house/road/underpass is under/full/gone … water/cars/people/inside/underpass, water/wter … …
      chin/mouth/nose/neck/chest/waist/hips/knees/shoulders, hasnt/hasn/not/never/didnt come/came/coming back/up/resurfaced …
      water/up/diving/swim/lake/river/surface, went in after … hasnt/dog/not/river/water/drown*,
    filling/filled with/up water, filling up … water/fast, turned/turning/become/became into/like a river/lake,
      boat/canoe/kayak/dinghy/raft/ferry/car … turned/tipped/flipped/went/rolled over, shouting/screaming … help …
      water/river/lake/sea, shouting for help,
    under the ice, jumped/went/dived/gone in … save/rescue/get/after … gone/not/hasnt/hasn/under/cant/drown*/disappeared, on
      their/our/his/her/my roof/roofs/rooftop/rooftops, ferry/ship/boat/yacht … listing/tilting/sinking/leaning,
      swimmer/swimmers/kayaker/surfer/diver/fisherman … trouble/struggling/drifting/missing/drown*/help/cant, sea is/has
      going/gone/went out, ${MAN} in trouble … water/sea/beach,
    went/gone/fell/fallen/jumped/drove/slipped/pushed/knocked off the/a pier/quay/bridge/dock/jetty/harbour/boat/rocks, washed
      down … street/road/river, boat/boats … gone/went/going over/under/down, life … boat … over,
    ${MAN} under/beneath the/a water/ice/boat/waves`,
} as const satisfies Partial<Lexicon['danger']>
