/**
 * What Excel locks a workbook with when nobody gave a password to open it, but its structure is protected or it is marked as final: it
 * opens without asking ([MS-OFFCRYPTO] 2.4.2.3).
 */
export const standingPassword = Buffer.from('VelvetSweatshop', 'utf16le')
