import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cruise, type Report, ROOT } from './cruise.ts'

const FOLDERS = ['packages', 'services', 'workers', 'infra', 'web-upload', 'test']

test('every import in the project is allowed by the table of rooms', async () => {
  const report = await cruise(ROOT, FOLDERS)
  // Guards against the wrong TypeScript version, with which the cruiser reads nothing and reports no error.
  expect(report.modules).toBeGreaterThan(150)
  expect(report.violations).toEqual([])
}, 400_000)

/** For each rule: a file that breaks the rule, and the import by which the file breaks it. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['room-packages-domain', 'packages/domain/src/a.ts', "import '../../queues/src/index.ts'"],
  ['room-packages-timeline', 'packages/timeline/src/a.ts', "import '../../media/src/index.ts'"],
  ['room-packages-sound', 'packages/sound/src/a.ts', "import '../../media/src/index.ts'"],
  ['room-packages-door-words', 'packages/door-words/src/a.ts', "import '../../timeline/src/index.ts'"],
  ['room-packages-page-files', 'packages/page-files/src/a.ts', "import '../../domain/src/index.ts'"],
  ['room-packages-said-times', 'packages/said-times/src/a.ts', "import '../../media/src/index.ts'"],
  ['room-packages-media', 'packages/media/src/a.ts', "import '../../runtime/src/index.ts'"],
  ['media-floor-0', 'packages/media/src/sandbox/c.ts', "import '../tags/index.ts'"],
  ['media-floor-1', 'packages/media/src/tags/c.ts', "import '../index.ts'"],
  ['media-floor-4', 'packages/media/src/inside/c.ts', "import type { X } from '../renditions/index.ts'"],
  ['media-floor-4', 'packages/media/src/track/c.ts', "import '../inside/index.ts'"],
  ['media-floor-unknown', 'packages/media/src/new/c.ts', "import '../tags/index.ts'"],
  ['room-packages-sealing', 'packages/sealing/src/a.ts', "import '../../custody/src/index.ts'"],
  ['room-packages-custody', 'packages/custody/src/a.ts', "import '../../database/src/index.ts'"],
  ['room-packages-object-store', 'packages/object-store/src/a.ts', "import '../../sealing/src/index.ts'"],
  ['room-packages-queues', 'packages/queues/src/a.ts', "import '../../runtime/src/index.ts'"],
  ['room-packages-database', 'packages/database/src/a.ts', "import '../../queues/src/index.ts'"],
  ['room-packages-runtime', 'packages/runtime/src/a.ts', "import '../../database/src/index.ts'"],
  ['room-packages-worker', 'packages/worker/src/a.ts', "import '../../database/src/index.ts'"],
  ['room-packages-scene', 'packages/scene/src/a.ts', "import '../../media/src/index.ts'"],
  ['room-services-intake', 'services/intake/src/a.ts', "import '../../../packages/queues/src/index.ts'"],
  ['room-services-intake', 'services/intake/src/b.ts', "import '../../../packages/database/src/command/index.ts'"],
  ['room-services-intake', 'services/intake/src/c.ts', "import '../../../packages/database/src/index.ts'"],
  [
    'room-services-intake',
    'services/intake/src/d.ts',
    "import type { X } from '../../../packages/custody/src/index.ts'",
  ],
  ['room-services-intake-tests', 'services/intake/src/e.test.ts', "import '../../command/src/index.ts'"],
  ['room-services-command', 'services/command/src/a.ts', "import '../../../packages/queues/src/index.ts'"],
  ['room-services-console', 'services/console/src/a.ts', "import '../../../packages/domain/src/index.ts'"],
  ['room-workers-relay', 'workers/relay/src/a.ts', "import '../../../packages/sealing/src/index.ts'"],
  ['room-workers-preserve', 'workers/preserve/src/a.ts', "import '../../../packages/media/src/index.ts'"],
  ['room-workers-inspect', 'workers/inspect/src/a.ts', "import '../../../packages/timeline/src/index.ts'"],
  ['room-workers-normalise', 'workers/normalise/src/a.ts', "import '../../inspect/src/index.ts'"],
  ['room-workers-reconstruct', 'workers/reconstruct/src/b.ts', "import '../../../packages/media/src/index.ts'"],
  ['room-workers-reconstruct', 'workers/reconstruct/src/a.ts', "import '../../../packages/database/src/ops/index.ts'"],
  ['room-infra-ops', 'infra/ops/src/a.ts', "import '../../../packages/database/src/command/index.ts'"],
  ['room-infra-local', 'infra/local/src/a.ts', "import '../../../services/intake/src/index.ts'"],
  ['room-web-upload', 'web-upload/a.ts', "import '../packages/domain/src/index.ts'"],
  ['only-queues-uses-redis', 'workers/relay/src/b.ts', "import { Queue } from 'bullmq'"],
  ['only-queues-uses-redis', 'packages/runtime/src/b.ts', "import { Redis } from 'ioredis'"],
  ['only-database-uses-postgres', 'services/command/src/b.ts', "import pg from 'pg'"],
  ['only-object-store-uses-s3', 'workers/preserve/src/b.ts', "import { S3Client } from '@aws-sdk/client-s3'"],
  ['loads-s3-when-asked', 'packages/object-store/src/b.ts', "import './s3/index.ts'"],
  ['only-media-decodes', 'services/command/src/c.ts', "import sharp from 'sharp'"],
  ['one-file-knows-fluent', 'packages/media/src/renditions/c.ts', "import ffmpeg from 'fluent-ffmpeg'"],
  ['one-file-knows-fluent', 'packages/media/src/made.test-kit.ts', "import ffmpeg from 'fluent-ffmpeg'"],
  ['one-file-knows-fluent', 'test/src/d.test.ts', "import ffmpeg from 'fluent-ffmpeg'"],
  ['one-door-a-process', 'packages/database/src/intake/a.ts', "import '../command/index.ts'"],
  ['console-takes-types-only', 'services/console/src/b.ts', "import '../../command/src/index.ts'"],
  ['console-features-stand-apart', 'services/console/src/map/a.tsx', "import '../wall/ok.ts'"],
  ['console-features-stand-apart', 'services/console/src/map/b.ts', "import type { X } from '../app/ok.ts'"],
  ['console-evidence-knows-no-feature', 'services/console/src/evidence/a.ts', "import '../wall/ok.ts'"],
  ['console-shared-lies-lowest', 'services/console/src/shared/parts/a.ts', "import '../../evidence/ok.ts'"],
  ['console-shared-floor-unknown', 'services/console/src/shared/zeta/a.ts', "import '../parts/ok.ts'"],
  ['console-shared-api', 'services/console/src/shared/api/a.ts', "import '../words/ok.ts'"],
  ['console-shared-words', 'services/console/src/shared/words/a.ts', "import '../parts/ok.ts'"],
  ['console-shared-live', 'services/console/src/shared/live/a.ts', "import '../words/ok.ts'"],
  ['console-shared-parts', 'services/console/src/shared/parts/b.ts', "import '../live/ok.ts'"],
  ['door-feature-imports-no-sibling', 'packages/database/src/command/wall/a.ts', "import '../triage/b.ts'"],
  ['door-feature-imports-no-sibling', 'packages/database/src/command/triage/b.ts', "import '../index.ts'"],
  ['door-floor-scope-imports-no-feature', 'packages/database/src/command/scope/a.ts', "import '../wall/b.ts'"],
  ['door-floor-scope-imports-no-feature', 'packages/database/src/command/scope/b.ts', "import '../counted/ok.ts'"],
  ['door-floor-counted-imports-no-feature', 'packages/database/src/command/counted/a.ts', "import '../wall/b.ts'"],
  [
    'door-floor-pins-imports-no-feature',
    'packages/database/src/command/pins/a.ts',
    "import type { X } from '../wall/b.ts'",
  ],
  ['service-feature-imports-no-sibling', 'services/command/src/wall/a.ts', "import type { X } from '../items/ok.ts'"],
  ['service-feature-imports-no-sibling', 'services/command/src/live/a.ts', "import '../index.ts'"],
  [
    'service-floor-door-imports-no-feature',
    'services/command/src/door/a.ts',
    "import type { X } from '../items/ok.ts'",
  ],
  ['service-floor-access-imports-no-feature', 'services/command/src/access/a.ts', "import '../items/ok.ts'"],
  ['service-floor-warnings-imports-no-feature', 'services/command/src/warnings/a.ts', "import '../items/ok.ts'"],
  ['service-floor-selection-imports-no-feature', 'services/command/src/selection/a.ts', "import '../items/ok.ts'"],
  ['service-floor-evidence-imports-no-feature', 'services/command/src/evidence/a.ts', "import '../items/ok.ts'"],
  ['service-floor-pins-imports-no-feature', 'services/command/src/pins/a.ts', "import '../items/ok.ts'"],
  ['pure-rooms-touch-nothing', 'packages/timeline/src/b.ts', "import { readFile } from 'node:fs/promises'"],
  ['pure-rooms-touch-nothing', 'packages/sound/src/b.ts', "import { open } from 'node:fs/promises'"],
  ['pure-rooms-touch-nothing', 'packages/door-words/src/b.ts', "import { readFileSync } from 'node:fs'"],
  ['pure-rooms-touch-nothing', 'packages/said-times/src/b.ts', "import { performance } from 'node:perf_hooks'"],
  ['pure-rooms-touch-nothing', 'packages/domain/src/b.ts', "import { randomBytes } from 'node:crypto'"],
  ['custody-only-hashes', 'packages/custody/src/b.ts', "import { readFile } from 'node:fs'"],
  ['only-sandbox-spawns', 'packages/media/src/b.ts', "import { spawn } from 'node:child_process'"],
  ['only-sandbox-spawns', 'workers/inspect/src/b.ts', "import { exec } from 'child_process'"],
  ['nothing-imports-test', 'packages/queues/src/b.ts', "import '../../../test/src/index.ts'"],
  ['shipped-code-imports-no-test-file', 'packages/queues/src/c.ts', "import './d.test-kit.ts'"],
  ['no-circles', 'packages/sealing/src/b.ts', "import './index.ts'"],
  ['everything-resolves', 'packages/sealing/src/c.ts', "import 'no-such-package'"],
]

/** Imports that the rules must allow, so that a rule that forbids everything does not pass. */
const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['services/intake/src/ok.ts', "import '../../../packages/database/src/intake/index.ts'"],
  ['services/intake/src/ok.test.ts', "import '../../../packages/database/src/index.ts'"],
  ['services/intake/src/kit.test.ts', "import '../../../packages/queues/src/d.test-kit.ts'"],
  ['packages/database/src/command/scope/ok.ts', "import '../../index.ts'"],
  ['packages/database/src/command/counted/ok.ts', "import '../scope/ok.ts'"],
  ['packages/database/src/command/wall/b.ts', "import '../counted/ok.ts'"],
  ['packages/database/src/command/wall/ok.ts', "import './b.ts'"],
  ['services/command/src/door/ok.ts', "import '../../../../packages/domain/src/index.ts'"],
  ['services/command/src/items/ok.ts', "import '../door/ok.ts'"],
  ['services/command/src/items/ok.test.ts', "import '../wall/a.ts'"],
  ['packages/object-store/src/ok.ts', "export const load = () => import('./s3/index.ts')"],
  ['workers/reconstruct/src/ok.ts', "import '../../../packages/timeline/src/index.ts'"],
  ['workers/reconstruct/src/heard.ts', "import '../../../packages/sound/src/index.ts'"],
  ['packages/media/src/renditions/ok.ts', "import '../inside/index.ts'"],
  ['packages/media/src/sandbox/ok.ts', "import { spawn } from 'node:child_process'"],
  ['packages/custody/src/ok.ts', "import { createHash } from 'node:crypto'"],
  ['packages/queues/src/d.test-kit.ts', "import { spawn } from 'node:child_process'"],
  ['services/console/src/ok.ts', "import type { X } from '../../command/src/index.ts'"],
  ['services/console/src/app/ok.ts', "import '../wall/ok.ts'"],
  ['services/console/src/wall/ok.ts', "import '../evidence/ok.ts'"],
  ['services/console/src/evidence/ok.ts', "import '../shared/parts/ok.ts'"],
  ['services/console/src/shared/parts/ok.ts', "import '../words/ok.ts'"],
  ['services/console/src/shared/words/ok.ts', "import type { X } from '../api/ok.ts'"],
  ['services/console/src/shared/live/ok.ts', "import '../api/ok.ts'"],
  ['services/console/src/shared/api/ok.ts', 'export const x = 1'],
  ['test/src/index.ts', "import '../../packages/queues/src/index.ts'"],
]

