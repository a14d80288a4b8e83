import * as z from 'zod/mini'
import {
  type ActRequest,
  actAnswer,
  caseAnswer,
  casesAnswer,
  doneAnswer,
  loginAnswer,
  meAnswer,
  overviewAnswer,
  pairingCodeAnswer,
  satisfactionAnswer,
  villagesAnswer,
  workAnswer,
} from '../../../protocol/index.ts'
import { ask } from './ask.ts'

const root = '/v1/regency'
const query = (parts: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(parts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, `${value}`]],
  )
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

export type CaseFilter = 'open' | 'late' | 'attention' | 'closed'
type Page = { readonly offset: number; readonly limit: number }

/** Everything that these pages ask of the server. */
export const calls = {
  me: () => ask(meAnswer, `${root}/me`),
  logIn: (login: string, passphrase: string) => ask(loginAnswer, `${root}/login`, { login, passphrase }),
  logOut: () => ask(doneAnswer, `${root}/logout`, {}),
  villages: () => ask(villagesAnswer, `${root}/villages`),
  exportVillages: (passphrase: string) => ask(villagesAnswer, `${root}/villages/export`, { passphrase }),
  satisfaction: () => ask(satisfactionAnswer, `${root}/satisfaction`),
  overview: () => ask(overviewAnswer, `${root}/overview`),
  work: (page: Page, village?: string) => ask(workAnswer, `${root}/work${query({ ...page, village })}`),
  cases: (village: string, page: Page, state?: CaseFilter) =>
    ask(casesAnswer, `${root}/villages/${village}/cases${query({ ...page, state })}`),
  open: (village: string, id: string) => ask(caseAnswer, `${root}/cases/${village}/${id}`),
  act: (village: string, id: string, request: ActRequest) =>
    ask(actAnswer, `${root}/cases/${village}/${id}/act`, request),
  pairingCode: (village: string) => ask(pairingCodeAnswer, `${root}/villages/${village}/pairing-codes`, {}),
  catalogue: () => ask(z.looseObject({ version: z.string() }), '/v1/catalogue'),
}
