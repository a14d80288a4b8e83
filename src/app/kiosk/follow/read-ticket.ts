import { parseTicketNumber, type TicketNumber, ticketNumber } from '../../../domain/index.ts'

/** What a person typed into the box for a ticket number. */
export type ReadTicket =
  | { readonly is: 'empty' }
  | { readonly is: 'wrong'; readonly typed: string }
  | { readonly is: 'elsewhere'; readonly ticket: TicketNumber }
  | { readonly is: 'ticket'; readonly ticket: TicketNumber }

/** The part of a number that its own village may leave out. */
const WITHOUT_PLACE = /^[A-Z]{1,3}\d{4,7}[0-9A-Z]$/

/**
 * Reads a typed number forgivingly: case, spaces and dashes do not matter, and in its own village the place may be
 * left out. `village` is this tablet's code, `PP.KK.CC.VVVV`.
 */
export function readTicket(typed: string, village: string): ReadTicket {
  // A scanner types what the code on the receipt says: the address of the number's public page.
  const bare = typed
    .slice(typed.lastIndexOf('/') + 1)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  if (bare === '') return { is: 'empty' }
  const place = village.slice(6).replace('.', '')
  const ticket = parseTicketNumber(WITHOUT_PLACE.test(bare) ? `${place}${bare}` : bare)
  if (ticket === null) return { is: 'wrong', typed: typed.trim().toUpperCase() }
  return ticket.startsWith(`${place}-`) ? { is: 'ticket', ticket } : { is: 'elsewhere', ticket }
}

/** A number as this village's receipts show it, whole and without its place. Counters begin at 1: it is nobody's. */
export function exampleIn(village: string): { readonly no: TicketNumber; readonly short: string } {
  const no = ticketNumber(village, 'A', 0)
  return { no, short: no.slice(no.indexOf('-') + 1) }
}
