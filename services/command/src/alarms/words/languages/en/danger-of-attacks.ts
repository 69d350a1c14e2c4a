import type { Lexicon } from '../../lexicon.ts'
import { CROWD, family, GOING, ME, SB, VEHICLE } from './families.ts'

const HOLDS = family(`
  with has have having had got carrying holding swinging waving wielding using brought pulled grabbed hes carry took`)
const TOOL = family(`
  hammer hatchet cleaver chainsaw crowbar scissors screwdriver spear pitchfork scythe sickle shovel wrench`)
const RODS = 'rods/pipes/sticks/lathis/lathi/clubs/chains/batons/bars'

/** Attacks in progress. */
export const ofAttacks = {
  shooting: `
    firing/fired/fire/shots out/from … car/window/roof/balcony/bike/van, firing out,
    shooting/shootings, shooter, shooters, gunshot/gunshots, gun shot*, gunfire, gun fire, sniper/snipers, snipers,
      bullet/bulet hit/hole/holes/wound/in/through/to/went/came/from/lodged, a/the/by bullet, bullets,
    opened/opening/opens/open fire, openfire, shots
      fired/from/at/near/outside/inside/in/and/now/again/coming/ringing/heard/everywhere/everyone,
    heard/hear/hearing/herd/hearin … shot/shots, more/loud/multiple/loads/another/single shots,
      two/three/four/five/several/many/2/3/4/5/10 shots fired/from/at/and/then/in/near/outside/now/just/inside/rang, shots
      shots, =shots, lots/loads/series/burst/bursts/volley of shots/fire/gunfire/rounds,
    got/getting/been/being/was/were/is/are/just/hes/shes/get/gets/be shot/shoted, shot/shoted ${family(`me us him her them my
      our at dead down through twice someone somebody people everyone several two three one guy man`)},
    shot … by … police/soldiers/sniper/army/gunman/cops, shot … in …
      head/leg/arm/chest/stomach/back/shoulder/neck/face/foot/hand/belly,
    ${family(`man woman kid boy girl friend brother people student teacher cop officer protester somebody someone neighbour
      neighbor guard`)} shot, police/soldiers/cops/gunman/shooter/someone/somebody/guy/they/he shot/shoots …
      him/her/people/two/man/woman/boy/kid/friend/girl/brother/son/teacher/cop/neighbour/neighbor/protester,
    ${GOING}/they/he/police/soldiers/dont/started/start/keep/army/come/came/is/are/to/cops/will … shoot/shoots …
      me/us/him/her/them/people/everyone/at/anyone/up/kids/protesters/my/down/through/into,
    they/police/soldiers/dont/army/cops shoot/shooting/shoots, shoot/shooting up/at/us/me/everyone/people/protesters, shoots
      at/people/him/her/me/us/into/everyone, shoot/shoots shoot, dont shoot,
    firing/fires/fired at/on/into/upon/shots/rounds/randomly/bullets/indiscriminately/guns/live/rubber/weapons/automatic/tear,
      firing from, police/soldiers/army/troops/cops/forces/militia/they … firing,
      police/soldiers/army/troops/cops/forces/militia … fired, live rounds/ammo/ammunition/fire, rubber bullets,
    taking/under/heavy/automatic/machine/sniper/small/enemy/hostile/gun fire … now/here/from/help/coming/we/pinned/and/us,
      taking/under/automatic fire, rounds … fired/off/going/shot/into, letting/loosing/let/fired/shooting/loosed … off …
      rounds/shots/shot, popping/letting off/shots, shells/casings … ground/everywhere/street,
    guns/gun going/went/goes off, gunned down, guns blazing, drive by, driveby, pop pop,
      popping/bang/bangs/cracks/banging/pops … shots/gun/guns/gunshots, bang bang, sounds/sounded/sound/think …
      gun/guns/shots/gunshots/gunfire/shooting/rifle, ak/automatic/machine … fire/firing/rounds, spraying/sprayed …
      bullets/crowd/shots/house/people/everyone,
    active shooter/shooting/gunman, exchange of fire, crossfire, shootout, shoot out, mass shooting, execution style, muzzle
      flash*, people … shot … down/dead/everywhere/street,
    crack crack, bang bang, pop pop, boom boom, rat tat tat, tat tat tat, rapid/automatic/constant/heavy/sustained/machine
      gunfire/firing/fire, crack*/bangs/pops/popping/banging …
      window/windows/ran/run/running/screaming/gun/hide/down/everyone,
    let/lets/letting/popped/popping/pop/bust/busting/sprayed/spraying/dump/dumped/dumping/emptied
      off/shots/rounds/clip/mag/it/him/them/the/a … strap/block/shots/rounds/gun/burner/clip/mag/blick, let it off,
      letting/let off a/some/shots/rounds/his, slid … block/let/opps/on, drive by*,
    clapped/clapping/clap/blasted/blasting/smoked/popped/capped/gunned/plugged him/her/them/at/down/people/somebody/someone,
      rounds fired/discharged/going/coming/off, multiple/several/many/few rounds/gunshots, shots
      shot/have/were/are/been/being, after shooting him/her/someone/young/my/a/them,
    is/are/r/start/started/army/police/he/they/men/keep shoot/shooting, shoot on/at/into/everybody/everyone/people/kids,
      gun/guns … firing/fired/shooting/going/off/crowd, weapon/weapons … fired/discharged/firing, discharged/discharging …
      weapon/firearm/gun, hit/struck/wounded/dead by … bullet/gunfire/gunshot/sniper, bullet hole/holes/wound/wounds,
      ricochet/ricochets/ricocheting,
    opps slid/pulled/outside/here/shot/on/came/pulling,
    shot/shooting the/a/an/some/our/one … ${family(`driver guard cop manager teacher officer policeman soldier clerk cashier
      neighbour neighbor dog woman boy girl kid man lad fella child priest doctor student worker protester bouncer`)},
      theyve/police/cops/soldiers/gunman shot, he/they/someone/hes shot and/dead, heard … bangs …
      gun/guns/shots/shooting/like, fire/fires/fired/firing gun/guns/gunshots/weapon/weapons/bullets/shots,
    shots rang/ring/rung, shots out,
    shot up the/a/our/my,
    shotin, shootn, shotting at/people/us`,
  explosion: `
    bomb, bombs, bombed, bombing/bombings, bomber/bombers, boom/booms …
      went/huge/loud/shook/windows/then/everything/smoke/big/and/fire, big/huge/loud/massive/giant/another
      boom/booms/bang/bangs/blast/blasts/explosion, heard/hear/herd … boom/bang/blast/booms,
    loud/big/huge/enormous/massive/almighty/giant/terrible … bang/boom/blast, explosion, explosions,
      exploded/explode/exploding/explodes, exploaded/expload/exploading, explotion/exploted/explotions, xplosion/xploded,
      eksplosion/eksploded, grenade/grenades, granade/granades, molotov/molotovs, petrol bomb*,
    blast/blasts/blasted … ${family(`heard near at in shook outside happened people windows injured cylinder smoke market
      again ground us street building`)},
      cylinder/gas/boiler/bomb/transformer/car/huge/second/another/big/loud/powerful/tyre/battery/fuel/tanker/factory
      blast/blasts/blasted, suicide/bomb blast,
    cylinder/boiler/tank/transformer/battery/pipeline/substation/vessel … burst/blown/bursted/blew/erupted, blew up, blew …
      up/apart/out, blown up/apart/out/to/off/away, blow up, blows up, blowing up/out, blow … up,
      ${VEHICLE}/bomb/house/building … blew,
    detonated/detonate/detonating/detonator/detonators/detonates, detenated/detenate, ied, ieds, went/goes/gone boom/bang,
      went/going/goes off … near/station/bus/square/market/train/bar/under/outside/inside, something/bomb/it/device/one/thing
      just/has/went/goes went/gone/off/blew/blown/burst/exploded, bomb went,
    windows/glass/doors … shattered/blew/blown/flew/flying/shatter/blasted/imploded, windows … gone/broke/out …
      bang/blast/boom/all/street/shook, all … windows … gone/broke/broken/smashed, shockwave, shock wave, missile/missiles,
      house/building/ground/everything/windows/flat/whole/walls … shook/shaking/shakes,
    rocket/rockets/shell/shells/drone/drones/mortar/mortars/artillery/projectile/uav/shahed … ${family(`hit struck landed
      falling fell crashed exploded attack strike hitting landing dropping dropped flew incoming everywhere over coming`)},
      rocket/mortar/drone/artillery/air attack/strike/fire/attacks/strikes/raid/raids, rockets, mortars, artillery,
    shelling, shelled, shell/shells landed/exploded/hit/falling/unexploded, unexploded, airstrike/airstrikes, air strike*, air
      raid*, airraid, bombardment, suicide vest, landmine/landmines, land mine*, shrapnel, mine/mines exploded/field, stepped
      … mine, booby trap*, fireball/fireballs, fire ball, nail bomb, car bomb, siren/sirens … air/raid/missile/missiles,
    such/terrible/heard/hear/was/an/almighty/fierce/massive/hell/another/very/big/sudden/deafening a/an/one/loud/big
      bang/boom, a/the/big/loud/bang/one/huge/massive/terrible/two/three/several/another bang/bangs/boom/booms/explosion/blast
      … and/then/from/shook/near/at/windows/smoke/outside/dust/glass/everyone/everything,
    kaboom, ka boom, kabloom, gas/cylinder/bottle/tank/house/flat/pub/factory/caravan/station/boiler/plant/warehouse went
      up/bang/boom, gas/cylinder/bottle/petrol … went bang/boom, bottle/cylinder/tank/caravan … went up, secondary
      device/explosion/blast/devices, detonation/detonations, device … detonat*/exploded/went/off/explode,
    dust … everywhere/street/cloud/cant/rubble/glass, ceiling/plaster/glass … came/falling/fell/shattered/everywhere …
      blast/bang/boom/explosion/down/after, glass/windows … come/came/fell/falling/flying/in …
      us/me/everywhere/on/people/over, ground/house/building/windows/everything/flat/walls
      shook/shaking/shakes/trembled/rattled,
    bomber/bombers/jets/planes/plane/helicopter/helicopters/warplane/warplanes …
      bombing/dropping/bombed/firing/overhead/strafing/attacking/low/bombs, dropping/dropped/drop …
      bombs/bomb/grenade/grenades/explosives/shells, thrown/threw/throwing/tossed/rolled/lobbed …
      grenade/bomb/molotov/explosive/dynamite/petrol, explosives, explosive
      device/devices/vest/belt/material/charge/charges/substance/stuff/in/under/on, warhead/warheads, cluster bomb*, napalm,
      mushroom cloud,
    car/pipe/nail/petrol/a/the bom, bom in/at/on/went/threat/under/gonna/school, dynamite/semtex/tnt/c4
      strapped/vest/sticks/in/under/belt, stick/sticks of dynamite, white phosphorus, bombarded/bombarding
      us/the/our/village/city/by/town/from, bomb crater`,
  weapon: `
    gun, guns, gunz, gunman, gunmen, handgun/handguns, hand gun*, shotgun/shotguns, shot gun*, rifle/rifles, pistol/pistols,
      revolver/revolvers, firearm/firearms, glock/glocks, ak47, ak 47, uzi, kalashnikov/kalashnikovs, kalashnikof, machine
      gun*, machinegun/machineguns, submachine, ammo, ammunition, bayonet/bayonets,
    knife, knifes, knifed, knives, knive, knif, nife, nifes, knfe, knife/knifepoint, nif, machete/machetes,
      machette/machettes, axe, axes, sword/swords, weapon/weapons/weaponry, a/his/with/has/have wepon/wepons, weapen/weapens,
      weppon/weppons, a/with/has/his katana, dagger/daggers, shanked/shiv, zombie knife, stanley/flick/switch blade/knife,
      switchblade,
    armed ${family(`men man with people gang police soldiers group robbery robber robbers and guy guys person lads males
      persons suspect intruder intruders attackers`)}, is/are/hes/theyre/was/were/heavily/he/they/men/man/still armed,
      stab/stabs … ${ME}/people/him/woman/man/guy/with, stab wound/wounds, trying/tries/tried to stab, stab stab, stabbed,
      stabbing/stabbings, stabbings, stabber, knifepoint, gunpoint,
    blade/blades … neck/throat/his/out/him/her/people/hand/me/face/pulled/somebody/us/on, ${HOLDS}/pulled/big/long/showed/a
      blade, ${HOLDS}/huge/with … blade/blades, crossbow/crossbows, bow and arrow, molotov/molotovs, ${SB} … ${HOLDS} …
      ${TOOL}, ${HOLDS} … hatchet/cleaver/chainsaw/crowbar/pitchfork, ${TOOL} …
      attack*/people/swinging/threatening/throat/hitting/smashing/head,
    came/come/coming/went/ran/lunged/charged/threatened/threatening/attacked/attacking/hit/beating/chasing … with …
      ${family(`${TOOL} bottle bat stick pipe chain brick glass rod bar club pole stone hurley knuckleduster plank blade
      needle syringe acid`)}, with/has/carrying/holding/swinging/beaten/beating/hit/attacked … iron/metal/steel/wooden
      ${RODS}/rod/bar/pipe/stick, came … iron/metal/steel/wooden ${RODS}/rod/bar/pipe, ${HOLDS} …
      bats/rods/pipes/lathis/clubs/machetes/batons, with/carrying/have/came/swinging sticks/stones/chains/poles,
    baseball/cricket/hurling/wooden/metal/golf bat/bats/club/stick/clubs …
      he/hes/hitting/attack*/smashing/people/swinging/door/us/me/threatening/they, ${HOLDS} … baseball/cricket bat/bats,
      with/swinging/has/got a/his/big bat, broken/smashed bottle/bottles/glass …
      threat*/throat/attack*/face/he/at/me/stab*/neck/hand/fight/with, threatened/threatening/attacked/came/with … with …
      broken bottle, with a broken bottle, knuckle duster*, knuckleduster/knuckledusters,
    swinging/waving/brandish* a/an/his/it/something/around, brandish/brandishing/brandished, acid attack, acid/petrol …
      threw/throwing/thrown/poured/splashed/spray*/at … ${ME}/him/face/woman, threw/thrown/throwing/throw/splashed … acid,
      taser/tasers … me/us/him/people/police/with, with/has/a taser, tasered, tazer/tazers/tazered, stun gun,
      pointed/pointing/points/aimed/aiming … at … me/us/him/her/them/people/kids/head/face/cashier/driver/crowd/everyone,
      chainsaw/chainsaws, chain saw*, meat cleaver, cleaver/cleavers, hatchet/hatchets, strapped and, tooled up, mad axeman,
      mad axeman/axmen, swordsman, hunting knife, pepper spray*, petrol bombs,
    strapped … he/hes/bro/up/with/showed/glock, he/hes/theyre/guy/man/dude/they/bro/is strapped,
      strap/burner/blick/shank/shanks/tool/ting/rambo/zombie/flicky/cheff/chefs …
      pulled/out/me/him/showed/waving/knife/on/outside/school/flashed/drew, slash hook, billhook, bill hook, slashhook, long
      gun, side arm, sidearm, semi automatic, automatic weapon/rifle/gun,
    show/shows/showed/showing/flashed/flashing/drew/draw/pull/pulled/pulls/whipped/produced/produce …
      gun/knife/blade/weapon/pistol/glock/machete/knives, pulled … out/on …
      me/us/him/her/knife/gun/blade/cashier/driver/teacher/people, pulled/pulling/pulls a/out/his/an …
      knife/gun/blade/axe/pistol/machete/weapon/bat/strap, tire iron, tyre iron, lead pipe, golf club …
      swinging/hitting/attack*/head, nunchucks, slingshot, catapult … shooting/firing/marbles/windows, bb gun, air rifle, stun
      grenade*, bazooka, flamethrower, syringe … threatening/stab*/attack*/needle/throat, needle …
      threatening/stab*/neck/throat, with/has/a kukri, with/has/a parang, cutlass/cutlasses, kirpan … attack*, khukuri,
      country made/pistol, acid … bottle/bucket … threatening/throw/he, hostile weapons, rambo knife, hunting knife/rifle,
    shank/shanks … ${ME}/stabbed/pulled/he/his/out/with, got/has/had/with/pulled/a shank, slashing/slashed/slashes
      ${ME}/at/with/tyres/tires/face/throat/the/his/her, rpg fired/hit/launcher/attack/fire, with/an/has ak, with/by/using
      lathi/lathis, lathi charge,
    in his/her/their waistband/belt/trousers/jacket/coat/sleeve … gun/knife/blade/weapon/pistol/machete,
      machette/masheti/macheti/matchete,
    riffle, load/loads/loaded/loading … gun/rifle/pistol/shotgun/weapon/riffle,
    with/has/holding/swinging/got a/his/nail/baseball/spiked bat, nail bat, masked
      man/men/fella/fellas/lad/lads/guy/guys/person/people/gang/robbers, balaclava/balaclavas, cutlas, fighting/attacking …
      swords/knives/machetes`,
  'vehicle-attack': `
    ${family(`drove drive driving drives driven ram rams rammed ramming ploughed plowed plowing ploughing ploughs crashed
      crashing smashed mowed mowing accelerated accelerating speeding swerved careered barreled`)} …
      into/at/over/through/towards/onto/down … ${CROWD},
    ${family(`drove drive driving drives ram rams rammed ramming ploughed plowed plowing ploughing mowed mowing crashed aimed
      aiming`)} … ${CROWD}, ploughed/plowed/rammed/ramming/ploughing/plowing into/through/at/over, drove/driving/driven
      straight/right/deliberately/purposely at/into/over/on,
    ran/run/running/runs/drove/driving/drives/rolled … over …
      ${CROWD}/${ME}/ten/lots/several/loads/many/two/three/a/like/cyclist/pedestrians, mowed/mowing/mow/mows down,
      hit/hitting/struck/hits/knocked … ${CROWD} … ${VEHICLE}/drove/driving/deliberately/purpose,
    ${VEHICLE} … into/through/hit/hitting/at/over/on/onto … ${family(`crowd people ppl pedestrians market parade pavement
      sidewalk marchers crowds footpath protest stalls terrace queue`)}, ${VEHICLE} …
      ramming/rammed/ploughed/plowed/mowing/mowed, knocking/hitting/running/mowing people/ppl/everyone/pedestrians …
      down/over/car/van/truck, running people over, car/vehicle/van/truck attack/ramming`,
} as const satisfies Partial<Lexicon['danger']>
