import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import { listedAddresses } from './addresses.ts'
import { unsubscribeOf, type Unsubscribe, type UnsubscribeClues } from './unsubscribe.ts'

const usual = {
  'authentication-results': 'mx.firma.example; dkim=pass header.d=winkel.example; spf=pass; dmarc=pass',
  received:
    'from out.post.example (out.post.example [192.0.2.7]) by mx.firma.example with ESMTPS; Thu, 1 Oct 2026',
  'dkim-signature': 'v=1; d=winkel.example; s=s1; h=from:to:list-unsubscribe:list-unsubscribe-post; b=YmFy',
  'list-unsubscribe': '<https://weg.winkel.example/u/1>',
  'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
} as const

interface Differing {
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly clues?: Partial<UnsubscribeClues>
}

function way({ headers = {}, clues = {} }: Differing = {}): Unsubscribe {
  const fields = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  )
  return unsubscribeOf({
    fields,
    fromEmail: 'nieuws@winkel.example',
    subject: 'Nieuws',
    isJunk: false,
    links: [],
    ...clues,
  })
}

test('one request is made only to a signed https address that asks for it', () => {
  assert.deepEqual(way(), {
    bulk: true,
    listKey: 'winkel.example',
    method: 'oneclick',
    url: 'https://weg.winkel.example/u/1',
    body: 'List-Unsubscribe=One-Click',
  })
  assert.equal(way({ headers: { 'list-unsubscribe-post': 'List-Unsubscribe=Two-Click' } }).method, 'browser')
  assert.equal(way({ headers: { 'list-unsubscribe': '<http://weg.winkel.example/u/1>' } }).why, 'not-https')
})

test('a signature counts only when the own host found that very one right', () => {
  const other = 'v=1; d=ander.example; h=list-unsubscribe:list-unsubscribe-post; b=YmFy'
  assert.equal(way({ headers: { 'dkim-signature': other } }).why, 'not-signed')
  const half = 'v=1; d=winkel.example; h=from:list-unsubscribe; b=YmFy'
  assert.equal(way({ headers: { 'dkim-signature': half } }).why, 'not-signed')
})

test('what another host says of the sender is worth nothing, and what nobody says leaves it to a person', () => {
  const foreign = 'mx.elders.example; dkim=pass header.d=winkel.example'
  assert.equal(way({ headers: { 'authentication-results': foreign } }).reason, 'unauthenticated')
  assert.equal(way({ headers: { 'authentication-results': undefined } }).why, 'not-checked')
  // A host that is called nearly as ours is another one.
  const near = 'mx.firma.example.kwaad.example; dkim=pass header.d=winkel.example'
  assert.equal(way({ headers: { 'authentication-results': near } }).reason, 'unauthenticated')
})

test('a microsoft host that does not say who it is counts only where it took the message in', () => {
  const results = 'spf=pass smtp.mailfrom=winkel.example; dkim=pass header.d=winkel.example; dmarc=pass'
  const received = 'from a (a [192.0.2.1]) by AM0PR01.eurprd01.prod.outlook.com with SMTP; Thu, 1 Oct 2026'
  assert.equal(way({ headers: { 'authentication-results': results, received } }).method, 'oneclick')
  assert.equal(way({ headers: { 'authentication-results': results } }).reason, 'unauthenticated')
})

test('a mail that unsubscribes goes to one address and holds no line of a stranger beyond its subject', () => {
  const mail = (uri: string): Unsubscribe =>
    way({ headers: { 'list-unsubscribe': `<${uri}>`, 'list-unsubscribe-post': undefined } })
  assert.deepEqual(
    [mail('mailto:af@winkel.example?subject=weg%0ACc:%20a@b.example')].map(({ to, subject, caution }) => [
      to,
      subject,
      caution,
    ]),
    [['af@winkel.example', 'weg', 'header-injection']],
  )
  for (const uri of [
    'mailto:af@winkel.example,b@ander.example',
    'mailto:af@winkel.example%0D%0ABcc:b@ander.example',
    'mailto:%22Naam%22%20%3Caf@winkel.example%3E',
    'mailto:?to=af@winkel.example',
    'mailto:%FF@winkel.example',
  ])
    assert.equal(mail(uri).method, 'none', uri)
})

test('junk and what is written to one person get no answer', () => {
  assert.equal(way({ clues: { isJunk: true } }).reason, 'spam-caution')
  const none = { 'list-unsubscribe': undefined, 'list-unsubscribe-post': undefined }
  assert.equal(way({ headers: none }).reason, 'not-bulk')
})

test('a link in the text is only ever for a person, and only when it leads to the open internet', () => {
  const headers = { 'list-unsubscribe': undefined, 'list-unsubscribe-post': undefined, precedence: 'bulk' }
  const links = ['javascript:alert(1)', 'http://192.168.0.1/', 'https://winkel.example/uit?t=1']
  assert.deepEqual(
    [way({ headers, clues: { links } })].map(({ method, url, why }) => [method, url, why]),
    [['browser', 'https://winkel.example/uit?t=1', 'link-in-text']],
  )
  assert.equal(way({ headers, clues: { links: links.slice(0, 2) } }).reason, 'no-usable-address')
})

test('a mailing is known by its list, else by its signer, else by its sender', () => {
  assert.equal(
    way({ headers: { 'list-id': 'Het nieuws <Nieuws.Winkel.example>' } }).listKey,
    'nieuws.winkel.example',
  )
  assert.equal(way({ headers: { 'list-id': '<../../etc>' } }).listKey, 'winkel.example')
  assert.equal(
    way({ headers: { 'authentication-results': undefined }, clues: { fromEmail: 'a@post.andere.example' } })
      .listKey,
    'andere.example',
  )
})

test('ten thousand addresses take no longer than twenty', () => {
  const flood = Array.from({ length: 10_000 }, (_, i) => `<https://10.0.0.1/${String(i)}>`).join(',')
  assert.equal(way({ headers: { 'list-unsubscribe': flood } }).reason, 'private-host')
  assert.equal(way({ headers: { 'list-unsubscribe': '<'.repeat(100_000) } }).reason, 'no-usable-address')
})

test('a header of nothing but spaces takes no longer than any other', () => {
  const start = cpuMs()
  const { addresses } = listedAddresses([{ name: 'list-unsubscribe', value: `<${' '.repeat(7900)}` }])
  assert.deepEqual(addresses, [])
  assert.ok(cpuMs() - start < 500)
})
