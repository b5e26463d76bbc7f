import { setTimeout as wait } from 'node:timers/promises'
import { Refusal, type RefusalCode } from '../base/refusal.ts'
import { exclusionTest } from '../read/index.ts'
import type { Connection, KnownUnit, LiveUnit } from '../read/sources/live.ts'
import type { UnitRow } from '../store/store.ts'
import { indexVersion } from './batch.ts'
import { Bundle } from './bundle.ts'
import type { Pass, ScanGround } from './run-scan.ts'
import { unlistedBatch } from './unlisted.ts'

/** Reads a place at its server: what is new, changed or unfinished. After a hang-up it goes on where it was. */
export async function scanLive(ground: ScanGround, connect: () => Promise<Connection>): Promise<Pass> {
  const { pool, signal, store, source } = ground
  const known = await store.sources.units(source.id)
  const scan = new LiveScan(ground, new Map(known.map((row) => [row.locator, row])))
  let reason: RefusalCode | null = null
  let isReached = false
  for (let hangUps = 0; ; hangUps++) {
    const before = scan.progress
    try {
      await using connection = await connect()
      isReached = true
      await scan.read(connection)
      reason = null
      break
    } catch (error) {
      if (signal.aborted) break
      if (!(error instanceof Refusal)) throw error
      reason = error.code
      // What was handed over is committed before it is asked what is known.
      await pool.drain()
      if (!isReached || !passing.has(reason)) break
      if (scan.progress > before) hangUps = 0
      const ms = pausesMs[hangUps]
      if (ms === undefined) break
      await wait(ms, undefined, { signal }).catch(() => undefined) // stopped meanwhile
    }
  }
  await pool.drain()
  await scan.noteUnread()
  return scan.pass({ isReached, reason })
}

/** What may be over in a moment. */
const passing: ReadonlySet<RefusalCode> = new Set(['server-hung-up', 'server-unreachable'])

/** Before it is tried again; after the last one nobody waits any longer. */
const pausesMs = [500, 3000, 10_000]

/** An estimate where no server tells: mail with a few attachments. */
const typicalItemBytes = 60_000

class LiveScan {
  readonly #ground: ScanGround
  /** Units of earlier scans by locator. */
  readonly #known: ReadonlyMap<string, UnitRow>
  /** Units that were read to their end in this scan, or found unchanged. */
  readonly #done = new Set<string>()
  readonly #unchanged = new Set<string>()
  readonly #hidden = new Set<string>()
  readonly #sizes = new Map<string, number>()
  readonly #begun = new Set<string>()
  readonly #unread = new Map<string, readonly string[]>()
  #isListed = false
  #added = 0
  #gone = 0

  constructor(ground: ScanGround, known: ReadonlyMap<string, UnitRow>) {
    this.#ground = ground
    this.#known = known
  }

  /** Goes up with everything that came. */
  get progress(): number {
    return this.#added + this.#done.size
  }

  async read(connection: Connection): Promise<void> {
    const units = await this.#list(connection)
    for (const unit of units) {
      this.#ground.signal.throwIfAborted()
      if (this.#done.has(unit.locator)) continue
      await this.#readUnit(unit)
      await this.#readUnread(unit)
      this.#done.add(unit.locator)
    }
  }

  async #list(connection: Connection): Promise<readonly LiveUnit[]> {
    const { source, pace, pool, scanId, store } = this.#ground
    if (!this.#isListed) pace.counting()
    const isExcluded = exclusionTest(source.exclusions.paths)
    const units: LiveUnit[] = []
    for await (const unit of connection.units()) {
      if (isExcluded(unit.locator)) continue
      if ('changes' in unit) units.push(unit)
      else if (!this.#isListed) {
        const known = this.#known.get(unit.locator)
        await pool.between(() => store.scans.write(unlistedBatch(scanId, unit, known)))
        pace.unlisted()
        if (unit.hides !== null) this.#hidden.add(unit.hides)
      }
    }
    for (const unit of units) this.#sizes.set(unit.locator, this.#sizeOf(unit))
    pace.expect(this.#bytesExpected())
    this.#isListed = true
    return units
  }

  #sizeOf({ locator, sizeBytes, items, itemBytes = typicalItemBytes }: LiveUnit): number {
    const row = this.#known.get(locator)
    return sizeBytes ?? (row?.state === 'done' ? row.sizeBytes : items * itemBytes)
  }

  #bytesExpected(): number {
    return this.#sizes.values().reduce((sum, bytes) => sum + bytes, 0)
  }

