import { stored } from './load.ts'

type Send = Awaited<ReturnType<typeof stored>>['sendSurvey']

/** Saves a person's answers about a finished case. Ok only once they are durable here. */
export const sendSurvey: Send = async (aCase, said) => (await stored()).sendSurvey(aCase, said)

type Join = Awaited<ReturnType<typeof stored>>['joinQueue']

/** Takes a place in the queue for the case of a ticket. Ok only once that is durable here. */
export const joinQueue: Join = async (ticket) => (await stored()).joinQueue(ticket)
