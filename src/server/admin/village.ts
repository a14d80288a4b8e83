import { findVillage } from '../../domain/reference/index.ts'
import { type Command, type Done, refused, type Setting } from './command.ts'

/** A command on a village: its code is the first word, and must be one of the regency's. */
export function onVillage(work: (village: string, setting: Setting) => Promise<Done>): Command {
  return async (setting) => {
    const [code = '', ...words] = setting.words
    if (!findVillage(code)) {
      return refused(`There is no village ${code}. Give its code, for example 35.10.05.2002.`)
    }
    return work(code, { ...setting, words })
  }
}
