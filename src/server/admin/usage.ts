/** Every command, as `npm run admin` explains it. */
export const USAGE = `npm run admin -- <command>
  pair <village> [--hours N]                    a pairing code for one tablet (15 minutes, at most 72 hours)
  staff list <village>
  staff add <village> operator|head "<name>"    prints the new member's id and PIN
  staff pin <village> <id>                      prints a new PIN
  officer list
  officer add <login> agency|supervisor|administrator "<name>" [--agency <agency>]
  officer passphrase <login>                    prints a new passphrase
  device list <village>
  device revoke <village> <device>              what the tablet still sends is held for an operator
A village is named by its code, for example 35.10.05.2002.
`
