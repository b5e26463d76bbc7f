/** Migration 24: of whom a mail brought onto the list of whom not to reach, which; of a record, what it was made of. */
export function consentOrigins({ integer }: { readonly integer: string }): string[] {
  return [
    `alter table suppressed add column document text`,
    `alter table suppressed add column done_at_ms ${integer}`,
    `alter table consent_event add column origin text`,
    // Whatever breaks off, of one origin there is one record.
    `create unique index consent_event_of_origin on consent_event (origin)`,
  ]
}
