import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { kinds, type Kind } from '../src/detect/kinds.ts'
import { claimedAs, isAccepted, readIdentifiers, type IdentifierRow } from '../test/detection/identifiers.ts'
import { readRows, scoreRows, sum, type Row, type Tally } from '../test/detection/score.ts'

// npm run bench:accuracy -- [--all] [--show] [FILE...]
// Precision, recall, F1, exact boundaries and noise per type, on any JSONL of labelled rows. Of rows that are bare values,
// how often they are accepted and refused as they should be: alone, and below the head of a column.

const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')))
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const files = named.length > 0 ? named : globSync('test/detection/*.jsonl').sort()

const isKind = (type: string): type is Kind => type in kinds
const includes = (type: string): boolean => isKind(type) && (options.has('--all') || kinds[type].byDefault)
const isPeer = ({ quality }: { readonly quality?: string }): boolean => quality === 'peer'

for (const file of files) {
  const rows = readRows(file)
  report(
    `${basename(file)} gold`,
    rows.filter((row) => !isPeer(row)),
  )
  report(`${basename(file)} peer`, rows.filter(isPeer))
  reportIdentifiers(
    basename(file),
    readIdentifiers(file).filter((row) => !isPeer(row)),
  )
}
if (files.length > 1)
  report(
    'all files, gold',
    files.flatMap(readRows).filter((row) => !isPeer(row)),
  )

function report(title: string, rows: readonly Row[]): void {
  if (rows.length === 0) return
  const { tallies, failures, characters } = scoreRows(rows, includes)
  console.log(`\n${title}: ${rows.length} rows, ${characters} characters`)
  console.log(line(['type', 'labels', 'P', 'R', 'F1', 'exact', 'wrong']))
  for (const [type, tally] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(line(cells(type, tally)))
  const structured = [...tallies].filter(
    ([type]) => isKind(type) && type !== 'PERSON' && kinds[type].use !== 'category',
  )
  console.log(line(cells('structured', sum(structured.map(([, tally]) => tally)))))
  const total = sum(tallies.values())
  console.log(
    `noise: ${((1000 * total.wrong) / Math.max(1, characters)).toFixed(2)} false positives per 1,000 characters`,
  )
  reportUnclaimed(rows.flatMap(({ spans }) => spans.map(({ type }) => type)).filter((type) => !isKind(type)))
  if (options.has('--show')) for (const failure of failures) console.log(`  ${failure}`)
}

function reportUnclaimed(types: readonly string[]): void {
  const names = [...new Set(types)].sort()
  if (names.length > 0)
    console.log(`${types.length} of ${names.length} types that are none of our kinds: ${names.join(' ')}`)
}

function reportIdentifiers(title: string, rows: readonly IdentifierRow[]): void {
  if (rows.length === 0) return
  console.log(`\n${title} gold: ${rows.length} bare values`)
  for (const where of ['alone', 'column'] as const) {
    const failures: string[] = []
    let measured = 0
    for (const { value, type, valid } of rows) {
      const claimed = claimedAs(type)
      if (claimed === undefined) continue
      measured++
      if (isAccepted(value, claimed, where) !== valid)
        failures.push(`${type} ${valid ? 'refused' : 'accepted'} ${JSON.stringify(value)}`)
    }
    const right = measured - failures.length
    console.log(`${where}: ${right} of ${measured} as they should be, ${(right / measured).toFixed(3)}`)
    if (options.has('--show')) for (const failure of failures) console.log(`  ${failure}`)
  }
  reportUnclaimed(rows.map(({ type }) => type).filter((type) => claimedAs(type) === undefined))
}

function cells(type: string, { labelled, found, exact, right, wrong }: Tally): string[] {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = labelled === 0 ? 1 : found / labelled
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const share = labelled === 0 ? 1 : exact / labelled
  return [type, String(labelled), ...[precision, recall, f1, share].map((x) => x.toFixed(3)), String(wrong)]
}

function line([type = '', ...numbers]: readonly string[]): string {
  return type.padEnd(22) + numbers.map((one) => one.padStart(8)).join('')
}
