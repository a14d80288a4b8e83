import type { Language } from './areas.ts'
import { applyLanguage, keepLanguage, keptLanguage } from './language.ts'
import { areasInUse, loadMessages } from './messages.ts'

/** Changes the language everywhere and keeps it. False if its words could not be reached: nothing changes then. */
export async function changeLanguage(language: Language): Promise<boolean> {
  const reached = await loadAll(language)
  if (!reached) return false
  applyLanguage(language)
  keepLanguage(language)
  return true
}

/** Back to Indonesian, for the next person at the kiosk. */
export function resetLanguage(): void {
  keepLanguage('id')
  void changeLanguage('id')
}

/** At start: the language kept on this device, if its words can be reached. */
export async function restoreLanguage(): Promise<void> {
  const kept = keptLanguage()
  if (kept !== 'id') await changeLanguage(kept)
}

async function loadAll(language: Language): Promise<boolean> {
  const loads = areasInUse().map((area) => loadMessages(area, language))
  const results = await Promise.allSettled(loads)
  return results.every((result) => result.status === 'fulfilled')
}
