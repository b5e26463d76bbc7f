import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const program = resolve(import.meta.dirname, '../../bin/kwartje.js')

/** Starts the program as a user does. */
export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), TMPDIR: tmpdir(), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs the program to its end. */
export async function kwartje(
  args: readonly string[],
  {
    input = '',
    environment = {},
  }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Finished> {
  const child = start(args, environment)
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  // It may be over before anything was read.
  child.stdin?.on('error', () => undefined).end(input)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, ...output }
}

/** A folder of the test's own. */
export function scratchFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-whole-'))
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
