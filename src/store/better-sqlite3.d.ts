// The package ships its types beside an `exports` map that does not name them (m4heshd/better-sqlite3-multiple-ciphers).
declare module 'better-sqlite3-multiple-ciphers' {
  import Sqlite from 'better-sqlite3-multiple-ciphers/index.d.ts'
  export default Sqlite
}
