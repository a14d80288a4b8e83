import { changeLanguage, type Language, languages, useLanguage, useMessages } from '../../i18n/index.ts'
import { ChoiceGroup } from '../button/ChoiceGroup.tsx'
import { showToast } from '../feedback/toasts.ts'

/** "Indonesia | English | Jawa", on any page; says so when the words can't be reached. */
export function LanguageSwitch({ among = languages }: { among?: readonly Language[] }) {
  const t = useMessages('common')
  const language = useLanguage()
  const choices = among.map((one) => ({ value: one, label: t.language[one], lang: one }))
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
