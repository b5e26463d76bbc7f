import { table, type Column } from './table.ts'
import type { Exit } from './terminal.ts'
import type { CommandCall } from './usage.ts'

interface ListCall extends Pick<CommandCall, 'terminal' | 'flags'> {
  /** What an empty list means. */
  readonly nothing?: string
}

/** Prints rows as table, JSON or JSON lines, and says how many more there are. */
export function printList<Row>(
  { total, rows }: { readonly total: number; readonly rows: readonly Row[] },
  { terminal, flags, nothing = terminal.messages.words.nothing }: ListCall,
  columns: readonly Column<Row>[],
): Exit {
  const { words } = terminal.messages
  if (flags.has('jsonl')) {
    for (const row of rows) terminal.print(JSON.stringify(row))
  } else if (flags.has('json')) {
    terminal.print(JSON.stringify({ total, rows }, null, 2))
  } else if (rows.length === 0) {
    terminal.print(nothing)
  } else {
    terminal.print(table(rows, columns, terminal))
    if (total > rows.length) terminal.print(words.more(total - rows.length, total))
  }
  return 'done'
}
