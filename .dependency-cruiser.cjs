/**
 * Who may import what: ARCHITECTURE.md's table of rooms as rules. A new arrow changes that page, the tsconfig
 * references and this table in one commit. `test/src/architecture` proves each rule with a planted violation, and that
 * modules were read at all: with TypeScript 7 dependency-cruiser finds none and is content.
 */
/** @param {readonly string[]} names */
const pkg = (...names) => names.map((name) => `^packages/${name}/`)
/** @param {readonly string[]} names */
const door = (...names) => names.map((name) => `^packages/database/src/${name}[/.]`)

const WORKER = pkg('domain', 'sealing', 'custody', 'object-store', 'queues', 'runtime', 'worker')

/** room → what it may import beside itself. */
const ROOMS = {
  'packages/domain': [],
  'packages/timeline': pkg('domain'),
  'packages/sound': pkg('domain'),
  'packages/said-times': pkg('domain'),
  'packages/door-words': pkg('domain'),
  'packages/page-files': [...pkg('door-words'), '^web-upload/'],
  'packages/media': pkg('domain'),
  'packages/sealing': pkg('domain'),
  'packages/custody': [],
  'packages/object-store': pkg('domain'),
  'packages/queues': pkg('domain'),
  'packages/database': pkg('domain', 'custody'),
  'packages/runtime': pkg('domain'),
  'packages/scene': [],
  'packages/worker': pkg('domain', 'sealing', 'object-store', 'queues', 'runtime'),
  'services/intake': [
    ...pkg('domain', 'door-words', 'page-files', 'sealing', 'object-store', 'runtime'),
    ...door('intake'),
  ],
  'services/command': [
    ...pkg('domain', 'door-words', 'sealing', 'custody', 'object-store', 'runtime', 'timeline'),
    ...door('command'),
  ],
  // The words for sources of claims stand in one place.
  'services/console': ['^services/command/src/', ...pkg('timeline')],
  'workers/relay': [...pkg('domain', 'queues', 'runtime'), ...door('relay')],
  'workers/preserve': [...WORKER, ...door('preserve')],
  'workers/inspect': [...WORKER, ...pkg('media', 'sound', 'said-times'), ...door('inspect')],
  'workers/normalise': [...WORKER, ...pkg('media'), ...door('normalise')],
  'workers/reconstruct': [...WORKER, ...pkg('timeline', 'sound'), ...door('reconstruct')],
  'infra/ops': [
    ...pkg('domain', 'door-words', 'page-files', 'custody', 'sealing', 'object-store', 'runtime', 'timeline', 'scene'),
    ...door('ops', 'migrate'),
  ],
  // The first start opens a drill and the canary's incident exactly as an operator would (decision 006).
  'infra/local': [
    ...pkg('domain', 'object-store', 'runtime', 'sealing'),
    ...door('ops', 'migrate'),
    '^infra/ops/src/index[.]ts$',
  ],
  'web-upload': [],
}

/** Floors inside of media, lowest first: a folder imports from floors below its own, and from no neighbour. */
const MEDIA_FLOORS = [
  ['answers', 'sandbox', 'scan'],
  ['tags'],
  ['facts'],
  ['steps', 'claims'],
  ['signs', 'c2pa', 'motion', 'office', 'track', 'documents', 'inside'],
  ['renditions'],
  ['archives', 'transcript', 'made', 'twins', 'cleaned'],
  ['recipes', 'inspect'],
]

const OURS = '^(packages|services|workers|infra|web-upload|test)/'
const TESTS = '[.]test(-kit)?[.]tsx?$'
/**
 * What a test may import beside that: another room's test kit, the database without a door to look at rows, and the closed
 * lists of domain and custody, to see that each of their words is spoken.
 */
const FOR_TESTS = [TESTS, '^packages/(database|domain|door-words|custody)/src/index[.]ts$']
/**
 * A folder for each feature, and floors beneath them all (decision 098): floor → the floors that it may import.
 * @typedef {{ root: string, floors: Readonly<Record<string, readonly string[]>> }} Layers
 */
