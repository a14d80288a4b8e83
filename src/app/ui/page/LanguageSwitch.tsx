import { changeLanguage, type Language, useLanguage, useMessages } from '../../i18n/index.ts'
import { ChoiceGroup } from '../button/ChoiceGroup.tsx'
import { showToast } from '../feedback/toasts.ts'

/** "Bahasa Indonesia | English", on any page; says so when the words can't be reached. */
export function LanguageSwitch() {
  const t = useMessages('common')
  const language = useLanguage()
  const choices = [
    { value: 'id', label: t.language.id, lang: 'id' },
    { value: 'en', label: t.language.en, lang: 'en' },
  ] as const satisfies ReadonlyArray<{ value: Language; label: string; lang: string }>
  const change = async (chosen: Language) => {
    if (!(await changeLanguage(chosen))) showToast({ text: t.problems.unknown })
  }
  return (
    <ChoiceGroup
      label={t.language.label}
      choices={choices}
      value={language}
      onChange={(chosen) => void change(chosen)}
    />
  )
}
