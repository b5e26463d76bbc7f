import { readAccess } from './readers/access.ts'
import { changeDatabase, readTexts } from './readers/change-database.ts'
import { readDatabase } from './readers/database.ts'
import { serve } from './serve.ts'

// The process in which files of SQLite are opened, and those of Access by way of it. node:sqlite does not keep to what Node permits a process, so it stands
// alone here: no other reader that hostile bytes might take over can reach it.
serve({
  database: readDatabase,
  'database-access': readAccess,
  'database-texts': readTexts,
  'database-change': changeDatabase,
})
