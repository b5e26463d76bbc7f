import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authenticityOf, bounceDomainOf, registrableOf } from './authentic.ts'
import type { HeaderField } from './mail-clues.ts'

const received = (by: string, from = 'out.afzender.example'): HeaderField => ({
  name: 'received',
  value: `from ${from} (192.0.2.1) by ${by} with ESMTPS id K1; Mon, 2 Nov 2026 09:00:00 +0100`,
})
const results = (value: string): HeaderField => ({ name: 'authentication-results', value })

test('believes the results of the own host, above the header of who took it in', () => {
  const fields = [results('mx.eigen.example; dmarc=pass'), received('mx.eigen.example')]
  assert.equal(authenticityOf(fields, 'afzender.example'), 'proven')
})

test('believes results below a Received header of the same house, as Gmail writes them', () => {
  const fields: HeaderField[] = [
    { name: 'delivered-to', value: 'jan@eigen.example' },
    received('2002:a05:6000:1'),
    { name: 'x-received', value: 'by 2002:a05:6000:2 with SMTP id k1' },
    { name: 'arc-authentication-results', value: 'i=1; mx.google.com; dmarc=fail' },
    { name: 'return-path', value: '<bounce@afzender.example>' },
    received('mx.google.com'),
    results(
      'mx.google.com; dkim=pass header.i=@afzender.example header.s=s1; spf=pass; dmarc=pass (p=REJECT)',
    ),
  ]
  assert.equal(authenticityOf(fields, 'afzender.example'), 'proven')
})

test('believes results without a name below the hosts of Microsoft', () => {
  const fields = [
    received('AM0PR01MB0001.eurprd01.prod.exchangelabs.example', 'x.eurprd01.prod.outlook.com'),
    received('AS8PR01CA0001.outlook.office365.com'),
    received('AM1PEPF0001.mail.protection.outlook.com'),
    results(
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=afzender.example; dkim=pass header.d=afzender.example;dmarc=pass action=none header.from=afzender.example;compauth=pass reason=100',
    ),
  ]
  assert.equal(authenticityOf(fields, 'afzender.example'), 'proven')
})

test('does not believe what the sender wrote below the header of another host', () => {
  const fields = [
    received('mx.eigen.example'),
    results('mx.afzender.example; dkim=pass header.d=bank.example; dmarc=pass'),
  ]
  assert.equal(authenticityOf(fields, 'bank.example'), 'unknown')
})

test('does not believe results that only call themselves by a well-known host', () => {
  const fields = [received('mx.eigen.example'), results('mx.google.com; dmarc=pass')]
  assert.equal(authenticityOf(fields, 'bank.example'), 'unknown')
})

test('takes a signature for whose domain it is', () => {
  const signed = (domain: string): HeaderField[] => [
    results(`mx.eigen.example; dkim=pass header.d=${domain}; spf=pass smtp.mailfrom=x@${domain}`),
    received('mx.eigen.example'),
  ]
  assert.equal(authenticityOf(signed('mail.bank.example'), 'bank.example'), 'proven')
  assert.notEqual(authenticityOf(signed('verzender.example'), 'bank.example'), 'proven')
})

test('takes a failed check for a failure, but not where a policy passed it', () => {
  const fields = (said: string): HeaderField[] => [
    results(`mx.eigen.example; ${said}`),
    received('mx.eigen.example'),
  ]
  assert.equal(authenticityOf(fields('spf=softfail; dmarc=fail'), 'bank.example'), 'failed')
  assert.equal(authenticityOf(fields('dkim=fail header.d=bank.example'), 'bank.example'), 'failed')
  assert.equal(authenticityOf(fields('spf=fail; dkim=pass header.d=bank.example'), 'bank.example'), 'proven')
})

test('without results, asks whether who carried it fits', () => {
  const path: HeaderField = { name: 'return-path', value: '<b+1@bounce.dienst.example>' }
  assert.equal(authenticityOf([path], 'dienst.example'), 'likely')
  assert.equal(authenticityOf([path], 'bank.example'), 'unknown')
  const signed: HeaderField = {
    name: 'dkim-signature',
    value: 'v=1; a=rsa-sha256; d=mail.dienst.example; s=k1',
  }
  assert.equal(authenticityOf([signed], 'dienst.example'), 'likely')
})

test('finds where bounces go and what a host is registered as', () => {
  assert.equal(bounceDomainOf([{ name: 'return-path', value: '<bounce@mail12.mcsv.net>' }]), 'mcsv.net')
  assert.equal(bounceDomainOf([{ name: 'return-path', value: '<>' }]), undefined)
  assert.equal(registrableOf('A.B.Bank.CO.UK'), 'bank.co.uk')
  assert.equal(registrableOf('geen host'), undefined)
})

test('thousands of headers and results cost as many looks as there are headers', () => {
  const many = Array.from({ length: 5000 }, () => received('mx.eigen.example'))
  const parts = Array.from({ length: 100_000 }, (_, i) => `dkim=pass header.d=a${i}.example`).join('; ')
  const began = process.cpuUsage().user
  assert.equal(authenticityOf([...many, results(`mx.eigen.example; ${parts}`)], 'bank.example'), 'unknown')
  assert.ok(process.cpuUsage().user - began < 2_000_000)
})
