import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nearMisses } from '../../src/actions/near-misses.ts'
import { setOwnDomains } from '../../src/actions/persons.ts'
import { scan } from '../../src/actions/scan.ts'
import { addSource } from '../../src/actions/sources.ts'
import { createWorkspace } from '../../src/app/workspace.ts'
import { nearMissRules, type NearMissRule } from '../../src/privacy/near-misses/mail.ts'

/** A message of a case. Domains that end in `.example` or `.test` get the number of the case, so that cases do not meet. */
interface CaseMail {
  /** in: came from outside; out: the copy of what was sent. */
  readonly kind: 'in' | 'out'
  readonly from: string
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  readonly bcc?: readonly string[]
  readonly subject: string
  /** Days after the first of January 2025. */
  readonly day: number
  readonly text: string
  /** Which message of the case it answers. */
  readonly answers?: number
  readonly headers?: readonly string[]
  readonly attached?: readonly CaseFile[]
  /** What should be found in it. */
  readonly expect?: readonly NearMissRule[]
}

interface CaseFile {
  readonly name: string
  readonly type: string
  readonly text?: string
  readonly base64?: string
}

/** A mailbox of a few messages; its name says what it is about. */
interface LabelledCase {
  readonly name: string
  readonly language: 'nl' | 'en'
  readonly whose?: 'own' | 'shared'
  readonly mails: readonly CaseMail[]
}

const cases = readFileSync(join(import.meta.dirname, 'cases.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledCase) // written by hand, held by the test

export interface Score {
  readonly rule: NearMissRule
  readonly right: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Writes the labelled cases as mailboxes, reads them as an index does, and compares what is found with what should be. */
export async function scoreCases(): Promise<readonly Score[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-near-'))
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    const { perform } = workspace
    for (const [number, { mails, whose = 'own' }] of cases.entries()) {
      const box = join(folder, `case-${String(number)}`)
      mkdirSync(box)
      for (const [i, mail] of mails.entries())
        writeFileSync(join(box, `${String(i)}.eml`), write(mail, { number, i }))
      await perform(addSource, { location: box, whose })
    }
    await perform(setOwnDomains, { domains: ownDomains() })
    await perform(scan, { workers: 1 })
    const { rows } = await perform(nearMisses, {})
    const found = new Set(
      rows.map(({ rule, unit, sourceId }) => `${rule} ${String(sourceId - 1)}/${unit.replace(/\D/g, '')}`),
    )
    return nearMissRules.map((rule) => scoreOf(rule, found))
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function scoreOf(rule: NearMissRule, found: ReadonlySet<string>): Score {
  const expected = new Set<string>()
  const names = new Map<string, string>()
  for (const [number, { name, mails }] of cases.entries())
    for (const [i, { expect = [] }] of mails.entries()) {
      const key = `${rule} ${String(number)}/${String(i)}`
      names.set(key, `${name} (${String(i)})`)
      if (expect.includes(rule)) expected.add(key)
    }
  const nameOf = (key: string): string => names.get(key) ?? key
  const hits = [...found].filter((key) => key.startsWith(`${rule} `))
  return {
    rule,
    right: hits.filter((key) => expected.has(key)).length,
    missed: [...expected].filter((key) => !found.has(key)).map(nameOf),
    wrong: hits.filter((key) => !expected.has(key)).map(nameOf),
  }
}

function ownDomains(): string[] {
  return cases.flatMap((_, number) =>
    ['zaak', 'school', 'clinic', 'shop', 'office'].map((label) => `${label}${String(number)}.example`),
  )
}

interface Numbered {
  readonly number: number
  readonly i: number
}

function write(mail: CaseMail, { number, i }: Numbered): string {
  const ofCase = (text: string): string =>
    text.replace(/\.(example|test)\b/g, (_, ending: string) => `${String(number)}.${ending}`)
  const id = (at: number): string => `<${String(number)}.${String(at)}@nummer.example>`
  const { kind, from, to, cc = [], bcc = [], subject, day, text, answers, headers = [], attached = [] } = mail
  const date = new Date(Date.UTC(2025, 0, 1, 9) + day * 86_400_000).toUTCString().replace('GMT', '+0000')
  const boundary = `deel-${String(number)}-${String(i)}`
  const body = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ofCase(text),
  ]
  return [
    ...(kind === 'in' ? [`Received: from uit.example by mx.post.example with ESMTP; ${date}`] : []),
    ofCase(`From: ${from}`),
    ofCase(`To: ${to.join(',\n ')}`),
    ...(cc.length === 0 ? [] : [ofCase(`Cc: ${cc.join(',\n ')}`)]),
    ...(bcc.length === 0 ? [] : [ofCase(`Bcc: ${bcc.join(',\n ')}`)]),
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: ${id(i)}`,
    ...(answers === undefined ? [] : [`In-Reply-To: ${id(answers)}`, `References: ${id(answers)}`]),
    ...headers,
    'MIME-Version: 1.0',
    ...(attached.length === 0
      ? body
      : [
          `Content-Type: multipart/mixed; boundary="${boundary}"`,
          '',
          `--${boundary}`,
          ...body,
          ...attached.flatMap(({ name, type, text: content = '', base64 }) => [
            `--${boundary}`,
            `Content-Type: ${type}; name="${name}"`,
            `Content-Disposition: attachment; filename="${name}"`,
            `Content-Transfer-Encoding: ${base64 === undefined ? '8bit' : 'base64'}`,
            '',
            base64?.replace(/.{76}/g, '$&\n') ?? content,
          ]),
          `--${boundary}--`,
        ]),
    '',
  ].join('\n')
}
