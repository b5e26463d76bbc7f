import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDomain } from 'tldts'
import { senderInfrastructure, serviceOf, services } from './catalogue.ts'
import { privacyContacts } from './privacy-contacts.ts'
import { branches } from './service.ts'

const domainsOf = ({ domain, otherDomains = [] }: (typeof services)[number]): string[] => [
  domain,
  ...otherDomains,
]
const domains = services.flatMap(domainsOf)
const repeated = (words: readonly string[]): string[] =>
  words.filter((word, index) => words.indexOf(word) !== index)

test('has enough services to know most of what a small firm uses', () => {
  assert.ok(services.length >= 150, `${services.length} services`)
})

test('gives a name and a domain to one service only', () => {
  assert.deepEqual(repeated(domains), [])
  assert.deepEqual(repeated(services.map(({ name }) => name.toLowerCase())), [])
})

test('names registrable domains in lower case', () => {
  const wrong = [...domains, ...senderInfrastructure.keys()].filter((domain) => getDomain(domain) !== domain)
  assert.deepEqual(wrong, [])
})

test('names countries that exist, and a parent only where it is elsewhere', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const exists = (code: string): boolean => /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined
  for (const { name, country, parentCountry } of services) {
    assert.ok(country === undefined || exists(country), `${name}: country "${country}"`)
    assert.ok(parentCountry === undefined || exists(parentCountry), `${name}: parent "${parentCountry}"`)
    assert.ok(parentCountry === undefined || parentCountry !== country, `${name}: parent in the same country`)
  }
})

test('points to dated pages of the service itself', () => {
  for (const service of services) {
    for (const page of [service.agreement, service.subprocessors].filter((each) => each !== undefined)) {
      const { protocol, hostname } = new URL(page.url)
      assert.equal(protocol, 'https:', page.url)
      assert.ok(domainsOf(service).includes(getDomain(hostname) ?? ''), `${service.name}: ${page.url}`)
      assert.equal(Temporal.PlainDate.from(page.readOn).toString(), page.readOn)
    }
  }
})

test('takes a privacy contact only on a domain of the service itself, with its record and day', () => {
  const contacts = services.flatMap((service) =>
    service.privacyContact === undefined ? [] : [{ service, ...service.privacyContact }],
  )
  // Each is of a service that we have, and no two services share one.
  assert.equal(contacts.length, privacyContacts.size)
  assert.ok(contacts.length >= 50, `${contacts.length} contacts`)
  assert.deepEqual(repeated(contacts.map(({ at }) => at.toLowerCase())), [])
  assert.deepEqual(repeated(contacts.map(({ source }) => source)), [])
  for (const { service, at, source, readOn } of contacts) {
    assert.match(at, /^[\w.-]+@[a-z\d-]+(\.[a-z\d-]+)+$|^https:\/\/\S+$/i)
    const host = at.startsWith('https:') ? new URL(at).hostname : at.slice(at.indexOf('@') + 1)
    assert.ok(domainsOf(service).includes(getDomain(host) ?? ''), `${service.name}: ${at}`)
    assert.match(
      source,
      /^https:\/\/github\.com\/datenanfragen\/data\/blob\/[\da-f]{40}\/companies\/[a-z\d-]+\.json$/,
    )
    assert.equal(Temporal.PlainDate.from(readOn).toString(), readOn)
  }
})

test('uses every branch', () => {
  const used = new Set(services.map(({ branch }) => branch))
  assert.deepEqual(
    branches.filter((branch) => !used.has(branch)),
    [],
  )
})

test('leaves out domains on which the public has addresses: mail from them says nothing of a service', () => {
  const open = [
    ['gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.nl', 'live.com', 'live.nl', 'outlook.com'],
    ['icloud.com', 'me.com', 'mac.com', 'msn.com', 'yahoo.com', 'proton.me', 'protonmail.com', 'gmx.net'],
    [
      'ziggo.nl',
      'kpnmail.nl',
      'kpnplanet.nl',
      'planet.nl',
      'hetnet.nl',
      'home.nl',
      'xs4all.nl',
      'upcmail.nl',
    ],
    ['zorgmail.nl', 'onmicrosoft.com'],
  ].flat()
  assert.deepEqual(
    open.filter((domain) => serviceOf(domain)),
    [],
  )
})

test('finds a service by each of its domains, however written', () => {
  for (const service of services) {
    for (const domain of domainsOf(service)) assert.equal(serviceOf(domain), service)
  }
  assert.equal(serviceOf('Moneybird.COM')?.name, 'Moneybird')
  assert.equal(serviceOf('example.org'), undefined)
})

test('tells who sends for others', () => {
  assert.equal(senderInfrastructure.get('mcsv.net'), 'Mailchimp')
  assert.equal(senderInfrastructure.get('moneybird.nl'), undefined)
})
