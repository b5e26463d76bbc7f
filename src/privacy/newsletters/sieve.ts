/** A mailing for a filter of the mail program. */
export interface FilteredMailing {
  /** Its List-Id, or the domain that it comes from. */
  readonly key: string
  readonly email: string
}

export interface SieveWish {
  /** For the daily page: moved out of the inbox, and still there. */
  readonly rollUp: readonly FilteredMailing[]
  readonly block: readonly FilteredMailing[]
  readonly folders: { readonly rollUp: string; readonly block: string }
}

/** Rules for a mail host that takes Sieve (RFC 5228): mail that comes from now on is moved, and nothing is thrown away. */
export function sieveScript({ rollUp, block, folders }: SieveWish): string {
  const rules = [ruleOf(rollUp, folders.rollUp), ruleOf(block, folders.block)].filter((rule) => rule !== '')
  return ['require ["fileinto", "mailbox"];', ...rules, ''].join('\n\n')
}

function ruleOf(mailings: readonly FilteredMailing[], folder: string): string {
  if (mailings.length === 0) return ''
  const tests = mailings.map(testOf).join(',\n  ')
  return `if anyof (\n  ${tests}\n) {\n  fileinto :create ${quoted(folder)};\n  stop;\n}`
}

function testOf({ key, email }: FilteredMailing): string {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  const isDomain = domain === key || domain.endsWith(`.${key}`)
  return isDomain
    ? `address :domain :is "from" ${quoted(domain)}`
    : `header :contains "list-id" ${quoted(key)}`
}

/** A string as Sieve has it (RFC 5228 §2.4.2); what a stranger wrote ends on no line of its own. */
function quoted(text: string): string {
  return `"${text.replace(/\p{Cc}/gu, ' ').replace(/[\\"]/g, '\\$&')}"`
}
