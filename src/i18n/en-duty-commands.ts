import { englishForce, englishList } from './command-text.ts'
import { enConsentCommands } from './en-consent-commands.ts'
import { enNewsletterCommands } from './en-newsletter-commands.ts'
import type { nlDutyCommands } from './nl-duty-commands.ts'

/** Help of the commands that are about duties. */
export const enDutyCommands: typeof nlDutyCommands = {
  suppliers: {
    summary: 'Your suppliers, as your mail shows them',
    usage: 'kwartje suppliers [DOMAIN] [--explain PATH ...]',
    options: [
      ['DOMAIN', 'show the file of this supplier'],
      [
        '--set FIELD=VALUE',
        'keep what you know (may be repeated), such as location=US;standard-clauses, criticality=high or exit=TEXT',
      ],
      ['--clear FIELD', 'take away what is kept of this field'],
      ['--same-as DOMAIN', 'the supplier that was named is this other one'],
      ['--loose', 'agreements of which we do not know with whom'],
      ['--check DOCUMENT', 'where an agreement speaks of each point of the GDPR'],
      ['--tie DOCUMENT', 'this document is an agreement with the supplier that was named'],
      ['--untie DOCUMENT', 'this document is no agreement'],
      ['--explain PATH ...', 'say of each message what it shows; nothing is kept'],
      ['--limit N', 'at most so many suppliers (1000)'],
      ['--json, --jsonl', 'for programs'],
    ],
    examples: [
      'kwartje suppliers',
      'kwartje suppliers moneybird.nl',
      'kwartje suppliers moneybird.nl --set "certificate=ISO 27001;bookkeeping;2027-06-01"',
      'kwartje suppliers --explain inbox.mbox --jsonl',
    ],
  },
  ...enNewsletterCommands,
  ...enConsentCommands,
  lessons: {
    summary: 'Lessons of three minutes: read, hand out, keep who did them',
    usage: 'kwartje lessons [LESSON [FILE]] [...]',
    options: [
      ['LESSON', 'read this lesson'],
      ['--join NAME', 'this employee takes part'],
      ['--start', 'one lesson a month from this month on'],
      ['LESSON --done NAME', 'this employee has done the lesson'],
      ['LESSON [FILE] --hand-out NAME', 'save the lesson as a page for this employee'],
      ['--code TEXT', 'the code, or the mail, that an employee sends back'],
      ['--add FILE', 'add a lesson of your own'],
      englishForce,
      ...englishList,
    ],
    examples: [
      'kwartje lessons phishing',
      'kwartje lessons --join Anna',
      'kwartje lessons phishing lesson.html --hand-out Anna',
    ],
  },
  register: {
    summary: 'The register of processing activities: read, fill in, sign off',
    usage:
      'kwartje register [ACTIVITY | confirm | declare | refuse | sign | versions | statement | import] [...]',
    options: [
      ['ACTIVITY', 'one activity, with all that is known of it'],
      ['confirm ACTIVITY [FIELD [ITEM]]', 'this is so; without a field: all that is proposed'],
      ['declare ACTIVITY FIELD [ITEM] TEXT', 'it is this; with --term for a word of the list or a period'],
      ['refuse ACTIVITY FIELD [ITEM]', 'this does not belong here'],
      ['sign --by NAME [--note TEXT]', 'sign off the register as it is now'],
      ['versions', 'what was signed off before'],
      [
        'statement [FILE] [--staff]',
        'the privacy statement: what is still open, or as .html, .docx, .pdf, .txt; --staff: the one for staff',
      ],
      ['statement --published DAY', 'the statement has been on your site since that day'],
      ['import FILE [--yes]', 'another register (CSV, XLSX, ODS): look first, take over with --yes'],
      [
        '--export FILE',
        'save the register: .pdf, .docx, .xlsx, .ods, .json, .jsonld, or .html for everybody',
      ],
      englishForce,
      ['--json', 'for programs'],
    ],
    examples: [
      'kwartje register',
      'kwartje register payroll',
      'kwartje register confirm payroll',
      'kwartje register declare customers retention invoices --term P10Y "letting of premises"',
      'kwartje register --export register.pdf',
      'kwartje register statement privacy-statement.html',
      'kwartje register sign --by "Marijke Hofstra"',
    ],
  },
}
