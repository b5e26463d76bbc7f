import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inMemory } from '../src/base/bytes.ts'
import { readTree } from '../src/read/tree.ts'

// Makes nested and damaged mail after a grammar, with an address planted in each place, and reads it for as long as it is told.
// Every planted address must be handed over, and no reader may end. What fails is written down as a file.
// Use: nice node bench/fuzz-mail.ts [seconds] [folder for finds] [first number]

const [, , seconds = '60', folder = 'finds', first = '1'] = process.argv

/** The same numbers for the same start (mulberry32). */
function dice(start: number): (most: number) => number {
  let state = Math.imul(start, 0x9e3779b1) | 0
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
}

/** One message in the making: its text as bytes in latin1, and what was planted in it. */
class Maker {
  readonly planted: string[] = []
  readonly below: (most: number) => number
  #boundaries = 0

  constructor(number: number) {
    this.below = dice(number)
  }

  of<One>(...some: readonly One[]): One {
    const one = some[this.below(some.length)]
    if (one === undefined) throw new Error('Cannot choose: expected some')
    return one
  }

  /** What is made, or nothing: only what is written is planted. */
  maybe(make: () => readonly string[]): readonly string[] {
    return this.below(2) === 0 ? [] : make()
  }

  plant(): string {
    const address = `p${String(this.planted.length)}q@firma.example`
    this.planted.push(address)
    return address
  }

  message(depth: number): string {
    const subject = this.of(
      () => this.plant(),
      () => `=?utf-8?B?${Buffer.from(`é ${this.plant()}`).toString('base64')}?=`,
      () => `=?ISO-8859-1?q?Zo=EB_${this.plant().replace('@', '=40')}?=${this.of('', '=?utf-8?Q?x?=', ' x')}`,
    )()
    const fold = this.of(' ', '\n ', '\n\t', '\n   ')
    const headers = [
      `From:${fold}${this.of('Jan', '"Vries, J. de"', '=?utf-8?Q?Zo=C3=AB?=')} <${this.plant()}>`,
      `${this.of('To', 'to', 'TO ', 'Cc')}: ${this.of('', 'Groep: ')}${this.plant()},${fold}${this.plant()}`,
      `Subject:${fold}${subject}`,
      ...this.maybe(() => ['rommel zonder naam']),
      ...this.maybe(() => [`X-Odd: ${'a '.repeat(this.below(3000))}${this.plant()}`]),
      'Date: Thu, 1 Jan 2026 10:00:00 +0100',
    ]
    return `${headers.join('\n')}\n${this.entity(depth)}`
  }

  entity(depth: number): string {
    if (depth <= 0) return this.leaf(0)
    return this.of(
      () => this.leaf(depth),
      () => this.multipart(depth),
      () => this.multipart(depth),
    )()
  }

  multipart(depth: number): string {
    const boundary = `${this.of('b', '=_b', '----b', 'b b', "b'()+_,-./:=?")}${String(this.#boundaries++)}x`
    const line = `--${boundary}${this.of('', '', ' ', '\t')}\n`
    const named = this.of(
      `"${boundary}"`,
      `"${boundary}"`,
      boundary.includes(' ') ? `"${boundary}"` : boundary,
    )
    const type = `multipart/${this.of('mixed', 'alternative', 'related', 'vreemd', 'Mixed')}`
    const parts = Array.from({ length: 1 + this.below(4) }, () => `${line}${this.entity(depth - 1)}`)
    const isToken = /^"|^[\w.=-]+$/.test(named)
    return [
      `Content-Type:${this.of(' ', '\n ')}${type};${this.of(' ', '\n\t', '')}${this.of('boundary', 'BOUNDARY')}=${isToken ? named : `"${boundary}"`}${this.of('', '; x=y', ';')}`,
      '',
      ...this.maybe(() => [`voor ${this.plant()}`]),
      `${parts.join(this.of('\n', '\n\n'))}`,
      ...this.maybe(() => [`--${boundary}--`, ...this.maybe(() => [`na ${this.plant()}`])]),
      '',
    ].join('\n')
  }

  leaf(depth: number): string {
    return this.of(
      () => this.text('text/plain', `Beste, ${this.plant()} — groet`),
      () =>
        this.text('text/html', `<p>Beste <b>Els</b> ${this.plant().replace('@', this.of('@', '&#64;'))}</p>`),
      () => this.attachment(),
      () => this.inner(depth),
      () => `\nzonder kop ${this.plant()}\n`,
    )()
  }

