import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailProviders, providerOfAddress, providerOfExchanger, providerOfHost } from './mail-providers.ts'

test('a provider is known by an address, by a mail exchanger and by its server', () => {
  assert.equal(providerOfAddress('Wie-Dan-Ook@Ziggo.nl ')?.host, 'imap.ziggo.nl')
  assert.equal(providerOfAddress('jan@fietsen.example'), undefined)
  assert.equal(providerOfAddress('geen adres'), undefined)
  assert.equal(providerOfExchanger('fietsen-example.mail.protection.outlook.com.')?.wants, 'token')
  assert.equal(providerOfExchanger('ASPMX.L.GOOGLE.COM')?.name, 'Gmail')
  assert.equal(providerOfExchanger('mx.nietgoogle.com'), undefined)
  assert.equal(providerOfHost('imap.gmail.com')?.wants, 'app-password')
})

test('no domain belongs to two providers, and who wants an app password says where it is made', () => {
  const domains = mailProviders.flatMap((provider) => provider.domains)
  assert.equal(new Set(domains).size, domains.length)
  for (const { wants, page } of mailProviders)
    assert.equal(/^[a-z.]+/.test(page ?? ''), wants === 'app-password')
})
