/** Every command, as `npm run admin` explains it. */
export const USAGE = `npm run admin -- <command>
  pair <village> [--hours N]                    a pairing code for one tablet (15 minutes, at most 72 hours)
  staff list <village>
  staff add <village> operator|head "<name>"    prints the new member's id and PIN
  staff pin <village> <id>                      prints a new PIN
  officer list
  officer add <login> agency "<name>" --agency disdukcapil|dinsos|dinkes|dispendik|dpmptsp|dpuckpp
  officer add <login> supervisor|administrator "<name>"
                                                prints a passphrase
  officer passphrase <login>                    prints a new passphrase and ends the officer's sessions
  device list <village>
  device revoke <village> <device>              what the tablet still sends is held for an operator
  held list <village>                           what revoked tablets sent, event by event
  held refuse <village> <event>                 that one never enters the log
  held release <village> <device>               all that is still held of that tablet enters it, in its order
  log verify                                    every village's chain, numbers and cases made anew from its rows;
                                                names what was changed, removed or put in (exit code 1)
  import <file>                                 what a tablet without a network sealed into a file
  backup <file>                                 everything in one file, as it is at this moment
  restore <file> [--replace]                    a backup into an empty database, or in the place of what is there
A village is named by its code, for example 35.10.05.2002.`
