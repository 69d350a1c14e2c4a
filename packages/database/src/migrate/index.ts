import type pg from 'pg'
import { createPool } from '../pool.ts'
import { PROCESS_ROLES, rolePassword } from '../role-url.ts'
import { listMigrations, readMigration } from './migrations.ts'
import { refuseOlder } from './older-database.ts'

export { PROCESS_ROLES, type ProcessRole, roleUrl } from '../role-url.ts'
export { OlderDatabase } from './older-database.ts'

/** An arbitrary number, but the same in every process that migrates this database. */
const MIGRATION_LOCK = 4_107_226_911

/**
 * Brings the database of `ownerUrl` to the newest schema: forward only, under an advisory lock, each migration in a
 * transaction of its own. Makes missing process roles. Returns the names of the applied migrations. Throws with the
 * file's path if one fails; the migrations before it stay applied.
 * @throws OlderDatabase when an earlier version made it
 */
export async function migrate(options: { readonly ownerUrl: string }): Promise<readonly string[]> {
  const pool = createPool({ url: options.ownerUrl, max: 1, statementTimeoutMs: 120_000 })
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await refuseOlder(client)
    await makeRoles(client, options.ownerUrl)
    await narrowPublic(client)
    return await applyMissing(client)
  } finally {
    client.release(true)
    await pool.end()
  }
}

async function makeRoles(client: pg.PoolClient, ownerUrl: string): Promise<void> {
  for (const role of PROCESS_ROLES) {
    const name = `firsthand_${role}`
    const password = rolePassword(ownerUrl, role)
    // Roles belong to the cluster, so the migration of another database may make them at the same time.
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${name}') then create role ${name} login; end if;
    exception when duplicate_object or unique_violation then null; end $$`)
    await client.query(`do $$ begin alter role ${name} login password '${password}';
    exception when insufficient_privilege or internal_error then null; end $$`)
  }
}

/** Large objects: a role that may write them has storage of its own in the database, of any size. */
const LARGE_OBJECTS = [
  'lo_creat(integer)',
  'lo_create(oid)',
  'lo_from_bytea(oid, bytea)',
  'lo_open(oid, integer)',
  'lo_put(oid, bigint, bytea)',
  'lowrite(integer, bytea)',
]

/**
 * The view of what every session of the cluster is doing, by whom and from where: with it a compromised process could
 * watch the others. `firsthand status` reports if the right could not be taken away.
 */
const ACTIVITY = [
  'revoke select on pg_catalog.pg_stat_activity from public',
  'revoke execute on function pg_catalog.pg_stat_get_activity(integer) from public',
  // The same information one column at a time. Which functions exist depends on the version.
  `for v in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
     and p.proname like 'pg\\_stat\\_get\\_backend\\_%' loop execute format('revoke execute on function %s from public', v.name); end loop`,
]

/**
 * Revokes what Postgres grants to everybody and no process of ours needs. A dump contains no rights of a database or of
 * its catalog, so they are revoked in every run. An owner who is no superuser cannot restrict the catalog, which then
 * stays as it is.
 */
async function narrowPublic(client: pg.PoolClient): Promise<void> {
  const narrow = ['execute format($f$revoke temporary on database %I from public$f$, current_database())']
  for (const name of LARGE_OBJECTS) narrow.push(`revoke execute on function pg_catalog.${name} from public`)
  narrow.push(...ACTIVITY)
  for (const one of narrow) {
    await client.query(`do $$ declare v record; begin ${one};
    exception when insufficient_privilege or internal_error then null; end $$`)
  }
}

async function applyMissing(client: pg.PoolClient): Promise<readonly string[]> {
  await client.query(
    'create table if not exists public.firsthand_migration (name text primary key, at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string }>('select name from public.firsthand_migration')
  const known = new Set(rows.map((row) => row.name))
  const missing = (await listMigrations()).filter((name) => !known.has(name))
  for (const name of missing) await apply(client, name)
  return missing
}

async function apply(client: pg.PoolClient, name: string): Promise<void> {
  let at = name
  try {
    await client.query('begin')
    for (const { path, sql } of await readMigration(name)) {
      at = path
      await client.query(sql)
    }
    await client.query('insert into public.firsthand_migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${at} failed`, { cause })
  }
}
