import type { Generated } from 'kysely'
import type { ContactChannel } from '../base/contact.ts'
import type { SuppressionReason } from '../base/suppression.ts'
import type { ContactState, Permission } from '../privacy/consent/states.ts'
import type { VerdictReason } from '../privacy/consent/judge.ts'
import type { ProofGrade } from '../privacy/consent/record.ts'
import type { SourceKind } from '../privacy/source-kinds.ts'

/** The schema as Kysely sees it. JSON columns are text on both engines. */
export interface Tables {
  readonly setting: { key: string; value: string }
  readonly source: {
    id: Generated<number>
    kind: SourceKind
    location: string
    label: string
    whose: string
    grounds: string | null
    exclusions: string
    added_at_ms: number
    details: Generated<string>
  }
  readonly scan: {
    id: Generated<number>
    source_id: number
    began_at_ms: number
    ended_at_ms: number | null
    complete: Generated<number>
    reached: Generated<number>
    bytes_expected: Generated<number>
    bytes_read: Generated<number>
    items_read: Generated<number>
    /** A refusal code: why a server let nothing or not all be read. */
    reason: string | null
    /** Of an account: items new since the scan before, and gone; null when there was none before. */
    added: number | null
    gone: number | null
  }
  readonly unit: {
    id: Generated<number>
    source_id: number
    locator: string
    stamp: string
    size_bytes: number
    state: string
    covered: string
    items_read: Generated<number>
    seen_scan: number
  }
  readonly known_folder: { source_id: number; locator: string; digest: string }
  readonly document: {
    id: Generated<number>
    digest: Uint8Array
    kind: string
    format: string
    media_type: string
    size_bytes: number
    at_ms: number | null
    topic: string | null
    version: string
    places: Generated<number>
  }
  readonly occurrence: {
    id: Generated<number>
    document_id: number
    unit_id: number
    locator: string
    name: string
    vanished: Generated<number>
  }
  readonly value: {
    id: Generated<number>
    digest: Uint8Array
    kind: string
    text: string | null
    preview: Uint8Array | null
  }
  readonly identity: { id: Generated<number>; digest: Uint8Array }
  readonly identity_value: { identity_id: number; value_id: number }
  readonly finding: {
    id: Generated<number>
    document_id: number
    value_id: number
    kind: string
    part: string
    start_byte: number
    length_bytes: number
    certainty: number
    reasons: string
    identity_id: number | null
    /** 0 none, 1 wrong, 2 fine. */
    verdict: Generated<number>
  }
  readonly sighting: { id: Generated<number>; document_id: number; identity_id: number; role: string }
  readonly problem: {
    id: Generated<number>
    source_id: number
    unit_id: number
    locator: string
    code: string
    detail: string
    lost_bytes: number
  }
  readonly person: {
    id: Generated<number>
    name: string
    role: string
    names: string
    emails: string
    phones: string
    reasons: string
    documents: Generated<number>
    places: Generated<number>
    kinds: Generated<string>
    sources: Generated<string>
    /** What stands behind the @ of the first address; empty without one. */
    domain: Generated<string>
  }
  readonly person_kind: { kind: string; person_id: number; source_id: number; is_open: number }
  readonly person_source: { source_id: number; person_id: number }
  readonly held: { source_id: number; document_id: number }
  readonly prefix: { prefix: string; persons: number }
  readonly person_moved: { person_id: number }
  readonly person_identity: { identity_id: number; person_id: number }
  readonly token: { token: string; person_id: number }
  readonly decision: { id: Generated<number>; at_ms: number; body: string }
  readonly mark: {
    id: Generated<number>
    at_ms: number
    kind: string
    verdict: number
    scope: string
    document_digest: Uint8Array | null
    value_digest: Uint8Array | null
    source_id: number | null
    folder: string | null
    findings: Generated<number>
    /** `new` and `leaving`: findings may not have its verdict yet, or still have it. */
    state: Generated<string>
  }
  readonly supplier_sign: {
    domain: string
    document_id: number
    evidence: string
    contract: string | null
    alert: string | null
    mailed_by: string | null
  }
  /** `parties` are registrable domains, divided by spaces. */
  readonly agreement_sign: {
    document_id: number
    kind: string
    dated: string | null
    parties: string
    sender: string | null
  }
  /** Pages are counted from 1; 0 is the document itself. */
  readonly picture: { document_id: number; page: number; rank: number; state: string }
  /** Numbers of messages are keyed digests; `quoted` are places of texts, one a line. */
  readonly mail_trail: {
    document_id: number
    message: string | null
    parent: string | null
    thread: string | null
    way: string
    is_sent: number
    says: string | null
    is_shielded: number
    quoted: string
  }
  /** `asks` with spaces between; `body` is sealed JSON. */
  /** Words that may be names; see `name-candidates.ts`. */
  readonly name_candidate: { document_id: number; body: string; taken: Generated<string> }
  readonly request_sign: { document_id: number; asks: string; arrived_at_ms: number | null; body: Uint8Array }
  /** `document` is a digest; `request` the number of the file that was opened of it. */
  readonly request_verdict: { document: string; verdict: string; request: number | null; at_ms: number }
  readonly near_miss_verdict: { document: string; rule: string; verdict: string; at_ms: number }
  /** `evidence` is sealed JSON. Null as value: taken away. */
  readonly supplier_statement: {
    id: Generated<number>
    subject: string
    field: string
    entry: string
    value: string | null
    provenance: string
    evidence: Uint8Array | null
    at_ms: number
    withdrawn_at_ms: number | null
  }
  /** `body` is JSON: a round of questions with what came back. */
  readonly questionnaire: { round: string; domain: string; made_at_ms: number; body: string }
  /** `decided` is JSON: what a person said of a supplier. */
  readonly supplier: { domain: string; decided: string }
  /** `body` is JSON: a `RegisterDecision`. */
  readonly register_decision: { id: Generated<number>; at_ms: number; body: string }
  /** `body` is JSON: a `RegisterVersion`; `hash` chains it to the former. */
  readonly register_version: { number: number; body: string; hash: string }
  /** `body` is JSON: what happened to a task. */
  readonly task_event: { id: Generated<number>; task: string; at_ms: number; body: string }
  /** `body` is JSON: to whom, what, and what the server said. */
  readonly sent_mail: { id: Generated<number>; at_ms: number; body: string }
  /** `body` is JSON: a `PlanBody`. */
  readonly plan: {
    id: Generated<number>
    rule: string
    state: string
    made_at_ms: number
    applied_at_ms: number | null
    expires_at_ms: number | null
    body: string
  }
  /** `body` is JSON: why, held by what, which copy stays, how it is called; `receipt` is that of the place acted on. */
  readonly plan_step: {
    id: Generated<number>
    plan_id: number
    source_id: number
    unit: string
    item: string
    nested: string
    digest: Uint8Array
    document: Uint8Array
    state: string
    change: string
    size_bytes: number
    obstacle: string | null
    batch_id: number | null
    receipt: string | null
    vault_item: string | null
    body: string
  }
  /** Steps on one unit that are carried out together; without an end it is not known yet how it went. */
  readonly act_batch: {
    id: Generated<number>
    plan_id: number
    source_id: number
    direction: string
    key: string
    note: string
    begun_at_ms: number
    ended_at_ms: number | null
    seen_at_ms: number | null
  }
  readonly act_event: {
    id: Generated<number>
    plan_id: number
    step_id: number
    at_ms: number
    event: string
    detail: string | null
  }
  /** `seal` is the item's own key, sealed: without its row the file is noise. */
  readonly vault_item: {
    id: string
    owner: string
    purpose: string
    size_bytes: number
    made_at_ms: number
    expires_at_ms: number
    seal: Uint8Array
  }
  /** `body` is sealed JSON: whom a plan is for, and by what they are known. */
  readonly plan_subject: { plan_id: number; body: Uint8Array }
  /** `body` is sealed JSON: what was said or done about a person. */
  readonly person_event: { id: Generated<number>; person: number; at_ms: number; body: Uint8Array }
  /** What holds for whoever is made of this identity. */
  readonly person_mark: { identity: Uint8Array; mark: string; event: number }
  readonly erased: { digest: Uint8Array; plan_id: number; at_ms: number }
  /** One message of a mailing. `body` is sealed JSON; `sender` and `reply_to` are keyed digests of addresses. */
  readonly mailing_sign: {
    document_id: number
    list_key: string
    /** Registrable domain of the signature that was right; '' without one. */
    signer: string
    at_ms: number | null
    kind: string
    way: string
    /** Null: the mail program keeps it elsewhere. */
    seen: number | null
    sender: Uint8Array
    reply_to: Uint8Array | null
    body: Uint8Array
  }
  /** To whom the user wrote, by keyed digest of the address. */
  readonly written_to: { address: Uint8Array; document_id: number; at_ms: number | null }
  readonly mailing: { list_key: string; decided: string; at_ms: number }
  /** The journal of asking to be left alone. `body` is sealed JSON. */
  readonly mailing_ask: {
    id: Generated<number>
    list_key: string
    turn: number
    at_ms: number
    way: string
    outcome: string
    body: Uint8Array
  }
  /** `body` is JSON: who takes part, and which lessons were done. */
  readonly training_event: { id: Generated<number>; at_ms: number; body: string }
  /** `body` is JSON: what happened to the file of a breach, empty when it was thrown away; `hash` chains it to the line before. */
  readonly breach_event: {
    id: Generated<number>
    breach: number
    at_ms: number
    body: string
    hash: string
    /** With the body it makes the digest, and goes with it: so nobody can guess what stood there. */
    salt: Generated<string>
    digest: Generated<string>
  }
  /** `bytes` are sealed. */
  readonly breach_paper: {
    id: Generated<number>
    breach: number
    name: string
    media_type: string
    bytes: Uint8Array
    at_ms: number
  }
  /** `body` is sealed JSON: what happened to the file of a request; `hash` chains it to the line before. */
  readonly request_event: {
    id: Generated<number>
    request: number
    turn: number
    at_ms: number
    body: Uint8Array | null
    former: string
    digest: string
    hash: string
  }
  /** `name` and `bytes` are sealed. */
  readonly request_paper: {
    id: Generated<number>
    request: number
    name: Uint8Array
    media_type: string
    bytes: Uint8Array
    at_ms: number
  }
  readonly request_thrown_away: { request: number; at_ms: number }
  /** `body` is JSON: what happened to a drill; nobody who took part is in it. */
  readonly drill_event: { id: Generated<number>; drill: number; at_ms: number; body: string }
  /** What waits to go. `sealed`, under the drill's own key, says to whom; the row goes when the mail went. */
  readonly drill_send: {
    id: Generated<number>
    drill: number
    due_ms: number
    state: string
    begun_ms: number | null
    sealed: Uint8Array
  }
  readonly drill_ticket: { digest: string; what: string; drill: number; from_ms: number }
  readonly drill_count: { drill: number; what: string; number: number }
  /** Keyed digests of addresses and numbers. */
  readonly suppressed: {
    digest: Uint8Array
    channel: ContactChannel
    reason: SuppressionReason
    at_ms: number
    /** Digest of the mail that it was read in; null when somebody did it, or said so by another way too. */
    document: string | null
    done_at_ms: number | null
  }
  /** `body` is a sealed `ConsentEvent`; `hash` chains it to the line before. */
  readonly consent_event: {
    id: Generated<number>
    record: number
    turn: number
    at_ms: number
    body: Uint8Array
    former: string
    digest: string
    hash: string
    /** What its record was made of, on its first line; null when a person made it. */
    origin: string | null
  }
  /** `body` is a sealed `ConsentSaid`. */
  readonly consent_said: { id: Generated<number>; at_ms: number; body: Uint8Array }
  /** `body` is a sealed `ConsentSign`. */
  readonly consent_sign: { document_id: number; turn: number; body: Uint8Array }
  /** Made anew from all else; words with spaces between them. */
  readonly contact_verdict: {
    contact: string
    channel: ContactChannel
    name: string
    value: string
    state: ContactState
    grade: ProofGrade
    may: Permission
    reason: VerdictReason
    purposes: string
    at_ms: number | null
    documents: string
    rests: string
    still: string
    flaws: string
    folded: string
  }
  /** A page behind a link: `sealed` under the link's own key, which is not kept. */
  readonly public_page: {
    digest: string
    kind: string
    topic: string
    ends_at_ms: number
    sealed: Uint8Array
  }
  /** `body` is JSON: a form as visitors saw it. */
  readonly public_form: { form: string; version: number; at_ms: number; body: string }
  /** `body` is sealed JSON: what a visitor left. */
  readonly public_entry: {
    id: Generated<number>
    name: string
    at_ms: number
    type: string
    topic: string
    state: string
    body: Uint8Array
  }
  readonly audit: { id: Generated<number>; at_ms: number; action: string; subject: string; hash: string }
}