  async #readUnit(unit: LiveUnit): Promise<void> {
    const { pace, source, store } = this.#ground
    // Begun before the server hung up: what is known of it stands in the store.
    const row = this.#begun.has(unit.locator)
      ? (await store.sources.unitsAt(source.id, [unit.locator]))[0]
      : this.#known.get(unit.locator)
    const size = this.#sizes.get(unit.locator) ?? 0
    if (row?.state === 'done' && unit.stamp !== '' && compared(row.stamp) === compared(stampOf(unit))) {
      this.#unchanged.add(unit.locator)
      pace.unchanged(size)
      return
    }
    if (!this.#begun.has(unit.locator)) pace.unchanged(row === undefined ? 0 : Math.min(size, endOf(row)))
    this.#begun.add(unit.locator)
    await this.#readChanges(unit, row)
  }

  async #readChanges(unit: LiveUnit, row: UnitRow | undefined): Promise<void> {
    const { pool, scanId, source, store } = this.#ground
    const { locator } = unit
    const isOurs = row !== undefined && row.state !== 'vanished' && row.stamp.startsWith(versionMark)
    if (row !== undefined && !isOurs) await pool.between(() => store.scans.restart(scanId, locator))
    const known: KnownUnit = {
      stamp: isOurs ? row.stamp.slice(versionMark.length) : '',
      isWhole: isOurs && row.state === 'done',
      items: () => (isOurs ? store.sources.items(source.id, locator) : Promise.resolve(new Set<string>())),
    }
    const sizeBytes = this.#sizes.get(locator) ?? 0
    const head = {
      scanId,
      unit: { locator, stamp: stampOf(unit), sizeBytes },
      excludeSenders: source.exclusions.senders,
    }
    let bundle = new Bundle(head, isOurs ? endOf(row) : 0)
    for await (const change of unit.changes(known)) {
      if (change.type === 'restart') {
        await pool.between(() => store.scans.restart(scanId, locator))
        bundle = new Bundle(head, 0)
      } else if (change.type === 'gone') {
        this.#gone += await pool.between(() => store.scans.vanish(scanId, locator, change.locators))
      } else if (change.type === 'problem') bundle.addProblem(change.locator, change.problem)
      else {
        bundle.add(change.locator, change.item, change.sizeBytes)
        this.#added++
      }
      if (bundle.isFull) await pool.submitNext(bundle.take(), 'more')
    }
    await pool.submitNext(bundle.take(), 'last')
  }

  /** What was opened is told by no change of a unit, unless what stands behind the bar of its stamp moves. */
  async #readUnread({ unread, stamp, ...unit }: LiveUnit): Promise<void> {
    const row = this.#known.get(unit.locator)
    if (unread === undefined || (stamp.includes('|') && row?.stamp === versionMark + stamp)) return
    const items = await unread()
    if (items !== undefined) this.#unread.set(unit.locator, items)
  }

  /** Once all that was read is committed. */
  async noteUnread(): Promise<void> {
    const { source, store } = this.#ground
    for (const [unit, items] of this.#unread) await store.mailings.noteUnread(source.id, unit, items)
  }

  pass({ isReached, reason }: { readonly isReached: boolean; readonly reason: RefusalCode | null }): Pass {
    const isFirst = this.#known.values().every(({ stamp }) => stamp === '')
    return {
      reached: isReached,
      isWhole: isReached && reason === null,
      reason,
      changed: isFirst || !isReached ? null : { added: this.#added, gone: this.#gone },
      units: this.#sizes.size,
      unchanged: this.#unchanged,
      hidden: isReached && this.#isListed ? this.#hidden : new Set(['']),
      bytesExpected: this.#bytesExpected(),
    }
  }
}

/** Newer readers read again what older ones wrote. */
const versionMark = `v${indexVersion} `

function stampOf({ stamp }: LiveUnit): string {
  return versionMark + stamp
}

/** What stands behind a bar tells of no change. */
function compared(stamp: string): string {
  return stamp.split('|')[0] ?? ''
}

/** Where what was read of a unit ends. */
function endOf({ covered }: UnitRow): number {
  return covered.at(-1)?.[1] ?? 0
}
