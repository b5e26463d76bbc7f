/** Every reason for which the answer to the user is no. Each code has a text in every language. */
export const refusalCodes = [
  'path-not-found',
  'path-not-readable',
  'no-file-or-folder', // a pipe, a device, a socket
  'source-not-found',
  'source-exists',
  'colleague-mailbox',
  'store-locked', // needs a passphrase
  'wrong-passphrase',
  'store-broken',
  'store-unreachable', // its disk or share went away
  'store-newer', // made by a newer Kwartje
  'store-busy', // another Kwartje writes in it
  'store-open', // another Kwartje has it open, and it was to be thrown away
  'store-not-found',
  'store-exists',
  'key-file-open', // others than the owner can read the key file
  'key-file-missing',
  'disk-full',
  'not-writable',
  'person-not-found',
  'person-ambiguous',
  'same-person', // nothing to merge
  'database-unreachable',
  'database-needs-tls',
  'wrong-input',
  'file-exists', // nothing is written over it
  'not-empty', // a folder that must be empty
  'confirm-first', // something is destroyed: needs --yes
  'signed-out', // the screen was opened without the address that was printed
  'too-many-tries', // of a passphrase; subject: seconds to wait
  'changed-since', // what lies there now is not what was read
  'job-not-found',
  'sample-open', // the sample firm is on the desk, not the own index
  'supplier-not-found',
  'activity-not-found',
  'no-table', // a file in which no table was found
  'table-too-large', // subject: how many rows are taken in
  'register-full', // subject: how many activities there may be
  'register-lines-full', // subject: how many lines there may be
  'same-supplier', // nothing to merge
  'document-not-found',
  'answers-unreadable', // a file that came back is none of ours, or damaged; subject: which
  'answers-not-asked', // it answers a round that is not here
  'calendar-off', // or asked for with another secret
  'mail-off', // no mail server is set up
  'mail-needs-tls', // in clear only on this machine
  'mail-changed', // since it was seen
  'task-not-found',
  'task-ends-itself', // it follows from the facts, and is done when these are
  'questionnaire-not-found', // of others, that we answer
  'questionnaires-full', // subject: how many there may be
  'plan-not-found',
  'plan-begun', // what was begun cannot be changed or thrown away
  'lifting-not-told', // the person must know before (art. 18(3))
  'recipient-not-found', // the file of the request knows nobody by this
  'request-put-back', // what recipients would be told of was undone
  'request-no-person', // nobody said whom it is about
  'person-not-restricted',
  'person-restricted', // nobody may touch what is held of them (art. 18)
  'plan-empty', // there is nothing of it to do
  'nothing-destroyed', // of a plan that was put back, or did nothing, there is no certificate
  'plan-over', // nothing is left to carry out, or to undo
  'vault-full', // a copy could not be kept: no room, or no folder that can be written to
  'vault-item-gone', // a copy that is not in the vault any more, or was changed
  'newsletter-not-found',
  'already-asked', // what may have arrived is never sent twice
  'request-changed', // since it was seen
  'nothing-leaves', // it is for the user to do
  'consent-not-found',
  'withdrawn-otherwise',
  'rules-not-set', // no house rules were laid down yet
  'lesson-not-found',
  'lesson-broken', // a file that is no lesson; subject: the fault and its line
  'lesson-code-unknown',
  'member-not-found', // of those who take part in training
  'member-exists',
  'training-full', // subject: how many there may be
  'account-exists',
  'account-secret-missing', // no password is kept for it
  'sign-in-refused', // wrong user or password
  'app-password-needed', // subject: the provider's address
  'token-needed', // subject: the host, which takes no password at all
  'sign-in-expired', // a token that is not renewed any more
  'server-unreachable', // subject of these: the host
  'server-certificate', // it cannot prove who it is
  'server-needs-tls', // off this machine only encrypted
  'server-throttled', // it wants to be left alone for a while
  'server-hung-up',
  'server-odd', // it speaks something else
  'server-elsewhere', // it sends on to another host; subject: which
  'server-empty', // nothing of the kind that was asked for lies there
  'breach-not-found',
  'breach-open', // only what is closed is thrown away
  'request-not-found',
  'request-not-searched', // nobody looked yet what there is
  'request-ground-missing', // held back without saying on what ground
  'request-reason-missing', // subject: the article that asks for one
  'request-not-packed',
  'request-package-too-large',
  'request-not-portable', // nothing of it rests on consent or a contract
  'request-not-yet', // it cannot have come in the future
  'request-open', // only what is closed is thrown away
  'request-signal-not-found', // no message in which somebody seems to ask something
  'request-no-address', // a letter by mail needs an address
  'request-letter-faults', // it holds a fault that nobody said to leave
  'request-delivery-faults', // the way has a fault that nobody said to leave
  'breach-rehearsal', // a rehearsal sends nothing to anybody
  'public-desk-off',
  'public-desk-nameless', // whose it is stands on every page
  'public-address', // subject: what was given
  'public-entry-not-found',
  'public-mail-unknown', // a mail without a mark of ours, or without a sender
  'public-form-not-found',
  'public-forms-full', // subject: how many there may be
  'drill-not-found',
  'drill-begun', // what began is not changed any more
  'drill-over', // it does not run
  'drill-not-ready', // subject: the steps that are open
  'drill-lacks', // subject: what stands in the way
  'drill-day', // a step that is still to come is not done
  'drill-note', // a goal is a sentence
  'drill-domain', // no domain of an organisation's own
  'drill-code-soon', // one went there a moment ago
  'drill-code-wrong',
  'drill-code-gone', // too old, tried too often, or none was asked for
  'drill-template-missing',
  'drill-template-broken', // subject: the fault, its line and the word
  'drill-no-report', // nothing of a drill is in it
  'no-port', // every address tried on this machine is taken
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** The answer to the user is no, for a reason that has a text. `subject` is what it is about: a path, a name as typed. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly subject: string

  constructor(code: RefusalCode, subject = '', options?: ErrorOptions) {
    super(subject === '' ? code : `${code}: "${subject}"`, options)
    this.name = 'Refusal'
    this.code = code
    this.subject = subject
  }
}
