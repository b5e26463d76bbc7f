import type { nlDoctor } from './nl-doctor.ts'

/** The same in English. */
export const enDoctor: typeof nlDoctor = {
  ok: 'fine',
  attention: 'mind',
  node: (version) => `Node ${version}`,
  store: (path, engine) => `Overview in ${path} (${engine})`,
  whole: 'The file of the overview is whole: all of it was checked',
  wholeSoFar: (share) =>
    `The file of the overview is whole, as far as checked: ${share} in the time we take for it`,
  noStore: (path) => `No overview yet in ${path}`,
  lock: {
    passphrase: 'Locked with a passphrase and a recovery code',
    keyFile: 'No passphrase: whoever can act as you on this computer, or has your backup, can open it',
  },
  audit: 'The log is whole',
  auditBroken: 'The log was changed outside Kwartje',
  consentsBroken: (records) =>
    `Proofs of consent were changed from outside Kwartje, and prove nothing any more: ${records}`,
  unread: (n) => `${n} of your places are not there now`,
  leavesMail: (host) =>
    `What can leave this computer: mail that you send or let go by itself, by ${host}, and a request to unsubscribe when you make it. Nothing else.`,
  leavesReads: (hosts) => `What leaves this computer: your sign-in at ${hosts}, to read what is there.`,
  publicDesk: (address) =>
    `The public desk is on (${address}): a process of its own shows there only what you published, and cannot reach the overview.`,
  leaves:
    'What would leave this computer: nothing. Only when you unsubscribe from a newsletter does one request go to its sender.',
  firm: (name: string) => `Your firm is called ${name} here`,
  testSink: 'KWARTJE_TEST_SINK is set: requests to those names go to this computer. That is for tests only.',
  database: (host) =>
    `The overview is in a database at ${host}. Names and addresses are readable there to its administrator.`,
}
