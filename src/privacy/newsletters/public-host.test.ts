import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublicHost } from './public-host.ts'

/** As a browser would read it. */
function hostOf(url: string): string {
  return new URL(url).hostname
}

test('no way of writing an address of an own network passes', () => {
  for (const url of [
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f.0.0.1/',
    'https://017700000001/',
    'https://2130706433/',
    'https://0/',
    'https://10.255.255.255/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://169.254.169.254/',
    'https://100.64.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::]/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[64:ff9b::a00:1]/',
    'https://[fc00::1]/',
    'https://[fd12:3456::1]/',
    'https://[fe80::1]/',
    'https://[ff02::1]/',
    'https://[2001:db8::1]/',
    'https://[2001::1]/',
    'https://[2001:2::1]/',
    'https://[3fff::1]/',
    'https://[2002:a00:1::]/',
    'https://localhost/',
    'https://localhost./',
    'https://a.localhost/',
    'https://printer/',
    'https://printer.local/',
    'https://router.lan/',
    'https://nas.home.arpa/',
    'https://metadata.google.internal/',
    'https://１２７.０.０.１/',
  ])
    assert.equal(isPublicHost(hostOf(url)), false, url)
})

test('names of the open internet pass', () => {
  for (const url of [
    'https://winkel.example/',
    'https://u.winkel.example./',
    'https://münchen.example/',
    'https://8.8.8.8/',
    'https://172.32.0.1/',
    'https://[2a00:1450::1]/',
    'https://[2001:4860:4860::8888]/',
    'https://localhost.example/',
  ])
    assert.equal(isPublicHost(hostOf(url)), true, url)
})
