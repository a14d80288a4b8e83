import { complaintForm, findService } from '../../../domain/index.ts'
import { useMessages, useStaffLanguage } from '../../i18n/index.ts'
import { useCatalogue } from './useServices.ts'

const categories = complaintForm.sections
  .flatMap(({ fields }) => fields)
  .flatMap((field) => (field.name === 'category' && field.type === 'choice' ? field.options : []))

/** What a case is about: the service's name, or the kind of complaint. */
export function useSubject(): (kind: 'request' | 'complaint', subject: string) => string {
  const { cases: t } = useMessages('regency')
  const language = useStaffLanguage()
  const catalogue = useCatalogue()
  return (kind, subject) => {
    if (kind === 'request') {
      // Its code is shown only where the catalogue has no name for it, not while the catalogue is on its way.
      return catalogue === undefined ? '…' : (findService(catalogue, subject)?.name[language] ?? subject)
    }
    const about = categories.find(({ code }) => code === subject)?.label[language] ?? subject
    return t.complaintAbout({ about })
  }
}
