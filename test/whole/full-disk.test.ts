import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { failureOf } from '../../src/app/failure.ts'
import { refusalOf } from '../../src/store/open.ts'
import { carryOut, makePlanWorld, openWorld, stateOf, type PlanWorld } from '../plan-world.ts'

// A disk that is really full: a small one of its own under the vault, the store or the place itself. Nothing may be lost, the reason must have
// words, and once there is room it goes on.

const scratch = mkdtempSync(join(tmpdir(), 'kwartje-full-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

interface SmallDisk {
  /** Fills it but for so many bytes. */
  readonly fill: (leaveBytes: number) => void
  /** Takes what was freed since. */
  readonly refill: () => void
  readonly makeRoom: () => void
}

/** Mounts a disk of 64 MB; false where we may not. */
const mount = (path: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', path]).status === 0
const unmount = (path: string): void => void spawnSync('umount', ['--lazy', path])

/** No server that may be absent but a right that only an administrator has: where it is not given, nothing is tried, and that is said. */
const mayMount = mount(scratch)
if (mayMount) unmount(scratch)
else process.stderr.write('full-disk: not tried, only an administrator may mount a small disk\n')

/** A disk of 64 MB where a folder was, with what lay in it. */
function smallDiskAt(context: TestContext, path: string): SmallDisk {
  const aside = `${path}.aside`
  mkdirSync(path, { recursive: true })
  cpSync(path, aside, { recursive: true, preserveTimestamps: true })
  assert.ok(mount(path))
  context.after(() => unmount(path))
  cpSync(aside, path, { recursive: true, preserveTimestamps: true })
  const filler = join(path, '.vol')
  return {
    fill: (leaveBytes) => {
      const { bavail, bsize } = statfsSync(path)
      writeFileSync(filler, Buffer.alloc(bavail * bsize - leaveBytes))
    },
    refill: () => {
      const descriptor = openSync(filler, 'a')
      try {
        for (;;) writeSync(descriptor, Buffer.alloc(4096))
      } catch {
        closeSync(descriptor) // full
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
  }
}

/** Why it ended too early, as a screen gets it; undefined when it came to its end. */
async function attempt(
  world: PlanWorld,
  what: 'apply' | 'undo',
  checkpoint?: () => void,
): Promise<string | undefined> {
  try {
    const { opened, setup } = await openWorld(world, checkpoint)
    try {
      await carryOut(setup, world.planId, what)
    } finally {
      await opened.store.close()
    }
    return undefined
  } catch (error) {
    const failure = failureOf(refusalOf(error, '') ?? error)
    return failure.type === 'refusal' ? failure.code : `${failure.type} ${String(error)}`
  }
}

const onSmallDisk = mayMount ? test : () => undefined

async function countsOf(
  world: PlanWorld,
): Promise<{ readonly done: number; readonly refused: number; readonly obstacles: readonly string[] }> {
  const { opened } = await openWorld(world)
  const { rows } = await opened.store.plans.steps({ planId: world.planId, states: [], limit: 100 })
  await opened.store.close()
  return {
    done: rows.filter(({ state }) => state === 'done').length,
    refused: rows.filter(({ state }) => state === 'refused').length,
    obstacles: [...new Set(rows.flatMap(({ obstacle }) => obstacle ?? []))],
  }
}

onSmallDisk(
  'a vault that is full: nothing is changed, and once there is room it goes on',
  async (context) => {
    const world = await makePlanWorld(join(scratch, 'vault'), 8)
    const disk = smallDiskAt(context, join(world.folder, 'store/vault'))
    const before = stateOf(world)
    disk.fill(20_000)
    assert.equal(await attempt(world, 'apply'), 'vault-full')
    assert.deepEqual(stateOf(world), before)
    disk.makeRoom()
    assert.equal(await attempt(world, 'apply'), undefined)
    assert.equal((await countsOf(world)).done, 16)
    assert.equal(await attempt(world, 'undo'), undefined)
    assert.deepEqual(stateOf(world), before)
  },
)

onSmallDisk(
  'a store that is full: whatever was done is known afterwards, and all comes back',
  async (context) => {
    for (const leaveBytes of [0, 8192, 40_000, 90_000, 150_000]) {
      const world = await makePlanWorld(join(scratch, `store-${String(leaveBytes)}`), 8)
      const disk = smallDiskAt(context, join(world.folder, 'store'))
      const before = stateOf(world)
      disk.fill(leaveBytes)
      const reason = await attempt(world, 'apply')
      assert.ok(
        ['vault-full', 'disk-full', undefined].includes(reason),
        `${String(leaveBytes)}: ${String(reason)}`,
      )
      disk.makeRoom()
      assert.equal(await attempt(world, 'apply'), undefined)
      assert.equal((await countsOf(world)).done, 16)
      disk.fill(leaveBytes)
      const back = await attempt(world, 'undo')
      assert.ok(['disk-full', undefined].includes(back), `${String(leaveBytes)}: ${String(back)}`)
      disk.makeRoom()
      await attempt(world, 'undo')
      assert.deepEqual(stateOf(world), before)
    }
  },
)

onSmallDisk(
  'a place whose disk is full: what cannot be written anew stays and says why, both ways',
  async (context) => {
    const world = await makePlanWorld(join(scratch, 'place'), 8)
    const disk = smallDiskAt(context, join(world.folder, 'root'))
    const before = stateOf(world)
    disk.fill(0)
    assert.equal(await attempt(world, 'apply', disk.refill), undefined)
    const full = await countsOf(world)
    assert.ok(full.refused > 0 && full.refused + full.done === 16, JSON.stringify(full))
    assert.deepEqual(full.obstacles, ['{"code":"disk-full","detail":"ENOSPC"}'])
    disk.makeRoom()
    assert.equal(await attempt(world, 'apply'), undefined)
    assert.equal((await countsOf(world)).done, 16)
    disk.fill(0)
    assert.equal(await attempt(world, 'undo', disk.refill), undefined)
    const half = await countsOf(world)
    assert.ok(half.done > 0, JSON.stringify(half))
    assert.ok(half.obstacles.includes('{"code":"disk-full","detail":"ENOSPC"}'))
    disk.makeRoom()
    assert.equal(await attempt(world, 'undo'), undefined)
    assert.deepEqual(stateOf(world), before)
  },
)

/** How the program ends whose output goes to a file. */
function endOf(
  args: readonly string[],
  file: string,
): { readonly code: number | null; readonly stderr: string } {
  const descriptor = openSync(file, 'w')
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    stdio: ['ignore', descriptor, 'pipe'],
    env: { ...process.env, KWARTJE_LANG: 'nl' },
  })
  closeSync(descriptor)
  return { code: status, stderr: stderr.toString() }
}

const program = join(import.meta.dirname, '../../bin/kwartje.js')
const notComplete = /Wat wij schreven is niet compleet: de schijf is vol\./

test('output that does not fit on the disk is no success', { skip: !existsSync('/dev/full') }, () => {
  const [mail, store] = [join(scratch, 'mail.txt'), join(scratch, 'index')]
  writeFileSync(mail, 'Mail naar piet@klant.example of bel 06-12345678.')
  const inStore = ['--store', store]
  const scan = endOf(['scan', mail, ...inStore, '--no-passphrase'], '/dev/full')
  assert.match(scan.stderr, notComplete)
  assert.equal(scan.code, 1)
  for (const args of [
    ['findings', '--jsonl', ...inStore],
    ['summary', ...inStore],
    ['read', '--jsonl', mail],
    ['help'],
  ]) {
    const { code, stderr } = endOf(args, '/dev/full')
    assert.equal(code, 1, args.join(' '))
    assert.match(stderr, notComplete)
  }
})

onSmallDisk('output of which only the end does not fit is no success', (context) => {
  const disk = join(scratch, 'out')
  const mail = join(scratch, 'long.txt')
  writeFileSync(mail, 'Mail naar piet@klant.example. '.repeat(1000))
  smallDiskAt(context, disk).fill(8192)
  const { code, stderr } = endOf(['read', '--json', mail], join(disk, 'out.json'))
  assert.match(stderr, notComplete)
  assert.equal(code, 1)
})
