import { after } from 'node:test'
import { Client } from 'pg'
import type { Opening } from '../../src/read/sources/live.ts'
import { startMariadb } from './mariadb-server.ts'
import { startPostgres } from './postgres-server.ts'

// Both servers, for tests that ask the same of each.
export const postgres = await startPostgres()
export const mariadb = await startMariadb()
after(async () => {
  await postgres?.stop()
  await mariadb?.stop()
})
export const withoutPostgres = postgres === undefined ? 'postgres is not installed' : false
export const withoutMariadb = mariadb === undefined ? 'mariadb is not installed' : false
export const { signal } = new AbortController()

export async function inPostgres(...statements: readonly string[]): Promise<void> {
  const client = new Client(postgres?.url)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

export function postgresOpening(user = 'postgres'): Opening {
  const { host } = new URL(postgres?.url ?? '')
  return { account: { address: `postgres://${host}/postgres`, user }, secret: '', signal }
}

export function mariadbOpening(database: string, user = mariadb?.user ?? ''): Opening {
  return {
    account: { address: `${mariadb?.url}${database}`, user },
    secret: mariadb?.password ?? '',
    signal,
  }
}
