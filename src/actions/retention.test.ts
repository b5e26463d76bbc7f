import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { pastRetention, retention, setRetentionTerm, type Retention } from './retention.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

/** An index of mails with these subjects and dates. */
async function indexOf(
  mails: readonly (readonly [subject: string, date: string])[],
  run: (on: Workspace) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    const mail = join(folder, 'mail')
    mkdirSync(mail)
    mails.forEach(([subject, date], i) => {
      writeFileSync(
        join(mail, `${String(i)}.eml`),
        `From: Piet Jansen <piet@klant.example>\nTo: info@fietsen.example\nSubject: ${subject}\n${date === '' ? '' : `Date: ${date}\n`}\nGoedemiddag ${String(i)}.\n`,
      )
    })
    await workspace.perform(addSource, { location: mail })
    await workspace.perform(scan, {})
    await run(workspace)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function of(on: Workspace, category: Retention['category']): Promise<Retention> {
  const row = (await on.perform(retention, {})).find((one) => one.category === category)
  if (row === undefined) throw new Error(`expected ${category}`)
  return row
}

/** A date so many days ago, as mail writes it. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toUTCString()
}

const mails = [
  ['Sollicitatie monteur', daysAgo(10)],
  ['Sollicitatie verkoper', daysAgo(60)],
  ['Sollicitatie zonder datum', ''],
  ['Factuur 2010-3', 'Tue, 05 Jan 2010 10:00:00 +0100'],
  ['Factuur van nu', daysAgo(1)],
  ['Sollicitatie uit de toekomst', 'Sat, 05 Jan 2199 10:00:00 +0100'],
] as const

test('counts what is past each term from its own date; who says no date, or a wrong one, is told apart', () =>
  indexOf(mails, async (on) => {
    const applications = await of(on, 'applications')
    assert.deepEqual([applications.documents, applications.older, applications.undated], [4, 1, 2])
    assert.deepEqual(
      [applications.term, applications.kind, applications.own],
      ['P4W', 'guideline-maximum', null],
    )
    const invoices = await of(on, 'invoices')
    assert.deepEqual([invoices.documents, invoices.older], [2, 1])
    assert.equal(invoices.oldestAtMs, Date.UTC(2010, 0, 5, 9))
    assert.match(invoices.pastBefore, /-01-01$/)
  }))

test('a term of one’s own changes what is past it, and is taken back', () =>
  indexOf(mails, async (on) => {
    const first = await on.perform(setRetentionTerm, {
      category: 'applications',
      own: { term: 'P1Y', reason: 'met toestemming' },
    })
    assert.equal(first.former, null)
    const changed = await of(on, 'applications')
    assert.deepEqual([changed.older, changed.term, changed.own?.reason], [0, 'P1Y', 'met toestemming'])
    const second = await on.perform(setRetentionTerm, { category: 'applications', own: null })
    assert.deepEqual(second.former, { term: 'P1Y', reason: 'met toestemming' })
    assert.equal((await of(on, 'applications')).older, 1)
  }))

test('what is past comes the oldest first, a page at a time, none twice', () =>
  indexOf(
    Array.from(
      { length: 5 },
      (_, i) => ['Offerte', `Mon, 0${String(5 - i)} Jan 2015 10:00:00 +0100`] as const,
    ),
    async (on) => {
      const seen: number[] = []
      let after: string | undefined
      for (let pages = 0; pages < 5; pages++) {
        const page = await on.perform(pastRetention, { category: 'quotes', limit: 2, after })
        seen.push(...page.rows.map(({ atMs }) => atMs))
        if (page.next === null) break
        after = page.next
      }
      assert.equal(seen.length, 5)
      assert.deepEqual(
        seen,
        seen.toSorted((a, b) => a - b),
      )
    },
  ))

test('a term that is no term, or has no reason, is refused', () =>
  indexOf([], async (on) => {
    for (const own of [
      { term: 'P0Y', reason: 'waarom niet' },
      { term: 'P7Y6M', reason: 'waarom niet' },
      { term: 'eeuwig', reason: 'waarom niet' },
      { term: 'P999Y', reason: 'waarom niet' },
      { term: 'P7Y', reason: '  ' },
    ])
      await assert.rejects(on.perform(setRetentionTerm, { category: 'quotes', own }))
  }))