const INDEXES = [
  ...['domain', 'timeline', 'sound', 'media', 'custody', 'object-store', 'queues', 'runtime', 'database'].map(
    (p) => `packages/${p}/src`,
  ),
  ...['intake', 'command', 'ops'].map((d) => `packages/database/src/${d}`),
  ...['tags', 'inside', 'renditions'].map((folder) => `packages/media/src/${folder}`),
  ...['packages/object-store/src/s3', 'services/intake/src', 'services/command/src', 'workers/inspect/src'],
].map((folder) => [`${folder}/index.ts`, 'export {}'] as const)

let root: string
let found: Report

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'firsthand-planted-'))
  const files = [
    ...INDEXES,
    ['packages/sealing/src/index.ts', "import './b.ts'"] as const,
    ...ALLOWED,
    ...PLANTED.map(([, file, text]) => [file, text] as const),
  ]
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), `${text}\n`)
  }
  found = await cruise(root, FOLDERS)
})
afterAll(() => rm(root, { recursive: true, force: true }))

test.each(PLANTED)('%s finds what is planted in %s', (rule, file) => {
  expect(found.violations.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule)
})

test.each(ALLOWED)('%s is allowed', (file) => {
  expect(found.violations.filter(({ from }) => from === file)).toEqual([])
})