/** @type {Layers} */
const COMMAND_DOOR = {
  root: 'packages/database/src/command',
  floors: { scope: [], counted: ['scope'], pins: ['scope'] },
}
/** @type {Layers} */
const COMMAND_SERVICE = {
  root: 'services/command/src',
  floors: {
    door: [],
    access: ['door'],
    warnings: [],
    selection: ['door'],
    evidence: ['door', 'access'],
    pins: ['door', 'evidence'],
  },
}

/** @param {readonly string[]} names */
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`

/**
 * @param {string} room
 * @param {readonly string[]} allowed
 * @param {boolean} isTest
 */
const roomRule = (room, allowed, isTest) => ({
  name: `room-${room.replaceAll('/', '-')}${isTest ? '-tests' : ''}`,
  severity: 'error',
  comment: `${room} may import only what its line in the table of rooms says`,
  from: isTest ? { path: `^${room}/.*${TESTS}` } : { path: `^${room}/`, pathNot: TESTS },
  to: { path: OURS, pathNot: [`^${room}/`, ...allowed] },
})

const roomRules = Object.entries(ROOMS).flatMap(([room, allowed]) => [
  roomRule(room, allowed, false),
  roomRule(room, [...allowed, ...FOR_TESTS], true),
])

const MEDIA = '^packages/media/src/'
const mediaRules = [
  ...MEDIA_FLOORS.map((floor, at) => ({
    name: `media-floor-${at}`,
    severity: 'error',
    comment: `${floor.join(', ')}: only what lies on a floor below (MEDIA_FLOORS)`,
    from: { path: `${MEDIA}(${floor.join('|')})/`, pathNot: TESTS },
    to: { path: `${MEDIA}((${MEDIA_FLOORS.slice(at).flat().join('|')})/|[^/]+$)`, pathNot: `${MEDIA}$1/` },
  })),
  {
    name: 'media-floor-unknown',
    severity: 'error',
    comment: 'a new folder of media gets its place in MEDIA_FLOORS',
    from: { path: `${MEDIA}[^/]+/`, pathNot: [TESTS, `${MEDIA}(${MEDIA_FLOORS.flat().join('|')})/`] },
    to: { path: MEDIA },
  },
]

/**
 * A library that is the business of one room alone.
 * @param {string} name
 * @param {readonly string[]} libraries
 * @param {readonly string[]} rooms
 */
const only = (name, libraries, rooms) => ({
  name: `only-${name}`,
  severity: 'error',
  comment: `${libraries.join(', ')}: ${rooms.join(', ')} only`,
  from: { path: OURS, pathNot: [...rooms, '^test/', TESTS] },
  to: { path: npm(...libraries) },
})

/**
 * Files of the root compose the features; nothing below imports them. Tests may look across.
 * @param {string} name
 * @param {Layers} layers
 */
function layered(name, { root, floors }) {
  const all = Object.keys(floors).join('|')
  const to = (/** @type {string} */ allowed) => ({ path: `^${root}/`, pathNot: `^${root}/(${allowed})/` })
  return [
    {
      name: `${name}-feature-imports-no-sibling`,
      severity: 'error',
      comment: 'what two features share stands on a floor beneath them (decision 098)',
      from: { path: `^${root}/([^/]+)/`, pathNot: [`^${root}/(${all})/`, TESTS] },
      to: to(`${all}|$1`),
    },
    ...Object.entries(floors).map(([floor, below]) => ({
      name: `${name}-floor-${floor}-imports-no-feature`,
      severity: 'error',
      comment: 'a floor imports the floors beneath it alone (decision 098)',
      from: { path: `^${root}/${floor}/`, pathNot: TESTS },
      to: to([floor, ...below].join('|')),
    })),
  ]
}

module.exports = {
  forbidden: [
    ...roomRules,
    ...mediaRules,
    only('queues-uses-redis', ['bullmq', 'ioredis'], ['^packages/queues/']),
    only('database-uses-postgres', ['pg', 'kysely'], ['^packages/database/']),
    only(
      'object-store-uses-s3',
      ['@aws-sdk/[^/]+', '@smithy/[^/]+'],
      ['^packages/object-store/', '^test/src/bench/throughput/'],
    ),
    {
      name: 'loads-s3-when-asked',
      severity: 'error',
      comment: 'the client of S3 is large: a process beside a folder never loads it',
      from: { path: OURS, pathNot: ['^packages/object-store/src/s3/', '^test/', TESTS] },
      to: { path: '^packages/object-store/src/s3/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    only('media-decodes', ['sharp', 'exifr', 'exiftool-vendored'], ['^packages/media/']),
    {
      name: 'one-file-knows-fluent',
      severity: 'error',
      comment:
        'fluent-ffmpeg is no longer looked after: what goes in one place is replaced in one place (decision 092)',
      from: { path: OURS, pathNot: '^packages/media/src/renditions/ffmpeg-command[.]ts$' },
      to: { path: npm('fluent-ffmpeg') },
    },
    {
      name: 'one-door-a-process',
      severity: 'error',
      comment: 'a door of the database does not open into another',
      from: { path: '^packages/database/src/(intake|relay|preserve|inspect|normalise|reconstruct|command|ops)[/.]' },
      to: {
        path: '^packages/database/src/(intake|relay|preserve|inspect|normalise|reconstruct|command|ops)/index[.]ts$',
        pathNot: '^packages/database/src/$1/',
      },
    },
    ...layered('door', COMMAND_DOOR),
    ...layered('service', COMMAND_SERVICE),
    {
      name: 'console-takes-types-only',
      severity: 'error',
      comment: "the console knows command's types, never its code",
      from: { path: '^services/console/' },
      to: { path: '^services/command/src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'console-features-stand-apart',
      severity: 'error',
      comment: 'a feature imports evidence and shared, never a sibling: app puts them together',
      from: { path: '^services/console/src/(?!app/|evidence/|shared/)([^/]+)/' },
      to: { path: '^services/console/src/', pathNot: '^services/console/src/(evidence|shared|$1)/' },
    },
    {
      name: 'console-evidence-knows-no-feature',
      severity: 'error',
      from: { path: '^services/console/src/evidence/' },
      to: { path: '^services/console/src/', pathNot: '^services/console/src/(evidence|shared)/' },
    },
    {
      name: 'console-shared-floor-unknown',
      severity: 'error',
      comment: 'a new folder of shared gets its floor here',
      from: { path: '^services/console/src/shared/(?!api/|words/|live/|parts/|style/)[^/]+/' },
      to: { path: '^services/console/src/' },
    },
    {
      name: 'console-shared-lies-lowest',
      severity: 'error',
      from: { path: '^services/console/src/shared/' },
      to: { path: '^services/console/src/', pathNot: '^services/console/src/shared/' },
    },
    ...[
      ['api', ''],
      ['words', 'api'],
      ['live', 'api'],
      ['parts', 'api|words'],
    ].map(([floor, below]) => ({
      name: `console-shared-${floor}`,
      severity: 'error',
      comment: 'shared has floors, too: api, on it words and live, on words parts',
      from: { path: `^services/console/src/shared/${floor}/`, pathNot: TESTS },
      to: {
        path: '^services/console/src/shared/',
        pathNot: `^services/console/src/shared/(${[floor, below].filter(Boolean).join('|')})/`,
      },
    })),
    {
      name: 'pure-rooms-touch-nothing',
      severity: 'error',
      comment:
        'domain, timeline, sound, said-times and door-words take time, randomness and bytes as arguments (conventions §8)',
      from: { path: '^packages/(domain|timeline|sound|said-times|door-words)/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'custody-only-hashes',
      severity: 'error',
      from: { path: '^packages/custody/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'only-sandbox-spawns',
      severity: 'error',
      comment:
        'conventions §11: witness bytes meet a program in the sandbox only; infra/local and test start services; scene encodes what it drew itself',
      from: {
        path: OURS,
        pathNot: ['^packages/media/src/sandbox/', '^packages/scene/src/encode[.]ts$', '^infra/local/', '^test/', TESTS],
      },
      to: { path: '^(node:)?(child_process|cluster)$' },
    },
    {
      name: 'nothing-imports-test',
      severity: 'error',
      from: { path: '^(packages|services|workers|infra|web-upload)/' },
      to: { path: '^test/' },
    },
    {
      name: 'shipped-code-imports-no-test-file',
      severity: 'error',
      from: { path: '^(packages|services|workers|infra)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'a circle of types alone is erased',
      from: { path: OURS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: OURS, pathNot: TESTS },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|[.]d[.]ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@firsthand/source', 'import', 'node', 'default', 'require', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
