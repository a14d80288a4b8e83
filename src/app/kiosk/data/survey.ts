import { stored } from './load.ts'

type Send = Awaited<ReturnType<typeof stored>>['sendSurvey']

/** Saves a person's answers about a finished case. Ok only once they are durable here. */
export const sendSurvey: Send = async (aCase, said) => (await stored()).sendSurvey(aCase, said)