  text(type: string, written: string): string {
    const [charset, bytes] = this.of(
      ['utf-8', Buffer.from(written)] as const,
      ['iso-8859-1', Buffer.from(written.replace('—', 'é'), 'latin1')] as const,
      ['us-ascii', Buffer.from(written)] as const,
      ['unicode', Buffer.from(written.replace('—', '-'))] as const,
      ['', Buffer.from(written)] as const,
    )
    const declared = charset === '' ? '' : `;${this.of('', ' ')}charset=${this.of(charset, `"${charset}"`)}`
    return `Content-Type: ${type}${declared}\n${this.encoded(bytes)}`
  }

  encoded(bytes: Buffer): string {
    const base64 = (bytes.toString('base64').match(/.{1,60}/g) ?? []).join('\n')
    const quoted = bytes
      .toString('latin1')
      .replaceAll(
        /[^ -<>-~]/g,
        (sign) => `=${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
      )
    return this.of(
      () => `\n${bytes.toString('latin1')}\n`,
      () =>
        `Content-Transfer-Encoding: ${this.of('8bit', 'binary', 'onzin')}\n\n${bytes.toString('latin1')}\n`,
      () =>
        `Content-Transfer-Encoding: ${this.of('base64', '"BASE64"', 'base64 (zo)')}\n\n${base64}${this.maybe(() => [`\n____\nlijst ${this.plant()}`]).join('')}\n`,
      () =>
        `Content-Transfer-Encoding: ${this.of('quoted-printable', 'Quoted-Printable;')}\n\n${quoted.replaceAll(/(.{50,60}[^=]{3})/g, '$1=\n')}\n`,
    )()
  }

  attachment(): string {
    const name = this.of(
      () => `filename="${this.plant()}.txt"`,
      () => `filename*=utf-8''${encodeURIComponent(this.plant())}.txt`,
      () => `filename*0="${this.plant()}";\n filename*1=".txt"`,
      () => `filename="=?utf-8?B?${Buffer.from(`${this.plant()}.txt`).toString('base64')}?="`,
    )()
    return `Content-Disposition: attachment; ${name}\nContent-Type: text/plain\n${this.encoded(Buffer.from(`lijst ${this.plant()} einde`))}`
  }

  inner(depth: number): string {
    const message = this.message(depth - 1)
    const isCoded = this.below(3) === 0
    const body = isCoded
      ? (
          Buffer.from(message, 'latin1')
            .toString('base64')
            .match(/.{1,60}/g) ?? []
        ).join('\n')
      : message
    return `Content-Type: message/rfc822\n${isCoded ? 'Content-Transfer-Encoding: base64\n' : ''}\n${body}\n`
  }
}

const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }
const sandbox = { run: () => Promise.resolve(nothing), close: () => Promise.resolve() }

async function wordsOf(bytes: Uint8Array): Promise<{ words: string; crashes: number }> {
  const words: string[] = []
  let crashes = 0
  await readTree(
    { path: '', name: '', mediaType: 'message/rfc822', charset: '', bytes: inMemory(bytes) },
    { signal: new AbortController().signal, sandbox },
    {
      visit: ({ fields, participants, parts }) => {
        words.push(...fields.map(({ value }) => value), ...participants.map(({ email }) => email))
        words.push([...parts].map(({ text }) => Buffer.from(text).toString()).join(''))
      },
      leave: (_document, _item, problems) =>
        (crashes += problems.filter(({ code }) => code === 'crashed').length),
    },
  )
  return { words: words.join('\n'), crashes }
}

const until = performance.now() + Number(seconds) * 1000
let [number, finds, planted] = [Number(first), 0, 0]
for (; performance.now() < until; number++) {
  const maker = new Maker(number)
  const message = maker.message(maker.below(5))
  const bytes = Buffer.from(maker.below(2) === 0 ? message : message.replaceAll('\n', '\r\n'), 'latin1')
  const { words, crashes } = await wordsOf(bytes)
  const lost = maker.planted.filter((address) => !words.includes(address))
  planted += maker.planted.length
  if (lost.length === 0 && crashes === 0) continue
  finds++
  mkdirSync(folder, { recursive: true })
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  writeFileSync(join(folder, `mail-${String(number)}-${digest}.eml`), bytes)
  console.log(`${String(number)}: lost ${lost.join(' ')}${crashes > 0 ? ', ended' : ''}`)
}
console.log(
  `${String(number - Number(first))} messages, ${String(planted)} addresses, ${String(finds)} finds`,
)
