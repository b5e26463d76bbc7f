import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sieveScript } from './sieve.ts'

const folders = { rollUp: 'Nieuwsbrieven', block: 'Weg' }

test('mail of a list goes by its List-Id, of a sender by its domain', () => {
  const rollUp = [
    { key: 'nieuws.winkel.example', email: 'hallo@winkel.example' },
    { key: 'club.example', email: 'hallo@post.club.example' },
  ]
  assert.equal(
    sieveScript({ rollUp, block: [], folders }),
    `require ["fileinto", "mailbox"];

if anyof (
  header :contains "list-id" "nieuws.winkel.example",
  address :domain :is "from" "post.club.example"
) {
  fileinto :create "Nieuwsbrieven";
  stop;
}

`,
  )
})

test('what a stranger wrote ends no string', () => {
  const block = [{ key: 'a"; discard; #\r\nstop;\\', email: 'x@y.example' }]
  assert.match(sieveScript({ rollUp: [], block, folders }), /"a\\"; discard; # {2}stop;\\\\"\n\)/)
})
