import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCharacter, deviceLetter, parseTicketNumber, ticketNumber } from './ticket.ts'

test('a ticket number is read back however it is typed', () => {
  const ticket = ticketNumber('35.10.17.2005', 'A', 42)
  expect(ticket).toMatch(/^172005-A0042-.$/)
  expect(parseTicketNumber(ticket)).toBe(ticket)
  expect(parseTicketNumber(` ${ticket.toLowerCase().replaceAll('-', ' ')} `)).toBe(ticket)
})

test('two lives of tablets, or two counters, never share a number', () => {
  const numbers = [0, 1, 19, 20, 21].flatMap((n) =>
    [1, 2, 10_000].map((c) => ticketNumber('35.10.17.2005', deviceLetter(n), c)),
  )
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('any one wrong digit is noticed', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 9_999 }),
      fc.nat({ max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (counter, at, by) => {
        const body = `172005-A${String(counter).padStart(4, '0')}`
        const wrong = `${body.slice(0, at)}${(Number(body.charAt(at)) + by) % 10}${body.slice(at + 1)}`
        expect(checkCharacter(wrong)).not.toBe(checkCharacter(body))
      },
    ),
  )
})
