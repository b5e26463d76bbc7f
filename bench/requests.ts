// How well requests are known in mail: precision and recall on the labelled mails of test/requests.
// They were written and labelled by the same hand as the rules, so they say what is meant, and not what strangers write;
// those of blind.jsonl were run once before the rules were changed to them (docs/measurements.md).
import { readFileSync } from 'node:fs'
import { askIds, type AskId } from '../src/privacy/requests/ask.ts'
import { asksIn } from '../src/privacy/requests/recognise.ts'

interface Case {
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly asks: readonly AskId[]
}

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`../test/requests/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
const cases = [...linesOf('cases'), ...linesOf('blind').slice(1)].map((line) => JSON.parse(line) as Case) // our own files

const judged = cases.map((one) => ({ ...one, found: asksIn(one.subject, one.text)?.asks ?? [] }))

function line(name: string, [right, found, there]: readonly [number, number, number]): string {
  const share = (of: number): string => (of === 0 ? '   -  ' : (right / of).toFixed(3).padStart(6))
  return `${name.padEnd(22)} precision ${share(found)}  recall ${share(there)}  of ${String(there)}`
}

const isRequest = ({ asks }: Pick<Case, 'asks'>): boolean => asks.length > 0
const seen = judged.filter(({ found }) => found.length > 0)
console.log(
  line('request or not', [seen.filter(isRequest).length, seen.length, judged.filter(isRequest).length]),
)
for (const ask of askIds) {
  const found = judged.filter((one) => one.found.includes(ask))
  const there = judged.filter((one) => one.asks.includes(ask))
  console.log(line(ask, [found.filter(({ asks }) => asks.includes(ask)).length, found.length, there.length]))
}
for (const { id, asks, found } of judged)
  if (asks.join(' ') !== found.join(' '))
    console.log(`${id}: meant "${asks.join(' ')}", found "${found.join(' ')}"`)
